// Loads the program (the C++ compiled to wasm) and gives its functions a JavaScript face.
//
// There are two builds, because one cannot be both: with threads for cross-origin isolated pages,
// without for all others.

// A page can make shared memory without being isolated, but cannot give it to a worker: so this is the
// question to ask.
export const has_threads = () =>
  globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer === "function";

// Reads the response while it is compiled, and tells how far it has got.
function counted(response, on_progress) {
  const total = Number(response.headers.get("Content-Length")) || 0;
  let loaded = 0;
  const count = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      on_progress(loaded, total);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(count), {
    headers: { "Content-Type": "application/wasm" },
  });
}

// Pages of phones are ended when they use much memory, long before it is used up.
const is_phone = () =>
  navigator.userAgentData?.mobile ?? /iPhone|iPad|Android|Mobile/.test(navigator.userAgent);

export async function load(canvas, { on_progress, on_news }) {
  const name = has_threads() ? "interleave-threaded" : "interleave-single";
  const base = new URL(".", import.meta.url);
  const [{ default: create }, response] = await Promise.all([
    import(new URL(`${name}.js`, base).href),
    fetch(new URL(`${name}.wasm`, base)),
  ]);
  if (!response.ok) throw new Error(`${name}.wasm: ${response.status}`);
  const compiled = WebAssembly.compileStreaming(counted(response, on_progress));
  const failed = new Promise((_, reject) => compiled.catch(reject));
  const started = create({
    canvas,
    locateFile: (file) => new URL(file, base).href,
    instantiateWasm(imports, done) {
      compiled
        .then(async (module) => done(await WebAssembly.instantiate(module, imports), module))
        .catch(() => {});
      return {};
    },
    onNews: (news) => on_news(news),
  });
  const module = await Promise.race([started, failed]);
  const cores = Math.max(1, navigator.hardwareConcurrency || 2);
  return new Engine(module, module._page_open(cores, is_phone()));
}

class Engine {
  #module;
  #page;

  constructor(module, page) {
    this.#module = module;
    this.#page = page;
  }

  #read(pointer) {
    return this.#module.UTF8ToString(pointer);
  }
  #with_text(texts, call) {
    const pointers = texts.map((text) => this.#module.stringToNewUTF8(text));
    try {
      return call(...pointers);
    } finally {
      for (const pointer of pointers) this.#module._free(pointer);
    }
  }

  open_canvas = () => Boolean(this.#module._page_open_canvas(this.#page));
  resize = (width, height, pixel_width, pixel_height) =>
    this.#module._page_resize(this.#page, width, height, pixel_width, pixel_height);
  lose_context = () => this.#module._page_lose_context(this.#page);
  restore_context = () => this.#module._page_restore_context(this.#page);
  wake = () => this.#module._page_wake(this.#page);
  idle = () => Boolean(this.#module._page_idle(this.#page));
  line = () => this.#module._page_line(this.#page);
  text = () => this.#read(this.#module._page_text(this.#page));
  link = () => this.#read(this.#module._page_link(this.#page));
  code = () => this.#read(this.#module._page_code(this.#page));
  output = () => this.#read(this.#module._page_output(this.#page));
  status = () => JSON.parse(this.#read(this.#module._page_status(this.#page)));
  snapshot = () => JSON.parse(this.#read(this.#module._page_snapshot(this.#page)));
  trace_hash = () => this.#read(this.#module._page_trace_hash(this.#page));
  act = (name, value = "") =>
    this.#with_text([name, String(value)], (n, v) =>
      Boolean(this.#module._page_act(this.#page, n, v)),
    );
  locate = (name) =>
    this.#with_text([name], (n) => {
      const found = this.#read(this.#module._page_locate(this.#page, n));
      return found === "" ? undefined : JSON.parse(found);
    });
}

// As News in src/platform/page.h.
export const news = { text: 1, link: 2, status: 4, line: 8, pack: 16, unpack: 32, idle: 64 };
