// Nothing is shown of a file that is not the one that was published; what came before it and was sound stays.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, expectAccessible, open, ready, test } from "./support/atlas.js";
import { newKey } from "./support/minisign.js";

const dist = process.env.KLYNGEATLAS_DIST;
const data = (file) => readFileSync(`${dist}/data/${file}`);
const snapshots = JSON.parse(data("index.json")).snapshots;
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");

const whole = data("nordjylland.json");
/** A name is another; it reads and judges as well as the right one. */
const changed = Buffer.from(whole.toString().replaceAll("Klynge Nord", "Klynge Nerd"));
const half = whole.subarray(0, whole.length / 2);

const refused = "Data er ikke, som de blev udgivet";
const index = (rows) => ({ json: { format: "klyngeatlas/1", snapshots: rows } });

/** Answers for a file with these bodies, the last one from then on; gives how each request of the app wanted it from a cache. */
async function answer(page, file, ...bodies) {
  const asked = [];
  let answers = 0;
  await page.route(`**/data/${file}`, (route) => {
    const body = bodies[Math.min(answers++, bodies.length - 1)];
    return route.fulfill({ body, contentType: "application/json" });
  });
  const name = `asked_${file.replaceAll(/\W/g, "_")}`;
  await page.exposeFunction(name, (cache) => asked.push(cache));
  await page.addInitScript(([name, path]) => {
    const { fetch } = window;
    window.fetch = (request, ...more) => {
      if (request.url?.endsWith(path)) window[name](request.cache);
      return fetch(request, ...more);
    };
  }, [name, `/data/${file}`]);
  return asked;
}

// Answers of our own make Chromium wonder what it preloaded for.
test.use({ allowedMessages: [/preloaded using link preload/] });

test.describe("a snapshot that is another than was published", () => {
  for (const [name, bytes] of [["changed in a name", changed], ["of which half was sent", half]]) {
    test(`is refused when ${name}, with both sums and what to do`, async ({ page }) => {
      const asked = await answer(page, "nordjylland.json", bytes);
      await open(page, "nordjylland/organer/");
      await expect(page.locator("h1")).toHaveText(refused);
      await expect(page.getByRole("row", { name: `Udgivet ${snapshots.nordjylland.sha256}` })).toBeVisible();
      await expect(page.getByRole("row", { name: `Kom frem ${sum(bytes)}` })).toBeVisible();
      await expect(page.getByText("nordjylland.json")).toBeVisible();
      await expect(page.getByText("Klynge Nerd")).toHaveCount(0);
      expect(asked, "once more, past every copy").toEqual(["default", "reload"]);
      await expectAccessible(page);
    });
  }

  test("is asked for again when the reader says so", async ({ page }) => {
    await answer(page, "nordjylland.json", changed, half, whole);
    await open(page, "nordjylland/organer/");
    await expect(page.locator("h1")).toHaveText(refused);
    await page.getByRole("button", { name: "Prøv igen" }).click();
    await expect(page.locator("h1")).toContainText("Organer");
  });

  test("leaves the ready-made overview standing, which was sound, and is told at the next click", async ({ page }) => {
    const asked = await answer(page, "nordjylland.json", changed);
    await open(page, "nordjylland/");
    await expect.poll(() => asked.length).toBe(2);
    await page.waitForLoadState("networkidle");
    await expect(page.locator(".cluster-card")).toHaveCount(4);
    await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Organer" }).click();
    await expect(page.locator("h1")).toHaveText(refused);
  });

  test("does not take the place of a region that has been read", async ({ page }) => {
    const organs = page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Organer" });
    await open(page, "");
    await page.locator(".region", { hasText: "Nordjylland" }).getByRole("link").click();
    await organs.click();
    await expect(page.getByText("Klynge Nord: fagligt/strategisk niveau").first()).toBeVisible();
    await page.goBack();
    await page.goBack();
    await page.locator(".region--example").getByRole("link").click();
    await organs.click();
    await expect(page.locator("h1")).toContainText("Organer");
    await page.goBack();
    await page.goBack();
    let answers = 0;
    await page.route("**/data/nordjylland.json", (route) => {
      answers++;
      return route.fulfill({ body: changed });
    });
    await page.locator(".region", { hasText: "Nordjylland" }).getByRole("link").click();
    await organs.click();
    await expect(page).toHaveURL(/\/nordjylland\/organer/);
    await expect(page.getByText("Klynge Nord: fagligt/strategisk niveau").first()).toBeVisible();
    expect(answers, "it was read before").toBe(0);
  });

  test("is accepted where a copy on the way was the wrong one", async ({ page }) => {
    const asked = await answer(page, "nordjylland.json", half, whole);
    await open(page, "nordjylland/organer/");
    await expect(page.locator("h1")).toContainText("Organer");
    expect(asked).toEqual(["default", "reload"]);
  });
});

