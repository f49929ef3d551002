// The first view: an overview stands with its verdicts, true for the reader's day, before the engine and the snapshot have come.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, expectAccessible, open, ready, test } from "./support/atlas.js";

const dist = process.env.KLYNGEATLAS_DIST;
const snapshots = JSON.parse(readFileSync(`${dist}/data/index.json`, "utf8")).snapshots;
const overview = (region) => JSON.parse(readFileSync(`${dist}/data/${snapshots[region].overview.file}`, "utf8"));

const sum = (text) => createHash("sha256").update(text).digest("hex");

/** The parts of the app that come later, and the snapshots. */
const later = (url) => /\/assets\/[^/]+\.bin$/.test(url.pathname) || /\/data\/(?!index)[^/.]+\.json$/.test(url.pathname);

/** Never answers what comes later; gives the list of what was asked for. */
async function holdBack(page) {
  const held = [];
  await page.route(later, (route) => held.push(new URL(route.request().url()).pathname));
  return held;
}

/** Frame and page, as they are drawn. */
const drawn = (page) => page.evaluate(() => ["ramme", "indhold"].map((id) => document.getElementById(id).innerHTML));

/** From 2027 on it is the councils that stand there. */
const heading = (page) => page.getByRole("heading", { name: /^(Klyngerne og deres kommissorium|Sundhedsrådene og deres krav)$/ });

/** The cards of Nordjylland's clusters, each with a mark a requirement and the verdicts in words, and what is missing. */
async function expectVerdicts(page) {
  await expect(page.locator(".cluster-card")).toHaveCount(4);
  for (const card of await page.locator(".cluster-card").all()) {
    expect(await card.locator(".verdict-strip use").count()).toBeGreaterThan(10);
    await expect(card.locator(".verdict", { hasText: /\d+ uoplyst/ })).toBeVisible();
  }
  await expect(page.locator('section[aria-labelledby="mangler"] tbody tr').first()).toBeVisible();
}

for (const region of Object.keys(snapshots)) {
  test(`of ${region} stands without engine and snapshot, and weighs at most 150 kB`, async ({ page }) => {
    const held = await holdBack(page);
    await open(page, `${region}/`);
    await expect(heading(page)).toBeVisible();
    if (region === "nordjylland") await expectVerdicts(page);
    await expect.poll(() => held.length, "what comes later is asked for by itself").toBeGreaterThan(1);
    const files = await page.evaluate(() =>
      [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map((entry) => ({
        name: entry.name,
        bytes: entry.encodedBodySize,
        plain: entry.decodedBodySize,
      })),
    );
    const counted = files.filter(({ name }) => !name.endsWith(".woff2"));
    const wasm = counted.find(({ name }) => /\/app\.[0-9a-f]+\.wasm$/.test(name));
    expect(wasm.bytes, "it came compressed").toBeLessThan(wasm.plain / 2);
    for (const name of ["index.json", snapshots[region].overview.file, ".css", "boot."]) {
      expect(counted.some((file) => file.name.includes(name) && file.bytes > 0), name).toBe(true);
    }
    const sum = counted.reduce((sum, { bytes }) => sum + bytes, 0);
    test.info().annotations.push({ type: "bytes", description: `${region}: ${sum}` });
    expect(sum, JSON.stringify(counted, null, 1)).toBeLessThanOrEqual(150_000);
  });
}

test("what the page's file says stands until the app has the page, and nothing less comes between", async ({ page }) => {
  const held = [];
  let isHeld = true;
  await page.route(later, (route) => (isHeld ? held.push(route) : route.continue()));
  await page.goto("nordjylland/organ/klyngestyregruppe-nord/");
  await expect.poll(() => held.length).toBeGreaterThan(1);
  await expect(page.locator("#besked"), "the app runs").toHaveText(/^Vist pr\. /);
  await expect(page.locator("#forud").getByRole("heading", { name: "Medlemmer" })).toBeVisible();
  await expect(page.locator("#app")).toBeHidden();
  isHeld = false;
  for (const route of held) await route.continue();
  await ready(page);
  await expect(page.locator("#app").getByRole("heading", { name: "Medlemmer" })).toBeVisible();
});

test.describe("says what the engine says", () => {
  test.use({ allowedMessages: [/status of 404|preloaded using link preload/] });

  for (const region of Object.keys(snapshots)) {
    // Today, and the first day of each run; at noon, so that it is that day in Copenhagen.
    const days = [undefined, ...overview(region).runs.map((run) => run.from)];
    test(`of ${region}, today and wherever it changes`, async ({ context }) => {
      test.setTimeout(20_000 * days.length);
      for (const day of days) {
        const [ready_made, judged] = [await context.newPage(), await context.newPage()];
        for (const page of [ready_made, judged]) if (day) await page.clock.setFixedTime(`${day}T12:00:00`);
        await holdBack(ready_made);
        await judged.route("**/*.overview.json", (route) => route.fulfill({ status: 404 }));
        await open(ready_made, `${region}/`);
        await open(judged, `${region}/`);
        for (const page of [ready_made, judged]) await expect(heading(page)).toBeVisible();
        expect(await drawn(ready_made), `on ${day ?? "this day"}`).toEqual(await drawn(judged));
        for (const page of [ready_made, judged]) await page.close();
      }
    });
  }

  test("of a day that the file does not know: the engine is asked", async ({ page }) => {
    await page.clock.setFixedTime(`${overview("nordjylland").runs.at(-1).until}T12:00:00`);
    const snapshot = page.waitForResponse("**/data/nordjylland.json");
    await open(page, "nordjylland/");
    await snapshot;
    await expect(heading(page)).toBeVisible();
  });
});

test("nothing on the page moves when the engine comes, and the next click finds it there", async ({ page }) => {
  const snapshot = page.waitForResponse("**/data/nordjylland.json");
  await open(page, "nordjylland/");
  await page.locator("#klynge-nord").evaluate((card) => card.setAttribute("data-seen", ""));
  await (await snapshot).finished();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("#klynge-nord[data-seen]")).toHaveCount(1);
  await page.getByRole("link", { name: "Organer" }).click();
  await ready(page);
  await expect(page.locator("h1")).toContainText("Organer");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Overblik" }).click();
  await expectVerdicts(page);
});

