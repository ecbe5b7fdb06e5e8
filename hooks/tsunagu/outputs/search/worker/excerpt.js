/* Results as Material shows them: safe HTML, with the sentences around the first match, and the matches marked. */

const SENTENCE = /[^]*?(?:[。！？!?]+[\x7f\x80」』”’"'）)]*|\.[\x7f\x80"'”’)]*(?=\s|$)|\n\n+|$)/g
const USUAL = 150, MOST = 260
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

const escapeHtml = text => text.replace(/[&<>"']/g, char => ESCAPES[char])
/* Width as the eye sees it: Japanese characters are twice as wide. */
const measure = text => text.length + text.replace(/[\0-\u2e80]/g, "").length

/* Ranges of the original text for matches of the folded one. */
const toRanges = ({ start, end }, matches) => matches.map(match => [start[match.start], end[match.end - 1]])

function writeItem(result, score, language) {
  const { page, found } = result, isForeign = page.language !== language
  const lang = isForeign ? ` lang="${escapeHtml(page.language)}"` : ""
  const name = isForeign ? `<span class="search-language">${escapeHtml(TEXTS.names[page.language] || page.language)}</span> ` : ""
  const facts = [page.date, ...page.factors].filter(Boolean).map(escapeHtml).join(" · ")
  const missing = found.filter(({ rank }) => rank === NOT).map(({ unit }) => [unit.shown, false])
  return {
    location: page.location + writeFragment(result), factors: page.factors, score, terms: Object.fromEntries(missing),
    title: `${name}<span${lang}>${writeTitle(result)}</span>`,
    text: (facts && `<p class="search-facts"${lang}>${facts}</p>`) + `<p${lang}>${writeExcerpt(result)}</p>`,
  }
}

/* The clause with the first match, for a text fragment: between marks and line ends, where words end in any language. */
function writeFragment({ page: { text: { original, start } }, held, rank }) {
  const match = held.flatMap(({ text }) => text).find(match => match.rank >= rank)
  let to = 0
  const clause = match && original.split(/[。！？!?、，\n]/).find(part => (to += part.length + 1) > start[match.start])
  return clause ? "?text=" + encodeURIComponent(clause.replace(/[\x7f\x80]/g, "").trim()) : ""
}

function writeTitle(result) {
  const { title } = result.page
  return mark(title.original, 0, title.original.length, toRanges(title, listMarks(result, "title")))
}

/* The end of a Japanese sentence, after which no blank stands. */
const ENDS = /[。！？」』”’）]\s*$/

/* Sentences with the first match of each unit, at most two places; no blank between them after a Japanese sentence. */
function writeExcerpt(result) {
  const { text } = result.page, ranges = toRanges(text, listMarks(result, "text"))
  const places = []
  for (const { text: matches } of result.held) {
    const at = matches.find(({ rank }) => rank >= result.rank)
    const from = at ? text.start[at.start] : -1
    if (at && places.length < 2 && !places.some(([start, end]) => from >= start && from < end)) {
      places.push(findPlace(text.original, from, places.length ? 1 : USUAL))
    }
  }
  if (!places.length) places.push(findPlace(text.original, 0, USUAL))
  return places.sort(([one], [other]) => one - other).map(([from, to, before, after], i) => {
    const earlier = i ? text.original.slice(0, places[i - 1][1]) : "", blank = !i || ENDS.test(earlier) ? "" : " "
    return blank + (before || i && earlier.length < from && "…" + blank || "") + mark(text.original, from, to, ranges).trim() + after
  }).join("")
}

const listMarks = (result, field) => result.held.flatMap(part => part[field].filter(({ rank }) => rank >= result.rank))

/* [from, to, "…" or "", "…" or ""]: whole sentences from the one at a position, or part of one too long. */
function findPlace(text, at, usual) {
  let from = 0, to = 0
  for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
    if (!sentence || to && measure(text.slice(from, to)) >= usual) break
    if (index + sentence.length <= at) continue
    if (to && measure(text.slice(from, index + sentence.length)) > MOST) break
    if (!to) from = index
    to = index + sentence.length
  }
  if (measure(text.slice(from, to)) <= MOST) return [from, to, "", ""]
  const wide = measure(text.slice(from, from + 20)) > 30 ? 1 : 2
  const begin = Math.max(from, at - 40 * wide), close = Math.min(to, at + 80 * wide)
  const clause = text.slice(begin, at).search(/[、,\s][^、,\s]*$/)
  return [begin > from && clause >= 0 ? begin + clause + 1 : begin, close, begin > from ? "…" : "", close < to ? "…" : ""]
}

/* Part of a text as HTML: escaped, matches marked, lines joined, borders gone. */
function mark(text, from, to, ranges) {
  let html = "", at = from
  const write = end => {
    html += escapeHtml(joinLines(text, at, end))
    at = end
  }
  for (const [start, end] of [...ranges].sort(([one], [other]) => one - other)) {
    if (start < at || start >= to) continue
    write(start)
    html += "<mark data-md-highlight>"
    write(Math.min(end, to))
    html += "</mark>"
  }
  write(to)
  return html
}

/* Lines become one: with a blank between words that are parted by blanks, with none in Japanese; nor after its 。 */
function joinLines(text, from, to) {
  const clean = (start, end) => text.slice(start, end).replace(/[\x7f\x80]/g, ""), part = clean(from, to)
  return part.replace(/\s*\n\s*/g, (blank, at) => {
    const before = part[at - 1] || clean(Math.max(0, from - 9), from).slice(-1), after = part[at + blank.length] || clean(to, to + 9)[0] || ""
    const isJapanese = /[\u3000-\u9fff\uff00-\uffef]/.test(before + after)
    return isJapanese && (ENDS.test(before) || !blank.includes("\n\n")) ? "" : " "
  })
}
