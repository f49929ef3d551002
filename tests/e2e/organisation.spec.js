// Errands in the organisation chart: who stands under whom, one municipality through the whole of it, and a drawing to take along, by
// mouse and by keyboard.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const NORTH = "nordjylland/organisation?dato=2024-05-01";
const nodes = (page) => page.locator(".org-node");
const boxes = (page) => page.locator(".chart-drawing .chart-box");
const marked = (page) => page.locator(".org-node--marked");
const transform = (page) => page.locator(".chart-drawing__all").getAttribute("transform");

test("the lists say who answers to whom, and the drawing has the same bodies", async ({ page }) => {
  await open(page, NORTH);
  const cluster = page.locator("#organ-klynge-nord").locator("xpath=..");
  const inside = await cluster.locator(".org-node__name > [dir]").allInnerTexts();
  expect(inside).toEqual([
    "Klynge Nord",
    "Klynge Nord: politisk niveau",
    "Klynge Nord: fagligt/strategisk niveau",
    "Sekretariatet for Klynge Nord",
  ]);
  await expect(page.locator("#organ-klynge-nord-strategisk")).toContainText("Refererer til");
  expect(await boxes(page).count()).toBe(await nodes(page).count());
  await expect(page.getByRole("table").getByRole("row")).toHaveCount((await page.locator("tbody tr").count()) + 1);
});

