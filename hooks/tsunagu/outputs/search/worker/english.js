/* An English word and its relatives, as patterns: skill is skills, skilled; sharing is share, shared. */
function listEnglish(word) {
  return listEnglishBases(word).map(base => `${inflectEnglish(base)}(?!\\p{L})`)
}

function listEnglishBases(word) {
  const strip = ending => word.slice(0, -ending.length)
  const rules = [
    [/..ation$/, () => [strip("ion") + "e"]],
    [/...(?:ment|ship|ness)$/, () => [word.slice(0, -4)]],
    [/..ie[sd]$/, () => [strip("ies") + "y"]],
    [/..(?:[sxz]|[cs]h)es$/, () => [strip("es"), strip("s")]],
    [/..[^su]s$/, () => [strip("s")]],
    [/...ed$/, () => [strip("ed"), strip("d")]],
    [/...ing$/, () => [strip("ing"), strip("ing") + "e"]],
  ]
  const bases = rules.find(([ending]) => ending.test(word))?.[1]() || []
  return [word, ...bases.map(base => base.replace(/([bdgmnprt])\1$/, "$1"))]
}

function inflectEnglish(base) {
  const stem = base.slice(0, -1), last = base.at(-1)
  if (base.length < 3) return base + "s?"
  if (last === "e") return stem + "(?:e(?:s|d|r|rs|ful|less|ly|ments?)?|ing|able|al|ors?|ions?|ive)"
  if (/[^aeiou]y$/.test(base)) return stem + "(?:y(?:s|ing)?|ies|ied|ier|iest|ily)"
  const doubled = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? last : ""
  return `${base}(?:${doubled}(?:ed|ing|ers?)|e?s|ments?|ships?|ful|less|ly|able|al|ity|ness)?`
}
