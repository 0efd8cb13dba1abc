// Decides which of the browser's events the canvas may have.
//
// SDL takes every wheel, touch and key it sees away from the page: a visitor could no longer scroll past
// the canvas, leave it with Tab, or reload. So these listeners stand in front of it.

const over = (event, canvas) => event.target === canvas;

export function filter_input(canvas, engine) {
  // Where the page itself scrolls, the wheel belongs to it until the canvas was clicked.
  let engaged = false;
  const page_scrolls = () => {
    const root = document.scrollingElement;
    return root.scrollHeight > root.clientHeight + 1;
  };
  addEventListener(
    "wheel",
    (event) => {
      if (!over(event, canvas)) return;
      if (page_scrolls() && !engaged && !event.ctrlKey && !event.metaKey) {
        event.stopImmediatePropagation();
      }
    },
    { capture: true, passive: true },
  );
  addEventListener("keydown", () => (document.documentElement.dataset.input = "keys"), true);
  addEventListener("pointerdown", (event) => {
    document.documentElement.dataset.input = "pointer";
    engaged = over(event, canvas) && event.pointerType !== "touch";
    // SDL keeps the browser from doing so, and keys go where the focus is.
    if (engaged) canvas.focus({ preventScroll: true });
  }, true);
  canvas.addEventListener("pointerleave", () => (engaged = false));

  // Tab moves on, Escape leaves, and the browser keeps its own keys.
  const keys = (event) => {
    if (document.activeElement !== canvas) return;
    const browsers =
      event.key === "Tab" || /^F\d+$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === "Escape") {
      engaged = false;
      canvas.blur();
    }
    const toggles = event.type === "keydown" && event.key === "Enter" && !event.altKey;
    if (toggles) engine.act("toggle");
    if (browsers || toggles) event.stopImmediatePropagation();
  };
  for (const type of ["keydown", "keyup", "keypress"]) addEventListener(type, keys, true);

  // A finger scrolls the page up and down (touch-action: pan-y) and pans sideways; two zoom. A tap
  // arrives as the mouse's events, which browsers send after it.
  for (const type of ["touchstart", "touchmove", "touchend", "touchcancel"]) {
    addEventListener(type, (event) => over(event, canvas) && event.stopImmediatePropagation(), {
      capture: true,
      passive: true,
    });
  }
  const fingers = new Map();
  canvas.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event);
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    const plot = before && engine.locate("timeline");
    if (!plot) return;
    if (fingers.size === 1) {
      engine.act("touch pan", `${event.clientX - before.clientX} 0 ${plot.width}`);
    } else if (fingers.size === 2) {
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      const apart = (finger) =>
        Math.max(20, Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY));
      const middle = (event.clientX + other.clientX) / 2 - canvas.getBoundingClientRect().left;
      engine.act("touch zoom", `${apart(event) / apart(before)} ${middle - plot.x} ${plot.width}`);
    }
    fingers.set(event.pointerId, event);
  });
  for (const type of ["pointerup", "pointercancel", "pointerout"]) {
    canvas.addEventListener(type, (event) => fingers.delete(event.pointerId));
  }

  // Whatever reaches SDL may change the picture.
  for (const type of ["pointermove", "pointerdown", "pointerup", "pointerleave", "wheel", "keydown", "keyup", "focus", "blur", "mousedown", "mouseup", "mousemove"]) {
    canvas.addEventListener(type, () => engine.wake(), { passive: true });
  }
}
