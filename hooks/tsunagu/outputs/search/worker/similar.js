/* Slips: the readings of the site that a reader may have meant, and the words nearest to what nothing answers. */

/* Readings that sound alike, else one kana away; terms before other words, which must be longer. */
function guessReadings(kana, site) {
  const sound = toSound(romanise(kana)), loose = toLooseSound(sound), { terms, words } = listenTo(site)
  const tries = [
    [terms, heard => heard === sound], [words, heard => heard === sound && kana.length > 3],
    [terms, heard => toLooseSound(heard) === loose], [terms, (_, reading) => isSlip(kana, reading) && kana.length > 2],
    [words, (heard, reading) => kana.length > 3 && (toLooseSound(heard) === loose || isSlip(kana, reading))],
    [terms, heard => sound.length > 5 && isSlip(sound, heard)],
  ]
  for (const [heard, fits] of tries) {
    const found = [...heard].flatMap(([one, readings]) => readings.filter(reading => reading !== kana && fits(one, reading)))
    if (found.length) return [...new Set(found)].slice(0, MOST_VARIANTS)
  }
  return []
}

const listPairs = text => [...new Set(Array.from(text.slice(1), (char, i) => text[i] + char))]

/* How alike two words are, from 0 to 1: the share of their pairs of letters. */
function measureLikeness(one, other) {
  const pairs = listPairs(one), others = listPairs(other)
  return pairs.length + others.length ? 2 * pairs.filter(pair => others.includes(pair)).length / (pairs.length + others.length) : 0
}

const MOST_NEAR = 4, LEAST_LIKE = 0.3

/* Names of terms, themes and series of the reader's language that look or sound most like a query nothing answers. */
function listNearWords(site, query) {
  const { text } = fold(query), sound = toSound(romanise(text))
  const near = site.shelves[0].pages.filter(({ folder }) => ["glossary", "themes", "series"].includes(folder)).map(({ title }) => {
    const readings = (site.lexicon.terms.get(glossaryKey(title.original)) || [[]])[0].filter(form => /^[ぁ-んー]+$/.test(form))
    const likeness = Math.max(measureLikeness(text, title.text), ...readings.map(reading => sound ? measureLikeness(sound, toSound(romanise(fold(reading).text))) : 0))
    return { word: title.original.replace(/[\x7f\x80]/g, ""), likeness }
  })
  return near.filter(({ likeness }) => likeness >= LEAST_LIKE).sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_NEAR).map(({ word }) => word)
}
