/* The site as search knows it, and how a query is tried. */

const NO_PAGES = { pages: [], factors: [] }

async function openShelves(language, { pages, words, parts }) {
  const languages = [language, ...TEXTS.languages.filter(name => name !== language)].filter(name => pages[name])
  const files = [words, ...languages.map(name => pages[name])].map((name, i) => {
    const file = fetchJson(new URL(name, home))
    return i < 2 ? file : file.catch(() => NO_PAGES) // the reader's own language is enough
  })
  if (parts && !load(parts)) throw new Error(parts)
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
    setTimeout(() => load(RETRY)) // at hand when the next query finds nothing, also offline
    if (results.length || !whole.length || !isCurrent() || !load(RETRY)) return results
    return findOtherwise(this, whole, isCurrent)
  }

  async gather(units, isCurrent, someMayMiss) {
    return (await Promise.all(this.shelves.map(shelf => shelf.search(units, isCurrent, someMayMiss)))).flat()
  }
}
