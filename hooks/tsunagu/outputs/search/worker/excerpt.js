/* Results as data: texts in pieces [text, whether it is marked], with the sentences around the first match. */

const SENTENCE = /[^]*?(?:[。！？!?]+[\x7f\x80」』”’"'）)]*|\.[\x7f\x80"'”’)]*(?=\s|$)|\n\n+|$)/g
const USUAL = 150, MOST = 260

/* Width as the eye sees it: Japanese characters are twice as wide. */
const measure = text => text.length + text.replace(/[\0-\u2e80]/g, "").length

/* Ranges of the original text for matches of the folded one. */
const toRanges = ({ start, end }, matches) => matches.map(match => [start[match.start], end[match.end - 1]])

/* What the box and the page of search show of a page; foreign is the name of a language that is not the reader's. */
function writeItem(result, language) {
  const { page, found } = result
  return {
    location: page.location, fragment: findClause(result), factors: page.factors, language: page.language,
    foreign: page.language === language ? "" : TEXTS.names[page.language] || page.language,
    facts: [page.date, ...page.factors].filter(Boolean).join(" · "),
    missing: found.filter(({ rank }) => rank === NOT).map(({ unit }) => unit.shown),
    title: writeTitle(result), text: writeExcerpt(result),
  }
}

/* The clause with the first match, for a text fragment: between marks and line ends, where words end in any language. */
function findClause({ page: { text: { original, start } }, held, rank }) {
  const match = held.flatMap(({ text }) => text).find(match => match.rank >= rank)
  let to = 0
  const clause = match && original.split(/[。！？!?、，\n]/).find(part => (to += part.length + 1) > start[match.start])
  return clause ? clause.replace(/[\x7f\x80]/g, "").trim() : ""
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
  return places.sort(([one], [other]) => one - other).flatMap(([from, to, before, after], i) => {
    const earlier = i ? text.original.slice(0, places[i - 1][1]) : "", blank = !i || ENDS.test(earlier) ? "" : " "
    const lead = blank + (before || i && earlier.length < from && "…" + blank || "")
    return [[lead, false], ...trim(mark(text.original, from, to, ranges)), [after, false]].filter(([piece]) => piece)
  })
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

/* Part of a text in pieces: matches marked, lines joined, borders gone. */
function mark(text, from, to, ranges) {
  const pieces = []
  let at = from
  const write = (end, marked) => {
    if (end > at) pieces.push([joinLines(text, at, end), marked])
    at = Math.max(at, end)
  }
  for (const [start, end] of [...ranges].sort(([one], [other]) => one - other)) {
    if (start < at || start >= to) continue
    write(start, false)
    write(Math.min(end, to), true)
  }
  write(to, false)
  return pieces
}

/* The same without blanks at its ends. */
function trim(pieces) {
  const whole = pieces.map(([text, marked]) => [text, marked])
  if (whole.length) whole[0][0] = whole[0][0].trimStart()
  if (whole.length) whole.at(-1)[0] = whole.at(-1)[0].trimEnd()
  return whole
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
