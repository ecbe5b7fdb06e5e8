/* Where a browser knows no text fragments: the sentence of #:~:text=… (data-text) is marked, and the page goes there. */
(function () {
  "use strict";
  const main = document.querySelector("main");
  let sought = "";
  try {
    sought = decodeURIComponent(document.currentScript.dataset.text).replace(/\s+/g, " ");
  } catch {
    return;
  }
  if (!main || !sought) return;
  const nodes = [];
  let text = "";
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("rt, rp, script, nav, .headerlink")) continue;
    for (let i = 0; i < node.length; i++) {
      const char = /\s/.test(node.data[i]) ? " " : node.data[i];
      if (char === " " && text.endsWith(" ")) continue;
      text += char;
      nodes.push([node, i]);
    }
  }
  const at = text.indexOf(sought);
  if (at < 0) return;
  const held = new Map();
  for (const [node, i] of nodes.slice(at, at + sought.length)) held.set(node, [held.has(node) ? held.get(node)[0] : i, i + 1]);
  let first = null;
  for (const [node, [start, end]] of held) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const mark = document.createElement("mark");
    range.surroundContents(mark);
    first = first || mark;
  }
  first.scrollIntoView({ block: "center" });
})();
