// The site as files: what every host has to do right, whatever is on the pages.
import { readFileSync, readdirSync } from "node:fs";
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const dist = process.env.KLYNGEATLAS_DIST;
const assets = readdirSync(`${dist}/assets`).filter((name) => !/\.(br|gz)$/.test(name));
const main = assets.find((name) => /^app\.[0-9a-f]{12}\.wasm$/.test(name));
/** The wasm modules that the loader takes out of packs: file, first byte, byte after the last. */
const loader = readFileSync(`${dist}/assets/${assets.find((name) => name.startsWith("loader."))}`, "utf8");
const modules = [...loader.matchAll(/\w+\("\.\/([^"]+\.bin)", ?([\de]+), ?([\de]+)\)/g)].map(([, file, from, until]) => [file, Number(from), Number(until)]);

// A page of each kind of file that a page's own file asks for early. The last one has an overview that nobody shows.
for (const path of ["", "nordjylland/", "nordjylland/organer/", "nordjylland/organ/klyngestyregruppe-nord/", "om/", "nordjylland/?dato=2024-05-01"]) {
  test(`/${path} starts, silently, and uses everything it preloaded`, async ({ page }) => {
    await open(page, path);
    // Chromium complains of an unused preload some seconds after the page has loaded.
    await page.waitForTimeout(4_000);
  });
}

test("every lazy part of the app is a wasm that this browser accepts, and the packs hold nothing else", async ({ page }) => {
  expect(modules.length).toBeGreaterThan(0);
  await open(page, "");
  const refused = await page.evaluate(async ([modules, base]) => {
    const refused = [];
    const packs = new Map();
    for (const [file, from, until] of modules) {
      if (!packs.has(file)) packs.set(file, { bytes: await (await fetch(new URL(file, base))).arrayBuffer(), until: 0 });
      const pack = packs.get(file);
      const whole = from === pack.until && until <= pack.bytes.byteLength;
      pack.until = until;
      const module = await WebAssembly.compile(pack.bytes.slice(from, until)).catch(() => null);
      if (!whole || !(module instanceof WebAssembly.Module)) refused.push([file, from]);
    }
    for (const [file, pack] of packs) if (pack.until !== pack.bytes.byteLength) refused.push([file, pack.until]);
    return refused;
  }, [modules.toSorted((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1]), new URL("assets/", page.url()).href]);
  expect(refused).toEqual([]);
});

test("text is compressed once and served with brotli or gzip, as the browser asks", async ({ request }) => {
  for (const encoding of ["br", "gzip"]) {
    const answer = await request.get(`assets/${main}`, { headers: { "accept-encoding": encoding } });
    expect(answer.headers()["content-encoding"]).toBe(encoding);
    expect(answer.headers()["content-type"]).toBe("application/wasm");
    expect(answer.headers().vary).toContain("Accept-Encoding");
  }
});

test("hashed files are kept for ever, pages and data are asked for again", async ({ request }) => {
  const cache = async (path) => (await request.get(path)).headers()["cache-control"];
  for (const name of assets) expect(await cache(`assets/${name}`), name).toContain("immutable");
  for (const path of ["", "data/index.json", "assets/app.0123456789ab.js"]) expect(await cache(path), path).toBe("no-cache");
});

test("the policy allows no inline script or style and nothing from other hosts", async ({ request }) => {
  for (const path of ["", "findes-ikke", `assets/${main}`]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"];
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBeTruthy();
    expect(headers["permissions-policy"], path).toBeTruthy();
  }
});

test("every page's file answers 200, says what no other page says, and has no address that leads out", async ({ request }) => {
  const pages = readdirSync(dist, { recursive: true }).filter((path) => /(^|\/)index\.html$/.test(path));
  const paths = pages.map((file) => file.replace(/index\.html$/, ""));
  // Hundreds of pages, so eight at a time, and one expectation for all addresses of a page.
  const files = new Map();
  const fetchAll = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const answer = await request.get(path);
      files.set(path, { status: answer.status(), html: await answer.text() });
    }
  };
  await Promise.all(Array.from({ length: 8 }, fetchAll));
  expect(files.size).toBe(pages.length);
  const { snapshots } = await (await request.get("data/index.json")).json();
  const offices = Object.values(snapshots).flatMap(({ contact }) => contact?.email ?? []);
  const said = new Map();
  for (const [path, { status, html }] of files) {
    expect(status, path).toBe(200);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address);
    // A letter goes to the office that the data name, and to nobody else.
    const leadsOut = (address) => !/^\.{1,2}\//.test(address) && !offices.some((office) => address.startsWith(`mailto:${office}?subject=`));
    expect(addresses.filter(leadsOut), path).toEqual([]);
    // With one region, the first page would be that region's overview. Two clusters may have had the same name, at other times.
    if (path === "") continue;
    const words = html.match(/<title>[^<]+<\/title>|<meta name="description"[^>]+>/g)?.join(" ");
    expect(said.get(words), `${path} says the same: ${words}`).toBeUndefined();
    said.set(words, path);
  }
});

