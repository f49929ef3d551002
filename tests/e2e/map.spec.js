// Errands on the map: in which cluster is my municipality, and on which date, by mouse, by keyboard, on a phone and on paper.
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const line = (page, name) => page.getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
const now = (page, name) => line(page, name).getByRole("cell").first();
const drawing = (page) => page.locator("svg.map");
const area = (page, name) => drawing(page).locator(".map__area").filter({ hasText: `${name}:` });

test("the drawing shows every municipality in its cluster, and a click chooses one", async ({ page }) => {
  await open(page, "nordjylland/kort?dato=2024-05-01");
  await expect(drawing(page)).toBeVisible();
  await expect(drawing(page).locator(".map__area")).toHaveCount(11);
  await expect(drawing(page).locator(".map__land--open")).toHaveCount(0);
  await expect(page.locator(".tile-map")).toBeHidden();
  await area(page, "Rebild").locator("path").click();
  await expect(page.getByRole("heading", { level: 3, name: "Rebild" })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("kommune")).toBe("rebild");
  await expect(page.getByText("Rebild: Klynge Syd, 1. maj 2024.").first()).toBeVisible();
  await expect(area(page, "Rebild")).toHaveClass(/map__area--chosen/);
  await expectAccessible(page);
});

const days = {
  "2022-06-30": { Hjørring: "Klynge Nord", Aalborg: "Uoplyst", hollow: 7 },
  "2024-05-01": { Hjørring: "Klynge Nord", Aalborg: "Klynge Midt", hollow: 0 },
  "2027-01-02": { Hjørring: "Sundhedsråd Vendsyssel", Aalborg: "Sundhedsråd Limfjorden", hollow: 0 },
};

test("the date moves list and drawing, and the choice stays", async ({ page }) => {
  await open(page, "nordjylland/kort?kommune=hjoerring");
  for (const [day, { hollow, ...belongs }] of Object.entries(days)) {
    await page.getByLabel("Vist pr.").fill(day);
    await page.getByRole("button", { name: "Vis", exact: true }).press("Enter");
    for (const [name, cluster] of Object.entries(belongs)) await expect(now(page, name)).toContainText(cluster);
    await expect(drawing(page).locator(".map__area .map__land--open")).toHaveCount(hollow);
    await expect(page.getByLabel("Kommune", { exact: true })).toHaveValue(/[1-9]/);
    expect(new URL(page.url()).searchParams.get("kommune")).toBe("hjoerring");
  }
});

test("by keyboard one chooses from the list, and each time leads to its cluster on a day on which it was there", async ({ page }) => {
  await open(page, "nordjylland/kort?dato=2024-05-01");
  const focusable = await drawing(page).locator("a").evaluateAll((all) => all.filter((link) => link.tabIndex >= 0).length);
  expect(focusable, "the drawing takes no step of the keyboard").toBe(0);
  await page.getByRole("link", { name: "Hjørring", exact: true }).focus();
  await page.keyboard.press("Enter");
  const chosen = page.getByRole("region", { name: "Hjørring" });
  await expect(chosen, "the keyboard goes on from what was chosen").toBeFocused();
  await expect(chosen).toBeInViewport();
  await expect(page.locator("#besked")).toContainText("Hjørring: Klynge Nord, 1. maj 2024.");
  await expect(chosen.getByRole("listitem")).toHaveText([
    /Klynge Nord før 1\. juli 2022/,
    /Klynge Nord.*fra 1\. juli 2022/,
    /Forberedende Sundhedsråd Vendsyssel.*forbereder/,
    /Sundhedsråd Vendsyssel.*fra 1\. januar 2027/,
  ]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Klynge Nord før 1\. juli 2022/);
  expect(new URL(page.url()).searchParams.get("dato")).toBe("2022-06-30");
});

test("the native list chooses, a step back undoes, and an unknown municipality is said", async ({ page }) => {
  await open(page, "midtjylland/kort?dato=2009-01-01");
  await page.getByLabel("Kommune", { exact: true }).selectOption("Favrskov");
  await expect(page.getByText("Favrskov: Randersklyngen og Silkeborgklyngen, 1. januar 2009.").first()).toBeVisible();
  await expect(now(page, "Favrskov").getByRole("link")).toHaveCount(2);
  await page.getByRole("link", { name: "Nulstil" }).click();
  await expect(page.getByRole("heading", { level: 3, name: "Favrskov" })).toHaveCount(0);
  await open(page, "midtjylland/kort?dato=2024-05-01&kommune=aalborg");
  await expect(page.getByText("Kommunen »aalborg« findes ikke her.").first()).toBeVisible();
});

test("on a phone and on paper the tiles stand where the drawing was", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "midtjylland/kort?dato=2024-05-01&kommune=viborg");
  await expect(drawing(page)).toBeHidden();
  await expect(page.locator(".tile-map__tile")).toHaveCount(19);
  await expect(page.locator(".tile-map [aria-current]")).toHaveText(/Viborg/);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(drawing(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(drawing(page)).toBeHidden();
  await expect(page.locator(".tile-map")).toBeVisible();
});

test.describe("without boundaries", () => {
  test.use({ allowedMessages: [/status of 404/] });

  test("the tiles stand in the place of the drawing, and a sentence says so", async ({ page }) => {
    await page.route("**/*.map.json", (route) => route.fulfill({ status: 404, body: "" }));
    await open(page, "nordjylland/kort?dato=2024-05-01");
    await expect(page.getByText("Her er ingen kommunegrænser at tegne efter")).toBeVisible();
    await page.locator(".tile-map").getByRole("link", { name: /Rebild/ }).click();
    await expect(page.getByRole("region", { name: "Rebild" })).toBeInViewport();
  });
});

test("a region that nobody has drawn asks for no file, and the example has none", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "eksempel/kort");
  await expect(page.getByText("Her er ingen kommunegrænser at tegne efter")).toBeVisible();
  await expect(page.locator(".tile-map__tile")).toHaveCount(4);
  expect(asked.filter((url) => url.includes(".map.json"))).toEqual([]);
});

test("the map's credit stands where the sources do", async ({ page }) => {
  for (const path of ["om", "nordjylland/om"]) {
    await open(page, path);
    await expect(page.getByText("© 2022 Martin Polley, under MIT-licensen")).toBeVisible();
  }
  await ready(page);
});
