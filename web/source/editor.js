// The program's text: CodeMirror with Python's colours, kept the same as the session's text.
import { indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Annotation, EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: "var(--keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--number)" },
  { tag: tags.comment, color: "var(--comment)", fontStyle: "italic" },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    color: "var(--definition)",
  },
  { tag: tags.meta, color: "var(--definition)" },
]);

const look = EditorView.theme({
  "&": { fontSize: "calc(14px * var(--scale))", backgroundColor: "transparent", color: "var(--text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: '"JetBrains Mono", monospace',
    lineHeight: "1.6",
    fontVariantLigatures: "none",
  },
  ".cm-content": { padding: "10px 0", caretColor: "var(--text)" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-line": { padding: "0 16px 0 8px" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "color-mix(in srgb, var(--muted) 70%, transparent)",
    border: "none",
    paddingLeft: "4px",
  },
  ".cm-foldGutter": { width: "14px" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--line)" },
  "&:not(.cm-focused) .cm-activeLine, &:not(.cm-focused) .cm-activeLineGutter": {
    backgroundColor: "transparent",
  },
  ".cm-line.pointed": { backgroundColor: "var(--pointed)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection": {
    backgroundColor: "var(--selection) !important",
  },
  ".cm-matchingBracket": { backgroundColor: "var(--well) !important", outline: "none" },
  ".cm-selectionMatch": { backgroundColor: "var(--well)" },
  ".cm-panels": { backgroundColor: "var(--card)", color: "var(--text)" },
});

// The line that the pointer is on in the timeline.
const point_at = StateEffect.define();
const pointed = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    lines = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(point_at)) continue;
      const { doc } = transaction.state;
      lines =
        effect.value >= 1 && effect.value <= doc.lines
          ? Decoration.set([
              Decoration.line({ class: "pointed" }).range(doc.line(effect.value).from),
            ])
          : Decoration.none;
    }
    return lines;
  },
  provide: (field) => EditorView.decorations.from(field),
});

// Marks a change that came from the session: it is not sent back.
const from_session = Annotation.define();

export function make_editor(parent, { on_text, on_run }) {
  const run = {
    key: "Mod-Enter",
    run: () => {
      on_run();
      return true;
    },
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: "",
      extensions: [
        Prec.highest(keymap.of([run])),
        basicSetup,
        // Escape, then Tab, leaves the editor.
        keymap.of([indentWithTab]),
        python(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        syntaxHighlighting(colours),
        look,
        pointed,
        EditorView.contentAttributes.of({ "aria-label": "Python program" }),
        EditorView.updateListener.of((update) => {
          const echo = update.transactions.some((t) => t.annotation(from_session));
          if (update.docChanged && !echo) on_text(update.state.doc.toString());
        }),
      ],
    }),
  });

  // What was measured with another font is measured again.
  document.fonts.load('14px "JetBrains Mono"').then(() => view.requestMeasure());

  return {
    // Changes only what differs, so that the cursor and the undo history stay.
    show(text) {
      const old = view.state.doc.toString();
      if (old === text) return;
      let start = 0;
      const shorter = Math.min(old.length, text.length);
      while (start < shorter && old[start] === text[start]) start += 1;
      let end = 0;
      while (end < shorter - start && old[old.length - 1 - end] === text[text.length - 1 - end]) {
        end += 1;
      }
      view.dispatch({
        changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) },
        annotations: from_session.of(true),
      });
    },
    point_at(line) {
      view.dispatch({ effects: point_at.of(line) });
      if (line < 1 || line > view.state.doc.lines) return;
      const { from } = view.state.doc.line(line);
      const { from: first, to: last } = view.viewport;
      if (from < first || from > last) {
        view.dispatch({ effects: EditorView.scrollIntoView(from, { y: "center" }) });
      }
    },
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
  };
}
