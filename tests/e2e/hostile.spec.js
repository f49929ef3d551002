// A region in which every text is an attack (crates/xtask/src/test/hostile/): nothing of it runs, loads, or leads anywhere.
import { readFileSync } from "node:fs";
import { expect, open, ready, test } from "./support/atlas.js";

const site = process.env.KLYNGEATLAS_HOSTILE;
const pages = JSON.parse(readFileSync(`${site}/data/pages.json`, "utf8")).pages;
const file = (page) => readFileSync(`${site}/${page && `${page}/`}index.html`, "utf8");

/** One page of each kind, by the first part of its address below the region. */
const kinds = [...new Map(pages.map((page) => [page.split("/").slice(1, 2).join() || page, page])).values()];

test.use({ baseURL: process.env.KLYNGEATLAS_HOSTILE_URL });

/** Listens for whatever an attack would do. */
async function watch(page) {
  const heard = [];
  page.on("dialog", (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("popup", (popup) => heard.push(`popup: ${popup.url()}`));
  await page.exposeFunction("violated", (what) => heard.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.violated(`${violatedDirective} ${blockedURI}`),
    );
  });
  return heard;
}

/** Goes to an address without loading the page anew. */
async function go(page, address) {
  await page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await ready(page);
}

/**
 * What of a document is not ours. Runs in the browser; `html` is looked at where it is given, else the page itself.
 * @param {{html?: string, base: string, type?: string}} what
 */
function foreign({ html, base: at, type }) {
  const doc = html === undefined ? document : new DOMParser().parseFromString(html, type ?? "text/html");
  const wrong = [];
  const add = (what, element) => wrong.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
  if (doc.querySelector("parsererror")) wrong.push("is not well-formed");
  if (window.__executed !== undefined) wrong.push("something ran");
  const once = type ? [] : html === undefined ? ["boot", "app", "indhold", "ramme"] : ["boot", "app", "forud"];
  for (const id of once) {
    const found = doc.querySelectorAll(`[id="${id}"]`).length;
    if (found !== 1) wrong.push(`${found} elements have the id ${id}`);
  }
  // A view for other sites sends its links to a new window; and a frame is tried with the file that those sites load.
  const base = 'base:not(head > base[target="_blank"]:not([href]))';
  const script = 'script:not(#boot, head > [src$="/indlejr.js"])';
  const never = `iframe, object, embed, ${base}, math, style, img, video, audio, meta[http-equiv], marquee, foreignObject`;
  for (const element of doc.querySelectorAll(`${never}, ${script}, body link, body meta, main ~ form`)) add("element", element);
  for (const element of doc.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      // The tiles and the bands are placed by the app: numbers, and nothing else.
      const isPlaced = name === "style" && /^(grid-area: \d+ \/ \d+;|width: \d+%;)$/.test(value);
      if (/^on/i.test(name) || name === "srcdoc" || (name === "style" && !isPlaced)) add(name, element);
      if (!/^(xlink:)?href$|^src$|^action$|^formaction$|^data$/i.test(name)) continue;
      const url = new URL(value, at);
      const isFile = url.protocol === "data:" && element.hasAttribute("download");
      if (!isFile && !["http:", "https:", "mailto:"].includes(url.protocol)) add("address", element);
      if (url.host === "klyngeatlas.invalid" && element.closest("a") === null) add("host", element);
      if (name === "src" && new URL(url).origin !== new URL(at).origin) add("source", element);
    }
  }
  return wrong;
}

test("no page's file holds an element, an attribute or an address that is not ours", async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  expect(pages.length).toBeGreaterThan(50);
  await open(page, "om/");
  let attacks = 0;
  for (const at of pages) {
    const html = file(at);
    attacks += html.split("__executed").length - 1;
    expect(await page.evaluate(foreign, { html, base: new URL(`${at}/`, baseURL).href }), at).toEqual([]);
  }
  expect(attacks, "the attacks are there, as text").toBeGreaterThan(1_000);
});

