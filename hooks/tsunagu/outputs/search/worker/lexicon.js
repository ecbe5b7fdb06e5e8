/* Words of the site: spellings and readings (read by lexicon.py), inflection, and the glossary. */

/* What may follow the stem of a word whose dictionary form ends so: 書く is 書かない, 書き, 書いた ... */
const ROWS = {
  "う": "わいうえおっ", "く": "かきくけこいっ", "ぐ": "がぎぐげごい", "す": "さしすせそ", "つ": "たちつてとっ",
  "ぬ": "なにぬねのん", "ぶ": "ばびぶべぼん", "む": "まみむめもん", "る": "らりるれろっ", "い": "いくかけさみすそう",
}
const AFTER_BARE_STEM = "たてなまよらさず"
const STEM_VOWEL = /[いきぎしじちにひびみりえけげせぜてでねへべめれ]$/

const MOST_VARIANTS = 8

/* How well a dictionary ending explains the kana that stand after a stem; 0: not at all.
 * 続く and 続ける both explain 続け, only 続ける explains 続けた best. */
function explain(ending, tail) {
  const [stem, last] = ending === "する" ? ["", "す"] : [ending.slice(0, -1), ending.at(-1)]
  const next = tail[stem.length] || ""
  if (!tail.startsWith(stem)) return 0
  if (next && ROWS[last]?.includes(next)) return 2 * stem.length + 2
  if (last !== "る") return 0
  return stem ? STEM_VOWEL.test(stem) && 2 * stem.length + 1 : next && AFTER_BARE_STEM.includes(next) && 1
}

/* What may follow that first kana: た of 書いた, ない of 書かない, ている of 書いている. */
const AUXILIARY = /^(?:[るうばずろ]|よう?|っ?[ただ][らりいく]?|っ?[てで](?:い[るたてき]?|く|き[たて])?|な(?:い|く|かった|ければ|がら)|ま(?:す|した|せん|しょう)|(?:ら?れ|さ?せ)[るたてば]?|そう|すぎ[るた]?|やすい|にくい)?$/

/* Whether kana are nothing but an inflection: って after 頑張, but not っしょん after 見. */
function isInflection(ending, tail) {
  const rest = tail.slice(ending.length - 1)
  return explain(ending, tail) > 0 && (AUXILIARY.test(rest.slice(1)) || AUXILIARY.test(rest))
}

class Lexicon {
  /* terms: [[[name, alias, ...], [reading, ...]], ...]; spellings: one line a word, each
   * "written=reading" or "written=reading=ending" of its spellings, all folded. */
  constructor(terms, spellings) {
    this.byReading = new Map()
    this.byWritten = new Map()
    this.lines = new Set()
    this.longest = 1
    for (const line of spellings) this.add(line)
    this.terms = new Map()
    for (const term of terms) {
      const forms = term.flat()
      for (const form of forms) push(this.terms, glossaryKey(form), forms)
    }
  }

  add(line) {
    if (this.lines.has(line)) return
    this.lines.add(line)
    const word = line.split(" ").map(part => {
      const [written, reading, ending = ""] = part.split("=")
      return { written, reading, ending, line }
    })
    for (const spelling of word) {
      spelling.word = word
      push(this.byReading, spelling.reading, spelling)
      push(this.byWritten, spelling.written, spelling)
      this.longest = Math.max(this.longest, spelling.reading.length, spelling.written.length)
    }
  }

  /* The words whose inflection explains best what follows a stem, as a set; null where none does. In a text more
   * kana may follow, in a query the kana must be nothing else. */
  explainTail(stem, tail, isWhole) {
    let best = 0, words = null
    for (const { ending, line } of this.byWritten.get(stem) || []) {
      const fit = ending && (!isWhole || isInflection(ending, tail)) && explain(ending, tail)
      if (fit > best) [best, words] = [fit, new Set()]
      if (fit && fit === best) words.add(line)
    }
    return words
  }

  isNoun(text) {
    return this.byWritten.get(text)?.some(({ ending }) => !ending)
  }

  /* A word in kana as [stem, tail]; ["", text] where it is none of this site's words that inflect. */
  splitKana(text) {
    for (let size = text.length - 1; size > 0; size--) {
      const [stem, tail] = [text.slice(0, size), text.slice(size)]
      if (this.byWritten.get(stem)?.some(({ ending }) => size + ending.length > 2 && ending && isInflection(ending, tail))) {
        return [stem, tail]
      }
    }
    return ["", text]
  }

  /* Other spellings of a written word, or of a part of it: 頑張って, がんばって; お互い様, お互いさま. */
  listVariants(text) {
    const variants = new Set()
    for (let from = 0; from < text.length; from++) {
      for (let to = from + 1; to <= Math.min(text.length, from + this.longest); to++) {
        for (const spelling of this.byWritten.get(text.slice(from, to)) || []) {
          if (!from) this.addRespelled(variants, spelling, text.slice(to))
          if (to - from < text.length) this.addInKana(variants, spelling, text.slice(0, from), text.slice(to))
        }
      }
    }
    variants.delete(text)
    return [...variants].slice(0, MOST_VARIANTS)
  }

  addRespelled(variants, { reading, ending, word }, tail) {
    if (ending ? !explain(ending, tail) : tail) return
    for (const other of word) {
      const rest = (reading + tail).slice(other.reading.length)
      if ((reading + tail).startsWith(other.reading)) variants.add(other.written + rest)
    }
  }

  addInKana(variants, { written, ending, word }, before, after) {
    if (ending || !/[^ぁ-ん]/.test(written)) return
    for (const other of word) if (/^[ぁ-ん]+$/.test(other.written)) variants.add(before + other.written + after)
  }
}

function push(map, key, value) {
  if (map.has(key)) map.get(key).push(value)
  else map.set(key, [value])
}

/* One key for a term however it is typed: folded, singular, without blanks. */
function glossaryKey(form) {
  return fold(form).text.replace(/ies\b/g, "y").replace(/(?<=[a-z]{2}[^s\W])s\b/g, "").replace(/ /g, "")
}
