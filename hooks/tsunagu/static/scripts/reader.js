/* The reader's settings: light or dark, text size, typeface, term marks. Kept in this browser only. */
(function () {
  "use strict";
  var root = document.documentElement;
  var store = "tsunagu";

  function load() {
    try { return JSON.parse(localStorage.getItem(store) || "{}"); } catch (error) { return {}; }
  }

  function keep(name, value) {
    var settings = load();
    settings[name] = value;
    try { localStorage.setItem(store, JSON.stringify(settings)); } catch (error) { /* private mode: for this page only */ }
    if (value) root.setAttribute("data-" + name, value); else root.removeAttribute("data-" + name);
  }

  function isDark() {
    var scheme = root.getAttribute("data-scheme");
    return scheme ? scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  var buttons = document.querySelectorAll("button[data-setting]");

  function show() {
    buttons.forEach(function (button) {
      var name = button.dataset.setting;
      if (name === "scheme") {
        button.hidden = false;
        button.setAttribute("aria-label", isDark() ? button.dataset.light : button.dataset.dark);
      } else {
        button.setAttribute("aria-pressed", String((root.getAttribute("data-" + name) || "") === button.dataset.value));
      }
    });
  }

  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      var name = button.dataset.setting;
      keep(name, name === "scheme" ? (isDark() ? "light" : "dark") : button.dataset.value);
      show();
    });
  });
  document.querySelectorAll(".settings").forEach(function (group) { group.hidden = false; });
  show();

  /* The menu closes with Escape and with a press elsewhere, as a reader expects of a menu. */
  var menu = document.querySelector("details.menu");
  document.addEventListener("click", function (event) {
    if (menu && menu.open && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && menu && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
