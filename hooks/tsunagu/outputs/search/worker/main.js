/* The worker of search: small, since it starts when a reader comes near the box; the engine comes with the first query.
 *
 * It is sent a query, and answers the newest with { query, items, near }, or with { query, failed: true } where what it
 * needs can't be had: near are the nearest words where there are no items.
 */
const home = new URL(location.pathname, location)
const language = new URL(location).searchParams.get("lang") || TEXTS.languages[0]
const loaded = new Set()
let site = null, latest = 0

/* Trusted Types, where a host sends the policy with this file too; which hosts it loads from is the policy's. */
self.trustedTypes?.createPolicy("default", { createScriptURL: url => url })

onmessage = ({ data }) => { answer(String(data)) }

/* Answer the newest query only, a very long one by what it begins with; nothing is loaded for an empty one. */
async function answer(query) {
  const turn = ++latest
  let said = { items: [], near: [] }
  try {
    if (query.trim()) said = await ask(query.trim().slice(0, LONGEST_QUERY), () => turn === latest)
  } catch (error) {
    console.error(error)
    said.failed = true
  }
  if (turn === latest) postMessage({ query, ...said })
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
