/* The search box. Material's script runs it, and is loaded when a reader first turns to it: no page pays for a
 * search that is not made, and the rest of that script (it takes over links between languages) stays asleep,
 * since it waits for the document to be ready, which is over by then. Here is what it leaves out. */
(function () {
  "use strict";
  const own = document.currentScript;

  /* Trusted Types: the theme's script makes HTML of what our worker answers, and starts that worker. All that
   * may become HTML is words in these elements, and all that may run are files of the site's own assets. */
  if (window.trustedTypes) {
    const assets = new URL("..", own.src).href;
    const foreign = /<(?!\/?(?:br|code|del|div|em|h1|h2|li|mark|ol|p|span|strong|ul|wbr)(?: (?:class|lang|data-md-highlight)(?:="[^"<>]*")?)*>)/;
    window.trustedTypes.createPolicy("default", {
      createHTML: (html) => foreign.test(html) ? null : html,
      createScriptURL: (url) => new URL(url, location.href).href.startsWith(assets) ? url : null,
    });
  }

  /* A result opens at its sentence: browsers do that themselves, but for some, which get a script for it. */
  const sentence = document.createElement("script");
  if (!("fragmentDirective" in document) && location.hash.includes(":~:text=")) {
    sentence.dataset.text = location.hash.split(":~:text=")[1];
    sentence.src = own.dataset.sentence;
    document.head.append(sentence);
  }

  const box = document.querySelector(".md-search");
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const query = box.querySelector("input");
  const results = box.querySelector("ol");
  const status = box.querySelector("[role=status]");
  const near = box.querySelector(".search-near");
  const nearHead = near.textContent;
  const all = box.querySelector(".search-all a");

  let script = null;
  const load = () => {
    if (script) return;
    script = document.createElement("script");
    script.src = box.dataset.script;
    script.addEventListener("error", () => {
      script.remove();
      script = null; // the next key asks for it again
      fail();
    });
    document.head.append(script);
  };
  const fail = () => { status.textContent = box.dataset.failed; };
  const leadTo = (link, words) => {
    link.href = query.form.action + "?" + new URLSearchParams({ q: words });
    return link;
  };
  const showNear = (words) => {
    near.textContent = nearHead;
    near.hidden = !words.length;
    for (const word of words) {
      const link = leadTo(document.createElement("a"), word);
      link.textContent = word;
      near.append(link);
    }
  };
  /* Between Material and our worker: it does not hear when its worker cannot be loaded, nor of the nearest words, and
   * shows how things stood before a query until it is answered. */
  window.Worker = class extends window.Worker {
    constructor(...some) {
      super(...some);
      this.addEventListener("error", fail);
      this.addEventListener("message", ({ data }) => { if (data.type === 3) showNear(data.data.near || []); });
    }
    postMessage(message) {
      if (message.type === 2) {
        leadTo(all, message.data.trim());
        if (message.data.trim()) status.textContent = box.dataset.loading;
      }
      super.postMessage(message);
    }
  };

  /* The box opens when a reader searches, not when the focus passes through the field, as Material would have it. */
  let opens = false;
  let origin = null;
  const isAddressed = () => new URL(location.href).searchParams.has("q");
  toggle.addEventListener("click", (event) => {
    if (toggle.checked && !opens && !isAddressed()) event.preventDefault();
  });
  const open = () => {
    load();
    if (!toggle.checked) {
      opens = true;
      toggle.click();
      opens = false;
    }
    query.focus();
  };
  /* Closed, it gives the focus back to where it came from. */
  const close = () => {
    toggle.click();
    document.activeElement.blur();
    if (origin) origin.focus({ preventScroll: true });
  };
  query.addEventListener("focus", (event) => {
    if (!box.contains(event.relatedTarget)) origin = event.relatedTarget;
  });
  box.querySelector(".search-close").addEventListener("click", (event) => {
    event.preventDefault();
    close();
  });
  const button = document.querySelector(".search-open");
  for (const part of [query, button]) {
    part.addEventListener("click", open);
    part.addEventListener("focus", load);
    part.addEventListener("pointerenter", load);
  }
  document.addEventListener("DOMContentLoaded", () => {
    if (isAddressed()) load();
  });
  document.addEventListener("keydown", (event) => {
    if (!["/", "s", "f"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open();
  });

  /* Material hears keys only: let it hear what is pasted, spoken or converted, too. */
  const tell = () => query.dispatchEvent(new KeyboardEvent("keyup", { key: "Unidentified" }));
  query.addEventListener("input", open);
  query.addEventListener("input", tell);
  query.addEventListener("compositionend", tell);

  /* Material gives results to the arrow keys alone, and would show no excerpt of one that leads into a page. */
  new MutationObserver(() => {
    for (const link of results.querySelectorAll("a[tabindex]")) {
      link.removeAttribute("tabindex");
      link.href = link.href.replace("?text=", "#:~:text=");
    }
  }).observe(results, { childList: true, subtree: true });

  window.addEventListener("keydown", (event) => {
    if (!toggle.checked || !box.contains(event.target)) return;
    /* The Enter that ends a conversion chooses kanji, not a result. */
    const converts = event.isComposing || event.keyCode === 229;
    if (event.key === "Escape" && !converts) close();
    /* Enter leads to the page of all results; Material would take the first. */
    const submits = event.key === "Enter" && event.target === query;
    if (submits && (converts || !query.value.trim())) event.preventDefault();
    /* Tab goes on to the results, or to the ways below an empty list; Material would close the box. */
    const stops = [...box.querySelectorAll("ol summary, ol :not(details:not([open])) > a, .search-all a, .search-next a")]
      .filter((stop) => stop.offsetParent);
    const goesOn = event.key === "Tab" && event.target !== (event.shiftKey ? query : stops.at(-1));
    /* Any other key goes on with the words, but these are half a key. */
    const half = ["Shift", "Control", "Alt", "Meta"].includes(event.key);
    if (converts || goesOn || half || submits || event.key === "Escape") event.stopPropagation();
  }, true);

  /* The address says what is sought, so that a search can be shared, reloaded and come back to. */
  let waiting = 0;
  const write = (sought) => {
    const url = new URL(location.href);
    if (sought) url.searchParams.set("q", sought); else url.searchParams.delete("q");
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  };
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (toggle.checked) write(query.value.trim()); }, 300);
  });
  toggle.addEventListener("change", () => {
    clearTimeout(waiting);
    if (!toggle.checked) write("");
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".md-search-result__link")) write(query.value.trim());
  });
  /* Who comes back finds the results open: a browser shuts the box again once it has loaded the page. */
  window.addEventListener("pageshow", () => {
    if (!toggle.checked && isAddressed()) open();
  });
})();