test("another date than today is judged by the engine", async ({ page }) => {
  await open(page, "nordjylland/?dato=2021-05-03");
  await expect(page.locator("h1")).not.toContainText("Fire");
  await expect(page.locator(".cluster-card")).not.toHaveCount(4);
});

test.describe("when something is wrong", () => {
  test.use({ allowedMessages: [/Failed to load resource|Failed to fetch|preloaded using link preload/] });

  test("with the snapshot as it was published, the page says what, and the ready-made overview goes", async ({ page }) => {
    const snapshot = '{"format": "klyngeatlas/1", "x": ';
    const made = JSON.stringify({ ...overview("nordjylland"), snapshot: sum(snapshot) });
    const row = { ...snapshots.nordjylland, sha256: sum(snapshot) };
    row.overview = { ...row.overview, sha256: sum(made) };
    await page.route("**/data/nordjylland.json", (route) => route.fulfill({ body: snapshot }));
    await page.route("**/data/nordjylland.overview.json", (route) => route.fulfill({ body: made }));
    await page.route("**/data/index.json", (route) => route.fulfill({ json: { format: "klyngeatlas/1", snapshots: { ...snapshots, nordjylland: row } } }));
    await open(page, "nordjylland/");
    await expect(page.locator("h1")).toHaveText("Data kan ikke bruges");
    await expect(page.getByRole("table")).toContainText("dokumentet slutter for tidligt");
  });

  for (const body of ["", "[]", '{"format":"klyngeatlas-overview/1","runs":[{"from":"2020-01-01","until":"2099-01-01"}]}']) {
    test(`with the ready-made overview (${body.slice(0, 8)}), the engine is asked`, async ({ page }) => {
      await page.route("**/*.overview.json", (route) => route.fulfill({ body }));
      await open(page, "nordjylland/");
      await expect(page.locator(".cluster-card")).toHaveCount(4);
    });
  }

  test("with its age: one made from another snapshot is not shown", async ({ page }) => {
    const held = await holdBack(page);
    await page.route("**/data/index.json", async (route) => {
      const list = { ...snapshots, nordjylland: { ...snapshots.nordjylland, sha256: "0".repeat(64) } };
      await route.fulfill({ json: { format: "klyngeatlas/1", snapshots: list } });
    });
    await page.goto("nordjylland/");
    await expect.poll(() => held.length).toBeGreaterThan(1);
    await expect(page.locator(".cluster-card")).toHaveCount(0);
  });

  test("with nothing but that a list was published by hand, without an overview", async ({ page }) => {
    await page.route("**/data/index.json", async (route) => {
      const { overview: _, sha256: __, ...byHand } = snapshots.nordjylland;
      await route.fulfill({ json: { format: "klyngeatlas/1", snapshots: { nordjylland: byHand } } });
    });
    // With one region, the first page is its overview.
    for (const path of ["nordjylland/", ""]) {
      await open(page, path);
      await expect(page.locator(".cluster-card")).toHaveCount(4);
    }
  });

  test("with the connection while nobody waits, the next click tries again", async ({ page }) => {
    let tries = 0;
    await page.route("**/data/nordjylland.json", (route) => (tries++ === 0 ? route.abort() : route.continue()));
    await open(page, "nordjylland/");
    await expect.poll(() => tries).toBe(1);
    await expectVerdicts(page);
    await page.getByRole("link", { name: "Organer" }).click();
    await expect(page.locator("h1")).toContainText("Organer");
  });

  /** Fails unless the page's facts stand below what the app says, and nothing of the page is there twice. */
  async function expectFactsBelow(page, heading) {
    await expect(page.getByRole("alert")).toContainText("Data kom ikke frem");
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("banner")).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.locator("#forud h1")).toContainText(heading);
    await expectAccessible(page);
  }

  test("with the connection while the reader waits, the facts stay below what the page says, until trying again helps", async ({ page }) => {
    let broken = true;
    await page.route("**/data/nordjylland.json", (route) => (broken ? route.abort() : route.continue()));
    await page.goto("nordjylland/organer/");
    await expectFactsBelow(page, "Organer");
    await expect(page).toHaveTitle(/Organer/);
    // In vain it changes nothing, and the button is where it was.
    const again = page.getByRole("button", { name: "Prøv igen" });
    const inVain = page.waitForEvent("requestfailed");
    await again.click();
    await inVain;
    await expectFactsBelow(page, "Organer");
    await expect(again).toBeFocused();
    broken = false;
    await again.click();
    await ready(page);
    await expect(page.locator("h1")).toContainText("Organer");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("with the connection before the list has come, so do those of the first page, and a link in them leads on", async ({ page }) => {
    await page.route("**/data/index.json", (route) => route.abort());
    await page.goto("");
    await expectFactsBelow(page, "Vælg en region");
    await page.unroute("**/data/index.json");
    await page.locator("#forud").getByRole("link", { name: /Nordjylland/ }).click();
    await ready(page);
    await expectVerdicts(page);
  });

  test("with the connection where there are no facts, since another day is asked for, the page says so alone", async ({ page }) => {
    let broken = true;
    await page.route("**/data/nordjylland.json", (route) => (broken ? route.abort() : route.continue()));
    await open(page, "nordjylland/organer/?dato=2024-05-01");
    await expect(page.locator("h1")).toHaveText("Data kom ikke frem");
    await expectAccessible(page);
    broken = false;
    await page.getByRole("button", { name: "Prøv igen" }).click();
    await expect(page.locator("h1")).toContainText("Organer");
  });

  test("with a part of the app, the facts stay too", async ({ page }) => {
    let broken = true;
    await page.route("**/assets/lists.*.bin", (route) => (broken ? route.abort() : route.continue()));
    await page.goto("nordjylland/organer/");
    await expect(page.getByRole("alert")).toContainText("Siden kunne ikke hentes");
    await expect(page.locator("#forud h1")).toContainText("Organer");
    await expect(page.getByRole("main")).toHaveCount(1);
    broken = false;
    await page.getByRole("button", { name: "Prøv igen" }).click();
    await ready(page);
    await expect(page.locator("h1")).toContainText("Organer");
  });
});
