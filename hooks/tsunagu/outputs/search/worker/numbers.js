/* Numbers in words: 90 is ninety, みっつ is 三つ. */
const NATIVE = "ひと ふた みっ よっ いつ むっ なな やっ ここの".split(" ")
const ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
const NUMBER_WORDS = [...ENGLISH.split(" ").map((word, i) => [word, i]), ...TENS.split(" ").map((word, i) => [word, 20 + 10 * i])]

function widenNumbers(text) {
  const native = text.replace(new RegExp(`^(${NATIVE.join("|")})つ`), (_, kana) => `${NUMERALS[NATIVE.indexOf(kana) + 1]}つ`)
  const worded = NUMBER_WORDS.flatMap(([word, number]) => text === word ? [`${number}`] : text === `${number}` ? [word] : [])
  return [native, ...worded]
}
