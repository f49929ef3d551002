// ---- a set of data
//
// Part of the worker. Whether an index is signed as it has to be, only the app can tell, so a set is taken unjudged, the app on an
// open page judges it, and as long as it has not, those before it serve on.

/** The sets that were taken, the newest last, each with what the app found of its signature: `sound` is true, false, or not known
 * yet. A set is named by its content, so what was found once holds; but not for another key, so each key has its own list. */
const TAKEN = `sets ${FORMAT} ${KEY}`;
/** How many refused sets are remembered, beside those that can be read. */
const REFUSED = 20;

const taken = async () => (await recall(TAKEN)) ?? [];
const isSound = ({ sound }) => sound === true;
const isRefusal = ({ sound }) => sound === false;

/** The set that pages are opened with. Without a key it is the newest. With one, a set that nobody has judged takes the place of
 * none, and one that was refused is better than none at all only because the app says what is wrong with it. */
async function chosen() {
  const sets = await taken();
  if (!KEY) return sets.at(-1);
  return sets.findLast(isSound) ?? sets.find((set) => !isRefusal(set)) ?? sets.at(-1);
}

/** The newest set, where nobody has judged it yet. */
async function waiting() {
  const newest = (await taken()).at(-1);
  return KEY && newest && !isSound(newest) && !isRefusal(newest) ? newest : undefined;
}

const isRefused = async (name) => (await taken()).some((set) => set.name === name && isRefusal(set));

/** Its name, for a page to be pinned to. What was refused is not what a page shall go on with: the network may have better. */
const readable = (set) => (isRefusal(set) ? [] : [set.name]);

/** The files that an index names, with their sums; an error where it is none that this release can read. */
function filesOf(index) {
  const { format, snapshots } = JSON.parse(index);
  if (format !== FORMAT) throw new Error(`data/index.json: ${format}`);
  const files = new Map();
  for (const row of Object.values(snapshots)) {
    for (const { file, sha256 } of [row, row.overview, row.map].filter(Boolean)) {
      // Below data/, and nowhere else.
      if (!below(`data/${file}`).startsWith(below("data/")) || /[\\:?#%]/.test(file)) throw new Error(`data/index.json: ${file}`);
      if (!/^[0-9a-f]{64}$/i.test(sha256)) throw new Error(`data/index.json: ${file} has no sum`);
      files.set(`data/${file}`, sha256.toLowerCase());
    }
  }
  return files;
}

async function sumOf(bytes) {
  const sum = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A file without a sum of its own, as the server has it now. */
async function fetchNow(url) {
  const asked = fetch(url, { cache: "no-cache", redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  const answer = await asked.catch((error) => {
    throw new NoAnswer(error.message);
  });
  // Read in any case: an answer that nobody reads holds its connection.
  const bytes = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return { bytes, sum: await sumOf(bytes), copy: () => new Response(bytes, { headers: plainHeaders(answer) }) };
}

/** Takes what is published now, all of it or nothing, unless it was refused before. */
function refresh() {
  return alone("data", async () => {
    const list = await fetchNow(INDEX);
    const signature = KEY && (await fetchNow(SIGNATURE));
    // As the app names it: the sum of the one, and the sum of the other.
    const name = DATA + [list, signature].filter(Boolean).map(({ sum }) => sum).join(" ");
    const sets = await taken();
    const known = sets.find((set) => set.name === name);
    if (known && (isRefusal(known) || (known === sets.at(-1) && (await find(INDEX, name))))) return;
    const files = filesOf(new TextDecoder().decode(list.bytes));
    const before = await chosen();
    const index = before && (await find(INDEX, before.name));
    const had = index ? filesOf(await index.text()) : new Map();
    const kept = (path, sum) => (had.get(path) === sum ? find(below(path), before.name) : undefined);
    const set = await fill(name, files, kept);
    if (signature) await set.put(SIGNATURE, signature.copy());
    await set.put(INDEX, list.copy());
    const older = sets.filter((set) => set.name === before?.name && set.name !== name && !isRefusal(set));
    await remember(TAKEN, [...sets.filter(isRefusal).slice(-REFUSED), ...older, { name, sound: known?.sound }]);
  });
}

/** Notes whether a set is signed as it has to be. Whether that is news. */
function judge(set, sound) {
  return alone("data", async () => {
    const sets = await taken();
    const known = sets.find(({ name }) => name === DATA + set);
    if (!known || known.sound === sound) return false;
    known.sound = sound;
    await remember(TAKEN, sets);
    return true;
  });
}

/** A line for each region of the chosen set: its id, its sum, and the day of its data. */
async function published() {
  const set = await chosen();
  const index = set && (await find(INDEX, set.name));
  const { snapshots = {} } = index ? await index.json() : {};
  return Object.entries(snapshots).map(([id, row]) => `${id} ${row.sha256} ${row.published}`).join("\n");
}

/** The list and the signature that somebody has to judge, as one text; no JSON holds what stands between them. */
async function unjudged() {
  const set = await waiting();
  const files = set && (await Promise.all([INDEX, SIGNATURE].map((url) => find(url, set.name))));
  if (files?.every(Boolean)) return (await Promise.all(files.map((file) => file.text()))).join("\0");
}
