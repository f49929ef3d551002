// Reading without a network: the server is stopped, and what was seen once, and what was not, can be read.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromium } from "@playwright/test";
import { Release } from "./support/release.js";
import { Server } from "./support/server.js";
import { expectAccessible } from "./support/atlas.js";
import { expect, expectOneSet, expectWhole, look, ready, site, test, visit } from "./support/kept.js";

const published = JSON.parse(readFileSync(`${site}/data/index.json`, "utf8")).snapshots.nordjylland.published;

/** A page of each part of the app. The slash at the end is the server's business, and that is gone. */
const PAGES = [
  ["", "Vælg en region"],
  ["nordjylland/", "Nordjylland"],
  ["nordjylland", "Nordjylland"],
  ["nordjylland/organ/klyngestyregruppe-nord/", "Klyngestyregruppe Nord"],
  ["nordjylland/klynge/klynge-nord", "Klynge Nord"],
  ["nordjylland/kort?kommune=laesoe", "Kort"],
  ["nordjylland/organisation/", "hænger organerne sammen"],
  ["nordjylland/moeder/", "Møder"],
  ["nordjylland/regler/NJ-GOAL-1.1", "Pejlemærke"],
  ["nordjylland/organer/?dato=2021-05-03", "Organer"],
  ["nordjylland/soeg?q=l%C3%A6s%C3%B8", "Søg"],
  ["midtjylland/", "Midtjylland"],
  ["eksempel/regler/", "Regelbogen"],
  ["om/", "Om atlasset"],
  ["findes-ikke/", "findes ikke"],
];

test("after one visit every page can be read with the server gone, whole and silent", async ({ page, server }) => {
  test.slow();
  await visit(page, `${server.url}nordjylland/`);
  await server.stop();
  for (const [path, heading] of PAGES) {
    await page.goto(`${server.url}${path}`);
    await ready(page);
    await expect(page.locator("h1"), path).toContainText(heading);
    await expectWhole(page, server.release);
  }
  await page.goto(`${server.url}nordjylland/`);
  await page.reload();
  await expect(page.locator(".cluster-card")).toHaveCount(4);
  expect(await expectOneSet(page)).toEqual([published]);
});

test("the page that was open goes on when the network goes", async ({ page, server }) => {
  await visit(page, `${server.url}nordjylland/`);
  await server.stop();
  const menu = page.getByRole("navigation", { name: "Hovedmenu" });
  for (const name of ["Organer", "Møder", "Overblik"]) {
    await menu.getByRole("link", { name }).first().click();
    await ready(page);
    await expect(menu.locator('[aria-current="true"]')).toHaveText(name);
  }
});

test("the page that is kept is under the policy of the server", async ({ page, server }) => {
  await visit(page, server.url);
  await server.stop();
  const answer = await page.goto(`${server.url}nordjylland/`);
  expect(answer.fromServiceWorker()).toBe(true);
  expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
});

test("what is kept is the release and the data, and nothing else", async ({ page, server }) => {
  await visit(page, server.url);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(names.map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)]));
  });
  const files = (kind) => kept.filter(([name]) => name.startsWith(`klyngeatlas / ${kind}`)).flatMap(([, files]) => files);
  expect(kept).toHaveLength(3);
  expect(files("code").filter((file) => !/^\/(assets\/.*\.[0-9a-f]{12}\.\w+|icons\/.*\.png|favicon\.svg|manifest\.webmanifest)$/.test(file))).toEqual([]);
  expect(files("code").length).toBe(server.release.assets.length + 6);
  expect(files("data").filter((file) => !/^\/data\/[a-z-]+(\.(overview|map))?\.json$/.test(file))).toEqual([]);
});

