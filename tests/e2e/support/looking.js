// Looking at a page from outside: of which release it is, and whether its data are one set. Used by the errands and by the soak.

/**
 * What does not fit on a page of this release: nothing, if the page and everything that it has fetched are of it.
 * @param {import("@playwright/test").Page} page
 * @param {{ mark: string, boot: string, assets: string[] }} release
 * @returns {Promise<string[]>}
 */
export async function foreignTo(page, { mark, boot, assets }) {
  const seen = await page.evaluate(() => ({
    script: document.documentElement.dataset.mark ?? "",
    style: getComputedStyle(document.documentElement).getPropertyValue("--mark").trim(),
    boot: document.getElementById("boot").src.replace(/.*\//, ""),
    files: performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/assets/")),
  }));
  const files = seen.files.map((name) => name.replace(/.*\//, ""));
  const wrong = files.filter((name) => !assets.includes(name)).map((name) => `asset ${name}`);
  if (files.length <= 3) wrong.push(`only ${files.length} assets were asked for`);
  for (const [what, is, should] of [["script", seen.script, mark], ["style", seen.style, mark], ["boot", seen.boot, boot]]) {
    if (is !== should) wrong.push(`${what} »${is}«, not »${should}«`);
  }
  return wrong;
}

/** The name of the script that the page was started with: it is that of one release only. */
export const bootOf = (page) => page.evaluate(() => document.getElementById("boot").src.replace(/.*\//, ""));

/**
 * What the page is given as data: a row for each file that the index names, and whether it is what the index says.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<{ file: string, day: string, right: boolean }[]>}
 */
export function dataOf(page) {
  return page.evaluate(async () => {
    // The app moves through its pages by itself, so the script's own address is the only one that stays.
    const root = new URL("..", document.getElementById("boot").src);
    const { snapshots } = await (await fetch(new URL("data/index.json", root))).json();
    const rows = [];
    for (const row of Object.values(snapshots)) {
      for (const { file, sha256 } of [row, row.overview, row.map].filter(Boolean)) {
        const sum = await crypto.subtle.digest("SHA-256", await (await fetch(new URL(`data/${file}`, root))).arrayBuffer());
        const hex = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        rows.push({ file, day: row.published, right: hex === sha256 });
      }
    }
    return rows;
  });
}

/** Looks for a new release. @returns {Promise<"none"|"installed"|"redundant">} what became of it */
export function update(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((done) => registration.addEventListener("updatefound", () => done(registration.installing), { once: true }));
    // Where the script itself does not come there is nothing to install.
    const asked = await registration.update().then(() => true, () => false);
    const fresh = asked && (registration.installing ?? (await Promise.race([found, new Promise((done) => setTimeout(done, 300))])));
    if (!fresh) return registration.waiting ? "installed" : "none";
    while (fresh.state === "installing") await new Promise((done) => fresh.addEventListener("statechange", done, { once: true }));
    return fresh.state;
  });
}

/** Asks the worker to look for new data, and waits for its word. */
export function look(page) {
  return page.evaluate(async () => {
    // The page itself asks too, and its answer may come in between.
    const id = Math.random();
    const told = new Promise((done) => navigator.serviceWorker.addEventListener("message", ({ data }) => data.id === id && done(data)));
    (await navigator.serviceWorker.ready).active.postMessage({ type: "look", id });
    return told;
  });
}

/** Waits until a worker is at work. */
export function atWork(page) {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
  });
}

/** Keeps a page from asking for anything new by itself, so that what is asked of the server is what the test asks. */
export async function silent(page) {
  await page.addInitScript(() => {
    const post = ServiceWorker.prototype.postMessage;
    ServiceWorker.prototype.postMessage = function (message) {
      if (message.type !== "look" || message.id) post.call(this, message);
    };
    document.addEventListener("visibilitychange", (event) => event.stopImmediatePropagation());
  });
  return page;
}

/** A page that is only looked at. */
export const onlooker = async (context) => silent(await context.newPage());
