/* The search box in the header. Nothing of search is loaded before a reader turns to it. It opens when he searches,
 * not when the focus passes through the field; open, the page's address says what is sought. */
(function () {
  "use strict";
  const own = document.currentScript;

  /* Trusted Types: nothing becomes HTML here, and all that may run are files of the site's own assets. */
  if (window.trustedTypes) {
    const assets = new URL("..", own.src).href;
    window.trustedTypes.createPolicy("default", {
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

  const box = document.querySelector(".search-box");
  if (!box) return;
  const { texts, make, cut, ask, count, address, title, parts } = window.tsunagu;
  const [form, field, panel, status, list, near, advice] = ["form", "input", ".search-box__panel", "[role=status]",
    "ol", ".search-box__near", ".search-box__advice"].map((part) => box.querySelector(part));
  const [all, button] = [box.querySelector(".search-box__all a"), document.querySelector(".search-open")];
  const [nearHead, adviceText] = [near.textContent, advice.textContent];
  const root = document.documentElement;
  /* More are on the page of search. */
  const MOST = 30;
  let origin = null;

  const isOpen = () => root.hasAttribute("data-search");
  const read = () => cut(field.value);
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };
  const leadTo = (link, words) => {
    link.href = form.action + "?" + new URLSearchParams({ q: words });
    return link;
  };

  const showRow = (item) => {
    const link = make("a", "", make("p", "search-title", ...title(item)), ...parts(item));
    link.href = address(item);
    return make("li", "", link);
  };
  const asking = ask(({ query, items, near: words, failed }) => {
    say(failed ? texts.failed : query ? count(items.length) : texts.prompt);
    list.replaceChildren(...items.slice(0, MOST).map(showRow));
    near.replaceChildren(nearHead, ...words.map((word) => leadTo(make("a", "", word), word)));
    near.hidden = !words.length;
    advice.textContent = failed ? texts.failedText : adviceText;
    advice.hidden = !failed && !query;
    box.classList.toggle("search-box--found", items.length > 0);
  });

  const search = () => {
    leadTo(all, read());
    say(read() ? texts.loading : texts.prompt);
    asking.ask(read());
  };

  /* The address says what is sought, so that a search can be shared, reloaded and come back to. */
  let waiting = 0;
  const isAddressed = () => new URL(location.href).searchParams.has("q");
  const tell = (sought) => {
    clearTimeout(waiting);
    const url = new URL(location.href);
    if (sought) url.searchParams.set("q", sought); else url.searchParams.delete("q");
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  };
  const show = () => {
    if (isOpen()) return;
    root.setAttribute("data-search", "");
    search();
  };
  const open = () => {
    if (!box.contains(document.activeElement)) origin = document.activeElement;
    show();
    field.focus();
  };
  const close = () => {
    if (!isOpen()) return;
    root.removeAttribute("data-search");
    tell("");
  };
  /* Closed by its reader, it gives the focus back to where it came from. */
  const leave = () => {
    close();
    document.activeElement.blur();
    if (origin && origin !== document.body) origin.focus({ preventScroll: true });
  };

  field.addEventListener("focus", (event) => {
    if (!box.contains(event.relatedTarget)) origin = event.relatedTarget;
  });
  /* Until here the sign was a link to the page of search, and stays one for who wants that in another tab. */
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open();
  });
  field.addEventListener("click", open);
  for (const part of [field, button]) {
    part.addEventListener("focus", asking.start);
    part.addEventListener("pointerenter", asking.start);
  }
  field.addEventListener("input", () => {
    if (isOpen()) search(); else show();
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (isOpen()) tell(read()); }, 300);
  });
  form.addEventListener("reset", () => setTimeout(() => { search(); tell(""); field.focus(); }));
  box.querySelector(".search-close").addEventListener("click", leave);
  list.addEventListener("click", () => tell(read()));
  document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) close(); });
  box.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !box.contains(relatedTarget)) close(); });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen() && !event.isComposing && event.keyCode !== 229) return leave();
    if (!["/", "s", "f"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open();
  });
  box.addEventListener("keydown", (event) => {
    /* The keys that convert to kanji choose words: neither Enter nor the arrows are ours then. */
    const converts = event.isComposing || event.keyCode === 229;
    if (converts || !isOpen()) {
      if (converts && event.key === "Enter") event.preventDefault();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...panel.querySelectorAll("a")].filter((stop) => stop.offsetParent);
    const next = stops[stops.indexOf(document.activeElement) + step];
    event.preventDefault();
    if (next) next.focus();
  });

  /* A link with words in it, and who comes back to one, finds the results. */
  const come = () => {
    if (!isAddressed()) return;
    field.value = cut(new URL(location.href).searchParams.get("q"));
    show();
  };
  if (!document.querySelector(".search-page")) window.addEventListener("pageshow", come);
})();
