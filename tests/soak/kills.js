// Kills the server or the browser at random points of an update, and looks after each kill at what the browser serves: one release,
// whole, with one set of data. `cargo xtask soak` runs it; the same seed gives the same kills.
//
// node tests/soak/kills.js SITE KILLS SEED CHROMIUM, and one line of JSON comes out at the end.
import { Release } from "../e2e/support/release.js";
import { Server } from "../e2e/support/server.js";
import { atWork, bootOf, dataOf, foreignTo, look, onlooker, update } from "../e2e/support/looking.js";
import { Browser } from "./browser.js";

const [site, kills, seed, program] = process.argv.slice(2);
/** Pages of parts that share little, so that a mixed release would show. */
const PAGES = ["", "nordjylland/", "nordjylland/organer/", "nordjylland/kort/", "eksempel/regler/", "midtjylland/moeder/", "om/"];
/** Somewhat more answers than an update takes, so that some kills come when all is done. */
const ANSWERS = 55;

/** Mulberry32: small, and the same everywhere. */
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chance = random(Number(seed));
const pick = (list) => list[Math.floor(chance() * list.length)];
const day = (number) => new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10);

const server = new Server(new Release(site));
const browser = new Browser(program);
/** What may be served: every release that was ever published, by the script that starts it, and every day of data. */
const releases = new Map();
const days = new Set(["2026-11-01"]);
const counts = { date: new Date().toISOString().slice(0, 10), kills: 0, server: 0, browser: 0, before: 0, after: 0, mixed: 0, data_mixed: 0, completed: 0, problems: [] };

/** Makes the next release, with new data as often as not, and remembers that it may be met. */
function publish(number) {
  const withData = chance() < 0.6;
  const newest = withData ? day(number) : server.release.day;
  server.release = new Release(site, { mark: `r${number}`, day: newest });
  const { mark, boot, assets } = server.release;
  releases.set(boot, { mark, boot, assets });
  if (newest) days.add(newest);
}

async function opened(path) {
  const page = await onlooker(browser.context);
  await page.goto(server.url + path);
  await page.waitForSelector("#forud", { state: "detached", timeout: 30_000 });
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]') && document.querySelector("h1"));
  return page;
}

/** Begins an update and ends something in the middle of it. */
async function kill(number, page) {
  const who = chance() < 0.5 ? "server" : "browser";
  const at = Math.floor(chance() * ANSWERS);
  const pause = Math.floor(chance() * 25);
  const halfway = chance() < 0.5;
  publish(number);
  server.answered = [];
  let killed;
  const strike = new Promise((resolve) => {
    server.fault = (_, count) => {
      if (count < at || killed) return who === "server" && killed ? "dies" : undefined;
      killed = true;
      if (who === "server") {
        if (!halfway) return resolve(), "dies";
        setTimeout(() => server.stop().then(resolve), 5);
        return "half";
      }
      setTimeout(() => browser.kill().then(resolve), pause);
      return undefined;
    };
  });
  // Some updates are only of the data.
  const work = (chance() < 0.75 ? update(page) : look(page)).catch(() => undefined);
  await Promise.race([strike, Promise.all([work, new Promise((resolve) => setTimeout(resolve, 400))])]);
  if (!killed) {
    // It was over before the point came: then the kill comes now.
    killed = true;
    await (who === "server" ? server.stop() : browser.kill());
  } else {
    await strike;
  }
  if (who === "server") await work;
  server.fault = () => undefined;
  counts.kills += 1;
  counts[who] += 1;
  return who;
}

/** With nobody to ask: is what is served one release and one set of data? */
async function examine(number, before) {
  await server.stop();
  const page = await opened(pick(PAGES));
  const boot = await bootOf(page);
  const release = releases.get(boot);
  const foreign = release ? await foreignTo(page, release) : [`no release starts with ${boot}`];
  const rows = await dataOf(page);
  const stray = rows.filter(({ right, day }) => !right || !days.has(day)).map(({ file }) => `data/${file}`);
  if (new Set(rows.map(({ day }) => day)).size > 1) stray.push("data of several days");
  counts[boot === before ? "before" : "after"] += 1;
  if (foreign.length > 0) counts.mixed += 1;
  if (stray.length > 0) counts.data_mixed += 1;
  for (const problem of [...foreign, ...stray]) counts.problems.push(`kill ${number}: ${problem}`);
  await page.close();
  await server.start();
  return boot;
}

/** The reader takes what is offered: the update is completed, and the new release is whole. */
async function complete(number, page) {
  await update(page);
  await page.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    if (!waiting) return;
    const changed = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    waiting.postMessage({ type: "take over" });
    await changed;
  });
  const { boot } = server.release;
  const now = await examine(number, boot);
  if (now === boot) counts.completed += 1;
  else counts.problems.push(`kill ${number}: the update did not complete, ${now} is served`);
}

async function main() {
  const { mark, boot, assets } = server.release;
  releases.set(boot, { mark, boot, assets });
  await server.start();
  await browser.start();
  let page = await opened("nordjylland/");
  await atWork(page);
  await look(page);
  let before = boot;
  for (let number = 0; number < Number(kills); number++) {
    if ((await kill(number, page)) === "browser") await browser.start();
    before = await examine(number, before);
    for (const old of browser.context.pages()) await old.close();
    page = await opened("nordjylland/");
    if (chance() < 0.3) {
      await complete(number, page);
      before = server.release.boot;
      await page.close();
      page = await opened("nordjylland/");
    }
    if ((number + 1) % 20 === 0) console.error(`${number + 1} kills, ${counts.problems.length} problems`);
  }
  counts.caches = (await page.evaluate(() => caches.keys())).length;
  await browser.end();
  await server.stop();
}

await main();
console.log(JSON.stringify(counts));
process.exit(counts.problems.length === 0 ? 0 : 1);
