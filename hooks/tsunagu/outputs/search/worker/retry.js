/* What is tried when no page holds a query as it stands: other spellings, smaller pieces, then most of the pieces.
 *
 * Fetched by itself, after the first answer or with the first query that finds nothing.
 */
async function findOtherwise(site, whole, isCurrent) {
  const widened = units => units.map(unit => widenUnit(unit, site))
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

const isKanaWord = (text, lexicon) => text.length > 2 && (lexicon.writeKana(text).length || lexicon.byWritten.has(text))

/* 海外赴任者 -> 海外, 赴任; single kanji of a compound say too little. */
function cutWords(piece) {
  if (!self.Intl?.Segmenter || !/^[\p{Script=Han}々〆〇ァ-ヶー]{3,}$/u.test(piece)) return [piece]
  const words = Array.from(new Intl.Segmenter("ja", { granularity: "word" }).segment(piece), ({ segment }) => segment)
  const long = words.filter(word => word.length > 1)
  return long.length ? long : [piece]
}

/* What a question is made of, and says nothing of what is asked for. */
const GRAMMAR = /とは|どういう|どう(?:して|すれば|したら)?|なぜ|なに|こと|もの|とき|ため|について|にとって|とし[てた]|という|(?:で|ま)(?:した|しょう|すか?)|し(?:たい|たら|ない|て|た)|すれば|する|ください|だけ|から|まで|より|[はがをのにでともへやかねよ]/g
const STOP_WORDS = /^(?:an?|and|are|at|be|by|can|do(?:es)?|for|from|how|i|if|in|is|it|me|my|not|of|on|or|our|should|so|that|the|their|they|this|to|was|we|what|when|where|which|who|why|will|with|you(?:r)?)$/i

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

/* A unit with what its reader may have meant, as spellings of the same word. */
function widenUnit(unit, site) {
  const { text, script } = fold(unit.shown)
  const others = /^[L ]+$/.test(script.replace(/O/g, " ")) ? widenEnglish(text, unit.shown) : /[KHT]/.test(script) ? widenJapanese(text, script, site.lexicon) : []
  const numbers = widenNumbers(text)
  const known = new Set(unit.spellings.map(spelling => spelling.text))
  const spellings = [...others, ...numbers, ...guessWords(text, script, unit.shown, site)].filter(other => other !== text && !known.has(fold(other).text))
    .flatMap(other => readUnit(other, site.lexicon).spellings.map(spelling => ({ ...spelling, kind: 0 })))
  const families = [text, ...others].flatMap(word => widenFamily(word, site.lexicon))
  return { ...unit, spellings: [...unit.spellings, ...spellings, ...families] }
}

/* Numbers in words: 90 is ninety, みっつ is 三つ. */
const NATIVE = ["ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの"]
const ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
const NUMBER_WORDS = [...ENGLISH.split(" ").map((word, i) => [word, i]), ...TENS.split(" ").map((word, i) => [word, 20 + 10 * i])]

function widenNumbers(text) {
  const native = text.replace(new RegExp(`^(${NATIVE.join("|")})つ`), (_, kana) => `${NUMERALS[NATIVE.indexOf(kana) + 1]}つ`)
  const worded = NUMBER_WORDS.flatMap(([word, number]) => text === word ? [`${number}`] : text === `${number}` ? [word] : [])
  return [native, ...worded]
}

/* Verbs that change within: wrote is write. */
const IRREGULAR = "be was were been|become became|begin began begun|break broke broken|bring brought|build built|buy bought|catch caught|choose chose chosen|come came|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought|find found|forget forgot forgotten|get got gotten|give gave given|go went gone|grow grew grown|have had|hear heard|hold held|keep kept|know knew known|lead led|leave left|lose lost|make made|mean meant|meet met|pay paid|read|run ran|say said|see saw seen|sell sold|send sent|show shown|sit sat|speak spoke spoken|spend spent|stand stood|take took taken|teach taught|tell told|think thought|understand understood|win won|write wrote written|man men|woman women|child children|person people"
  .split("|").map(forms => forms.split(" "))

/* Other forms, American and British spellings, and what a hyphen joined. */
function widenEnglish(text, shown) {
  const word = text.replace(/(?:s|ing)$/, ""), spelled = []
  for (const forms of IRREGULAR) if (forms.includes(text) || forms.includes(word) || forms.includes(word + "e")) spelled.push(...forms)
  for (const [one, other] of [[/is(?=e|ing|ation)/, "iz"], [/iz(?=e|ing|ation)/, "is"], [/our/, "or"], [/or(?!.*or)/, "our"], [/ll/, "l"], [/l(?=ing|ed|er|ful)/, "ll"], [/tre$/, "ter"], [/ence$/, "ense"], [/ent$/, "ence"], [/ence$/, "ent"], [/ant$/, "ance"], [/ance$/, "ant"]]) {
    if (one.test(text)) spelled.push(text.replace(one, other))
  }
  if (/\w-\w/.test(shown)) spelled.push(shown.replace(/-/g, " "))
  return spelled
}

/* What is derived from the same root: apologize, apologies; refusal, refuse. */
function widenFamily(text, lexicon) {
  const root = text.replace(/(?:i[sz](?:e[ds]?|ing|ation)|iv(?:e|ely|ity)|ations?|ing|ions?|ally|als?|en(?:ce|t|tly)|an(?:ce|t)|ers?|ors?|ments?|ness|ful|e[ds]?|y|ies|s)$/, "")
  if (!/^\p{Script=Latin}{5,}$/u.test(root)) return []
  return [{ ...spell(root, lexicon), text, pattern: new RegExp(`${root}\\p{L}{0,6}(?!\\p{L})`, "gu"), keys: [`${root}*`], kind: 0 }]
}

/* Kana where this site has kanji, and kanji where it has kana: 取りくみ, うち合わせ, がん張る; and words begun: けんしゅ. */
function widenJapanese(text, script, lexicon) {
  if (/^[HT]+$/.test(script)) return lexicon.writeKana(text, true)
  const parts = text.match(/[ぁ-ん]+|[^ぁ-ん]+/g)
  const written = parts.map(part => /[ぁ-ん]{2}/.test(part) ? lexicon.writeKana(part)[0] || part : part).join("")
  return [written, ...alignWords(text, lexicon)]
}

/* The words of the site that a mixed spelling may stand for: its kana are in their readings, its kanji in them. */
function alignWords(text, lexicon) {
  const found = new Set()
  for (let size = text.length; size > 1; size--) {
    const stem = text.slice(0, size), tail = text.slice(size)
    if (/[^ぁ-ん]/.test(tail)) break
    if (!/[ぁ-ん]/.test(stem)) continue
    const sounds = new RegExp(`^${stem.replace(/[^ぁ-ん]+/g, ".+")}$`), kanji = new RegExp(stem.replace(/[ぁ-ん]+/g, "").split("").join(".*"))
    for (const [reading, words] of lexicon.byReading) {
      if (!sounds.test(reading)) continue
      for (const { written, ending } of words) {
        if (kanji.test(written) && (ending ? isInflection(ending, tail) : !tail)) found.add(written + tail)
      }
    }
  }
  return [...found].slice(0, MOST_VARIANTS)
}

/* Words of the site one slip away from a long word: comunication, コミニュケーション. */
function guessWords(text, script, shown, site) {
  if (!/^(?:L{6,}|T{5,})$/.test(script)) return []
  site.vocabulary ||= new Set(site.shelves.flatMap(shelf => shelf.pages.flatMap(page => [page.title, page.text].filter(Boolean)
    .flatMap(({ text, script }) => Array.from(script.matchAll(/L{5,}|T{4,}/g), run => text.substr(run.index, run[0].length))))))
  const known = cutWords(shown).filter(word => word !== shown && site.vocabulary.has(fold(word).text))
  if (known.length) return [] // コアミッション is no slip for コミッション
  return [...site.vocabulary].filter(word => isSlip(text, word)).slice(0, MOST_VARIANTS)
}

/* Whether one letter was left out, added, changed, or swapped with the next. */
function isSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  let at = 0
  while (one[at] === other[at]) at++
  const [rest, more] = [one.slice(at), other.slice(at)]
  return rest.slice(1) === more || rest === more.slice(1) || rest.slice(1) === more.slice(1) ||
    rest[0] === more[1] && rest[1] === more[0] && rest.slice(2) === more.slice(2)
}
