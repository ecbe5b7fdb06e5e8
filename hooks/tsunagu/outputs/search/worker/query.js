/* Queries: what a reader typed, as units that a page must hold; each unit is a list of spellings. */

const MOST_WORDS = 12, LONGEST_TERM = 4
/* What parts words; what belongs to some does not: C++, C#, °C. */
const SEPARATORS = /[^\p{L}\p{M}\p{N}\p{Pd}“”"'’・+#°]+/u


/* The words of a query. */
const listWords = query => query.normalize("NFKC").replace(/(\d),(?=\d{3})/g, "$1").split(SEPARATORS)
  .filter(word => /[KTHLN]/.test(fold(word).script))

/* [{ shown, spellings }, ...]: the words between blanks, at most so many; English terms of several words are one unit. */
function readQuery(query, lexicon, most = MOST_WORDS) {
  const words = listWords(query)
  const units = []
  while (words.length && units.length < most) {
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
    if (/^(?:H{2,}|[HT]{4,})$/.test(script)) for (const other of load(RETRY) ? writeKana(lexicon, folded) : []) add(other, kind)
  }
  addAll(shown, 0)
  for (const forms of lexicon.terms.get(glossaryKey(shown)) || []) {
    for (const form of forms) if (!/^[ぁ-ゖー]+$/.test(form) || form.length >= LONG_KANA) addAll(form, 1)
  }
  return { shown, spellings: [...spellings.values()] }
}

/* The term that two words are together, in any order: 評価 人事 is 人事評価. */
function joinName(units, lexicon) {
  if (units.length !== 2) return null
  const [ones, others] = units.map(({ spellings }) => spellings.filter(({ kind }) => !kind).map(({ text }) => text))
  const name = ones.flatMap(one => others.flatMap(other => [one + other, other + one])).find(text => lexicon.terms.has(glossaryKey(text)))
  return name ? readUnit(name, lexicon) : null
}
