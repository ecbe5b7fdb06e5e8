/* Facts that a query may name and no text says: the day of an essay, its place in a series.
 *
 * With romaji, similar, sentence and backoff the second script that is fetched only when it is needed.
 */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?"
const ERAS = { "令和": 2018, "平成": 1988 }
const YEAR = "((?:19|20)\\d\\d)"

/* How dates are written: a pattern, and which of its groups are year, month and day. */
const DATES = [
  [`${YEAR}年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?`, [1, 2, 3]],
  [`${YEAR}[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)`, [1, 2, 3]],
  [`(?<!\\d)(\\d{1,2})[-/.]${YEAR}(?!\\d)`, [2, 1, 0]],
  [`(?:(\\d{1,2})(?:st|nd|rd|th)? )?\\b${MONTH},? ${YEAR}\\b`, [3, 2, 1]],
  [`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?, ?${YEAR}\\b`, [3, 1, 2]],
  [`\\b${YEAR} ${MONTH}\\b`, [1, 2, 0]],
  [`(?<!\\d)(\\d{1,2})月(?:(\\d{1,2})日)?`, [0, 1, 2]],
  [`(?<!\\d)${YEAR}(?!\\d)`, [1, 0, 0]],
].map(([source, groups]) => [new RegExp(source, "i"), groups])

/* A text with the years of Japanese eras and numerals as the others: 令和七年三月, 二〇二五年. */
const writeWesternYears = text => text.normalize("NFKC")
  .replace(/[〇一二三四五六七八九]{4}(?=年)/g, digits => readNumber(digits))
  .replace(/(令和|平成)(元|\d+|[一二三四五六七八九十]+)年/g, (_, era, year) => `${ERAS[era] + (year === "元" ? 1 : readNumber(year))}年`)
  .replace(/(?<=年)[一二三四五六七八九十]+(?=月)|(?<=月)[一二三四五六七八九十]+(?=日)/g, digits => readNumber(digits))

/* { year, month, day, rest } of a text, 0 for what it does not say; null where it names no date. */
function readDate(text) {
  const plain = writeWesternYears(text)
  for (const [pattern, groups] of DATES) {
    const found = plain.match(pattern)
    if (!found) continue
    const [year, month, day] = groups.map(group => group && found[group] ? readDatePart(found[group]) : 0)
    if (month <= 12 && day <= 31) return { year, month, day, rest: plain.replace(found[0], " ") }
  }
  return null
}

const readDatePart = text => /\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1

