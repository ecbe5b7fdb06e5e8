/* Spellings: a piece of the query as a pattern over folded text, with all the ways it may be written. */

/* Kana that Japanese writes or leaves out between the kanji of one word: 打ち合わせ, 打合せ. */
const OKURIGANA = "(?:[いきぎしちみびりけげめべれっ]|[がかさたなばまらわ][いきしちりえけげせめれ])"
const IS_OKURIGANA = new RegExp(`^${OKURIGANA}$`)
const IS_PARTICLE = /^(?:[はをのでへやに]|[がともか]$)/
const LONGEST_TAIL = 6

const NUMERALS = "〇一二三四五六七八九十百千万"

const escapePattern = text => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
const countKanji = piece => piece?.script === KANJI ? Array.from(piece.text.replace(/[ぁ-ん]/g, "")).length : 0

/* The pattern of a piece of the query, a name or a reading.
 *
 * pattern: finds it in folded text; its groups are the numbers in it, which must be the numbers here, and what
 * follows the stem of an inflecting word; stem, tail: that word in the query. body: the pieces without that tail.
 */
function spell(query, lexicon) {
  const { original, text, script } = fold(query)
  const pieces = /^H+$/.test(script) ? splitKana(text, lexicon) : cutPieces(text, script)
  const [before, last] = [pieces.at(-2), pieces.at(-1)], kanji = countKanji(before)
  const inflects = before && last.script === HIRAGANA && last.text.length <= LONGEST_TAIL &&
    (before.script === HIRAGANA || kanji && !IS_PARTICLE.test(last.text))
  const tailed = inflects && kanji < 2
  const body = inflects ? pieces.slice(0, -1) : pieces
  const source = body.map(piece => spellPiece(piece, piece === last)).join("") +
    (tailed ? "([ぁ-ん]{1,8})" : inflects ? "([ぁ-ん]{0,8})" : "")
  return {
    original, text, script, pattern: new RegExp(source, "gu"), lexicon, body,
    numbers: body.filter(piece => piece.script === DIGIT).map(piece => readNumber(piece.text)),
    stem: tailed ? before.text : "", tail: inflects ? last.text : "",
  }
}

/* がんばって as がんば and って, where the site has such a word. */
function splitKana(text, lexicon) {
  return lexicon.splitKana(text).filter(Boolean).map(part => ({ script: HIRAGANA, text: part }))
}

function cutPieces(text, script) {
  const pieces = []
  for (const run of script.matchAll(/K+|T+|H+|L+|N+|O/g)) {
    const piece = { script: run[0][0], text: text.substr(run.index, run[0].length) }
    const number = piece.script === KANJI && piece.text.match(`^[${NUMERALS}]+`)?.[0] || ""
    if (number && pieces.at(-1)?.script === DIGIT) pieces.at(-1).text += number
    else if (number) pieces.push({ script: DIGIT, text: number })
    piece.text = piece.text.slice(number.length)
    const [before, last] = pieces.slice(-2)
    if (piece.script === KANJI && piece.text && countKanji(before) && last.script === HIRAGANA && IS_OKURIGANA.test(last.text)) {
      pieces.splice(-2, 2, { script: KANJI, text: before.text + last.text + piece.text })
    } else if (piece.text) pieces.push(piece)
  }
  return pieces
}

function spellPiece({ script, text }, isLast) {
  if (script === KANJI) {
    return text.replace(/([^ぁ-ん])([ぁ-ん]*)(?=[^ぁ-ん])/gu, (_, char, kana) => char + (kana ? `(?:${kana}|${OKURIGANA})?` : OKURIGANA + "?"))
  }
  if (script === DIGIT) return `([0-9${NUMERALS},]+)`
  if (/^[a-z]{1,2}$/.test(text)) return `(?<!\\p{Script=Latin})${text}${isLast ? "" : "(?!\\p{Script=Latin})"}`
  if (isLast && /^[a-z]{2,}$/.test(text)) return `(?:${listEnglish(text).join("|")}|${text})`
  return text === " " ? " ?" : escapePattern(text)
}

/* The number that digits or kanji stand for: 1,200, 五, 二十五, 二〇二六, 3万. */
function readNumber(text) {
  const plain = text.replace(/,/g, "").replace(/[〇一二三四五六七八九]/g, char => NUMERALS.indexOf(char))
  const [low, high] = plain.split("万").reverse()
  let value = high === undefined ? 0 : (high ? readNumber(high) : 1) * 10000
  for (const [, digits, unit] of low.matchAll(/(\d*)([十百千]?)/g)) {
    value += unit ? (Number(digits) || 1) * 10 ** ("十百千".indexOf(unit) + 1) : Number(digits)
  }
  return value
}
