/* What is tried when no page holds a query as it stands: other spellings, smaller pieces, then most of the pieces.
 *
 * Fetched by itself, after the first answer or with the first query that finds nothing.
 */
async function findOtherwise(site, query, whole, isCurrent) {
  await readReadings(site)
  const results = sortResults(keepBest(await findMost(site, whole, isCurrent)))
  return isCurrent() && load(FURTHER) ? findByParts(site, query, results, isCurrent) : results
}

async function findMost(site, whole, isCurrent) {
  const widened = units => load(FURTHER) ? units.map(unit => widenUnit(unit, site)) : units
  const cuts = [cutUnits(whole, site.lexicon, false), cutUnits(whole, site.lexicon, true)]
  const least = weigh(whole) / (whole.length > 1 ? 4 : 2) // of several words one may be unknown, and be the longer
  const tries = [[widened(whole), false], ...[false, true].flatMap(someMayMiss =>
    cuts.filter(units => weigh(units) >= least).flatMap(units => [[units, someMayMiss], [widened(units), someMayMiss]]))]
  for (const [units, someMayMiss] of tries) {
    if (!isCurrent()) return []
    const found = keepMost(await site.gather(units, isCurrent, someMayMiss), least)
    if (found.length) return found
  }
  return []
}

/* Smaller units: cut where the script changes, then at every word. */
function cutUnits(units, lexicon, fine) {
  const words = units.flatMap(({ shown }) => shown.split(/(?<=\p{Script=Latin})\p{Pd}/u))
  const pieces = words.flatMap(word => cutScripts(word, lexicon)).flatMap(piece => fine ? cutWords(piece) : [piece])
  const said = pieces.filter(piece => weighWord(piece) > 0)
  return [...new Set(said.length ? said : pieces)].slice(0, MOST_WORDS).map(piece => readUnit(piece, lexicon))
}

/* 海外赴任者の研修 -> 海外赴任者, 研修. Particles go, endings stay where they tell words apart. */
function cutScripts(shown, lexicon) {
  const { original, text, script, start, end } = fold(shown)
  const pieces = cutPieces(text, script), kept = []
  for (let i = 0, at = 0; i < pieces.length; at += pieces[i++].text.length) {
    const piece = pieces[i], next = pieces[i + 1]
    if (piece.script === OTHER || piece.script === HIRAGANA && !isKanaWord(piece.text, lexicon)) continue
    const joins = next && (piece.script === DIGIT ? next.script === KANJI : countKanji(piece) === 1 &&
      next.script === HIRAGANA && lexicon.explainTail(piece.text, next.text))
    const length = piece.text.length + (joins ? next.text.length : 0)
    kept.push(original.slice(start[at], end[at + length - 1]))
    if (joins) at += pieces[i++].text.length
  }
  return kept.length ? kept : [shown]
}

const isKanaWord = (text, lexicon) => text.length > 2 && (writeKana(lexicon, text).length || lexicon.byWritten.has(text))

/* 海外赴任者 -> 海外, 赴任; single kanji of a compound say too little. */
function cutWords(piece) {
  if (!self.Intl?.Segmenter || !/^[\p{Script=Han}々〆〇ァ-ヶー]{3,}$/u.test(piece)) return [piece]
  const words = Array.from(new Intl.Segmenter("ja", { granularity: "word" }).segment(piece), ({ segment }) => segment)
  const long = words.filter(word => word.length > 1)
  return long.length ? long : [piece]
}

/* What a question is made of, and says nothing of what is asked for. */
const GRAMMAR = /とは|どういう|どう(?:して|すれば|したら)?|なぜ|なに|こと|もの|とき|ため|について|にとって|とし[てた]|という|(?:で|ま)(?:した|しょう|すか?)|し(?:たい|たら|ない|て|た)|すれば|する|ください|だけ|から|まで|より|[はがをのにでともへやかねよ]/g

const STOP_WORDS = /^(?:a(?:nd?|re|t)?|b[ey]|can|do(?:es)?|for|from|how|i[fnst]?|m[ey]|not|o[fnr]|our|should|so|that|the|their|they|this|to|was|we|wh(?:at|en|ere|ich|o|y)|will|with|your?)$/i

/* How much a word says: kana, which may be grammar, half as much as anything else, and grammar nothing. */
function weighWord(word) {
  const plain = STOP_WORDS.test(word) ? "" : word.replace(/[ぁ-ん]+/g, kana => kana.replace(GRAMMAR, ""))
  return plain.length + plain.replace(/[ぁ-ん]/g, "").length
}
const weigh = units => units.reduce((sum, { shown }) => sum + weighWord(shown), 0)

/* Those that hold most of a query, and at least so much. */
function keepMost(results, least) {
  const weights = results.map(({ held }) => weigh(held.map(({ unit }) => unit)))
  const most = Math.max(least, ...weights)
  return results.filter((_, i) => weights[i] === most)
}
