/* Japanese in Latin letters: any system a reader types (Hepburn, Kunrei, ō, ou, oo), as one sound for the readings of the site. */

const SYLLABLES = {
  "": "あいうえお", k: "かきくけこ", g: "がぎぐげご", s: "さしすせそ", z: "ざじずぜぞ", t: "たちつてと", d: "だぢづでど", n: "なにぬねの",
  h: "はひふへほ", b: "ばびぶべぼ", p: "ぱぴぷぺぽ", m: "まみむめも", r: "らりるれろ",
}
const SOUNDS = new Map([
  ...Object.entries(SYLLABLES).flatMap(([consonant, row]) => Array.from(row, (kana, i) => [kana, consonant + "aiueo"[i]])),
  ..."や=ya ゆ=yu よ=yo わ=wa を=o ん=n ぢ=zi づ=zu ゔ=bu".split(" ").map(pair => pair.split("=")),
])

/* Kana as Kunrei: きょうどう is kyoudou, っ doubles what follows. */
function romanise(kana) {
  const small = kana.replace(/(.)([ゃゅょ])/g, (_, one, y) => `${(SOUNDS.get(one) || "i").slice(0, -1)}y${"auo"["ゃゅょ".indexOf(y)]}`)
    .replace(/(.)([ぁぃぅぇぉ])/g, (_, one, vowel) => (SOUNDS.get(one) || "").slice(0, -1) + "aiueo"["ぁぃぅぇぉ".indexOf(vowel)])
  return small.replace(/[ぁ-ん]/g, char => SOUNDS.get(char) || char).replace(/っ(.)/g, "$1$1")
}

/* How systems differ, as Kunrei; long vowels, which readers write in five ways or not at all, as short ones. */
const SYSTEMS = [
  [/nn(?![aiueoy])/g, "n"],
  [/tch/g, "tty"], [/tch|cch/g, "tty"], [/sh/g, "sy"], [/ch/g, "ty"], [/ts/g, "t"], [/jy?/g, "zy"], [/dz/g, "z"], [/f/g, "h"], [/l/g, "r"],
  [/v/g, "b"], [/c|q/g, "k"], [/x/g, ""], [/([szt])yi/g, "$1i"], [/([szt])ye/g, "$1e"], [/di/g, "zi"], [/du/g, "zu"], [/wo/g, "o"], [/m(?=[bmp])/g, "n"],
  [/o[ou]|oh(?![aeiouy])/g, "o"], [/uu/g, "u"], [/aa/g, "a"], [/ii/g, "i"], [/e[ei]/g, "e"],
]
const toSound = latin => SYSTEMS.reduce((text, [from, to]) => text.replace(from, to),
  latin.normalize("NFD").toLowerCase().replace(/[^a-z]/g, ""))
/* The same without what the ear misses: doubled consonants, voiced or not. */
const toLooseSound = sound => sound.replace(/(.)\1/g, "$1").replace(/[gzdbp]/g, char => "kstph"["gzdbp".indexOf(char)])
const isRomaji = sound => /^(?:[bdghkmnprstwyz]{0,3}[aiueo]|n)+$/.test(sound)

/* Words in katakana, which are their own readings, as far as the texts are loaded. */
const listKatakana = site => new Set(site.shelves.flatMap(({ pages }) => pages).flatMap(({ title, text }) => [title, text].filter(Boolean))
  .flatMap(({ text, script }) => Array.from(script.matchAll(/T{4,}/g), run => text.substr(run.index, run[0].length))))

/* The readings of the site by their sound, those of terms apart; made once, when first asked for. */
function listenTo(site) {
  const { lexicon } = site
  if (lexicon.heard?.size === lexicon.lines.size) return lexicon.heard
  const terms = new Map(), words = new Map()
  for (const key of lexicon.terms.keys()) if (/^[ぁ-ん]{2,}$/.test(key)) push(terms, toSound(romanise(key)), key)
  for (const [reading, spellings] of lexicon.byReading) {
    for (const { ending } of spellings) if ((reading + ending).length > 1) push(words, toSound(romanise(reading + ending)), reading + ending)
  }
  for (const word of listKatakana(site)) push(words, toSound(romanise(word)), word)
  return lexicon.heard = { size: lexicon.lines.size, terms, words }
}

/* The readings that romaji stands for, a list for each word: kokyaku is [[こきゃく]], nebikikosho [[ねびき], [こうしょう]];
 * what it begins with where the rest is unknown; [] where it is none of this site. */
function readRomaji(latin, site) {
  const sound = toSound(latin), { terms, words } = listenTo(site)
  const find = part => (terms.get(part) || words.get(part))?.slice(0, MOST_VARIANTS)
  if (sound.length < 2 || !isRomaji(sound)) return []
  const whole = find(sound)
  if (whole) return [whole]
  for (let at = sound.length - 3; at > 2; at--) {
    const [one, other] = [find(sound.slice(0, at)), find(sound.slice(at))]
    if (one && other) return [one, other]
  }
  for (let at = sound.length - 1; at >= Math.max(4, sound.length / 2); at--) if (find(sound.slice(0, at))) return [find(sound.slice(0, at))]
  return []
}

/* What a site in parts needs to read romaji: the kana that each table is named after, long vowels or not. */
function guessKana(latin) {
  const kana = new Map([...SOUNDS].map(([char, sound]) => [sound, char]))
  const text = toSound(latin).replace(/([kgszthbpmnrd])y([auo])/g, (_, consonant, vowel) => (kana.get(consonant + "i") || "") + "ゃゅょ"["auo".indexOf(vowel)])
    .replace(/[bdghkmnprstwyz]?[aiueo]|n/g, part => kana.get(part) || "")
  return [text, ...Array.from(text, (char, i) => text.slice(0, i + 1) + "う" + text.slice(i + 1))]
}
