/* Folding: one spelling for what a reader means the same, with the way back to the original characters.
 *
 * NFKC, lower case, katakana as hiragana, no long vowel marks, no quotation marks, no middle dots, no
 * hyphens within words, no blanks beside Japanese, old letters of this site (髙) as the usual ones.
 * search_folding.py says the same in Python; a test compares them.
 */
/* Stands in the texts where the scripts deceive (see lexicon.py): no word begins here; at \x7f one does. */
const JOINT = "\x80"

const KANJI = "K", KATAKANA = "T", HIRAGANA = "H", LATIN = "L", DIGIT = "N", OTHER = "O"
const toScript = name => "KTHLN".includes(name) ? name : OTHER

const CLUSTER = /(?:ヴ[ァィェォ]|ウ[ィェォ]|[^])[\u0300-\u036f\u3099\u309a\uff9e\uff9f]*/uy
const SAME = {
  "ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ウィ": "ウイ", "ウェ": "ウエ", "ウォ": "ウオ",
  "ゔ": "ぶ", "ぢ": "じ", "づ": "ず", "ゕ": "か", "ゖ": "か",
}
/* What is no letter of a word, by the name of what it does. */
const BLANK = " ", QUOTE = '"', APOSTROPHE = "'", HYPHEN = "-", LONG_VOWEL = "ー"

function nameScript(char) {
  if (/[\p{Script=Han}々〆〇]/u.test(char)) return KANJI
  if (/[ァ-ヶヽヾ]/.test(char)) return KATAKANA
  if (/[ぁ-ゖゝゞ]/.test(char)) return HIRAGANA
  if (/["“”„«»´`「」『』〝〟〈〉《》・･·‧\x7f]/.test(char)) return QUOTE
  if (/['’‘]/.test(char)) return APOSTROPHE
  if (/[-‐‑‒–−]/.test(char)) return HYPHEN
  if (char === LONG_VOWEL || char === JOINT) return char
  if (/\s/.test(char)) return BLANK
  if (/\p{N}/u.test(char)) return DIGIT
  return /[\p{L}\p{M}]/u.test(char) ? LATIN : OTHER
}

const isJapanese = script => script === KANJI || script === HIRAGANA || script === KATAKANA

/* What a cluster becomes, [[text, script], ...]; remembered, since texts repeat few clusters. */
const clusters = new Map()
function foldCluster(cluster) {
  let folded = clusters.get(cluster)
  if (!folded) {
    folded = Array.from((SAME[cluster] || cluster).normalize("NFKC").toLowerCase(), char => {
      const script = nameScript(char)
      if (script === KATAKANA) char = String.fromCharCode(char.charCodeAt(0) - 0x60)
      return [SAME[char] || char, script]
    })
    clusters.set(cluster, folded)
  }
  return folded
}

/* Whether more than one UTF-16 unit may belong together here. */
function isCompound(text, at) {
  const code = text.charCodeAt(at), next = text.charCodeAt(at + 1)
  return code >= 0xd800 && code < 0xdc00 || next >= 0x300 && next < 0x370 || next === 0x3099 || next === 0x309a ||
    next === 0xff9e || next === 0xff9f || (code === 0x30a6 || code === 0x30f4) && next > 0x30a0 && next < 0x30aa
}

/* Fold a text.
 *
 * text: the folded text; script: a letter for each of its UTF-16 units (above); start, end: where in the
 * original each unit comes from; border[i], joint[i]: what parts or joins words stood before unit i.
 */
function fold(original) {
  const most = 2 * original.length + 32 // a text of ligatures would be longer still; it is cut
  const start = new Uint32Array(most), end = new Uint32Array(most), border = new Uint8Array(most), joint = new Uint8Array(most)
  let text = "", script = "", last = "", blank = "", parted = true, joined = false, size = 0
  const keep = (char, name, from, to) => {
    for (let i = 0; i < char.length && size < most; i++, size++) {
      start[size] = from
      end[size] = to
      border[size] = parted
      joint[size] = joined
      parted = joined = false
      text += char[i]
      script += name
    }
    last = name
  }
  const keepAfterBlank = (char, name, from, to) => {
    const isKept = last && (blank === "\n" || !isJapanese(name) && !isJapanese(last))
    parted = true
    if (isKept) keep(blank, OTHER, from, from)
    parted = true
    blank = ""
    keep(char, name, from, to)
  }
  for (let from = 0, to = 0; from < original.length; from = to) {
    to = from + 1
    if (isCompound(original, from)) {
      CLUSTER.lastIndex = from
      to += CLUSTER.exec(original)[0].length - 1
    }
    for (const [char, name] of foldCluster(original.slice(from, to))) {
      const near = parted || blank ? OTHER : last
      if (name === QUOTE || name === HYPHEN && near !== OTHER && /[\p{L}\p{N}]/u.test(original[to] || "")) parted = true
      else if (name === JOINT) joined = true
      else if (name === BLANK) blank = blank === "\n" || char === "\n" && original[from - 1] === "\n" ? "\n" : " "
      else if (name === LONG_VOWEL && (near === KATAKANA || near === HIRAGANA)) end[size - 1] = to
      else if (name === APOSTROPHE) parted ||= near !== LATIN
      else if (blank) keepAfterBlank(char, toScript(name), from, to)
      else keep(char, toScript(name), from, to)
    }
  }
  return { original, text, script, start, end, border, joint }
}
