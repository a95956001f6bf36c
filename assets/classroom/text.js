// Texts in Markdown as nodes: paragraphs, lists, bold and italics; all else as it was written.

import { h } from "./preact.js";

/** Bold and italics within a line, as nodes. */
function spans(text) {
  const nodes = [];
  const marks = /\*\*(.+?)\*\*|\*(?!\s)(.+?)\*/g;
  let from = 0;
  for (let found; (found = marks.exec(text));) {
    if (found.index > from) nodes.push(text.slice(from, found.index));
    nodes.push(
      found[1] !== undefined ? h("strong", null, spans(found[1])) : h("em", null, spans(found[2])),
    );
    from = found.index + found[0].length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

/** A text in Markdown: paragraphs, lists, bold and italics; all else as it was written. */
export function Text({ text }) {
  const blocks = [];
  let list = null;
  let apart = true;
  for (const line of String(text ?? "").split("\n")) {
    const item = /^\s*(?:([-*+])|(\d+)[.)])\s+(.*)$/.exec(line);
    if (!line.trim()) {
      apart = true;
    } else if (item && (list || apart || blocks.length === 0)) {
      const kind = item[1] ? "ul" : "ol";
      if (!list || list.kind !== kind) {
        list = { kind, start: item[2], items: [] };
        blocks.push(list);
      }
      list.items.push(item[3]);
      apart = false;
    } else if (list && !apart) {
      list.items[list.items.length - 1] += ` ${line.trim()}`;
    } else if (apart || list || blocks.length === 0) {
      list = null;
      blocks.push({ kind: "p", text: line.trim() });
      apart = false;
    } else {
      blocks[blocks.length - 1].text += ` ${line.trim()}`;
    }
  }
  return blocks.map(({ kind, text, start, items }) =>
    kind === "p"
      ? h("p", null, spans(text))
      : h(
          kind,
          start ? { start } : null,
          items.map((one) => h("li", null, spans(one))),
        ),
  );
}
