/* The worker Material's search box talks to: small, since each page loads it; the engine comes with the first query.
 *
 * The box sends { type: 2, data: query }, we send { type: 1 } when ready and { type: 3, data: { items, near } }:
 * near are the nearest words where there are no items.
 */
const home = new URL(location.pathname, location)
const language = new URL(location).searchParams.get("lang") || TEXTS.languages[0]
const loaded = new Set()
let site = null, latest = 0

/* Trusted Types, where a host sends the policy with this file too; which hosts it loads from is the policy's. */
self.trustedTypes?.createPolicy("default", { createScriptURL: url => url })

onmessage = ({ data: { type, data } }) => {
  if (type === 2) answer(String(data).trim())
}
postMessage({ type: 1 })

/* Answer the newest query only; nothing is loaded for an empty one. */
async function answer(query) {
  const turn = ++latest
  let said = { items: [] }
  try {
    if (query) said = await ask(query, () => turn === latest)
  } catch (error) {
    console.error(error)
    said.items = [[{ ...(TEXTS.failures[language] || TEXTS.failures[TEXTS.languages[0]]), score: 1, terms: {} }]]
  }
  if (turn === latest) postMessage({ type: 3, data: said })
}

async function ask(query, isCurrent) {
  site ||= openSite()
  try {
    return await (await site).search(query, isCurrent)
  } catch (error) {
    site = null // what failed is asked for again with the next query
    throw error
  }
}

async function openSite() {
  const contents = fetchJson(home.href.replace(/js$/, "json"), { cache: "no-cache" })
  contents.catch(() => 0) // told below, after the engine
  if (!load(ENGINE)) throw Error(ENGINE)
  return openShelves(language, await contents)
}

/* A script, run once; false when it can't be had. */
function load(name) {
  try {
    if (!loaded.has(name)) importScripts(new URL(name, home).href)
  } catch (error) {
    console.error(error)
    return false
  }
  return loaded.add(name)
}

async function fetchJson(...request) {
  return (await fetchFile(...request)).json()
}

async function fetchFile(...request) {
  const response = await fetch(...request)
  if (!response.ok) throw Error(response.url + response.status)
  return response
}
