/* The words that are needed only to read kana, into the lexicon. */
async function readReadings(site) {
  for (const line of site.readings ? await fetchJson(new URL(site.readings, home)) : []) site.lexicon.add(line)
  site.readings = ""
}

/* The ways to write kana with the words of this site, fewest words first:
 * こきゃくかいたく -> 顧客開拓, がんばって -> 頑張って. Open: the last word may be begun only, けんしゅ -> 研修. */
function writeKana({ byReading, longest }, kana, isOpen) {
  const best = [{ cost: 0, forms: [""] }]
  const reach = (from, to, step, added) => {
    const cost = best[from].cost + step, forms = best[from].forms.map(form => form + added)
    if (!best[to] || cost < best[to].cost) best[to] = { cost, forms }
    else if (cost === best[to].cost) best[to].forms = [...new Set([...best[to].forms, ...forms])].slice(0, 8)
  }
  for (let from = 0; from < kana.length; from++) {
    if (!best[from]) continue
    for (let size = 1; size <= Math.min(longest, kana.length - from); size++) {
      for (const spelling of byReading.get(kana.substr(from, size)) || []) extendKana(kana, from, from + size, spelling, reach)
    }
    if ((from ? "のにをはがとへでも" : "おご").includes(kana[from])) reach(from, from + 1, 0.5, kana[from])
    if (!isOpen || kana.length - from < 2) continue
    for (const [reading, spellings] of byReading) {
      if (reading.startsWith(kana.slice(from))) for (const { written } of spellings) reach(from, kana.length, 2, written)
    }
  }
  return best[kana.length]?.forms.filter(form => form !== kana) || []
}

function extendKana(kana, from, to, { written, ending }, reach) {
  if (!ending) {
    if (to - from > 1 || kana.length > 1) reach(from, to, to - from > 1 ? 1 : 1.5, written)
    return
  }
  if (ending === "る" && to < kana.length) reach(from, to, 1.2, written)
  for (let end = to + 1; end <= Math.min(kana.length, to + 6); end++) {
    const tail = kana.slice(to, end)
    if (isInflection(ending, tail)) reach(from, end, 1.2, written + tail)
  }
}
