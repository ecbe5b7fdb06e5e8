/* The page of search: what the address asks for (?q=…&kind=…&factor=…&lang=…), as a list with filters that are
 * links. It asks the same worker as the box in the header. */
(function () {
  "use strict";
  const page = document.querySelector(".search-page");
  const field = document.getElementById("__search-field");
  if (!page || !field) return;
  const { make, cut, ask, count, address, title: writeTitle, parts } = window.tsunagu;
  const texts = { ...window.tsunagu.texts, ...JSON.parse(page.dataset.texts) };
  const [status, filters, list, near] = ["status", "filters", "results", "near"].map((name) => page.querySelector(".search-page__" + name));
  const NAMES = ["kind", "factor", "lang"];
  const nearHead = near.textContent;
  const title = document.title;
  let items = [];
  let asked = "";

  const sought = () => new URL(location.href).searchParams;
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };
  /* What an item is, by its address: en/glossary/nemawashi/ is a term, in English. */
  const readKind = ({ location }) => (/([^/]+)\/[^/]+\/$/.exec(location) || ["", ""])[1];
  const read = {
    kind: (item) => [readKind(item) in texts.kinds ? readKind(item) : ""],
    factor: (item) => Object.keys(texts.factors).filter((id) => Object.values(texts.factors[id]).some((name) => item.factors.includes(name))),
    lang: ({ language }) => [language],
  };
  const name = { kind: (id) => texts.kinds[id], factor: (id) => texts.factors[id] ? texts.factors[id][document.documentElement.lang] : id, lang: (id) => texts.languages[id] || id };
  const fits = (item, params, but) => NAMES.every((filter) => filter === but || !params.has(filter) || read[filter](item).includes(params.get(filter)));

  const link = (text, change, current) => {
    const url = new URL(location.href);
    url.searchParams.set("q", cut(url.searchParams.get("q") || ""));
    change(url.searchParams);
    const made = document.createElement("a");
    made.href = url.href;
    made.textContent = text;
    if (current) made.setAttribute("aria-current", "true");
    return made;
  };

  const showFilters = (params) => {
    filters.textContent = "";
    for (const filter of NAMES) {
      const fitting = items.filter((item) => fits(item, params, filter));
      /* What has no name of its own is called what is left, and comes last. */
      const ids = [...new Set(items.flatMap(read[filter]))].sort((one, other) => !one - !other);
      if (ids.length < 2 && !params.has(filter)) continue;
      const row = document.createElement("p");
      row.append(texts.filters[filter] + ": ", link(texts.any, (own) => own.delete(filter), !params.has(filter)));
      for (const id of ids) {
        const number = fitting.filter((item) => read[filter](item).includes(id)).length;
        const chosen = params.get(filter) === id;
        if (!number && !chosen) continue;
        const way = link(name[filter](id) + " " + number, (own) => own.set(filter, id), chosen);
        if (filter === "lang") way.lang = id;
        row.append(" ", way);
      }
      filters.append(row);
    }
  };

  const showItem = (item) => {
    const way = make("a", "", ...writeTitle(item));
    way.href = address(item);
    return make("li", "", make("h2", "", way), ...parts(item));
  };

  const showNear = (words) => {
    near.textContent = nearHead;
    for (const word of words) near.append(link(word, (own) => { NAMES.forEach((filter) => own.delete(filter)); own.set("q", word); }), " ");
    near.hidden = !words.length;
  };

  const show = (words) => {
    const params = sought();
    const shown = items.filter((item) => fits(item, params));
    say(count(shown.length) + (asked.length < field.maxLength ? "" : texts.cut));
    showFilters(params);
    list.textContent = "";
    list.append(...shown.map(showItem));
    showNear(words || []);
  };

  const asking = ask(({ items: found, near: words, failed }) => {
    items = found;
    show(words);
    if (failed) say(texts.failed);
    if (failed) asked = "";
  });

  /* The answer to the address: asked anew where its words have changed, else only filtered anew. */
  const answer = () => {
    const query = cut(sought().get("q") || "");
    field.value = query;
    document.title = query ? query + " - " + title : title;
    if (!query) {
      [filters, list].forEach((part) => { part.textContent = ""; });
      near.hidden = true;
      asked = "";
      return say(texts.prompt);
    }
    if (query === asked) return show();
    asked = query;
    say(texts.loading);
    asking.ask(query);
  };

  const go = (url) => {
    if (url.href !== location.href) history.pushState(null, "", url);
    answer();
  };
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const url = new URL(field.form.action);
    url.search = "?" + new URLSearchParams({ q: cut(field.value) });
    go(url);
  });
  page.addEventListener("click", (event) => {
    const way = event.target.closest(".search-page__filters a, .search-page__near a");
    if (!way || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(new URL(way.href));
    status.scrollIntoView({ block: "nearest" });
  });
  window.addEventListener("popstate", answer);
  answer();
  if (!asked) field.focus({ preventScroll: true });
})();
