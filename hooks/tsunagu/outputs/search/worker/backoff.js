/* Answers by parts: what a query is made of, and the pages that have most of it, where it says most. */

const MOST_RESULTS = 20, SHARE_OF_BEST = 0.5
/* What a part is worth in a title, in a page named so, and each further part in one sentence, beside its being said. */
const TITLED = 1.5, NAMED = 1, TOGETHER = 0.5
/* A text of so many characters must say a part twice to be as much about it as a few lines are. */
const LONG = 4000, SOME = 1
/* What many titles and questions have, and few mean. */
const GENERAL = /^(?:方|方法|仕方|やり方|使い方|書き方|話し方|つくり方|作り方|進め方|通し方|伝え方|考え方|コツ|ポイント|基本|入門|例|一覧|違い|意味|理由|注意|対策|対応|マナー|テンプレート|おすすめ|人|自分|場合|必要|問題|how|best|good|tips?|guide|examples?|list|work|make|use|get|go|tell|say|about|without|with)$/i

/* Results of a query that no page holds as a whole; others are those that hold most of it, as retry.js found them. */
async function findByParts(site, query, others, isCurrent) {
  const modern = /\p{Script=Han}/u.test(query) && load(LETTERS) ? modernise(query) : query
  if (modern !== query) return others.length ? others : site.find(modern, isCurrent)
  const parts = await listParts(site, query)
  if (!isCurrent()) return others
  if (isSentence(parts)) return tellNear(await findBySentence(site, parts, isCurrent), site, query)
  const found = await site.gather(parts, isCurrent, true)
  const weights = new Map(parts.map(part => [part, weighPart(site, part, found)]))
  const scored = found.filter(({ rank }) => rank > INSIDE || parts.length === 1)
    .map(result => ({ ...result, score: scoreResult(result, weights) }))
  return tellNear(keepAnswers(scored, others, parts.length), site, query)
}

/* The answers, or where there are none the nearest words. */
const tellNear = (answers, site, query) => answers.length ? answers : Object.assign([], { near: listNearWords(site, query) })

/* A query in the letters of today: 會議 is 会議. */
function modernise(query) {
  const forms = new Map(LETTER_FORMS.match(/../gu).map(pair => Array.from(pair)))
  return Array.from(query, char => forms.get(char) || char).join("")
}

/* The units of a query: words of the site and what stands between them, with all they may mean. */
async function listParts(site, query) {
  const whole = await hearWhole(site, query)
  if (whole.length) return whole
  const pieces = readTelling(query, site.lexicon).flatMap(({ shown }) => /^[^ぁ-んァ-ヶ\p{Script=Han}]+$/u.test(fold(shown).text) ? [shown] : cutKnown(shown, site.lexicon))
  const telling = pieces.filter(piece => weighWord(piece) > 0 && !GENERAL.test(piece))
  const kept = telling.length ? telling : pieces
  return (await Promise.all([...new Set(kept)].slice(0, MOST_WORDS).map(piece => hearPart(site, piece)))).flat()
}

