/* Matching: where a piece of the query stands in a text, and whether as a word, as the beginning of one or inside. */

const WORD = 3, PERHAPS = 2, INSIDE = 1, NOT = 0

/* Katakana endings that make a longer word of the same root: コラボ, コラボレーション. */
const SAME_ROOT = /^(?:[れてけせ]?しょん|しっぷ|ぃ?んぐ|[めた]んと|い?ずむ)/
const LONG_KANA = 4

/* The matches of a spelling in a folded text: [{ start, end, rank, exact }, ...]. */
function findMatches(folded, spelling) {
  const matches = []
  for (const found of folded.text.matchAll(spelling.pattern)) {
    const match = { start: found.index, end: found.index + found[0].length }
    if (spelling.numbers.some((number, i) => readNumber(found[i + 1]) !== number)) continue
    if (spelling.tail) match.end -= found.at(-1).length - measureTail(spelling.tail, found.at(-1))
    const most = spelling.stem ? judgeTail(spelling, found.at(-1)) : WORD
    match.exact = folded.text.slice(match.start, match.end) === spelling.text
    match.rank = most && Math.min(most, rankMatch(folded, match, spelling))
    if (match.rank) matches.push(match)
  }
  return matches
}

/* How much of what follows a stem is the word's: as far as it is the query's, or ends like it (わせ for せ), or one
 * kana where they differ in their vowel only (い and く of 動いた, 動く). */
function measureTail(tail, rest) {
  let count = 0
  while (count < tail.length && tail[count] === rest[count]) count++
  if (count < tail.length) count = Math.max(count, rest.slice(0, 3).indexOf(tail.at(-1)) + 1)
  return count || Number(Object.values(ROWS).some(row => row.includes(tail[0]) && row.includes(rest[0])))
}

/* How surely what follows the stem belongs to the word of the query. 行った is of 行く and of 行う: for either it
 * counts less than 行かない. So do the forms of a verb for a noun made of it: 知らない for 知らせ. */
function judgeTail({ stem, tail, lexicon }, rest) {
  const same = rest.startsWith(tail), isNoun = lexicon.isNoun(stem + tail)
  if (isNoun && same) return WORD
  const sought = lexicon.explainTail(stem, tail, true), seen = lexicon.explainTail(stem, rest)
  if (!sought || !seen) return same || !sought && !seen && isGuess(tail, rest) ? WORD : NOT
  const shared = [...seen].filter(word => sought.has(word)).length
  return shared && shared === seen.size && !isNoun ? WORD : shared ? PERHAPS : NOT
}

/* Whether both may be forms of one word that the site does not have as a verb. */
const isGuess = (tail, rest) => Object.keys(ROWS).some(ending => isInflection(ending, tail) && explain(ending, rest))

function rankMatch(folded, match, spelling) {
  const { text, script, border, joint } = folded
  const { start, end } = match
  const first = script[start], last = script[end - 1]
  if (match.exact && !agree(folded, match, spelling)) return NOT
  const before = border[start] ? OTHER : script[start - 1] || OTHER
  const after = end === text.length || border[end] ? OTHER : script[end]
  const isWithin = first === HIRAGANA ? before !== OTHER : before === first && !NUMERALS.includes(text[start])
  if (isWithin && first === LATIN && !PREFIX.test(text.slice(0, start))) return NOT
  if (joint[start] || isWithin) return INSIDE
  if (isAcronym(spelling.original) && !isAcronym(takeOriginal(folded, match))) return spelling.text.length < 3 ? NOT : PERHAPS
  if (last === HIRAGANA || after !== last || spelling.numbers.length && "間目前後頃".includes(text[end])) return WORD
  return last === KATAKANA && continues(folded, match) ? WORD : PERHAPS
}

/* What an English word may stand behind within another: upskill, but not price. */
const PREFIX = /(?<!\p{L})(?:up|un|out|over|under|mis|non)$/u

/* IT is not the it of a sentence. */
const isAcronym = text => /^[A-Z]{1,4}$/.test(text.normalize("NFKC"))

/* Katakana that goes on within a longer word of the same root. */
const continues = (folded, match) =>
  takeOriginal(folded, match).length >= LONG_KANA || SAME_ROOT.test(folded.text.slice(match.end))

const takeOriginal = ({ original, start, end }, match) => original.slice(start[match.start], end[match.end - 1])

/* Whether the original says what the query says where folding made them equal: メール is not in 求める,
 * ビル is not ビール; but サーバ is サーバー, ものづくり is モノづくり. */
function agree(folded, match, spelling) {
  const length = match.end - match.start
  if (length >= LONG_KANA) return true
  for (let i = 0; i < length; i++) {
    if (spelling.script[i] === KATAKANA && folded.script[match.start + i] === HIRAGANA) return false
  }
  const isKana = /^[HT]+$/.test(folded.script.slice(match.start, match.end))
  return !isKana || sound(takeOriginal(folded, match)) === sound(spelling.original)
}

/* Kana with the long vowel marks within, since they tell short words apart. */
const sound = text => text.normalize("NFKC").replace(/[^ァ-ヶぁ-ゖー]/g, "").replace(/ー+$/, "")
  .replace(/[ァ-ヶ]/g, char => String.fromCharCode(char.charCodeAt(0) - 0x60))
