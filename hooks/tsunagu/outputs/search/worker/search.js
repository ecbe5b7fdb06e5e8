/* Searching: the pages that hold the units of a query, best first. */

const matchPages = (pages, units, someMayMiss) =>
  pages.map(page => matchPage(page, units, someMayMiss)).filter(Boolean)

/* What a page has of each unit, or null where a unit is missing (unless some may be). */
function matchPage(page, units, someMayMiss) {
  const found = units.map(unit => {
    const title = matchUnit(page.title, unit), text = matchUnit(page.text, unit)
    const all = [...title, ...text], rank = Math.max(NOT, ...all.map(match => match.rank))
    return { unit, title, text, rank, apart: Math.min(...all.filter(match => match.rank === rank).map(match => match.apart)) }
  })
  if (!someMayMiss && found.some(({ rank }) => rank === NOT)) return null
  const held = found.filter(({ rank }) => rank > NOT)
  return held.length >= page.least ? { page, found, held, rank: Math.min(...held.map(({ rank }) => rank)) } : null
}

/* apart: how far a match is from what was typed: 0 the same, 1 another spelling, 2 and 3 by the glossary. */
function matchUnit(folded, unit) {
  return unit.spellings.flatMap(spelling => findMatches(folded, spelling)
    .map(match => ({ ...match, apart: 2 * spelling.kind + (match.exact && spelling === unit.spellings[0] ? 0 : 1) })))
}

/* Where words are found, what is only within longer words is left out. */
function keepBest(results) {
  const best = Math.max(NOT, ...results.map(({ rank }) => rank))
  return results.filter(({ rank }) => rank === best)
}

/* Whether a page has the name that was typed, in the plural or not; or the name of the term that was typed otherwise. */
const isNamed = (page, { spellings }) => spellings.some(({ text, kind }) => kind
  ? page.folder === "glossary" && text === page.title.text : listEnglishBases(text).includes(page.title.text))

/* The reader's language, pages named so, the word itself before the glossary's, titles, other spellings, often, new. */
function sortResults(results) {
  for (const result of results) {
    const { page, held, rank } = result
    const apart = Math.max(...held.map(part => part.apart))
    const inTitle = held.filter(({ title }) => title.some(match => match.rank >= rank)).length
    const hits = held.reduce((sum, { title, text }) => sum + title.length + text.length, 0)
    result.order = [
      page.foreign, !held.some(({ unit }) => isNamed(page, unit)), apart > 1, -inTitle, apart, -Math.min(hits, 4),
      page.number,
    ]
  }
  return results.sort(compareOrder)
}

const compareOrder = (one, other) => one.order.map((value, i) => value - other.order[i]).find(Boolean) || 0
