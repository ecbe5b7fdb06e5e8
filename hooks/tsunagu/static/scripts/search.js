/* The search box. Material's script runs it, and is loaded when a reader first turns to it: no page pays for a
 * search that is not made, and the rest of that script (it takes over links between languages) stays asleep,
 * since it waits for the document to be ready, which is over by then. Here is what it leaves out. */
(function () {
  "use strict";
  const box = document.querySelector(".md-search");
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const query = box.querySelector("input");
  const results = box.querySelector("ol");

  /* Trusted Types: the theme's script makes HTML of what our worker answers, and starts that worker. All that
   * may become HTML is words in these elements, and all that may run are files of the site's own assets. */
  if (window.trustedTypes) {
    const assets = new URL("..", document.currentScript.src).href;
    const foreign = /<(?!\/?(?:br|code|del|div|em|h1|h2|li|mark|ol|p|span|strong|ul|wbr)(?: (?:class|lang|data-md-highlight)(?:="[^"<>]*")?)*>)/;
    window.trustedTypes.createPolicy("default", {
      createHTML: (html) => foreign.test(html) ? null : html,
      createScriptURL: (url) => new URL(url, location.href).href.startsWith(assets) ? url : null,
    });
  }

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
  const fail = () => { box.querySelector("[role=status]").textContent = box.dataset.failed; };
  /* Material does not hear when its worker cannot be loaded. */
  window.Worker = class extends window.Worker {
    constructor(...all) {
      super(...all);
      this.addEventListener("error", fail);
    }
  };
  /* Material opens the box a moment after the focus, and not at all where the focus left a moment before. */
  query.addEventListener("focus", () => {
    load();
    if (!toggle.checked) toggle.click();
  });
  document.querySelector("header [for=__search]").addEventListener("click", (event) => {
    event.preventDefault();
    query.focus();
  });
  document.addEventListener("DOMContentLoaded", () => {
    if (new URL(location.href).searchParams.has("q")) load();
  });
  document.addEventListener("keydown", (event) => {
    if (script || !"/sf".includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    query.focus();
  });

  /* Material hears keys only: let it hear what is pasted, spoken or converted, too. */
  const tell = () => query.dispatchEvent(new KeyboardEvent("keyup", { key: "Unidentified" }));
  query.addEventListener("input", load);
  query.addEventListener("input", tell);
  query.addEventListener("compositionend", tell);

  /* Material gives results to the arrow keys alone. */
  new MutationObserver(() => {
    for (const link of results.querySelectorAll("a[tabindex]")) link.removeAttribute("tabindex");
  }).observe(results, { childList: true, subtree: true });

  window.addEventListener("keydown", (event) => {
    if (!toggle.checked || !box.contains(event.target)) return;
    /* The Enter that ends a conversion chooses kanji, not a result. */
    const converts = event.isComposing || event.keyCode === 229;
    /* Tab goes on to the results, or to the ways below an empty list; Material would close the box. */
    const stops = [...box.querySelectorAll("ol summary, ol :not(details:not([open])) > a, .search-next a")]
      .filter((stop) => stop.offsetParent);
    const goesOn = event.key === "Tab" && event.target !== (event.shiftKey ? query : stops.at(-1));
    /* Any other key goes on with the words, but these are half a key. */
    const half = ["Shift", "Control", "Alt", "Meta"].includes(event.key);
    if (converts || goesOn || half) event.stopPropagation();
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
    if (toggle.checked || !new URL(location.href).searchParams.has("q")) return;
    toggle.click();
    query.focus();
  });
})();
