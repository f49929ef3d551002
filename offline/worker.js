// Keeps one whole release of the atlas and one whole set of data in the browser, so that both can be read without a network.
//
// A release is the code and the page that starts it: `cargo xtask dist` lists its files with their sums in this file and writes it
// to the site's root as sw.js. Data are published without a build, so they are a set of their own: data/index.json and every file
// that it names. Either is taken into use only when all of it is here and each file is what its list says; until then the one
// before serves on, whole. A page goes on with the release and the set of data that it was opened with.
//
// `cargo xtask dist` puts sets.js, which takes the sets of data, below this file: a worker is one file.

const RELEASE = "{{release}}";
/** The form of the data that this release reads. */
const FORMAT = "{{format}}";
/** The page that starts the app, whatever its address. */
const SHELL = "{{shell}}";
/** The minisign key that the index has to be signed with for the app to believe it; empty where it need not be. */
const KEY = "{{key}}";
/** Every file of the release below the root, with its SHA-256. */
const FILES = {{files}};

/** Several atlases may share a host, and a host's caches are common to all of them. */
const ROOT = new URL("./", self.location);
const OURS = `klyngeatlas ${ROOT.pathname} `;
const CODE = `${OURS}code ${RELEASE}`;
const DATA = `${OURS}data `;
/** Small notes that must outlive the worker, which the browser ends whenever it likes. */
const STATE = `${OURS}state`;
const INDEX = new URL("data/index.json", ROOT).href;
const SIGNATURE = `${INDEX}.minisig`;
/** A file that takes longer than this is on its way no more. */
const PATIENCE = 120_000;

const below = (path) => new URL(path, ROOT).href;
const isHashed = (path) => /\.[0-9a-f]{12}\.[a-z0-9]+$/.test(path);
const isFull = (error) => error?.name === "QuotaExceededError";
/** Nobody was there; an answer that cannot be used is another error. */
class NoAnswer extends Error {}
const find = (url, cacheName) => caches.match(url, { cacheName, ignoreVary: true });

/** One at a time, also where an old and a new worker are at work together. */
function alone(what, work, options = {}) {
  return navigator.locks ? navigator.locks.request(`${OURS}${what}`, options, work) : work({});
}

// ---- notes

const note = (name) => below(`offline/${encodeURIComponent(name)}`);

async function remember(name, value) {
  await (await caches.open(STATE)).put(note(name), new Response(JSON.stringify(value)));
}

async function recall(name) {
  return (await find(note(name), STATE))?.json();
}

// ---- fetching

/** A file that is what its list says, or an error. A wrong answer may lie in the browser's own cache, so the second try passes it by. */
async function fetchWhole(url, sum) {
  const bytes = sum.match(/../g).map((pair) => Number.parseInt(pair, 16));
  const integrity = `sha256-${btoa(String.fromCharCode(...bytes))}`;
  const ask = (cache) => fetch(url, { cache, integrity, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  return ask(isHashed(url) ? "default" : "no-cache").catch(() => ask("reload"));
}

/** Puts every file that is missing into a cache: from where it is kept already, else from the network. What came stays for the next
 * try, unless the disk is full. */
async function fill(cacheName, files, kept) {
  try {
    const cache = await caches.open(cacheName);
    for (const [path, sum] of files) {
      const url = below(path);
      if (!(await find(url, cacheName))) await cache.put(url, (await kept(path, sum)) ?? (await fetchWhole(url, sum)));
    }
    return cache;
  } catch (error) {
    if (isFull(error)) await caches.delete(cacheName);
    throw error;
  }
}

/** What is kept is neither compressed nor of the length that it had on its way. */
function plainHeaders(answer) {
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return headers;
}

// ---- a release

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  // A name with a hash stands for its content, so whichever cache has it will do.
  const kept = (path) => (isHashed(path) ? find(below(path)) : undefined);
  await alone("code", () => fill(CODE, Object.entries(FILES), kept));
  try {
    await refresh();
  } catch (error) {
    // Without data there would be nothing to show; with those from before there is.
    if (!(await chosen())) throw error;
  }
}

self.addEventListener("activate", (event) => event.waitUntil(sweep().then(() => self.clients.claim())));

// ---- speaking with pages

self.addEventListener("message", (event) => {
  const { type, id } = event.data;
  if (type === "take over") self.skipWaiting();
  if (type === "look") event.waitUntil(look(event.source, id));
  if (type === "judged") event.waitUntil(judged(event.source, event.data));
});

/** Looks for new data, and tells the page that asked whether anybody answered, and what there is now. */
async function look(page, id) {
  const asked = Date.now();
  // What cannot be used changes nothing: what is here stays.
  const answered = await refresh().then(() => true, (error) => !(error instanceof NoAnswer));
  page.postMessage({ id, asked, answered, ...(await news()) });
  await sweep();
}

/** Hears from a page what the app found of a set's signature. On a full disk it is not noted, and is found once more. */
async function judged(page, { key, set, sound }) {
  if (!KEY || key !== KEY) return;
  const isNew = await judge(set, sound).catch(() => false);
  await repin(page.id);
  if (isNew) page.postMessage(await news());
  await sweep();
}

/** What somebody has to judge first, or else what there is to read: before it is judged nobody knows what is the newest. */
async function news() {
  const text = await unjudged();
  return text ? { unjudged: text } : { published: await published() };
}

// ---- answering

/** Which release and which data each page was opened with, and when. */
const pins = new Map();

async function pin(page, uses) {
  const names = { uses, opened: Date.now() };
  pins.set(page, names);
  // On a full disk the page is still answered, for as long as this worker lives.
  await remember(`page ${page}`, names).catch(() => {});
}

const pinned = async (page) => pins.get(page) ?? (page && (await recall(`page ${page}`)));

/** A page whose data were refused goes on with what can be read now. */
async function repin(page) {
  const [code, set] = (await pinned(page))?.uses ?? [];
  if (set && (await isRefused(set))) await pin(page, [code, ...readable(await chosen())]);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(ROOT.href)) return;
  const path = new URL(request.url).pathname.slice(ROOT.pathname.length);
  if (request.mode === "navigate") {
    if (request.destination === "document" && isPage(path)) event.respondWith(page(event));
  } else if (Object.hasOwn(FILES, path) || isHashed(path)) {
    event.respondWith(unlessNested(event, () => file(request, path)));
  } else if (path.startsWith("data/")) {
    event.respondWith(unlessNested(event, () => data(event)));
  }
});

