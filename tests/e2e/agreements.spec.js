// Errands among agreements and goals: what binds us, which goal has no plan, where does a disagreement go.
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

test("whoever works in a municipality sees what binds it on a day, and the link keeps the choice", async ({ page }) => {
  await open(page, "nordjylland/aftaler?dato=2024-05-01");
  await page.getByLabel("Kommune", { exact: true }).selectOption({ label: "Læsø" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aftaler, der binder Læsø");
  await page.reload();
  await ready(page);
  const agreement = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Sundhedsaftalen 2024" }) });
  await expect(agreement.getByText("Gælder 1. maj 2024.")).toBeVisible();
  await expect(agreement.getByText(/gældende, indtil en ny aftale træder i kraft/)).toBeVisible();
  await expect(agreement.getByText("Bundet", { exact: true })).toBeVisible();
});

test("a politician sees which goal has no known plan, and goes from the gap to the goal by keyboard", async ({ page }) => {
  await open(page, "eksempel/maal?dato=2026-11-01");
  const coverage = page.getByRole("region", { name: "Planer bag målene" });
  const all = await coverage.getByRole("row").count();
  await page.getByLabel("Mål", { exact: true }).selectOption({ label: "Kun mål uden kendt plan i en klynge" });
  await expect(page.locator("#besked")).toContainText(/mål vises\./);
  expect(await coverage.getByRole("row").count()).toBeLessThanOrEqual(all);
  await coverage.getByRole("link", { name: /^Flere skal have/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#maal-M1\.2$/);
});

test("the figures stand with their survey and their year, as the paper prints them", async ({ page }) => {
  await open(page, "nordjylland/maal?dato=2024-05-01");
  const row = page.getByRole("row", { name: /^Hospitalsophold blandt borgere på 65 år/ });
  await expect(row).toContainText("47 %");
  await expect(row).toContainText("2020");
  await expect(row).toContainText("Talgrundlag for de nationale mål 2021");
});

test("staff in a disagreement choose its kind, and get the body, the verb and the words", async ({ page }) => {
  await open(page, "nordjylland/uenighed?dato=2024-05-01");
  const kind = page.getByLabel("Uenighedens slags");
  await kind.focus();
  await page.keyboard.type("Af");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("heading", { level: 2, name: "Af mere generel karakter" })).toBeVisible();
  await expect(page.locator(".rungs__rung")).toHaveCount(1);
  await expect(page.locator(".rungs__rung")).toContainText("Drøftes i Strategisk Sundhedsforum");
  await page.getByLabel("Din klynge").selectOption({ label: "Klynge Nord" });
  await expect(page.getByText(/siger papirerne ikke, hvor det kommer ind/)).toBeVisible();
});

for (const path of ["nordjylland/aftaler?dato=2024-05-01", "nordjylland/maal?dato=2024-05-01", "nordjylland/uenighed?dato=2024-05-01&klynge=klynge-nord"]) {
  test(`/${path} is accessible and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
