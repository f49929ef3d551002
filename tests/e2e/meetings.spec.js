// Errands among the meetings: when do we meet, what did we decide, who is to do what.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

test("a member goes from the year to the meeting, its decisions and the minutes' own words, by keyboard", async ({ page }) => {
  await open(page, "nordjylland/moeder?dato=2021-05-03");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Møder i 2021");
  await page.getByRole("region", { name: "Møderne" }).getByRole("link", { name: /^3\. maj 2021 kl\. 14\.00/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Møde 3. maj 2021");
  await ready(page);
  expect(new URL(page.url()).searchParams.get("dato")).toBe("2021-05-03");
  const agenda = page.getByRole("region", { name: "Dagsorden og referat" });
  await expect(agenda.getByRole("heading", { level: 3 })).toHaveCount(9);
  await expect(agenda.getByText("Indstillingen blev fulgt", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Fremmøde" }).getByRole("row", { name: "I alt" })).toContainText("11");
});

test("a secretariat chooses its body, hears how much is left, and sees what the year comes to", async ({ page }) => {
  await open(page, "eksempel/moeder?dato=2026-11-01");
  const body = page.getByLabel("Organ", { exact: true });
  await body.selectOption({ label: "Bøgeklyngen: fagligt niveau" });
  await expect(page.locator("#besked")).toContainText("4 af 11 møder i 2026 vises.");
  await expect(page.getByText("Holdes det planlagte også, bliver det 3 af mindst 4.")).toBeVisible();
  const fixed = page.getByRole("region", { name: "Faste punkter" });
  await expect(fixed.getByRole("row", { name: /19\. maj 2026/ })).toContainText("Uoplyst");
  await page.reload();
  await ready(page);
  await expect(page.getByRole("region", { name: "Møderne" }).getByRole("row")).toHaveCount(5);
});

test("another year is a link that moves the date, and keeps the choice", async ({ page }) => {
  await open(page, "nordjylland/moeder?dato=2021-05-03&organ=klyngestyregruppe-nord");
  await page.getByRole("navigation", { name: "År med møder" }).getByRole("link", { name: "2020" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Møder i 2020");
  const query = new URL(page.url()).searchParams;
  expect([query.get("dato"), query.get("organ")]).toEqual(["2020-12-31", "klyngestyregruppe-nord"]);
});

test("who is to do what stands across meetings, and an open task says what it does not say", async ({ page }) => {
  await open(page, "nordjylland/moeder?dato=2021-05-03");
  const tasks = page.getByRole("region", { name: "Opgaver" });
  await expect(tasks.getByRole("row", { name: /^Flere skal kende og bruge TUT/ })).toContainText("Åben");
  await expect(tasks.getByText(/Det er ikke det samme som, at den ikke er udført/)).toBeVisible();
});

test("a secretariat gets the draft of the year's status in one click, and takes it along as Markdown", async ({ page }) => {
  await open(page, "eksempel/klynge/egeklyngen?dato=2026-11-01");
  await page.getByRole("link", { name: "Udkast til status for 2026" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Status 2026 for Egeklyngen");
  for (const name of ["Møder", "Offentliggørelse", "Sammensætning gennem året", "Beslutninger", "Planer bag målene", "Opgaver", "Det mangler"]) {
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  }
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent som Markdown" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("aarsstatus-egeklyngen-2026.md");
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("# Status 2026 for Egeklyngen");
  const rows = await page.locator("table tbody tr").count();
  const heads = await page.locator("table").count();
  expect(text.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(rows + 2 * heads);
});

for (const path of ["nordjylland/moeder?dato=2021-05-03", "nordjylland/moede/klyngestyregruppe-nord-2021-05-03?dato=2021-05-03", "eksempel/aarsstatus/egeklyngen?dato=2026-11-01"]) {
  test(`/${path} is accessible and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