/** An address of the app: no file, and no page that is made to be shown inside another. */
function isPage(path) {
  return !/^(data|assets)\/|^indlejr\/.|\.[a-z]\w*$/.test(path.replace(/index\.html$/, ""));
}

async function page(event) {
  const [shell, set] = [await find(below(SHELL), CODE), await chosen()];
  if (!shell || !set) return fetch(event.request);
  // Before the page can ask for anything.
  if (event.resultingClientId) await pin(event.resultingClientId, [CODE, ...readable(set)]);
  const root = ROOT.pathname.replaceAll("&", "&amp;");
  return new Response((await shell.text()).replaceAll("{{root}}", root), { headers: plainHeaders(shell) });
}

/** What is shown inside another page is answered by the network, as if there were no worker. */
async function unlessNested(event, answer) {
  const asking = await self.clients.get(event.clientId);
  return asking?.frameType === "nested" ? fetch(event.request) : answer();
}

async function file(request, path) {
  const own = await find(below(path), CODE);
  // A page of the release before asks for its own files by their own names.
  return own ?? (isHashed(path) && (await find(request.url))) ?? fetch(request);
}

/** From the set that the page was opened with. A page that was opened without this worker, or without a set that can be read, has
 * seen other data, perhaps: the network knows those, and the chosen set is better than none. */
async function data(event) {
  const set = (await pinned(event.clientId))?.uses[1];
  const kept = set && (await find(event.request.url, set));
  if (kept) return kept;
  return fetch(event.request).catch(async (error) => {
    const last = await chosen();
    const answer = last && (await find(event.request.url, last.name));
    if (answer) return answer;
    throw error;
  });
}

// ---- cleaning up

/** Removes what no page uses any more. Where a release is being installed or waits, nobody but it knows what it needs. */
function sweep() {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return Promise.resolve();
  const ifFree = { ifAvailable: true };
  return alone("code", (code) => code && alone("data", (data) => data && removeUnused(), ifFree), ifFree);
}

/** A page that is being opened is not among the open ones yet. */
const OPENING = 60_000;

async function removeUnused() {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const living = new Set(open.map((page) => note(`page ${page.id}`)));
  const used = new Set([STATE, CODE, (await chosen())?.name, (await waiting())?.name]);
  const state = await caches.open(STATE);
  for (const { url } of await state.keys()) {
    if (url === note(TAKEN)) continue;
    const { uses = [], opened = 0 } = await (await find(url, STATE)).json();
    if (living.has(url) || opened > Date.now() - OPENING) for (const name of uses) used.add(name);
    else await state.delete(url);
  }
  for (const [page, { uses, opened }] of pins) {
    if (living.has(note(`page ${page}`)) || opened > Date.now() - OPENING) for (const name of uses) used.add(name);
    else pins.delete(page);
  }
  for (const name of await caches.keys()) if (name.startsWith(OURS) && !used.has(name)) await caches.delete(name);
}