test("data that were published while the page was on its way are read after the newer list", async ({ page }) => {
  const before = { ...snapshots, nordjylland: { ...snapshots.nordjylland, sha256: "0".repeat(64), title: "Før" } };
  const asked = await answer(page, "index.json", JSON.stringify(index(before).json), data("index.json"));
  await open(page, "nordjylland/organer/");
  await expect(page.locator("h1")).toContainText("Organer");
  expect(asked).toEqual(["default", "reload"]);
});

test("an overview that is another than was published is as good as none", async ({ page }) => {
  const file = snapshots.nordjylland.overview.file;
  await answer(page, file, data(file).toString().replaceAll("Klynge Nord", "Klynge Nerd"));
  await open(page, "nordjylland/");
  await expect(page.locator(".cluster-card")).toHaveCount(4);
  await expect(page.getByText("Klynge Nerd")).toHaveCount(0);
});

test("boundaries that are others than were published are not drawn", async ({ page }) => {
  const { file } = snapshots.nordjylland.map;
  await answer(page, file, data(file).toString().replace(/"path":"M\d/, '"path":"M9'));
  await open(page, "nordjylland/kort/");
  await expect(page.locator(".map-page__without")).toBeVisible();
  await expect(page.locator(".map-page__drawn")).toHaveCount(0);
});

test("a list written by hand, without sums, is believed as it stands", async ({ page }) => {
  const { file, title, published } = snapshots.nordjylland;
  await page.route("**/data/index.json", (route) => route.fulfill(index({ nordjylland: { file, title, published } })));
  await answer(page, "nordjylland.json", changed);
  await open(page, "nordjylland/organer/");
  await expect(page.getByText("Klynge Nerd").first()).toBeVisible();
});

test("a list that leads elsewhere is refused, with the place", async ({ page }) => {
  const rows = { nordjylland: { ...snapshots.nordjylland, file: "//klyngeatlas.invalid/nordjylland.json" } };
  await page.route("**/data/index.json", (route) => route.fulfill(index(rows)));
  await open(page, "nordjylland/organer/");
  await expect(page.locator("h1")).toHaveText("Data kan ikke bruges");
  await expect(page.getByRole("table")).toContainText("navnet på en fil i samme mappe var ventet");
});

test.describe("an app that was built with a key", () => {
  const list = data("index.json");
  const { key, sign } = newKey();
  const unsigned = "Data er ikke underskrevet";

  test.use({ allowedMessages: [/preloaded using link preload|Failed to load resource.*404/] });

  /** What `cargo xtask dist --key` writes into the script. */
  test.beforeEach(async ({ page }) => {
    await page.route("**/assets/boot.*.js", async (route) => {
      const script = await (await route.fetch()).text();
      expect(script).toContain('const KEY="";');
      await route.fulfill({ body: script.replace('const KEY="";', `const KEY="${key}";`), contentType: "text/javascript" });
    });
  });

  test("shows data that are signed with it", async ({ page }) => {
    const asked = await answer(page, "index.json.minisig", sign(list));
    await open(page, "nordjylland/");
    await expect(page.locator(".cluster-card")).toHaveCount(4);
    expect(asked).toHaveLength(1);
    await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Organer" }).click();
    await expect(page.locator("h1")).toContainText("Organer");
  });

  test("asks once more where list and signature are not of the same publication", async ({ page }) => {
    const asked = await answer(page, "index.json.minisig", sign(Buffer.from("{}")), sign(list));
    await open(page, "nordjylland/");
    await expect(page.locator(".cluster-card")).toHaveCount(4);
    expect(asked).toEqual(["default", "reload"]);
  });

  for (const [name, signature, told] of [
    ["by another key", newKey().sign(list), "er lavet med en anden nøgle"],
    ["over other data", sign(Buffer.concat([list, Buffer.from(" ")])), "passer ikke: filen er ændret"],
    ["in no way that minisign knows", "<!doctype html>", "er ikke, som minisign skriver dem"],
  ]) {
    test(`shows nothing that is signed ${name}`, async ({ page }) => {
      await answer(page, "index.json.minisig", signature);
      await open(page, "nordjylland/organer/");
      await expect(page.locator("h1")).toHaveText(unsigned);
      await expect(page.locator(".lede")).toContainText(told);
      await expectAccessible(page);
    });
  }

  test("shows nothing where there is no signature, until there is", async ({ page }) => {
    await open(page, "nordjylland/organer/");
    await expect(page.locator("h1")).toHaveText(unsigned);
    await expect(page.locator(".lede")).toContainText("findes ikke på serveren");
    await answer(page, "index.json.minisig", sign(list));
    await page.getByRole("button", { name: "Prøv igen" }).click();
    await ready(page);
    await expect(page.locator("h1")).toContainText("Organer");
  });
});

test("without a key nobody asks for a signature, whatever a page's file says", async ({ page }) => {
  const asked = await answer(page, "index.json.minisig", "");
  await page.route("**/nordjylland/", async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ body: html.replace('id="boot"', `id="boot" data-key="${newKey().key}"`), contentType: "text/html" });
  });
  await open(page, "nordjylland/");
  await expect(page.locator(".cluster-card")).toHaveCount(4);
  expect(asked).toEqual([]);
});
