/* What a reader may have meant: other forms of a word, other spellings, a slip. */

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
  return [{ ...spell(root, lexicon), text, pattern: new RegExp(`${root}\\p{L}{0,6}(?!\\p{L})`, "gu"), root, kind: 0 }]
}

/* Kana where this site has kanji, and kanji where it has kana: 取りくみ, うち合わせ, がん張る; and words begun: けんしゅ. */
function widenJapanese(text, script, lexicon) {
  if (/^[HT]+$/.test(script)) return writeKana(lexicon, text, true)
  const parts = text.match(/[ぁ-ん]+|[^ぁ-ん]+/g)
  const written = parts.map(part => /[ぁ-ん]{2}/.test(part) ? writeKana(lexicon, part)[0] || part : part).join("")
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
