/* The pages of one language, all in one file. */

class Shelf {
  constructor(language, foreign, { pages, factors, series }) {
    this.series = series
    this.pages = pages.map(([location, title, date, carried, place, text], number) => {
      const folder = location.split("/").at(-3) // of the kind of page: essays, glossary, themes, series
      return {
        language, foreign, number, location, folder, date, factors: carried.map(i => factors[i]), title: fold(title),
        least: folder === "themes" && carried.length || 1, // of a crossing as many words as it has factors
        place, text: text === undefined ? null : fold(text),
      }
    })
  }

  /* The pages that hold the units; isCurrent says whether they are still asked for. */
  async search(units, isCurrent, someMayMiss) {
    return matchPages(this.pages, units, someMayMiss)
  }
}
