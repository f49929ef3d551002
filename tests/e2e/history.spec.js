// Errands in the history: what a day brought, what two days differ in, and since when an answer has held.
import { expect, expectAccessible, open, ready, test } from "./support/atlas.js";

const changes = (page) => page.getByRole("region", { name: /^Fra / });

test("the first of July 2022 shows the clusters founded", async ({ page }) => {
  await open(page, "nordjylland/historik?dato=2022-07-01");
  await expect(page.getByRole("heading", { level: 2, name: "Fra 30. juni 2022 til 1. juli 2022" })).toBeVisible();
  await expect(changes(page).getByText("Klynge Midt er oprettet.")).toBeVisible();
  await expect(changes(page).getByText("Klynge Nord før 1. juli 2022 er afløst af Klynge Nord før 1. januar 2027.")).toBeVisible();
  await expect(page.locator("[aria-current=date]", { hasText: /^1\. juli 2022$/ })).toHaveCount(1);
  await changes(page).getByRole("link", { name: "Klynge Midt", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Klynge Midt" })).toBeVisible();
  expect(new URL(page.url()).search).toBe("?dato=2022-07-01");
});

test("2 January 2027 shows the councils taking the clusters' place, and the way there is by keyboard", async ({ page }) => {
  await open(page, "nordjylland/?dato=2027-01-02");
  const menu = page.getByRole("link", { name: "Historik", exact: true });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(/Nordjylland – Historik/);
  await expect(page.getByText("Klynge Midt er afløst af Sundhedsråd Limfjorden.")).toBeVisible();
  await expect(page.getByText("Sundhedsråd Vendsyssel er oprettet.")).toBeVisible();
  await expectAccessible(page);
  const day = page.locator(".history").getByRole("link", { name: "1. juli 2022", exact: true });
  await day.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Klynge Midt er oprettet.")).toBeVisible();
  expect(new URL(page.url()).search).toBe("?dato=2022-07-01");
});

test("a reader compares with a day of their own, and the link keeps it", async ({ page }) => {
  await open(page, "nordjylland/historik?dato=2022-07-01");
  await page.getByLabel("Sammenlign med").fill("2022-07-01");
  await page.getByRole("button", { name: "Sammenlign" }).click();
  await expect(page.getByText("Atlasset kender ingen ændringer fra 1. juli 2022 til 1. juli 2022.")).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByText("Atlasset kender ingen ændringer")).toBeVisible();
  await open(page, "nordjylland/historik?dato=2022-07-01&fra=2022-02-30");
  await expect(page.getByText("Datoen »2022-02-30« findes ikke i kalenderen")).toBeVisible();
});

test("a body's page leads to the times of its answers", async ({ page }) => {
  await open(page, "nordjylland/organ/klynge-midt-strategisk?dato=2022-12-01");
  await page.getByRole("link", { name: "Se, siden hvornår hvert svar har gældt" }).click();
  await expect(page.getByRole("heading", { name: "Siden hvornår: Klynge Midt: fagligt/strategisk niveau" })).toBeVisible();
  const row = page.getByRole("row", { name: /^NJ-FS-COMP-3/ });
  await expect(row.first()).toContainText("Gælder ikke");
  await expect(row.first()).toContainText("30. juni 2022");
  await expect(row.last()).toContainText("gælder stadig");
});
