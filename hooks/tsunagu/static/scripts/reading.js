/* While reading: notes open where they are called, links to a heading or a sentence are copied, and this browser
   remembers which essays were read to their end. Nothing of it is sent anywhere; without this script notes are
   links, and nothing is missing but these comforts. */
(function () {
  "use strict";
  const words = document.getElementById("__reading").dataset;
  const prose = document.querySelector(".prose[data-kind]");
  const store = "tsunagu-read";
  const most = 500; // essays remembered, the newest last
  const status = document.createElement("p");
  status.className = "copy-link__said";
  status.setAttribute("role", "status");
  document.body.append(status); // what is fixed in a container stands in it, not in the window

  /* Notes. */
  function open(call) {
    const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!note) return null;
    const box = document.createElement("div");
    box.className = "open-note";
    box.id = "__note-" + call.hash.slice(1);
    for (const part of note.childNodes) box.append(part.cloneNode(true));
    for (const part of box.querySelectorAll("[id]")) part.removeAttribute("id");
    for (const back of box.querySelectorAll(".footnote-backref")) back.remove();
    (call.closest("p, li, td, blockquote, h2, h3, h4") || call).after(box);
    return box;
  }

  function toggle(call) {
    const box = document.getElementById("__note-" + call.hash.slice(1));
    if (box) box.remove();
    const opened = box ? null : open(call);
    call.setAttribute("aria-expanded", String(Boolean(opened)));
    if (opened) call.setAttribute("aria-controls", opened.id); else call.removeAttribute("aria-controls");
  }

  const calls = [...document.querySelectorAll(".prose a.footnote-ref")];
  for (const call of calls) {
    call.setAttribute("role", "button");
    call.setAttribute("aria-expanded", "false");
    call.setAttribute("aria-label", words.note.replace("{number}", call.textContent));
    call.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toggle(call);
    });
    call.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle(call);
    });
  }
  document.addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape") return;
    const box = target instanceof Element && target.closest(".open-note");
    const shown = calls.filter((call) => call.getAttribute("aria-expanded") === "true");
    const own = shown.find((call) => call === target || (box && box.id === call.getAttribute("aria-controls")));
    const last = own || shown[shown.length - 1];
    if (!last) return;
    toggle(last);
    if (own) own.focus();
  });

  /* Links to a heading, and to what is marked in the text. */
  let saying = 0;
  function say(text) {
    clearTimeout(saying);
    status.textContent = text;
    saying = setTimeout(() => { status.textContent = ""; }, 2500);
  }
  async function copy(address) {
    try { await navigator.clipboard.writeText(address); } catch { return prompt(words.copy, address); }
    say(words.copied);
  }

  function makeButton(name, label, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    button.setAttribute("aria-label", label);
    button.title = label;
    button.addEventListener("click", act);
    return button;
  }

  const here = location.href.split("#")[0];
  for (const heading of document.querySelectorAll(".prose :is(h2, h3)[id]")) {
    heading.append(makeButton("copy-link", words.copyHeading, () => copy(here + "#" + encodeURIComponent(heading.id))));
  }

  const marked = makeButton("copy-link copy-link--marked", words.copySentence, () => {
    const text = getSelection().toString().trim().replace(/\s*\n[^]*$/, "").slice(0, 120);
    if (text) copy(here + "#:~:text=" + encodeURIComponent(text).replaceAll("-", "%2D"));
  });
  marked.textContent = words.copySentence;
  marked.addEventListener("pointerdown", (event) => event.preventDefault()); // the marking stays
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed && selection.getRangeAt(0);
    if (!range || !prose || !prose.contains(range.commonAncestorContainer) || !selection.toString().trim()) {
      if (document.activeElement !== marked) marked.remove();
      return;
    }
    const lines = range.getClientRects();
    const page = document.querySelector("main").getBoundingClientRect();
    marked.style.top = lines[lines.length - 1].bottom - page.top + 8 + "px";
    marked.style.left = Math.max(16, Math.min(lines[lines.length - 1].left - page.left, page.width - 240)) + "px";
    if (!marked.isConnected) document.querySelector("main").append(marked);
  });

  /* A citation says on which day one read, where its form asks for it: the day here, not in Greenwich. */
  const citation = document.querySelector(".citation");
  if (citation && words.day) {
    const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    citation.append(words.day.replace("{day}", today));
  }

  /* What was read to its end. */
  function load() {
    try { return new Set(JSON.parse(localStorage.getItem(store)) || []); } catch { return new Set(); }
  }

  function keep(read) {
    try { localStorage.setItem(store, JSON.stringify([...read].slice(-most))); } catch { /* for this page only */ }
  }

  function name(link) { return link.pathname.replace(/index\.html$/, ""); }

  const read = load();
  const foot = document.querySelector(".essay__foot");
  if (foot) {
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      read.add(name(location));
      keep(read);
    }).observe(foot);
  }

  const lists = document.querySelectorAll("[data-parts]");
  function mark() {
    for (const list of lists) {
      const parts = [...list.querySelectorAll(":is(.card__title, ol > li) > a")];
      for (const part of parts) {
        part.querySelector(".read-mark")?.remove();
        if (!read.has(name(part))) continue;
        const sign = document.createElement("span");
        sign.className = "read-mark";
        sign.textContent = words.read;
        part.append(sign);
      }
      const next = parts.find((part) => !read.has(name(part)));
      const resume = list.querySelector(".resume");
      if (!resume) continue;
      resume.hidden = !next || parts.every((part) => !read.has(name(part)));
      if (resume.hidden) continue;
      const link = resume.querySelector("a");
      link.href = next.href;
      link.textContent = next.textContent;
    }
  }
  for (const button of document.querySelectorAll(".resume button")) {
    button.addEventListener("click", () => { read.clear(); keep(read); mark(); });
  }
  mark();
})();
