/* The reader's settings: light or dark, text size, typeface, line length, term marks and readings. Kept in this browser only. */
(function () {
  "use strict";
  const root = document.documentElement;
  /* Until a page stands, data-at says what its address names; then :target does. */
  addEventListener("hashchange", () => root.removeAttribute("data-at"));
  const store = "tsunagu";
  const buttons = document.querySelectorAll("button[data-setting]");
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function load() {
    try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; }
  }

  function keep(name, value) {
    const settings = { ...load(), [name]: value };
    try { localStorage.setItem(store, JSON.stringify(settings)); } catch { /* private mode: for this page only */ }
    if (value) root.setAttribute("data-" + name, value); else root.removeAttribute("data-" + name);
  }

  function isDark() {
    const scheme = root.getAttribute("data-scheme");
    return scheme ? scheme === "dark" : dark.matches;
  }

  function show() {
    for (const button of buttons) {
      const { setting, value, light: toLight, dark: toDark } = button.dataset;
      if (value === undefined) button.setAttribute("aria-label", isDark() ? toLight : toDark);
      else button.setAttribute("aria-pressed", String((root.getAttribute("data-" + setting) || "") === value));
    }
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      const { setting, value } = button.dataset;
      keep(setting, value === undefined ? (isDark() ? "light" : "dark") : value);
      show();
    });
  }
  dark.addEventListener("change", show);
  show();

  /* To what a list is narrowed, a factor, a year or a letter, for those who don't see the line below its name. */
  const choices = [...document.querySelectorAll(".glossary :is(.factor-filter,.letters)>a")];
  function isChosen(link) {
    return link.hash === location.hash && document.getElementById(link.hash.slice(1))?.matches(".factor-filter__place,.shelf");
  }
  function mark() {
    const narrowed = choices.some(isChosen);
    for (const link of choices)
      if (narrowed ? isChosen(link) : link.matches(":first-child")) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  }
  addEventListener("hashchange", mark);
  mark();

  /* A picture that is shown smaller than it is opens over the page; its link leads to it where this can't. */
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.picture");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !window.HTMLDialogElement) return;
    event.preventDefault();
    const view = document.createElement("dialog");
    const whole = new Image();
    whole.src = link.href;
    const shown = link.querySelector("img");
    whole.alt = shown.alt;
    whole.className = shown.className;
    view.className = "picture-view";
    view.setAttribute("aria-label", whole.alt);
    const close = document.createElement("button");
    close.className = "picture-view__close";
    close.setAttribute("aria-label", document.body.dataset.pictureClose);
    view.append(whole, close);
    view.addEventListener("click", () => view.close());
    view.addEventListener("close", () => view.remove());
    document.body.append(view);
    view.showModal();
  });

  /* On paper every fold is open. Where style sheets can't open one, it is opened while the page is printed. */
  if (!CSS.supports("selector(::details-content)")) {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll(":is(.prose details, details.notes):not([open])")];
      for (const fold of opened) fold.open = true;
    });
    addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
  }

  /* The menu closes with Escape, with a press elsewhere, and once it has led somewhere. */
  const menu = document.querySelector("details.menu");
  document.addEventListener("click", (event) => {
    if (menu.open && (!menu.contains(event.target) || event.target.closest("a"))) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
