/* The pages of one language, all in one file. */

class Shelf {
  constructor(language, foreign, { pages, factors }) {
    this.pages = pages.map(([location, title, date, carried, text], number) => ({
      language, foreign, number, location, date, factors: carried.map(i => factors[i]), title: fold(title),
      text: text === undefined ? null : fold(text),
    }))
  }

  /* The pages that hold the units; isCurrent says whether they are still asked for. */
  async search(units, isCurrent, someMayMiss) {
    return matchPages(this.pages, units, someMayMiss)
  }
}
