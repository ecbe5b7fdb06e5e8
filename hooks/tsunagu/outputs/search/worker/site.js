/* The site as search knows it, and how a query is tried. */

const NO_PAGES = { pages: [], factors: [] }

/* What may name a date or a part of a series, or be a question. */
const SAYS_MORE = /[\d０-９第最初〇]|[一二三四五六七八九十][回話章]|令和|平成|[ の].$| [a-zぁ-ん] |(\w+ ){2}\w/i

async function openShelves(language, { pages, words, parts }) {
  const languages = [language, ...TEXTS.languages.filter(name => name !== language)].filter(name => pages[name])
  const files = [words, ...languages.map(name => pages[name])].map((name, i) => {
    const file = fetchJson(new URL(name, home))
    return i < 2 ? file : file.catch(() => NO_PAGES) // the reader's own language is enough
  })
  if (parts && !load(parts)) throw new Error(parts)
  const [said, ...lists] = await Promise.all(files)
  Object.assign(SAME, said.letters)
  return new Site(language, said, lists.map((list, i) => new (list.parts ? PartedShelf : Shelf)(languages[i], i, list)))
}

class Site {
  constructor(language, words, shelves) {
    this.language = language
    this.lexicon = new Lexicon(words.terms, words.spellings)
    this.folder = words.parts && new Folder(words)
    this.readings = words.readings
    this.shelves = shelves
  }

  /* What is told of a query: items, best first, and where there are none the nearest words. */
  async search(query, isCurrent) {
    if (this.folder) await readKanaWords(query, this.folder, this.lexicon)
    else if (/(?:^|\s)[ぁ-んー]{2,}(?:\s|$)/.test(query) && load(RETRY)) await readReadings(this)
    const results = await this.find(query, isCurrent)
    return { items: results.map(result => writeItem(result, this.language)), near: results.near || [] }
  }

  /* The pages for a query: by what it names (a date, a part), as it stands, else in smaller pieces, else by parts. */
  async find(query, isCurrent) {
    const whole = readQuery(query, this.lexicon)
    let results = SAYS_MORE.test(query) && load(FURTHER) ? await findByFacts(this, query, isCurrent) : []
    if (!results.length) results = await this.findWhole(whole, isCurrent)
    setTimeout(() => load(RETRY)) // at hand when the next query finds nothing, also offline
    return results.length || !whole.length || !isCurrent() || !load(RETRY) ? results : findOtherwise(this, query, whole, isCurrent)
  }

  async findWhole(whole, isCurrent) {
    const results = whole.length ? await this.gather(whole, isCurrent) : [], name = joinName(whole, this.lexicon)
    const named = name ? await this.gather([name], isCurrent) : []
    const all = [...results, ...named.filter(({ page }) => isNamed(page, name))].map(result => [result.page.location, result])
    return sortResults(keepBest([...new Map(all).values()]))
  }

  async gather(units, isCurrent, someMayMiss) {
    return (await Promise.all(this.shelves.map(shelf => shelf.search(units, isCurrent, someMayMiss)))).flat()
  }
}
