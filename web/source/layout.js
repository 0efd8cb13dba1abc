// Sizes: of the canvas in exact device pixels, and of the program beside it.

// The canvas' backing store gets as many pixels as the screen gives it, no more and no less: anything
// else is scaled by the browser, and blurred.
export function keep_canvas_sharp(canvas, engine) {
  const observer = new ResizeObserver((entries) => {
    const entry = entries.at(-1);
    const { width, height } = entry.contentRect;
    const exact = entry.devicePixelContentBoxSize?.[0];
    // An emulated pixel ratio is not in the exact box; then rounding has to do.
    const pixels = (css, measured) => {
      const rounded = Math.round(css * devicePixelRatio);
      return measured !== undefined && Math.abs(measured - rounded) <= 1 ? measured : rounded;
    };
    engine.resize(width, height, pixels(width, exact?.inlineSize), pixels(height, exact?.blockSize));
  });
  try {
    observer.observe(canvas, { box: "device-pixel-content-box" });
  } catch {
    observer.observe(canvas); // Safari does not know that box
  }
}

const stored = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // some frames have no storage
  }
};
export const remember = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // then it is not remembered
  }
};
export const remembered = stored;

export function make_splitter(splitter, layout) {
  const set = (percent) => {
    const kept = Math.min(70, Math.max(15, percent));
    layout.style.setProperty("--program-width", `${kept}%`);
    splitter.setAttribute("aria-valuenow", Math.round(kept));
    remember("program-width", kept);
    return kept;
  };
  splitter.setAttribute("aria-valuemin", 15);
  splitter.setAttribute("aria-valuemax", 70);
  let width = set(Number(stored("program-width")) || 35);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    const move = (to) => {
      const { left, width: all } = layout.getBoundingClientRect();
      width = set(((to.clientX - left) / all) * 100);
    };
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("lostpointercapture", () => splitter.removeEventListener("pointermove", move), {
      once: true,
    });
  });
  splitter.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (by) width = set(width + by);
  });
}
