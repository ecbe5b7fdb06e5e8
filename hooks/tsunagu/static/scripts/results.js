/* Asking the worker of search, and what it answers as elements: words and marks, never HTML. Both who show results
 * have it: the box in the header and the page of search. */
window.tsunagu = (function () {
  "use strict";
  const config = JSON.parse(document.getElementById("__config").textContent);
  const texts = config.texts;

  const make = (name, type, ...inside) => {
    const made = document.createElement(name);
    if (type) made.className = type;
    made.append(...inside);
    return made;
  };
  const speak = (item, part) => {
    if (item.foreign) part.lang = item.language;
    return part;
  };
  const write = (pieces) => pieces.map(([text, marked]) => marked ? make("mark", "", text) : text);

  return {
    texts,
    make,

    /* What is sought, of all that stands in a field or an address: so much of it as is sent, and no half of a letter. */
    cut: (words) => words.trim().slice(0, config.longest).replace(/[\ud800-\udbff]$/, ""),

    /* `hear` is told { query, items, near, failed } of the newest query only; what failed is tried with the next one. */
    ask(hear) {
      let worker = null;
      let latest = "";
      const fail = () => {
        worker = null;
        hear({ query: latest, items: [], near: [], failed: true });
      };
      const start = () => {
        if (worker) return;
        worker = new Worker(new URL(config.search, location.href).href);
        worker.addEventListener("error", fail);
        worker.addEventListener("message", ({ data }) => { if (data.query === latest) hear(data); });
      };
      return {
        start() { try { start(); } catch { fail(); } },
        ask(query) {
          latest = query;
          try {
            start();
            worker.postMessage(query);
          } catch {
            fail();
          }
        },
      };
    },

    count: (number) => number === 0 ? texts.none : number === 1 ? texts.one : texts.other.replace("#", number),

    /* Where an item leads: to its sentence, where the browser can. A dash would be read as part of that syntax. */
    address(item) {
      const url = new URL(item.location, new URL(config.base, location.href)).href;
      return item.fragment ? url + "#:~:text=" + encodeURIComponent(item.fragment).replaceAll("-", "%2D") : url;
    },

    /* An item's title, which says its language where that is another one. */
    title(item) {
      const words = speak(item, make("span", "", ...write(item.title)));
      return item.foreign ? [make("span", "search-language", item.foreign), " ", words] : [words];
    },

    /* What stands below the title: date and factors, the sentences found, words that are not there. */
    parts(item) {
      const parts = [];
      if (item.facts) parts.push(speak(item, make("p", "search-facts", item.facts)));
      parts.push(speak(item, make("p", "search-text", ...write(item.text))));
      if (item.missing.length) parts.push(make("p", "search-missing", texts.missing + ": " + item.missing.join(", ")));
      return parts;
    },
  };
})();
