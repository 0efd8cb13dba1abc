// Connects the page's parts: the program in wasm, the editor, the address bar, the plain elements.
//
// It decides nothing that the program could decide. What happens here is sent to the program as an act;
// what changed there arrives as news, and is shown.
import { make_editor } from "./editor.js";
import { load, news } from "./engine.js";
import { filter_input } from "./filters.js";
import { keep_canvas_sharp, make_splitter, remember, remembered } from "./layout.js";
import { pack, unpack } from "./pack.js";
import { make_plain } from "./plain.js";

const by_id = (id) => document.getElementById(id);
const canvas = by_id("canvas");
const scales = [0.85, 1, 1.15, 1.3, 1.5, 1.75];

function show_progress(loaded, total) {
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  by_id("loading-words").textContent = total
    ? `Loading, ${megabytes(loaded)} of ${megabytes(total)} MB`
    : `Loading, ${megabytes(loaded)} MB`;
  if (total) by_id("loading-progress").value = loaded / total;
}

function show_failure(error) {
  console.error(error);
  by_id("loading-words").textContent =
    "Interleave could not be loaded. Reload the page, or try a current Chrome, Firefox or Safari.";
  by_id("loading-progress").hidden = true;
}

// Writes the link into the address bar, not more often than browsers put up with.
function make_address_bar() {
  let wanted;
  let timer;
  let written = location.hash.slice(1);
  const write = () => {
    timer = undefined;
    if (wanted === written) return;
    written = wanted;
    history.replaceState(null, "", wanted === "" ? location.pathname : `#${wanted}`);
  };
  return {
    show(link) {
      wanted = link;
      timer ??= setTimeout(write, 200);
    },
    flush() {
      clearTimeout(timer);
      if (wanted !== undefined) write();
    },
    is_ours: (fragment) => fragment === written,
  };
}

async function start() {
  let on_news = () => {};
  const engine = await load(canvas, { on_progress: show_progress, on_news: (what) => on_news(what) });
  const plain = make_plain(engine);
  const address = make_address_bar();
  const editor = make_editor(by_id("editor"), {
    on_text: (text) => engine.act("text", text),
    on_run: () => engine.act("run"),
  });

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const tell_theme = () => engine.act("system theme", dark.matches ? "dark" : "light");
  dark.addEventListener("change", tell_theme);
  tell_theme();
  if (remembered("theme")) engine.act("theme", remembered("theme"));
  if (remembered("scale")) engine.act("scale", remembered("scale"));
  engine.act("open", `${location.search}\n${location.hash}`);
  addEventListener("hashchange", () => {
    const fragment = location.hash.slice(1);
    if (!address.is_ours(fragment)) engine.act("open", `\n${fragment}`);
  });

  const show_status = (status) => {
    document.documentElement.dataset.theme = status.dark ? "dark" : "light";
    document.documentElement.style.setProperty("--scale", status.scale);
    document.documentElement.style.setProperty("--stage-height", `${status.wanted_height}px`);
    document.title = `${status.title}, ${status.label} · Interleave`;
    by_id("file").textContent = `${status.scenario} / ${status.version}.py`;
    by_id("edited").hidden = !status.edited;
    by_id("reset").hidden = !status.changed;
    by_id("theme").textContent = status.dark ? "Light" : "Dark";
    by_id("theme").setAttribute("aria-label", status.dark ? "Light colours" : "Dark colours");
    by_id("status").textContent = [...status.notices, status.status].join(" ");
    plain.show(status);
  };

  // A text is compressed a little after the last letter was typed.
  let packing;
  const pack_soon = () => {
    clearTimeout(packing);
    packing = setTimeout(async () => {
      const text = engine.text();
      const code = await pack(text);
      engine.act("packed", `${text}\n${code}`);
    }, 150);
  };
  const unpack_now = async () => {
    const code = engine.code();
    if (code === "") return;
    try {
      engine.act("unpacked", await unpack(code));
    } catch {
      engine.act("not unpacked", "The program in the link is damaged, so the example's own is shown.");
    }
  };

  const waiting = [];
  on_news = (what) => {
    if (what & news.text) editor.show(engine.text());
    if (what & news.link) address.show(engine.link());
    if (what & news.status) show_status(engine.status());
    if (what & news.line) editor.point_at(engine.line());
    if (what & news.unpack) unpack_now();
    if (what & news.pack) pack_soon();
    plain.show_output(engine.output());
    if (engine.idle()) for (const resolve of waiting.splice(0)) resolve();
  };

  by_id("copy").addEventListener("click", async () => {
    address.flush();
    try {
      await navigator.clipboard.writeText(location.href);
      by_id("copy").textContent = "Copied";
    } catch {
      by_id("copy").textContent = "Copy it from the address bar";
    }
    setTimeout(() => (by_id("copy").textContent = "Copy link"), 1600);
  });
  by_id("theme").addEventListener("click", () => {
    const theme = engine.status().dark ? "light" : "dark";
    remember("theme", theme);
    engine.act("theme", theme);
  });
  const scale_by = (step) => {
    const now = engine.status().scale;
    const nearest = scales.reduce((best, s) => (Math.abs(s - now) < Math.abs(best - now) ? s : best));
    const next = scales[Math.min(scales.length - 1, Math.max(0, scales.indexOf(nearest) + step))];
    remember("scale", next);
    engine.act("scale", next);
  };
  by_id("smaller").addEventListener("click", () => scale_by(-1));
  by_id("larger").addEventListener("click", () => scale_by(1));
  by_id("reset").addEventListener("click", () => engine.act("reset"));

  make_splitter(by_id("splitter"), by_id("layout"));
  filter_input(canvas, engine);
  if (engine.open_canvas()) {
    keep_canvas_sharp(canvas, engine);
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      engine.lose_context();
      plain.instead_of_canvas("The browser has taken the drawing away for now; programs go on running.");
    });
    canvas.addEventListener("webglcontextrestored", () => {
      plain.with_canvas();
      engine.restore_context();
    });
  } else {
    plain.instead_of_canvas(
      "This browser has no WebGL2, so the timeline cannot be drawn; programs run all the same.",
    );
    engine.wake();
  }
  by_id("loading").classList.add("done");

  // What tests use: they wait, look at the views, and press what they find with a real mouse.
  globalThis.interleave = {
    when_idle: () =>
      new Promise((resolve) => {
        // The program may not have heard of the last input yet: two frames, and it has.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => (engine.idle() ? resolve() : waiting.push(resolve))),
        );
      }),
    snapshot: () => ({ ...engine.snapshot(), editor: editor.text() }),
    trace_hash: () => engine.trace_hash(),
    locate(name) {
      const found = engine.locate(name);
      if (!found) return undefined;
      const { left, top } = canvas.getBoundingClientRect();
      return { ...found, x: found.x + left, y: found.y + top };
    },
  };
}

start().catch(show_failure);