for (const at of kinds) {
  test(`/${at} runs and loads nothing, before and after the app has drawn it`, async ({ page, baseURL }) => {
    test.slow();
    const heard = await watch(page);
    await open(page, `${at}/`);
    expect(await page.evaluate(foreign, { base: page.url() })).toEqual([]);
    for (const element of await page.locator("summary").all()) if (await element.isVisible()) await element.click();
    expect(await page.evaluate(foreign, { base: page.url() })).toEqual([]);
    expect(page.url().startsWith(baseURL), page.url()).toBe(true);
    expect(heard).toEqual([]);
  });
}

test("every other page, drawn one after the other, runs and loads nothing either", async ({ page }) => {
  test.setTimeout(300_000);
  const heard = await watch(page);
  await open(page, "eksempel/organer/");
  for (const at of pages.filter((page) => page && !kinds.includes(page))) {
    await go(page, `/${at.split("/").map(encodeURIComponent).join("/")}`);
    expect(await page.evaluate(foreign, { base: page.url() }), at).toEqual([]);
  }
  expect(heard).toEqual([]);
});

test("what can be taken along runs nothing: the drawing is a drawing, and no line of a calendar is of the data's making", async ({ page }) => {
  const heard = await watch(page);
  await open(page, "eksempel/organisation/");
  const svg = await page.locator('a[download$=".svg"]').getAttribute("href");
  const [, text] = svg.match(/^data:image\/svg\+xml[^,]*,(.*)$/s);
  const html = decodeURIComponent(text);
  expect(html).toContain("__executed");
  expect(await page.evaluate(foreign, { html, base: page.url(), type: "image/svg+xml" })).toEqual([]);
  const lines = readFileSync(`${site}/data/kalender/eksempel.ics`, "utf8").split("\r\n");
  expect(lines.filter((line) => line === "END:VCALENDAR")).toHaveLength(1);
  expect(lines.filter((line) => line === "BEGIN:VEVENT").length).toBe(lines.filter((line) => line.startsWith("UID:")).length);
  expect(heard).toEqual([]);
});

const TYPED = ['"><script>window.__executed=1</script>', "javascript:window.__executed=1", "' onfocus='window.__executed=1' autofocus x='", "\u202e\u0000\u{1f4a9}%", "x".repeat(5_000)];

test.describe("an address that somebody else wrote", () => {
  test.use({ allowedMessages: [/status of (404|414)|preloaded using link preload/] });

  const KEYS = ["q", "slags", "kommune", "person", "navn", "foldet", "flyt", "model", "organ", "side", "rolle", "dom", "fra", "antag"];

  for (const [named, keys] of [["with a date that is none", [...KEYS, "dato"]], ["beside a date", KEYS]]) {
    test(`runs nothing in any part of the query, ${named}`, async ({ page }) => {
      test.setTimeout(120_000);
      const heard = await watch(page);
      await open(page, "eksempel/soeg/");
      for (const typed of TYPED) {
        const query = keys.map((key) => `${key}=${encodeURIComponent(typed)}`).join("&");
        for (const at of ["", "soeg/", "organisation/", "scenarier/", "personer/", "kort/", "regler/", "historik/", "moeder/"]) {
          await go(page, `/eksempel/${at}?${query}#${encodeURIComponent(typed)}`);
          expect(await page.evaluate(foreign, { base: page.url() }), `${at} ${typed.slice(0, 40)}`).toEqual([]);
        }
      }
      expect(heard).toEqual([]);
    });
  }

  test("runs nothing as a path that there is not", async ({ page }) => {
    const heard = await watch(page);
    for (const typed of TYPED.slice(0, 3)) {
      for (const below of ["", "eksempel/", "eksempel/organ/", "eksempel/regler/"]) {
        await page.goto(`${below}${encodeURIComponent(typed)}`);
        await ready(page);
        expect(await page.evaluate(foreign, { base: page.url() }), typed).toEqual([]);
      }
    }
    expect(heard).toEqual([]);
  });
});
