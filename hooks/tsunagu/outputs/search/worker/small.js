/* Questions: their small words say nothing of what is asked for, unless they are all. */

load(RETRY) // what it weighs words by

const SMALL = /^(?:about|am|any|as|been|being|best|between|but|could|did|differences?|good|had|has|have|into|its|many|means?|much|must|myself|need|no|some|tell|than|them|there|us|want|ways?|whom|whose|would|x|[とのをはがにでやも])$/i
const isSmall = ({ shown }) => !/[A-Z]{2}/.test(shown) && [STOP_WORDS, SMALL].some(words => words.test(shown.replace(/['’](?:d|ll|m|re|s|t|ve)$/, "")))

/* The units of a query that say something. */
function readTelling(query, lexicon) {
  const units = readQuery(query, lexicon, Infinity), said = units.filter(unit => !isSmall(unit))
  return (said.length ? said : units).slice(0, MOST_WORDS)
}
