// When something is wrong, on the pages or with them: whom to write to, what was corrected, and the accessibility statement.
import { expect, open, ready, test } from "./support/atlas.js";

test("from the foot of any page one comes to the accessibility statement, by keyboard too", async ({ page }) => {
  for (const path of ["", "nordjylland/", "nordjylland/regler/NJ-FS-COMP-3", "eksempel/organisation", "om"]) {
    await open(page, path);
    const link = page.getByRole("contentinfo").getByRole("link", { name: "Tilgængelighedserklæring" });
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tilgængelighedserklæring");
    await ready(page);
  }
  for (const heading of ["Hvor tilgængelige siderne er", "Det er ikke prøvet", "Sig til, hvis noget driller"]) {
    await expect(page.getByRole("heading", { level: 2, name: heading })).toBeVisible();
  }
  await expect(page.locator("main")).toContainText("Digitaliseringsstyrelsen");
});

test("from the foot of any page one comes to the corrections", async ({ page }) => {
  await open(page, "nordjylland/moeder");
  await page.getByRole("contentinfo").getByRole("link", { name: /^Rettelser/ }).click();
  await ready(page);
  expect(new URL(page.url()).hash).toBe("#rettelser");
  await expect(page.getByRole("heading", { level: 2, name: "Rettelser" })).toBeInViewport();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the foot leads to both, and the statement says what it says with them", async ({ page }) => {
    for (const path of ["", "nordjylland/", "nordjylland/regler/NJ-FS-COMP-3/", "eksempel/organ/egeklyngen-fagligt/"]) {
      await page.goto(path);
      const foot = page.getByRole("contentinfo");
      await expect(foot.getByRole("link", { name: /^Rettelser/ })).toBeVisible();
      await foot.getByRole("link", { name: "Tilgængelighedserklæring" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tilgængelighedserklæring");
    }
    await expect(page.locator("#forud main")).toContainText("lov nr. 692");
    await page.getByRole("contentinfo").getByRole("link", { name: /^Rettelser/ }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Rettelser" })).toBeVisible();
  });
});
