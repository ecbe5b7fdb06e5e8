/* Folding: one spelling for what a reader means the same, with the way back to the original characters.
 *
 * NFKC, lower case, katakana as hiragana, no long vowel mark, no quotation marks, no middle dots, no
 * hyphens within words, no blanks beside Japanese. fold.py says the same in Python; a test compares them.
 */
"use strict"

/* Stands in the texts where a word begins within a run of one script (see words.py). */
const BORDER = "\x7f"

const KANJI = "K", KATAKANA = "T", HIRAGANA = "H", LATIN = "L", DIGIT = "N", OTHER = "O"

const CLUSTER = /ヴ[ァィェォ]|ウ[ィェォ]|[^][\u0300-\u036f\u3099\u309a\uff9e\uff9f]*/gu
const QUOTES = /["“”„«»´`「」『』〝〟〈〉《》・･·‧]/
const SAME = {
  "ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ウィ": "ウイ", "ウェ": "ウエ", "ウォ": "ウオ",
  "ゔ": "ぶ", "ぢ": "じ", "づ": "ず", "ゕ": "か", "ゖ": "か",
}

function nameScript(char) {
  if (/[\p{Script=Han}々〆〇]/u.test(char)) return KANJI
  if (/[ァ-ヶヽヾ]/.test(char)) return KATAKANA
  if (/[ぁ-ゖゝゞ]/.test(char)) return HIRAGANA
  if (/\p{N}/u.test(char)) return DIGIT
  return /[\p{L}\p{M}]/u.test(char) ? LATIN : OTHER
}

const isJapanese = script => script === KANJI || script === HIRAGANA || script === KATAKANA

/* What a cluster becomes: [[char, script], ...]; remembered, since texts repeat few clusters. */
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

/* Fold a text.
 *
 * text: the folded text; script: a letter for each of its UTF-16 units (above); start, end: where in the
 * original each unit comes from; border[i]: something that parts words stood before unit i.
 */
function fold(original) {
  const start = [], end = [], border = []
  let text = "", script = "", blank = "", parted = true
  const keep = (char, name, from, to) => {
    if (blank && text && (blank === "\n" || !isJapanese(name) && !isJapanese(script.at(-1)))) {
      text += blank
      script += OTHER
      start.push(from)
      end.push(from)
      border.push(true)
    }
    for (let i = 0; i < char.length; i++) {
      start.push(from)
      end.push(to)
      border.push(i === 0 && (parted || blank !== ""))
    }
    text += char
    script += name.repeat(char.length)
    blank = ""
    parted = false
  }
  for (const found of original.matchAll(CLUSTER)) {
    const from = found.index, to = from + found[0].length
    const last = blank || parted ? OTHER : script.at(-1)
    for (const [char, name] of foldCluster(found[0])) {
      if (char === BORDER || QUOTES.test(char)) parted = true
      else if (/\s/.test(char)) blank = char === "\n" && original[from - 1] === "\n" || blank === "\n" ? "\n" : " "
      else if (char === "ー" && (last === KATAKANA || last === HIRAGANA)) end[end.length - 1] = to
      else if (/['’‘]/.test(char)) parted = last !== LATIN
      else if (/[-‐‑‒–−]/.test(char) && last !== OTHER && /[\p{L}\p{N}]/u.test(original[to] || "")) parted = true
      else keep(char, name, from, to)
    }
  }
  return { original, text, script, start, end, border }
}