/* The units of a query that as a whole is the reading of a word, in kana with a slip or in romaji; [] where it is none. */
async function hearWhole(site, query) {
  const plain = query.normalize("NFKC")
  const { text, script } = fold(plain.replace(/\s/g, ""))
  if (/^[\p{Script=Latin}\p{M}\s'’-]+$/u.test(plain)) {
    const words = plain.trim().split(/\s+/), spoken = words.map(word => ({ wa: "ha", e: "he" })[word.toLowerCase()] || word)
    for (const latin of new Set([words.join(""), spoken.join("")])) {
      if (site.folder) for (const kana of guessKana(latin)) await readKanaWords(kana, site.folder, site.lexicon)
      const heard = readRomaji(latin, site)
      if (heard.length === 1 || words.length === 1) return heard.map(readings => readAlso(query, readings, site))
    }
    return []
  }
  const readings = /^[HT]{3,}$/.test(script) && !writeKana(site.lexicon, text).length ? guessReadings(text, site) : []
  return readings.length ? [readAlso(query, readings, site)] : []
}

/* A unit that may be any of the readings, besides what it is as it stands. */
function readAlso(shown, readings, site) {
  const meant = readings.flatMap(reading => readUnit(reading, site.lexicon).spellings)
  return { shown, spellings: [...readUnit(shown, site.lexicon).spellings, ...meant] }
}

/* The units of a part: one, or several where it is words of romaji that no blank parts. */
async function hearPart(site, piece) {
  const unit = widenUnit(readUnit(piece, site.lexicon), site), { text, script } = fold(piece)
  const isLatin = /^L{3,}$/.test(script)
  if (!isLatin && !/^[HT]{4,}$/.test(script)) return [unit]
  if ((await site.gather([unit], () => true, false)).length) return [unit]
  const guessed = isLatin ? [] : guessReadings(text, site)
  const heard = guessed.length ? [guessed] : readRomaji(isLatin ? piece : romanise(text), site)
  return heard.length ? heard.map(readings => readAlso(piece, readings, site)) : [unit]
}

/* 値引き交渉の仕方 -> 値引き, 交渉, 仕方: the longest words of the site from left to right, and runs of one script. */
function cutKnown(shown, lexicon) {
  const { original, text, script, start, end } = fold(shown), pieces = []
  let from = 0, loose = -1
  const close = at => {
    if (loose >= 0 && (at - loose > 1 || script[loose] !== HIRAGANA)) pieces.push([loose, at])
    loose = -1
  }
  while (from < text.length) {
    const size = measureKnown(text, script, from, lexicon)
    if (size) {
      close(from)
      pieces.push([from, from + size])
    } else if (loose < 0) loose = from
    from += size || 1
    if (!size && script[from] !== script[from - 1]) close(from)
  }
  close(from)
  return pieces.filter(([from, to]) => script.slice(from, to).replace(/H/g, "") || to - from > 2)
    .map(([from, to]) => original.slice(start[from], end[to - 1]))
}

const LONGEST_KNOWN = 16

/* The length of the longest word of the site that begins here; 0 where none does. */
function measureKnown(text, script, from, lexicon) {
  for (let size = Math.min(LONGEST_KNOWN, text.length - from); size > 0; size--) {
    const word = text.substr(from, size), isKana = /^H+$/.test(script.substr(from, size))
    if (isKana && size < 3 || size < 2 && text.length > 1) continue
    if (script[from] !== KANJI && script[from + size] === script[from] && script[from] !== HIRAGANA) continue
    if (lexicon.terms.has(word) || lexicon.isNoun(word) || !isKana && isInflected(word, lexicon)) return size
  }
  return 0
}

function isInflected(word, lexicon) {
  const stem = word.replace(/[ぁ-ん]+$/, ""), tail = word.slice(stem.length)
  return stem && tail && lexicon.explainTail(stem, tail, true)
}

/* A part that few pages have tells more than one of all; a part that is a name, most. */
function weighPart(site, part, found) {
  const pages = site.shelves.reduce((sum, shelf) => sum + shelf.pages.length, 0)
  const having = found.filter(({ held }) => held.some(({ unit }) => unit === part)).length
  return Math.log(1 + pages / (1 + having))
}

/* How much a page says of the parts it holds: each by its weight, what is said often or in few lines more, titles most. */
function scoreResult({ page, held }, weights) {
  const long = SOME + page.text.text.length / LONG
  const weigh = part => weights.get(part.unit) * (part.text.length / (part.text.length + long) +
    (part.isAddressed || part.title.length ? TITLED : 0) + (isNamed(page, part.unit) ? NAMED : 0))
  return held.reduce((sum, part) => sum + weigh(part), TOGETHER * countTogether(page, held))
}

/* How many further parts stand in the sentence that has most of them. */
function countTogether({ text }, held) {
  if (!text || held.length < 2) return 0
  const ends = Array.from(text.text.matchAll(/[。！？!?\n]|\. /g), ({ index }) => index)
  const sentences = new Map()
  for (const { unit, text: matches } of held) {
    for (const { start } of matches) {
      const sentence = ends.findIndex(end => end > start)
      sentences.set(sentence, (sentences.get(sentence) || new Set()).add(unit))
    }
  }
  return Math.max(1, ...[...sentences.values()].map(units => units.size)) - 1
}

/* What retry.js found stays, with the terms, themes and series that have a part in their name; else the best by score. */
function keepAnswers(scored, others, count) {
  const known = new Set(others.map(({ page }) => page.location))
  const isName = ({ page, held }) => ["glossary", "themes", "series"].includes(page.folder) && held.some(({ unit, title }) => isNamed(page, unit) || title.some(({ rank }) => rank === WORD))
  const ordered = scored.sort((one, other) => one.page.foreign - other.page.foreign || other.score - one.score || one.page.number - other.page.number)
  const best = Math.max(...ordered.map(({ score }) => score))
  if (others.length) {
    const kept = ordered.filter(result => isName(result) || known.has(result.page.location)), there = new Set(kept.map(({ page }) => page.location))
    return [...kept, ...others.filter(({ page }) => !there.has(page.location))].sort((one, other) => one.page.foreign - other.page.foreign)
  }
  const least = count > 1 ? best * SHARE_OF_BEST : 0
  return ordered.filter(({ score }) => score >= least).slice(0, count > 1 ? MOST_RESULTS : undefined)
    .map(result => ({ ...result, rank: Math.min(result.rank, WORD) }))
}
