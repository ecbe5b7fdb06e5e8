/* A card beside a term's link: the word in the other language, its reading, what it means, the way to its page.

   It opens where a mouse rests, where the keyboard comes, and at a first tap; it stays while it is pointed at,
   and Escape sends it away (WCAG 1.4.13). What it says is copied from the page's own notes, so that nothing is
   fetched. Where the reader wants no marks, the links are plain words; where he wants readings, they stand above. Without this script they are links. */
(function () {
  "use strict";
  const rest = 120; // ms on a link before its card opens, so that none opens in passing
  const grace = 250; // ms to cross the gap between link and card
  const gap = 6; // px between link and card
  const edge = 8; // px between card and the window's sides
  const margin = { least: 176, most: 272, gap: 40, between: 16, away: 80 }; // px: notes beside their lines

  const root = document.documentElement;
  const links = new Map();
  const rows = new Map();
  const beside = new Map();
  let shown = null;
  let timer = 0;
  let pointer = ""; // what pressed last: "mouse", "touch", "pen", or the keyboard ("")

  for (const link of document.querySelectorAll("a.term")) links.set(link, link.getAttribute("href"));
  for (const row of document.querySelectorAll(".notes .term-row")) rows.set(row.querySelector("a").href, row);

  function later(what, delay) {
    clearTimeout(timer);
    timer = setTimeout(what, delay);
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.link.removeAttribute("aria-describedby");
    if (shown.card) shown.card.remove(); else beside.get(shown.link)?.classList.remove("term-note--current");
    shown = null;
  }

  /* Above the first line of the link or below its last. A card that has no room there is as wide as the window,
     and the page is moved so that the line stands at its top: not below a mouse, which would point at another. */
  function place({ link, card, y, still }) {
    const ceiling = Math.max(0, document.querySelector("header").getBoundingClientRect().bottom);
    const lines = link.getClientRects(); // two where the link runs over the end of one
    const measure = () => {
      const { top, bottom } = link.getBoundingClientRect();
      return [top - ceiling - 2 * gap, root.clientHeight - bottom - 2 * gap, top, bottom];
    };
    card.className = "term-card";
    card.removeAttribute("style");
    let [above, below, top, bottom] = measure();
    if (card.offsetHeight > Math.max(above, below)) {
      card.className += " term-card--wide";
      card.style.width = root.clientWidth - 2 * edge + "px";
      if (!still) scrollBy(0, Math.max(0, Math.min(above, card.offsetHeight - below)));
      [above, below, top, bottom] = measure();
    }
    const upwards = card.offsetHeight > below && above > below;
    card.style.maxHeight = Math.max(above, below) + "px";
    card.classList.toggle("term-card--cut", card.scrollHeight > card.clientHeight);
    const left = Math.max(edge, Math.min(lines[lines[1]?.top <= y ? 1 : 0].left, root.clientWidth - card.offsetWidth - edge));
    const origin = card.offsetParent.getBoundingClientRect();
    card.style.left = left - origin.left + "px";
    card.style.top = (upwards ? top - gap - card.offsetHeight : bottom + gap) - origin.top + "px";
  }

  /* `y` is where the pointer is, `still` whether a mouse rests there.
     A new element each time: one that moved would be a shift of the layout. */
  function show(link, y, still) {
    clearTimeout(timer);
    const row = rows.get(link.href);
    if (!row || (shown && shown.link === link)) return;
    hide();
    const note = beside.get(link);
    const card = note || copy(row, "term-card", "__term-card");
    link.setAttribute("aria-describedby", card.id);
    shown = { link, card: note ? null : card, y, still };
    if (note) note.classList.add("term-note--current"); else place(shown);
  }

  function copy(row, name, id) {
    const card = document.createElement("dl");
    card.className = name;
    card.id = id;
    card.append(row.cloneNode(true));
    card.querySelector("a").tabIndex = -1; // it leads where the link leads
    document.querySelector("main").append(card);
    return card;
  }

  /* Where the window is wide, a term's note stands in the margin beside its line; where the notes above it
     leave no room near that line, its card opens as elsewhere. */
  function stand() {
    hide();
    for (const note of beside.values()) note.remove();
    beside.clear();
    const text = document.querySelector(".page--text .prose");
    if (!text || root.dataset.terms === "off") return;
    const page = text.closest("main");
    const origin = page.getBoundingClientRect();
    const left = text.getBoundingClientRect().right - origin.left + margin.gap;
    const width = Math.min(margin.most, page.clientWidth - parseFloat(getComputedStyle(page).paddingRight) - left);
    if (width < margin.least) return;
    let floor = 0;
    for (const link of links.keys()) {
      const line = link.getClientRects()[0];
      const row = line && rows.get(link.href);
      const wanted = row ? line.top - origin.top : -Infinity;
      if (Math.max(wanted, floor) - wanted > margin.away) continue;
      const note = copy(row, "term-note", "__term-note-" + beside.size);
      note.setAttribute("aria-hidden", "true"); // to be heard with its link, not once more after the text
      note.style.cssText = `left:${left}px;top:${Math.max(wanted, floor)}px;width:${width}px`;
      floor = Math.max(wanted, floor) + note.offsetHeight + margin.between;
      beside.set(link, note);
    }
  }

  document.addEventListener("pointerover", ({ target, pointerType, buttons, clientY }) => {
    if (pointerType !== "mouse" || buttons) return;
    const link = target.closest("a.term");
    if (link) later(() => show(link, clientY, true), rest);
    else if (shown && !shown.card?.contains(target) && !shown.link.matches(":focus-visible")) later(hide, grace);
    else clearTimeout(timer);
  });
  root.addEventListener("pointerleave", () => {
    if (shown && pointer !== "touch" && !shown.link.matches(":focus-visible")) later(hide, grace);
  });

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("a.term:focus-visible")) show(target);
  });
  document.addEventListener("focusout", ({ target }) => {
    if (shown && shown.link === target && !pointer && !shown.card?.matches(":hover")) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    pointer = "";
    if (key === "Escape") hide();
  });

  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    pointer = pointerType;
    if (shown && !shown.link.contains(target) && !shown.card?.contains(target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.term");
    if (!link || !pointer || pointer === "mouse" || (shown && shown.link === link)) return;
    show(link, event.clientY);
    if (shown) event.preventDefault();
  });

  addEventListener("resize", () => { if (shown?.card) place(shown); });
  addEventListener("pagehide", hide);

  /* What a person wrote as the reading of this very word, where it has kanji; a name of other letters has none. */
  function read(link) {
    const row = rows.get(link.href);
    if (!row || root.lang !== "ja" || !/\p{Script=Han}/u.test(link.textContent)) return "";
    const name = row.querySelector("a");
    return name.textContent === link.textContent ? name.nextElementSibling.textContent : "";
  }

  /* The style sheet says the reading: what is copied, found in the page or read aloud stays the text. */
  function spell(link, wanted) {
    const over = link.querySelector("rt[data-yomi]");
    if (over && !wanted) {
      const ruby = over.parentElement;
      over.remove();
      ruby.replaceWith(...ruby.childNodes);
    }
    const reading = wanted && !over && read(link);
    if (!reading) return;
    const ruby = document.createElement("ruby");
    const mark = document.createElement("rt");
    mark.dataset.yomi = reading;
    mark.setAttribute("aria-hidden", "true");
    ruby.append(...link.childNodes, mark);
    link.append(ruby);
  }

  function heed() {
    const off = root.dataset.terms === "off";
    for (const [link, href] of links) {
      if (off) link.removeAttribute("href"); else link.setAttribute("href", href);
      spell(link, root.dataset.yomi === "on");
    }
    if (off) hide();
    stand();
  }
  new MutationObserver(heed).observe(root, { attributeFilter: ["data-terms", "data-yomi"] });
  new ResizeObserver(stand).observe(document.querySelector("main")); // another window, type, size: other lines
  heed();
})();
