// Errands in time: the structure of any day, the line of all days on which something turns, by mouse and by keyboard.
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const date = (page) => new URL(page.url()).searchParams.get("dato");
const cards = (page) => page.locator(".cluster-card__title a");

const structures = {
  "2021-05-03": ["Klynge Nord"],
  "2022-07-01": ["Klynge Midt", "Klynge Nord", "Klynge Syd", "Klynge Vest"],
  "2024-05-01": ["Klynge Midt", "Klynge Nord", "Klynge Syd", "Klynge Vest"],
  "2026-12-31": ["Klynge Midt", "Klynge Nord", "Klynge Syd", "Klynge Vest"],
  "2027-01-02": ["Sundhedsråd Limfjorden", "Sundhedsråd Vendsyssel"],
};

test("the date field moves the structure, and a council stands where the clusters were", async ({ page }) => {
  await open(page, "nordjylland/");
  for (const [day, names] of Object.entries(structures)) {
    await page.getByLabel("Vist pr.").fill(day);
    await page.getByRole("button", { name: "Vis", exact: true }).press("Enter");
    await expect(cards(page)).toHaveText(names);
    expect(date(page)).toBe(day);
  }
  await page.getByRole("link", { name: "Sundhedsråd Vendsyssel" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Sundhedsråd Vendsyssel" })).toBeVisible();
  const line = page.getByRole("region", { name: "Før og efter" });
  await expect(line.getByRole("listitem")).toHaveCount(3);
  await line.getByRole("link", { name: "Klynge Nord før 1. januar 2027" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Klynge Nord" })).toBeVisible();
  expect(date(page), "the link leads to a day on which the cluster was there").toBe("2026-12-31");
});

test("one walks from turn to turn by keyboard, on any page, and the line stays open", async ({ page }) => {
  await open(page, "nordjylland/organer?dato=2024-05-01");
  const line = page.getByRole("navigation", { name: "Tidslinje" });
  await line.getByText(/^Tidslinje: /).focus();
  await page.keyboard.press("Enter");
  await expect(line.getByText("1. maj (vist)")).toBeVisible();
  await expectAccessible(page);
  const turn = line.getByRole("link", { name: "1. juli 2022", exact: true });
  await turn.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText("Organer 1. juli 2022");
  await expect(line.getByRole("link", { name: "1. juli 2022", exact: true })).toHaveAttribute("aria-current", "date");
  await expect(line.getByRole("link", { name: "1. juli 2022", exact: true }), "the focus stays on the line").toBeFocused();
  await line.getByRole("link", { name: /^Næste ændring: / }).press("Enter");
  await expect(page.locator("h1")).toHaveText("Organer 31. august 2022");
  await page.reload();
  await ready(page);
  expect(date(page)).toBe("2022-08-31");
});

test("the line is the same before the engine has come", async ({ page }) => {
  await page.route(/\/data\/nordjylland\.json$/, () => {});
  await open(page, "nordjylland/");
  const line = page.getByRole("navigation", { name: "Tidslinje" });
  await line.getByText(/^Tidslinje: \d+ dage med ændringer$/).click();
  await expect(line.getByRole("link", { name: "1. januar 2027", exact: true })).toBeVisible();
});

test("a date that is none is said, and the ends of the calendar are days like any other", async ({ page }) => {
  await open(page, "nordjylland/?dato=2024-02-31");
  await expect(page.getByText("»2024-02-31«")).toBeVisible();
  for (const [day, words] of [["0001-01-01", "1. januar 1"], ["9999-12-31", "31. december 9999"]]) {
    for (const path of ["", "organer", "personer", "historik", "organ/klynge-nord-strategisk"]) {
      await open(page, `nordjylland/${path}?dato=${day}`);
      await expect(page.locator(".as-of__printed")).toHaveText(words);
    }
  }
});

test("what is told of the data stands on the line of the date, and the ways to other days below", async ({ page }) => {
  // Old data are told above all of it.
  await page.clock.setFixedTime("2026-11-29T12:00:00");
  await open(page, "nordjylland/");
  const middle = async (place) => {
    const { y, height } = await place.boundingBox();
    return y + height / 2;
  };
  const line = await middle(page.getByLabel("Vist pr."));
  for (const told of [page.locator("#data-alder"), page.locator(".as-of__age")]) {
    expect(Math.abs((await middle(told)) - line)).toBeLessThan(2);
  }
  expect(await middle(page.getByRole("list", { name: "Spring til" }))).toBeGreaterThan(line + 10);
});

test("on a phone the line of days stays inside the window", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "midtjylland/?dato=2009-01-01");
  await page.getByText(/^Tidslinje: /).click();
  await expectNoSidewaysScroll(page);
  await expect(cards(page)).toHaveCount(6);
});
