// The same choices as plain elements. They decide nothing: each sends what it was set to, and shows
// what the session says.

const by_id = (id) => document.getElementById(id);

function fill(select, items, name_of, chosen) {
  const wanted = items.map((item) => item.id).join();
  if (select.dataset.items !== wanted) {
    select.dataset.items = wanted;
    select.replaceChildren(...items.map((item) => new Option(name_of(item), item.id)));
  }
  select.value = chosen;
}

export function make_plain(engine) {
  const form = by_id("plain");
  const wire = (id, name) => by_id(id).addEventListener("change", (event) => engine.act(name, event.target.value));
  wire("plain-scenario", "scenario");
  wire("plain-version", "version");
  wire("plain-machine", "machine");
  wire("plain-python", "python");
  wire("plain-cores", "cores");
  wire("plain-seed", "seed");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    engine.act("run");
  });
  by_id("plain-stop").addEventListener("click", () => engine.act("stop"));

  const parameters = by_id("plain-parameters");
  const show_parameters = (list) => {
    const wanted = list.map((parameter) => parameter.name).join();
    if (parameters.dataset.items !== wanted) {
      parameters.dataset.items = wanted;
      parameters.replaceChildren(
        ...list.map(({ name }) => {
          const label = document.createElement("label");
          const input = document.createElement("input");
          input.name = name;
          input.addEventListener("change", () => engine.act("parameter", `${name}=${input.value}`));
          label.append(`${name} `, input);
          return label;
        }),
      );
    }
    for (const { name, literal } of list) {
      const input = parameters.querySelector(`input[name="${name}"]`);
      if (document.activeElement !== input) input.value = literal;
    }
  };

  return {
    show(status) {
      fill(by_id("plain-scenario"), status.scenarios, (s) => s.title, status.scenario);
      fill(by_id("plain-version"), status.versions, (v) => v.label, status.version);
      by_id("plain-machine").value = status.machine;
      by_id("plain-machine").options[0].disabled = status.tier === "single";
      fill(by_id("plain-python"), status.pythons, (p) => p.id, status.python);
      by_id("plain-cores").value = status.cores;
      by_id("plain-cores").disabled = status.machine === "real";
      by_id("plain-seed").value = status.seed;
      by_id("plain-seed").disabled = status.machine === "real";
      const active = status.phase === "running" || status.phase === "stopping";
      by_id("plain-run").disabled = active;
      by_id("plain-stop").disabled = !active;
      show_parameters(status.parameters);
    },
    // The canvas cannot be drawn: say why, and show these elements instead.
    instead_of_canvas(sentence) {
      document.body.classList.add("no-canvas");
      form.classList.remove("for-keyboards");
      const notice = by_id("plain-notice");
      notice.textContent = sentence;
      notice.hidden = false;
    },
    with_canvas() {
      document.body.classList.remove("no-canvas");
      form.classList.add("for-keyboards");
      by_id("plain-notice").hidden = true;
    },
    show_output(text) {
      if (form.classList.contains("for-keyboards")) return;
      const output = by_id("plain-output");
      if (output.textContent !== text) output.textContent = text;
    },
  };
}
