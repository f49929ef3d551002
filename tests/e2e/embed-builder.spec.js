// Putting a frame for another site together: what is chosen stands in the address and in the lines, and is shown as it will be.
import { expect, open, ready, test } from "./support/atlas.js";

const lines = (page) => page.locator(".snippet");
const tried = (page) => page.frameLocator("klynge-atlas iframe");

test("an editor puts a member list together, tries it, and takes the lines along", async ({ page }) => {
  await open(page, "nordjylland/om/?dato=2024-05-01");
  await page.getByRole("link", { name: "Indlejr", exact: true }).click();
  await ready(page);
  await page.getByLabel("Hvad skal vises?").selectOption({ label: "Medlemmer" });
  await page.getByLabel("Af hvem?").selectOption({ label: "Klynge Vest" });
  await page.getByLabel("Farver").selectOption({ label: "Mørke" });
  await expect(page).toHaveURL(/visning=medlemmer&id=klynge-vest&tema=moerk/);
  await expect(lines(page)).toContainText('region="nordjylland" visning="medlemmer" klynge="klynge-vest" dato="2024-05-01" tema="moerk"');
  await expect(tried(page).locator("h1")).toContainText("Klynge Vest");
  await expect(tried(page).locator(".embed__foot")).toContainText("Data fra");
  // As high as what it holds.
  await expect.poll(() => page.locator("klynge-atlas iframe").evaluate((frame) => frame.clientHeight)).toBeGreaterThan(430);
  await page.getByRole("button", { name: "Kopiér" }).click();
  await expect(page.getByText("Kopieret.")).toBeVisible();
});

test("the lines work in a page as they stand", async ({ page, baseURL }) => {
  await open(page, "nordjylland/indlejr/?visning=kort");
  const html = await lines(page).textContent();
  expect(html).toContain(`src="${baseURL}indlejr.js"`);
  await page.route("**/en-side-for-sig", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>x</title>${html}` }));
  await page.goto("en-side-for-sig");
  await expect(tried(page).locator("h1")).toContainText("Kommunerne");
  await expect(page.locator("klynge-atlas a")).toBeHidden();
});

test("it follows the days unless a day is chosen, and all of it works by keyboard", async ({ page }) => {
  await open(page, "nordjylland/indlejr/");
  await expect(lines(page)).not.toContainText("dato=");
  await page.getByLabel("Hvilken dag?").focus();
  await page.keyboard.press("ArrowDown");
  await expect(lines(page)).toContainText(/dato="\d{4}-\d{2}-\d{2}"/);

  await page.getByRole("link", { name: "Åbn rammen som en side for sig" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".embed__foot")).toContainText("Data fra");
});

test("the pages that have a frame lead here with it chosen, on screen and not on paper", async ({ page }) => {
  for (const [path, what, attributes] of [
    ["klynge/klynge-nord", "klyngen", 'visning="klynge" klynge="klynge-nord"'],
    ["organ/klynge-nord-strategisk", "medlemmerne", 'visning="medlemmer" organ="klynge-nord-strategisk"'],
    ["organisation", "diagrammet", 'visning="organisation"'],
    ["kort", "kortet", 'visning="kort"'],
    ["moeder", "møderne", 'visning="moeder"'],
  ]) {
    await open(page, `nordjylland/${path}?dato=2024-05-01`);
    const way = page.getByRole("link", { name: `Indlejr ${what} på jeres egen side` });
    await expect(way).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(way, path).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await way.focus();
    await page.keyboard.press("Enter");
    await expect(lines(page), path).toContainText(`<klynge-atlas region="nordjylland" ${attributes} dato="2024-05-01">`);
  }
});
