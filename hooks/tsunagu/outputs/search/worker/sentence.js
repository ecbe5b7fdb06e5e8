/* Sentences in English, of which no page need have every word: each page by how much it says of what they ask. */

/* Shown are so many, as far as they reach this share of the best; what a page has of the whole weight counts by this power. */
const MOST_OF_SENTENCE = 10, SHARE_OF_SENTENCE = 0.4, SHARE_COUNTS = 0.5
/* What the words of a name are worth where they stand apart. */
const APART = 0.8

const isSentence = parts => parts.length > 1 && parts.every(({ shown }) => /^[LNO]+$/.test(fold(shown).script))

async function findBySentence(site, parts, isCurrent) {
  const words = parts.map(({ shown }) => shown.includes(" ") ? shown.split(" ").map(word => widenUnit(readUnit(word, site.lexicon), site)).filter(word => !isSmall(word)) : [])
  const units = [...parts, ...words.flat()], results = await site.gather(units, isCurrent, true)
  readAddresses(site, units, results)
  units.forEach((_, i) => keepSurest(results.map(({ found }) => found[i])))
  for (const result of results) keepHeld(result, result.found)
  const weights = new Map(units.map((unit, i) => [unit, weighPart(site, unit, results) * (i < parts.length ? 1 : APART)]))
  for (const result of results) {
    keepHeld(result, parts.flatMap((part, i) => pickFound(result.found, part, words[i])))
    result.held.sort((one, other) => weights.get(other.unit) - weights.get(one.unit)) // its excerpt shows the rarest
    result.share = result.held.reduce((sum, { unit }) => sum + weights.get(unit), 0)
    result.score = scoreResult(result, weights) * result.share ** SHARE_COUNTS
  }
  const most = Math.max(...results.map(({ share }) => share))
  const best = Math.max(...results.map(({ score }) => score))
  return results.filter(({ held, score, share }) => held.length && (score >= best * SHARE_OF_SENTENCE || share === most))
    .sort((one, other) => other.score - one.score || one.page.number - other.page.number).slice(0, MOST_OF_SENTENCE)
    .sort((one, other) => one.page.foreign - other.page.foreign)
}

/* An address says what a page is about, as a title does: bad-news-early. What the reader's language does not have may be
 * found by that alone. */
function readAddresses(site, units, results) {
  const nameAddress = ({ location }) => location.split("/").slice(-3, -1).join("/"), own = new Set(site.shelves[0].pages.map(nameAddress))
  const byLocation = new Map(results.map(result => [result.page.location, result]))
  for (const page of site.shelves.flatMap(({ pages }) => pages)) {
    let result = byLocation.get(page.location)
    if (page.foreign && own.has(nameAddress(page))) continue
    const address = fold(page.location.split("/").at(-2).replace(/-/g, " ")), said = units.filter(unit => matchUnit(address, unit).some(({ rank }) => rank === WORD))
    if (!result && (said.length < 2 || !page.foreign)) continue
    if (!result) results.push(result = { ...stateResult(page), found: units.map(unit => ({ unit, title: [], text: [], rank: NOT })) })
    for (const part of result.found) if (said.includes(part.unit)) Object.assign(part, { rank: WORD, isAddressed: true })
  }
}

/* Where a word is found as such, what only begins with it is left out; what only ends with it always is. */
function keepSurest(found) {
  const best = Math.max(PERHAPS, ...found.map(({ rank }) => rank)), isSure = ({ rank }) => rank === best
  for (const part of found) {
    if (part.rank < best) part.rank = NOT
    Object.assign(part, { title: part.title.filter(isSure), text: part.text.filter(isSure) })
  }
}

function keepHeld(result, found) {
  const held = found.filter(({ rank }) => rank > NOT)
  Object.assign(result, { found, held, rank: Math.min(WORD, ...held.map(({ rank }) => rank)) })
}

/* What a page has of a part; of a name that it lacks, what it has of its words. */
function pickFound(found, part, words) {
  const whole = found.find(({ unit }) => unit === part)
  return whole.rank > NOT || !words.length ? [whole] : found.filter(({ unit }) => words.includes(unit))
}
