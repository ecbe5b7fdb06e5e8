/* A language of a large site: a list of its pages, tables of keys and texts, each fetched when needed.
 *
 * A query costs the tables of its keys (see tables.py), and of the pages they name the texts to be shown first.
 */
const BATCH = 30, MOST_TEXTS = 60, ENOUGH = 10
const GAP_ZERO = 0x5c

/* The table of a key, as tables.py has it. */
function findTable(key, tables) {
  let place = 0
  for (const char of Array.from(key).slice(0, 2)) place = (place * 31 + char.codePointAt(0)) % 65521
  return place % tables
}

/* Files of a folder, each fetched once. */
class Folder {
  constructor({ parts, tables, together }) {
    this.url = new URL(parts, home)
    this.tables = tables
    this.together = together
    this.files = new Map()
  }

  take(name, read) {
    if (!this.files.has(name)) {
      this.files.set(name, fetchFile(new URL(name, this.url)).then(read).catch(error => {
        this.files.delete(name)
        throw error
      }))
    }
    return this.files.get(name)
  }

  takeTable(letter, key) {
    return this.take(`${letter}${findTable(key, this.tables)}.json`, response => response.json())
  }
}

class PartedShelf extends Shelf {
  constructor(language, foreign, list) {
    super(language, foreign, list)
    this.folder = new Folder(list)
  }

  async search(units, isCurrent, someMayMiss) {
    const candidates = await this.findCandidates(units, someMayMiss)
    let results = [], read = 0
    const hasEnough = () => read >= MOST_TEXTS || countWords(results) >= ENOUGH
    while (isCurrent() && read < candidates.length && !hasEnough()) {
      const batch = candidates.slice(read, read += BATCH).map(({ page }) => page)
      await Promise.all(batch.map(page => this.readText(page)))
      results.push(...matchPages(batch, units, someMayMiss))
    }
    const rest = countWords(results) ? candidates.slice(read).filter(({ isStrong }) => isStrong) : []
    return [...results, ...rest.map(({ page, has }) => presume(page, units, has))]
  }

  async readText(page) {
    const { together } = this.folder, name = `t${Math.floor(page.number / together)}.txt`
    const texts = await this.folder.take(name, async response => (await response.text()).split("\f"))
    page.text ||= fold(texts[page.number % together])
  }

  /* The pages whose keys hold the units, those first that hold most, by units that few pages have. */
  async findCandidates(units, someMayMiss) {
    const found = await Promise.all(units.map(unit => this.findPages(unit)))
    const weights = found.map(({ size }) => Math.log(1 + this.pages.length / (1 + size))), candidates = []
    for (const page of this.pages) {
      const has = found.map(pages => pages.get(page.number)), held = weights.filter((_, i) => has[i] !== undefined)
      if (held.length < (someMayMiss ? 1 : units.length)) continue
      const isStrong = !has.includes(false), inTitle = units.filter(unit => matchUnit(page.title, unit).length).length
      candidates.push({ page, isStrong, has, order: [-held.reduce((sum, weight) => sum + weight), -Number(isStrong), -inTitle, page.number] })
    }
    return candidates.sort(compareOrder)
  }

  /* Page number -> whether a unit begins a word there, for the pages that may hold it. */
  async findPages(unit) {
    const pages = new Map()
    await Promise.all(unit.spellings.map(async ({ body, root }) => {
      const keys = root ? [`${root}*`] : body.flatMap((piece, i) => listKeys(piece, body[i + 1]))
      const [first, ...others] = await Promise.all(keys.map(key => this.readKey(key)))
      for (const [number, isStrong] of first || []) {
        if (others.every(set => set.has(number))) pages.set(number, isStrong || pages.get(number) || false)
      }
    }))
    return pages
  }

  /* Page number -> whether the key begins a word there. A key that ends in * stands for all it begins. */
  async readKey(key) {
    const start = key.replace("*", "")
    const table = await this.folder.takeTable("k", start)
    const pages = new Map()
    for (const name of start === key ? [key] : Object.keys(table).filter(name => name.startsWith(start))) {
      const [strong, weak] = (table[name] || "").split(" ")
      for (const number of readNumbers(weak)) if (!pages.has(number)) pages.set(number, false)
      for (const number of readNumbers(strong)) pages.set(number, true)
    }
    return pages
  }
}

/* What any text that matches a piece of a spelling must hold (see search_keys.py). */
function listKeys({ script, text }, next) {
  if (script === DIGIT) return [readNumber(text) + (next && next.script !== OTHER ? next.text[0] : "")]
  if (script === LATIN) return [next ? text : findEnglishRoot(text) + "*"]
  const chars = script === OTHER ? [] : Array.from(script === KANJI ? text.replace(/[ぁ-ん]/g, "") : text)
  return chars.length === 1 && script === KANJI ? chars : chars.slice(1).map((char, i) => chars[i] + char)
}

/* What all forms of a word begin with: shar of sharing, share. */
const findEnglishRoot = word => listEnglishBases(word).map(base => base.replace(/(?<=..)[ey]$/, ""))
  .reduce((one, other) => other.length < one.length ? other : one)

const countWords = results => results.filter(({ rank }) => rank === WORD).length

function readNumbers(gaps = "") {
  let number = -1
  return Array.from(gaps, gap => number += gap.codePointAt(0) - GAP_ZERO)
}

/* A result for a page whose text was not loaded: its keys say that it holds the units. */
function presume(page, units, has) {
  const found = units.map((unit, i) => ({ unit, title: matchUnit(page.title, unit), text: [], rank: has[i] === undefined ? NOT : WORD, apart: 1 }))
  return { page: { ...page, text: page.text || fold("") }, found, held: found.filter(({ rank }) => rank), rank: WORD }
}

/* The words that a query in kana may be made of, into the lexicon. */
async function readKanaWords(query, folder, lexicon) {
  const kana = listWords(query).map(fold).filter(({ script }) => /^[HT]+$/.test(script))
  const starts = kana.flatMap(({ text }) => Array.from(text, (_, i) => text.slice(i, i + 2)))
  const tables = await Promise.all(starts.map(start => folder.takeTable("w", start)))
  for (const line of tables.flat()) lexicon.add(line)
}