test.describe("data from a day", () => {
  const age = (page) => page.locator("#data-alder");

  test("are told on every page, and plainly when nobody answers", async ({ page, server }) => {
    for (const path of ["", "nordjylland/", "nordjylland/organer/", "om/"]) {
      await page.goto(`${server.url}${path}`);
      await ready(page);
      await expect(age(page), path).toHaveText("Data fra 1. november 2026");
    }
    await visit(page, `${server.url}nordjylland/`);
    await server.stop();
    await page.reload();
    await expect(age(page)).toHaveText("Ingen forbindelse. Du læser data fra 1. november 2026, som er gemt her i browseren.");
    await expect(age(page)).toHaveClass(/--loud/);
    await expectAccessible(page);
    for (const path of ["findes-ikke/", "findes/heller/ikke/"]) {
      await page.goto(`${server.url}${path}`);
      await expect(age(page), path).toContainText("Ingen forbindelse. Du læser data fra 1. november 2026");
    }
    await server.start();
    await look(page);
    await expect(age(page)).toHaveText("Data fra 1. november 2026");
    await expect(age(page)).not.toHaveClass(/--loud/);
  });

  test("follow what the browser knows of its network, on a page of any depth", async ({ page, context, server }) => {
    await visit(page, `${server.url}nordjylland/`);
    await page.getByRole("link", { name: "Organer", exact: true }).first().click();
    await context.setOffline(true);
    await expect(age(page)).toContainText("Ingen forbindelse.");
    await page.getByRole("link", { name: "Overblik", exact: true }).first().click();
    await expect(age(page)).toContainText("Ingen forbindelse.");
    await context.setOffline(false);
    await expect(age(page)).not.toContainText("Ingen forbindelse.");
  });

  test("are told plainly when they are old", async ({ page, server }) => {
    await page.clock.setFixedTime("2027-06-15T12:00:00");
    await page.goto(`${server.url}nordjylland/`);
    await ready(page);
    await expect(age(page)).toHaveText("Data fra 1. november 2026. Det er 7 måneder siden, så noget kan have ændret sig.");
    await expect(age(page)).toHaveClass(/--loud/);
  });
});

test("below a path of the host all is the same, and stays below it", async ({ page }) => {
  const below = new Server(new Release(site), "/et/sted/");
  await below.start();
  await visit(page, `${below.url}nordjylland/`);
  await below.stop();
  for (const path of ["", "nordjylland/organer/", "om"]) {
    await page.goto(`${below.url}${path}`);
    await ready(page);
    await expectWhole(page, below.release);
  }
  const { scope, names } = await page.evaluate(async () => ({
    scope: (await navigator.serviceWorker.ready).scope,
    names: await caches.keys(),
  }));
  expect(scope).toBe(below.url);
  expect(names.filter((name) => !name.startsWith("klyngeatlas /et/sted/ "))).toEqual([]);
});

test("a browser finds nothing that stands against installing", async ({ server }, info) => {
  // A context of a test is a private window, and those install nothing.
  const profile = mkdtempSync(`${tmpdir()}/klyngeatlas-`);
  const context = await chromium.launchPersistentContext(profile, info.project.use.launchOptions);
  const [page] = context.pages();
  await visit(page, `${server.url}nordjylland/`);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
  const { url, errors, data } = await session.send("Page.getAppManifest");
  expect({ url, errors }).toEqual({ url: `${server.url}manifest.webmanifest`, errors: [] });
  expect(JSON.parse(data)).toMatchObject({ name: "Klyngeatlas", lang: "da", display: "standalone" });
  await context.close();
  rmSync(profile, { recursive: true });
});

test.describe("inside another page", () => {
  const HOST = '<title>Vært</title><link rel="icon" href="favicon.svg"><iframe title="Atlas" src="nordjylland/"></iframe>';

  test.beforeEach(({ server }) => void server.others.set("vaert.html", HOST));

  test("no worker is registered", async ({ page, server }) => {
    await page.goto(`${server.url}vaert.html`);
    const frame = page.frameLocator("iframe");
    await expect(frame.locator(".cluster-card")).toHaveCount(4);
    // Longer than a page of its own waits before it registers.
    await page.waitForTimeout(2_500);
    expect(server.answered).not.toContain("sw.js");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test("one that is there from before answers nothing", async ({ page, server }) => {
    await visit(page, `${server.url}nordjylland/`);
    server.release = new Release(site, { mark: "b" });
    await page.goto(`${server.url}vaert.html`);
    const inside = () => page.frames()[1];
    await expect(page.frameLocator("iframe").locator(".cluster-card")).toHaveCount(4);
    await expectWhole(inside(), server.release);
  });
});