test("an address without its slash leads to the page, the query kept", async ({ page, request }) => {
  const answer = await request.get("nordjylland?dato=2024-05-01", { maxRedirects: 0 });
  expect(answer.status()).toBe(301);
  expect(answer.headers().location).toBe("/nordjylland/?dato=2024-05-01");
  await open(page, "nordjylland?dato=2024-05-01");
  expect(new URL(page.url()).searchParams.get("dato")).toBe("2024-05-01");
});

test.describe("below a path of the host", () => {
  const below = process.env.KLYNGEATLAS_BELOW_URL;

  test("the same files work", async ({ page }) => {
    for (const path of ["", "nordjylland/", "om/"]) {
      await page.goto(`${below}${path}`);
      await ready(page);
      expect(page.url().startsWith(below), page.url()).toBe(true);
    }
  });
});

test.describe("an address without a page", () => {
  test.use({ allowedMessages: [/status of 404/] });

  test("answers 404 at any depth, and with a page", async ({ page }) => {
    for (const path of ["findes-ikke", "findes/heller/ikke"]) {
      const answer = await page.goto(path);
      expect(answer.status()).toBe(404);
      await ready(page);
    }
  });
});

test.describe("when the app cannot start", () => {
  test.use({ allowedMessages: [/./] });

  test("the page says so in Danish, and its facts stay", async ({ page }) => {
    await page.route("**/assets/app.*.wasm", (route) => route.abort());
    await page.goto("nordjylland/");
    await expect(page.getByRole("alert")).toContainText("Atlasset kunne ikke starte");
    await expect(page.getByRole("heading", { level: 3, name: "Klynge Nord" })).toBeVisible();
  });

  for (const path of ["", "nordjylland/", "nordjylland/organ/klyngestyregruppe-nord/", "nordjylland/kommissorier/fagligt-strategisk-niveau/", "nordjylland/regler/NJ-FS-COMP-3/", "nordjylland/maal/", "eksempel/personer/", "om/", "tilgaengelighed/", "findes/ikke/"]) {
    test(`/${path} as its file has it is accessible and fits a phone`, async ({ page }) => {
      await page.route("**/assets/boot.*.js", (route) => route.abort());
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page);
    });
  }

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("every page has its facts, what it needs for more, and where the data are", async ({ page }) => {
      await page.goto("nordjylland/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("Vist pr. 1. november 2026.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 3, name: "Klynge Nord" })).toBeVisible();
      // By its element: searching by text passes over what stands in a noscript.
      await expect(page.locator("noscript p")).toContainText("JavaScript er slået til");
      const data = await page.locator("noscript a").getAttribute("href");
      expect((await page.request.get(new URL(data, page.url()).href)).status()).toBe(200);
      await page.getByRole("link", { name: "Organer", exact: true }).first().click();
      await page.getByRole("link", { name: "Klynge Nord: fagligt/strategisk niveau" }).first().click();
      await expect(page.getByRole("heading", { name: "Medlemmer" })).toBeVisible();
      await page.goto("nordjylland/moede/klyngestyregruppe-nord-2021-05-03/");
      await expect(page.getByText("9. Eventuelt og gensidig orientering")).toBeVisible();
    });
  });
});
