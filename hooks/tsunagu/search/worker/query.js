/* Queries: what a reader typed, as units that a page must hold; each unit is a list of spellings. */

const LONGEST_QUERY = 200, MOST_WORDS = 12, LONGEST_TERM = 4
const SEPARATORS = /[^\p{L}\p{M}\p{N}\p{Pd}“”"'’・]+/u

/* The words of a query; of a very long one those it begins with. */
const listWords = query => query.replace(/(\d),(?=\d{3})/g, "$1").slice(0, LONGEST_QUERY).split(SEPARATORS)
  .filter(word => /[KTHLN]/.test(fold(word).script)).slice(0, MOST_WORDS)

/* [{ shown, spellings }, ...]: the words between blanks; English terms of several words are one unit. */
function readQuery(query, lexicon) {
  const words = listWords(query)
  const units = []
  while (words.length) {
    let size = Math.min(words.length, LONGEST_TERM)
    while (size > 1 && !isLatinTerm(words.slice(0, size).join(" "), lexicon)) size--
    units.push(readUnit(words.splice(0, size).join(" "), lexicon))
  }
  return units
}

const isLatinTerm = (text, lexicon) => /^[\p{Script=Latin}\s'’-]+$/u.test(text) && lexicon.terms.has(glossaryKey(text))

/* A unit: what was typed, other spellings of the same word, then what the glossary says it is. */
function readUnit(shown, lexicon) {
  const spellings = new Map()
  const add = (text, kind) => {
    const { text: key } = fold(text)
    if (key && !spellings.has(key)) spellings.set(key, { ...spell(text, lexicon), kind })
  }
  const addAll = (text, kind) => {
    add(text, kind)
    const { text: folded, script } = fold(text)
    for (const other of lexicon.listVariants(folded)) add(other, kind)
    if (/^(?:H{2,}|[HT]{4,})$/.test(script)) for (const other of lexicon.writeKana(folded)) add(other, kind)
  }
  addAll(shown, 0)
  for (const forms of lexicon.terms.get(glossaryKey(shown)) || []) {
    for (const form of forms) if (!/^[ぁ-ゖー]+$/.test(form) || form.length >= LONG_KANA) addAll(form, 1)
  }
  return { shown, spellings: [...spellings.values()] }
}

/* Smaller units, for a query that is nowhere as it stands: cut where the script changes, then at every word. */
function cutUnits(units, lexicon, fine) {
  const pieces = units.flatMap(({ shown }) => cutScripts(shown, lexicon)).flatMap(piece => fine ? cutWords(piece) : [piece])
  return [...new Set(pieces)].slice(0, MOST_WORDS).map(piece => readUnit(piece, lexicon))
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

const isKanaWord = (text, lexicon) => text.length > 2 && (lexicon.writeKana(text).length || lexicon.byWritten.has(text))

/* 海外赴任者 -> 海外, 赴任; single kanji of a compound say too little. */
function cutWords(piece) {
  if (!self.Intl?.Segmenter || !/^[\p{Script=Han}々〆〇ァ-ヶー]{3,}$/u.test(piece)) return [piece]
  const words = Array.from(new Intl.Segmenter("ja", { granularity: "word" }).segment(piece), ({ segment }) => segment)
  const long = words.filter(word => word.length > 1)
  return long.length ? long : [piece]
}
