// Errands in the rule book: what a politician, a secretariat and a citizen come for, by mouse and by keyboard.
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const rows = (page) => page.locator("#passager ~ section tbody tr");

test("a politician sifts the rule book by answer and by who must act, and the link keeps the choice", async ({ page }) => {
  await open(page, "eksempel/regler");
  const all = await rows(page).count();
  await page.getByLabel("Svar", { exact: true }).selectOption({ label: "Ikke opfyldt" });
  await page.getByLabel("Hvem der skal handle").selectOption({ label: "Lægerne i Eksempelregion" });
  await expect(page.getByText(/^1 af \d+ passager vises\.$/)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  expect(new URL(page.url()).searchParams.get("dom")).toBe("breached");
  await page.reload();
  await ready(page);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("link", { name: "Nulstil" }).click();
  await expect(rows(page)).toHaveCount(all);
  expect(new URL(page.url()).search).toBe("");
});

test("the number of clauses is announced, and the list keeps the focus, when one chooses by keyboard", async ({ page }) => {
  await open(page, "nordjylland/regler");
  const strength = page.getByLabel("Styrke", { exact: true });
  await strength.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(page.locator("#besked")).toContainText(/^\d+ af 186 passager vises\./);
  expect(new URL(page.url()).searchParams.get("styrke")).toBe("hard");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByLabel("Styrke", { exact: true })).toBeFocused();
});

test("a secretariat sees what PLO has to settle, and goes to the clause", async ({ page }) => {
  await open(page, "nordjylland/regler?dato=2024-05-01&ansvarlig=plo-nordjylland");
  await expect(page.getByText("Ingen skal gøre noget af det viste 1. maj 2024")).toBeVisible();
  const party = page.locator("details", { hasText: "PLO-Nordjylland" });
  await party.locator("summary").press("Enter");
  await expect(party.getByText("En fuldstændig medlemsliste for Klynge Midt: fagligt/strategisk niveau.")).toBeVisible();
  await party.getByRole("link", { name: "Kommissorium, linje 91" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("linje 91");
  await expect(page.getByText("Der skal være mindst 2 praktiserende læger, udpeget af PLO-Nordjylland.")).toBeVisible();
  // The choice belongs to the rule book, the date to the journey.
  expect(new URL(page.url()).search).toBe("?dato=2024-05-01");
});

test("a claim of the letter adds up or not, and breaks nothing", async ({ page }) => {
  await open(page, "nordjylland/kommissorier/brev-2021");
  await expect(page.getByText("Regnestykket passer").first()).toBeVisible();
  await open(page, "nordjylland/regler/NJ-VAR-1");
  await expect(page.getByRole("heading", { name: "Det påstås" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Ikke opfyldt");
});

test("the example is marked in frame, title, list of regions and print, and nothing else is", async ({ page }) => {
  const mark = page.getByText("Eksempel: opdigtede data.");
  for (const path of ["eksempel/", "eksempel/regler", "eksempel/kommissorier", "eksempel/om"]) {
    await open(page, path);
    await expect(mark).toBeVisible();
    await expect(page).toHaveTitle(/ · Eksempel · Klyngeatlas$/);
    await page.emulateMedia({ media: "print" });
    await expect(mark).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  }
  for (const path of ["nordjylland/", "midtjylland/regler"]) {
    await open(page, path);
    await expect(mark).toHaveCount(0);
  }
  await open(page, "");
  await expect(page.getByRole("listitem").filter({ hasText: "Eksempelregion" })).toContainText("Eksempel: opdigtede data.");
  await expect(page.locator("main li").last()).toContainText("Eksempelregion");
});

test("from the choice of region one comes to a region and back", async ({ page }) => {
  await open(page, "");
  await page.getByRole("link", { name: "Midtjylland" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Midtjylland");
  await page.getByRole("link", { name: "Regioner", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vælg en region");
});

test("a citizen sees the clusters of 2009, and a municipality that was in two of them", async ({ page }) => {
  await open(page, "midtjylland/?dato=2009-01-01");
  for (const name of ["Randersklyngen", "Silkeborgklyngen", "Horsensklyngen", "Vestklyngen"]) {
    await expect(page.locator("main").getByRole("link", { name, exact: true }).first()).toBeVisible();
  }
  await expect(page.getByRole("link", { name: /^Favrskov/ })).toHaveAccessibleName(/Randersklyngen og Silkeborgklyngen/);
});

test("an assumption under an answer leads to its switch, and the switch to another address", async ({ page }) => {
  await open(page, "nordjylland/regler/NJ-FS-MEET-1?dato=2024-05-01");
  await page.getByRole("link", { name: /^»Hvad et år er«/ }).click();
  await expect(page.locator("#antag-year")).toBeVisible();
  await page.locator("#antag-year").getByLabel("12 måneder tilbage").check();
  await expect(page.getByText("Andre antagelser end atlassets egne")).toBeVisible();
  expect(new URL(page.url()).searchParams.get("antag")).toBe("year:rolling");
});

for (const width of [320, 1280]) {
  test(`the rule book with a choice made is accessible at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "eksempel/regler?dom=breached");
    await page.locator("details > summary").evaluateAll((all) => all.forEach((summary) => summary.click()));
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