test("a link leads to where the other end stands whole, also inside a folded branch", async ({ page }) => {
  await open(page, `${NORTH}&foldet=klynge-nord`);
  await expect(page.locator("#organ-klynge-nord-politisk")).toHaveCount(0);
  const committee = page.locator("#organ-ssu-nordjylland");
  await committee.getByRole("link", { name: "Klynge Nord: politisk niveau" }).press("Enter");
  await expect(page.locator("#organ-klynge-nord-politisk")).toBeInViewport();
  await expect(page).toHaveURL(/#organ-klynge-nord-politisk$/);
});

test("one folds a branch by keyboard, the drawing follows, the focus stays, and the link keeps it", async ({ page }) => {
  await open(page, NORTH);
  const before = await boxes(page).count();
  const button = page.getByRole("button", { name: /3 organer under Klynge Nord/ });
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await expect(button).toBeFocused();
  await expect(boxes(page)).toHaveCount(before - 3);
  await page.reload();
  await ready(page);
  await expect(boxes(page)).toHaveCount(before - 3);
  await page.getByRole("link", { name: "Fold alle ud" }).click();
  await expect(boxes(page)).toHaveCount(before);
});

test("a municipality is brought out through the whole structure, and the number is said", async ({ page }) => {
  await open(page, NORTH);
  await page.getByLabel("Fremhæv kommune").selectOption({ label: "Hjørring" });
  await expect(page.locator("#besked")).toContainText(/\d+ er fremhævet: Hjørring\./);
  const names = await marked(page).locator(".org-node__name").allInnerTexts();
  expect(names.join()).toContain("Klynge Nord: politisk niveau");
  expect(names.join()).not.toContain("Klynge Syd");
  await expect(page.locator(".chart-drawing .fill-marked")).toHaveCount(names.length);
  expect(new URL(page.url()).searchParams.get("kommune")).toBe("hjoerring");
  await page.getByRole("link", { name: "Nulstil" }).click();
  await expect(marked(page)).toHaveCount(0);
});

test("a person is brought out, with the part that they have there", async ({ page }) => {
  await open(page, "nordjylland/organisation?dato=2021-05-03");
  await page.getByLabel("Fremhæv person").selectOption({ label: "Jan Mainz" });
  await expect(marked(page)).toHaveCount(1);
  await expect(marked(page)).toContainText("Jan Mainz er medlem");
});

test("one searches by keyboard, by another spelling too, and hears how many are found", async ({ page }) => {
  await open(page, NORTH);
  const field = page.getByRole("searchbox", { name: "Find et organ" });
  await field.fill("ssu");
  await field.press("Enter");
  await expect(page.locator("#besked")).toContainText("1 er fremhævet: »ssu«.");
  await expect(marked(page)).toContainText("Sundhedssamarbejdsudvalget");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("ssu");
  await field.fill("findes ikke");
  await field.press("Enter");
  await expect(page.getByText("Ingen passer på »findes ikke«.").first()).toBeVisible();
});

test("the drawing is moved and made larger by keys, by buttons, by the wheel and by dragging", async ({ page }) => {
  await open(page, NORTH);
  const plane = page.getByRole("group", { name: /^Organisation i Nordjylland/ });
  const whole = await transform(page);
  await plane.focus();
  await page.keyboard.press("+");
  const larger = await transform(page);
  expect(larger).not.toBe(whole);
  await page.keyboard.press("ArrowRight");
  expect(await transform(page)).not.toBe(larger);
  await page.keyboard.press("0");
  expect(await transform(page)).toBe(whole);
  await page.getByRole("button", { name: "Gør diagrammet større" }).click();
  await expect(page.getByText("125 %")).toBeVisible();
  await plane.scrollIntoViewIfNeeded();
  const box = await plane.boundingBox();
  const middle = [box.x + box.width / 2, box.y + 200];
  await page.mouse.move(...middle);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect(page.getByText("156 %")).toBeVisible();
  const before = await transform(page);
  await page.mouse.down();
  await page.mouse.move(middle[0] - 80, middle[1] - 30, { steps: 4 });
  await page.mouse.up();
  expect(await transform(page)).not.toBe(before);
  // A drag is no click, wherever it began.
  expect(new URL(page.url()).pathname).toContain("/organisation");
  await page.getByRole("button", { name: "Vis det hele" }).click();
  expect(await transform(page)).toBe(whole);
});

test("a box leads to the body's page", async ({ page }) => {
  await open(page, NORTH);
  await boxes(page).filter({ hasText: "Klynge Nord: politisk" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Klynge Nord: politisk niveau");
});

test("the SVG comes along, and another program reads in it what the lists say", async ({ page }) => {
  await open(page, NORTH);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent som SVG" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("organisation-nordjylland-2024-05-01.svg");
  const text = readFileSync(await file.path(), "utf8");
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    const boxes = [...document.querySelectorAll("g[id^=boks-]")];
    return {
      error: document.querySelector("parsererror")?.textContent,
      root: document.documentElement.namespaceURI,
      title: document.querySelector("svg > title").textContent,
      description: document.querySelector("svg > desc").textContent,
      names: boxes.map((box) => box.querySelector("title").textContent),
      words: boxes.map((box) => [...box.querySelectorAll("text")].map((line) => line.textContent).join(" ")),
      foreign: document.querySelectorAll("script, style, foreignObject, image, [style], [onload]").length,
    };
  }, text);
  expect(read.error).toBeUndefined();
  expect(read.root).toBe("http://www.w3.org/2000/svg");
  expect(read.title).toBe("Organisation i Nordjylland, 1. maj 2024");
  expect(read.description).toContain("Data er fra");
  expect(read.foreign).toBe(0);
  const names = (await page.locator(".org-node__name > [dir]").allInnerTexts()).sort();
  expect(read.names.sort()).toEqual(names);
  // Every count of the lists stands in the file too.
  const counts = await page.locator(".org-node .verdict").allInnerTexts();
  const drawn = read.words.join(" ");
  for (const count of counts.filter((text) => !/gælder ikke|ikke prøvet/.test(text))) expect(drawn).toContain(count.trim());
});

test("the PNG is a picture of the whole drawing, sharp", async ({ page }) => {
  await open(page, NORTH);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Hent som PNG" }).press("Enter");
  const file = await coming;
  expect(file.suggestedFilename()).toBe("organisation-nordjylland-2024-05-01.png");
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const width = Number(await page.locator(".chart-drawing").getAttribute("width"));
  expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1.5 * width);
  await expect(page.getByText("Billedet er hentet.")).toBeVisible();
});

test("on paper the drawing stands whole on a sheet of its own, however it was moved", async ({ page }) => {
  await open(page, NORTH);
  await page.getByRole("button", { name: "Gør diagrammet større" }).click();
  await page.emulateMedia({ media: "print" });
  const seen = await page.locator(".chart-drawing__all").evaluate((all) => getComputedStyle(all).transform);
  expect(seen).toBe("none");
  await expect(page.getByRole("button", { name: "Hent som PNG" })).toBeHidden();
  await expect(page.locator(".org-node").first()).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
  expect(sheets.filter((lies) => lies)).toHaveLength(1);
});

test("on a phone the list comes first and nothing is wider than the window", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await open(page, NORTH);
  await expectNoSidewaysScroll(page);
  const top = async (name) => (await page.getByRole("heading", { name }).boundingBox()).y;
  expect(await top("Det samme som liste")).toBeLessThan(await top("Diagram"));
});

test("brought out and folded it is accessible too, in light and in dark", async ({ page }) => {
  test.slow();
  await open(page, `${NORTH}&kommune=hjoerring&foldet=klynge-syd`);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});
