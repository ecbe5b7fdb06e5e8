/* Spellings: a word of the query as a pattern over folded text, with all the ways it may be written. */

/* Kana that Japanese writes or leaves out between the kanji of one word: 打ち合わせ, 打合せ. */
const OKURIGANA = "(?:[いきぎしちみびりえけげせめべれっ]|[がかさたなばまらわ][いきしちりえけげせめれ])"
const IS_OKURIGANA = new RegExp(`^${OKURIGANA}$`)
const IS_PARTICLE = /^(?:[はをのでへやに]|[がともか]$)/
const LONGEST_TAIL = 6

const escapePattern = text => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")

/* The pattern of a folded piece of query.
 *
 * pattern: finds it in folded text; its group "tail" is what follows the stem of an inflecting word.
 * stem, tail: that word as the query has it. keys: what a text holds where it matches (see keys.py).
 */
function spell({ text, script }) {
  const pieces = cutPieces(text, script)
  const last = pieces.length - 1, kanji = countKanji(pieces[last - 1])
  const inflects = pieces[last].script === HIRAGANA && kanji && !IS_PARTICLE.test(pieces[last].text) &&
    pieces[last].text.length <= LONGEST_TAIL
  const source = pieces.map((piece, i) => spellPiece(piece, i === last && (inflects ? kanji : 1))).join("")
  return {
    text, script, pattern: new RegExp(source, "gu"), keys: pieces.flatMap(listKeys),
    stem: inflects && kanji === 1 ? pieces[last - 1].text : "", tail: inflects ? pieces[last].text : "",
  }
}

function cutPieces(text, script) {
  const pieces = []
  for (const run of script.matchAll(/K+|T+|H+|L+|N+|O/g)) {
    const piece = { script: run[0][0], text: text.substr(run.index, run[0].length) }
    const [before, last] = pieces.slice(-2)
    const number = piece.script === KANJI && piece.text.match(/^[〇一二三四五六七八九十百千万]+/)?.[0]
    if (number) {
      pieces.push({ script: DIGIT, text: String(readNumber(number)) })
      piece.text = piece.text.slice(number.length)
    }
    if (piece.script === KANJI && countKanji(before) && last.script === HIRAGANA && IS_OKURIGANA.test(last.text)) {
      pieces.splice(-2, 2, { script: KANJI, text: before.text + last.text + piece.text })
    } else if (piece.text) pieces.push(piece)
  }
  return pieces
}
