// What holds on every page. Of each kind of page one is looked at, whatever the data: the kinds are read off the addresses.
import { readFileSync, readdirSync } from "node:fs";
import { expect, expectAccessible, expectNoSidewaysScroll, open, test } from "./support/atlas.js";

const dist = process.env.KLYNGEATLAS_DIST;
const all = readdirSync(dist, { recursive: true });
const files = all.filter((path) => /(^|\/)index\.html$/.test(path)).sort();
const pages = files.map((file) => file.replace(/index\.html$/, ""));

const OF_NO_REGION = ["om/", "tilgaengelighed/"];

/** `nordjylland/klynge/klynge-nord/` is of the kind `*\/klynge/*`; the longest address of a kind has the most to wrap. */
function onePerKind() {
  const kinds = new Map();
  for (const page of pages) {
    const [region, list, id, more] = page.split("/").filter(Boolean);
    const of = (...parts) => parts.filter(Boolean).join("/");
    // Below /indlejr/ a region comes second, and then a view of something.
    const inRegion = region === "indlejr" ? of(region, "*", id, more && "*") : of(region && "*", list, id && "*");
    const kind = OF_NO_REGION.includes(page) ? page : inRegion;
    if (page.length >= (kinds.get(kind)?.length ?? 0)) kinds.set(kind, page);
  }
  // The one body with members and a year of meetings.
  return [...kinds.values(), "nordjylland/organ/klyngestyregruppe-nord/"];
}

/** The day of the data: what the files say is said as on that day. */
const published = JSON.parse(readFileSync(`${dist}/data/index.json`, "utf8")).snapshots.nordjylland.published;

const dates = ["", "?dato=2021-05-03"];

for (const page of onePerKind()) {
  test.describe(`/${page}`, () => {
    for (const date of dates) {
      test(`is accessible, in light and in dark${date && `, on ${date.slice(-10)}`}`, async ({ page: tab }) => {
        // The check goes over the whole page twice, and the rule book is long.
        test.slow();
        await open(tab, `${page}${date}`);
        await expectAccessible(tab);
        await tab.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(tab);
      });
    }

    test("fits a window of 320 pixels, also in forced colours", async ({ page: tab }) => {
      await tab.setViewportSize({ width: 320, height: 640 });
      await open(tab, page);
      await expectNoSidewaysScroll(tab);
      await expectAccessible(tab);
      await tab.emulateMedia({ forcedColors: "active" });
      await expectNoSidewaysScroll(tab);
    });

    test("keeps the title that its file has, and has one heading of the first level", async ({ page: tab }) => {
      await open(tab, `${page}?dato=${published}`);
      const [, title] = readFileSync(`${dist}/${page}index.html`, "utf8").match(/<title>([^<]+)<\/title>/);
      const plain = title.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
      await expect(tab).toHaveTitle(plain);
      await expect(tab.locator("h1")).toHaveCount(1);
    });
  });
}

test("a page's links lead to pages that are there", async ({ page: tab, baseURL }) => {
  // One page after the other, and each new kind adds one.
  test.setTimeout(10_000 * onePerKind().length);
  // A page, or a file such as a calendar.
  const known = new Set([...pages, ...all.filter((path) => /\.[a-z0-9]+$/.test(path))].map((path) => `${baseURL}${path}`));
  const isThere = (link) => known.has(link) || known.has(`${link}/`);
  for (const page of onePerKind()) {
    await open(tab, page);
    // A link in a drawing has an address of another kind than one in a text.
    const whole = (links) => links.map((link) => new URL(link.getAttribute("href"), document.baseURI).href);
    const links = await tab.locator("a[href]").evaluateAll(whole);
    const own = links.filter((link) => link.startsWith(baseURL)).map((link) => link.replace(/[?#].*$/, ""));
    for (const link of own) expect(isThere(link), `${page} links to ${link}`).toBe(true);
  }
});

test("on paper the date stands in words, since a field shows it in an order that the reader cannot know", async ({ page: tab }) => {
  await open(tab, `${onePerKind()[0]}?dato=2021-05-03`);
  const words = tab.locator(".as-of__printed");
  await expect(words).toHaveText("3. maj 2021");
  await expect(words).toBeHidden();
  await tab.emulateMedia({ media: "print" });
  await expect(words).toBeVisible();
  await expect(tab.locator("#dato")).toBeHidden();
});
