/* The site as search knows it, and how a query is tried. */

const NO_PAGES = { pages: [], factors: [] }

async function openShelves(language, { pages, words, parts }) {
  const languages = [language, ...TEXTS.languages.filter(name => name !== language)].filter(name => pages[name])
  const files = [words, ...languages.map(name => pages[name])].map((name, i) => {
    const file = fetchJson(new URL(name, home))
    return i < 2 ? file : file.catch(() => NO_PAGES) // the reader's own language is enough
  })
  if (parts) importScripts(new URL(parts, home).href)
  const [said, ...lists] = await Promise.all(files)
  return new Site(language, said, lists.map((list, i) => new (list.parts ? PartedShelf : Shelf)(languages[i], i, list)))
}

class Site {
  constructor(language, words, shelves) {
    this.language = language
    this.lexicon = new Lexicon(words.terms, words.spellings)
    this.folder = words.parts && new Folder(words)
    this.shelves = shelves
  }

  /* Items for Material: for a query as it stands, else in smaller pieces, else in part. */
  async search(query, isCurrent) {
    if (this.folder) await readKanaWords(query, this.folder, this.lexicon)
    const results = await this.find(readQuery(query, this.lexicon), isCurrent)
    return sortResults(keepBest(results)).map((result, i) => [writeItem(result, results.length - i, this.language)])
  }

  async find(whole, isCurrent) {
    const results = whole.length ? await this.gather(whole, isCurrent) : []
    if (results.length || !whole.length || !isCurrent()) return results
    const cuts = [cutUnits(whole, this.lexicon, false), cutUnits(whole, this.lexicon, true)]
    const least = weigh(whole) / 2
    for (const someMayMiss of [false, true]) {
      for (const units of cuts.filter(units => weigh(units) >= least)) {
        const found = keepMost(await this.gather(units, isCurrent, someMayMiss), least)
        if (found.length) return found
      }
    }
    return []
  }

  async gather(units, isCurrent, someMayMiss) {
    return (await Promise.all(this.shelves.map(shelf => shelf.search(units, isCurrent, someMayMiss)))).flat()
  }
}