const PART_WORDS = "one two three four five six seven eight nine ten".split(" ")
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ")
const PARTS = [
  /第?\s*(\d+|[一二三四五六七八九十]+)\s*[回話章](?:目)?/, /その\s*(\d+|[一二三四五六七八九十]+)/,
  new RegExp(`\\b(?:part|episode|no\\.?|number)\\s*(\\d+|${PART_WORDS.join("|")})\\b`, "i"),
  new RegExp(`\\b(${ORDINALS.join("|")}) (?:part|episode)\\b`, "i"), /[#(]\s*(\d+)\)?/, /(?:の|\s)*(\d+)$/, /(?:の|\s)([一二三四五六七八九十]+)$/,
]
const LAST = /最終回|最新回|最後の?回?|\b(?:last|final|latest)(?: (?:part|episode))?\b/i
const FIRST = /最初の?回?|初回/

/* { part, rest } of a text; a part of Infinity is the last. */
function readPart(text) {
  const plain = text.normalize("NFKC").trim()
  if (LAST.test(plain)) return { part: Infinity, rest: plain.replace(LAST, " ") }
  if (FIRST.test(plain)) return { part: 1, rest: plain.replace(FIRST, " ") }
  const found = PARTS.map(pattern => plain.match(pattern)).find(Boolean)
  if (!found) return null
  const at = Math.max(PART_WORDS.indexOf(found[1].toLowerCase()), ORDINALS.indexOf(found[1].toLowerCase()))
  return { part: at < 0 ? readNumber(found[1]) : at + 1, rest: plain.replace(found[0], " ") }
}

/* The results for the date or the part that a query names, best first, or for a question without its small words;
 * none where it is neither. */
async function findByFacts(site, query, isCurrent) {
  await readReadings(site)
  const parts = findParts(site, query), dated = parts.length ? parts : await findDated(site, query, isCurrent)
  if (dated.length) return dated.sort((one, other) => one.page.foreign - other.page.foreign)
  const units = readQuery(query, site.lexicon), telling = readTelling(query, site.lexicon)
  if (telling.length > 2 || telling.length > 1 && telling.length < units.length) {
    const parts = await listParts(site, query)
    if (isSentence(parts)) return findByParts(site, query, [], isCurrent)
  }
  return telling.length < units.length ? site.findWhole(telling, isCurrent) : []
}

/* A result for a page that answers by what it is, not by its words. */
const stateResult = page => ({ page: page.text ? page : { ...page, text: fold("") }, found: [], held: [], rank: WORD })

/* A name with the kana at its end as the site writes them: 三つのかぎ as 三つの鍵. */
const respell = (text, lexicon) => [text, ...Array.from(text, (_, at) => /^[ぁ-ん]{2,}$/.test(text.slice(at))
  ? writeKana(lexicon, text.slice(at)).map(form => text.slice(0, at) + form) : []).flat()]

/* The part of a series, then the series. */
function findParts(site, query) {
  const sought = readPart(query)
  if (!sought) return []
  const said = fold(sought.rest.replace(/シリーズ|連載|\bseries\b/i, " ").trim().replace(/[\s,、の:：]+$/, "")).text
  const named = new Set([said, ...widenNumbers(said)].flatMap(text => respell(text, site.lexicon)))
  const isSeries = name => named.has(fold(name).text) || named.has(fold(name).text.replace(/^the /, ""))
  const own = site.shelves.flatMap(({ pages, series }) => pages.filter(({ place }) => place && isSeries(series[place[0]])))
  const number = sought.part < Infinity ? sought.part : Math.max(...own.map(({ place }) => place[1]))
  const part = own.filter(({ place }) => place[1] === number)
  return [...part, ...site.shelves.flatMap(({ pages }) => pages).filter(page => part.length && page.folder === "series" && isSeries(page.title.original.replace(/[\x7f\x80]/g, "")))].map(stateResult)
}

/* The essays of a day, a month or a year, those with the other words of the query alone where there are any; then what
 * has the words. Of a month without essays those of the months around. */
async function findDated(site, query, isCurrent) {
  const sought = readDate(query)
  if (!sought) return []
  const units = readQuery(sought.rest, site.lexicon).filter(({ shown }) => weighWord(shown) > 0)
  const held = units.length ? await site.findWhole(units, isCurrent) : site.shelves.flatMap(shelf => shelf.pages).map(stateResult)
  const dated = held.map(result => [result, result.page.folder === "essays" && readDate(result.page.date)]).filter(([, date]) => date)
  const then = dated.filter(([, date]) => ["year", "month", "day"].every(name => !sought[name] || sought[name] === date[name]))
  const said = await site.findWhole(readQuery(query, site.lexicon), isCurrent)
  const known = new Set(then.map(([{ page }]) => page.location))
  const results = [...then.map(([result]) => result), ...said.filter(({ page }) => !known.has(page.location))]
  return results.length || units.length ? results : listAround(dated, sought)
}

const MOST_AROUND = 6
function listAround(dated, sought) {
  const measureGap = date => Math.abs((date.year - sought.year) * 365 + (date.month - (sought.month || 6)) * 30 + date.day - (sought.day || 15))
  return dated.filter(([, date]) => sought.year && Math.abs(date.year - sought.year) <= 1)
    .sort(([one, first], [other, second]) => one.page.foreign - other.page.foreign || measureGap(first) - measureGap(second))
    .slice(0, MOST_AROUND).map(([result]) => result)
}
