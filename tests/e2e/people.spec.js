// Errands in the list of people: who sits where, who still has to appoint, and a file to take along, by mouse and by keyboard.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const rows = (page) => page.locator("#pladser ~ section tbody tr");

test("one sifts the list by keyboard, hears how many are left, and the link keeps the choice", async ({ page }) => {
  await open(page, "eksempel/personer?dato=2026-11-01");
  const all = await rows(page).count();
  const side = page.getByLabel("Side", { exact: true });
  await side.focus();
  await page.keyboard.type("Almen");
  await page.keyboard.press("Tab");
  await expect(page.locator("#besked")).toContainText(new RegExp(`^\\d+ af ${all} pladser vises\\.`));
  expect(new URL(page.url()).searchParams.get("side")).toBe("general_practice");
  const left = await rows(page).count();
  expect(left).toBeLessThan(all);
  await page.reload();
  await ready(page);
  await expect(rows(page)).toHaveCount(left);
  await page.getByRole("link", { name: "Nulstil" }).press("Enter");
  await expect(rows(page)).toHaveCount(all);
});

test("where a party still has to appoint is one click, and the seat is drawn from the clause", async ({ page }) => {
  await open(page, "eksempel/personer?dato=2026-11-01");
  await page.getByRole("link", { name: "Hvor mangler Lægerne i Eksempelregion at udpege?" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText("Tom plads");
  await expect(page.getByRole("heading", { level: 3 })).toContainText("Bøgeklyngen");
  expect(new URL(page.url()).searchParams.get("udpeget")).toBe("laegerne-i-eksempelregion");
  await open(page, "nordjylland/personer?dato=2024-05-01");
  await page.getByRole("link", { name: "Hvor mangler PLO-Nordjylland at udpege?" }).click();
  await expect(rows(page).first()).toContainText("Uoplyst plads");
  await expect(rows(page).getByText("Tom plads")).toHaveCount(0);
});

test("the rows shown come along as a file that a Danish spreadsheet opens", async ({ page }) => {
  await open(page, "nordjylland/personer?dato=2024-01-01&organ=ssu-nordjylland&side=municipality");
  const names = await rows(page).locator("th").allTextContents();
  expect(names).toContain("Mogens Jespersen");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent som CSV" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("personer-nordjylland-2024-01-01.csv");
  const text = readFileSync(await file.path(), "utf8");
  expect(text.startsWith("\ufeffDato;Organ;Plads;Navn;")).toBe(true);
  const lines = text.trimEnd().split("\r\n").slice(1);
  expect(lines).toHaveLength(names.length);
  for (const name of names.filter((name) => !name.endsWith(" plads"))) expect(text).toContain(`;Besat;${name};`);
  await page.getByRole("button", { name: "Kopiér" }).press("Enter");
  await expect(page.getByText("Kopieret.", { exact: true })).toBeVisible();
});

test("a stand-in is shown with the member, and who is in several bodies is marked and listed", async ({ page }) => {
  await open(page, "eksempel/personer?dato=2026-11-01");
  await expect(rows(page).filter({ hasText: "Medlem 5; i stedet sidder Medlem 6" })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: "Medlem 15 (i 3 organer)" })).toHaveCount(3);
  const several = page.getByRole("region", { name: "Med i flere organer" }).getByRole("row", { name: /^Medlem 15 / });
  await expect(several.getByRole("link")).toHaveCount(3);
});

test("a body leads to its part of the list", async ({ page }) => {
  await open(page, "nordjylland/organ/klyngestyregruppe-nord?dato=2021-05-03");
  await page.getByRole("link", { name: "Se dem i personlisten" }).click();
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: "Leif Serup" })).toHaveCount(1);
  expect(new URL(page.url()).search).toBe("?dato=2021-05-03&organ=klyngestyregruppe-nord");
});

test("where no source names anybody, the page says so; where the lists are old, it leads to their day", async ({ page }) => {
  await open(page, "midtjylland/personer");
  await expect(page.getByText("Ingen kilde her nævner, hvem der sidder i organerne.")).toBeVisible();
  await open(page, "nordjylland/personer?dato=2026-11-22");
  await page.getByRole("link", { name: /^3\. maj 2021 \(\d+ personer\)$/ }).click();
  await expect(rows(page).filter({ hasText: "Leif Serup" })).toHaveCount(1);
});

for (const width of [320, 1280]) {
  test(`the list of people with people in it is accessible at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "eksempel/personer?dato=2026-11-01");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
