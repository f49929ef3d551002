// Errands of whoever knows a name or a word and not where it stands: by keyboard, as it is typed, and by a link.
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const field = (page) => page.getByRole("searchbox", { name: "Søg" });
const hits = (page) => page.locator(".hits > li");
const asked = (page) => new URL(page.url()).searchParams.get("q");

test("from any page a slash, a few letters and the arrows lead to a thing, without a mouse", async ({ page }) => {
  await open(page, "nordjylland/organer?dato=2024-05-01");
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("BROENDERS");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Søg");
  await ready(page);
  await expect(hits(page).first()).toContainText("Brønderslev");
  await expect(page.locator("#besked")).toContainText(/^\d+ fund Vist pr\. 1\. maj 2024$/);
  expect(new URL(page.url()).search).toBe("?dato=2024-05-01&q=BROENDERS");
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  await expect(hits(page).first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Søg");
  await ready(page);
  expect(page.url()).toContain("/nordjylland/kort?dato=2024-05-01&kommune=broenderslev");
});

test("what is found follows what is typed, the field keeps the focus, and the link is the search", async ({ page }) => {
  await open(page, "nordjylland/soeg?dato=2021-05-03");
  await field(page).pressSequentially("genoptræning", { delay: 20 });
  await expect(hits(page).first().locator("mark").first()).toHaveText(/^genoptræning$/i);
  await expect(field(page)).toBeFocused();
  await expect.poll(() => asked(page)).toBe("genoptræning");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ fund$/ })).toHaveCount(1);
  const found = await hits(page).count();
  await page.reload();
  await ready(page);
  await expect(field(page)).toHaveValue("genoptræning");
  await expect(hits(page)).toHaveCount(found);
  // A letter in the middle stays in the middle.
  await field(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.type("qz ");
  await expect(field(page)).toHaveValue("qz genoptræning");
  await expect(page.getByText("Intet ord i atlasset begynder med »qz«.")).toBeVisible();
});

test("another day is the same search on that day, also when it was only just typed", async ({ page }) => {
  await open(page, "nordjylland/soeg?dato=2026-11-22");
  await field(page).fill("leif serup");
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).first()).toContainText("kendt fra 3. maj 2021");
  await expect.poll(() => asked(page)).toBe("leif serup");
  await page.getByLabel("Vist pr.").fill("2021-05-03");
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(hits(page).first()).not.toContainText("kendt fra");
  expect(asked(page)).toBe("leif serup");
  await hits(page).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Personer");
  await ready(page);
  await expect(page.getByRole("rowheader", { name: /Leif Serup/ })).toBeVisible();
  await page.goBack();
  await ready(page);
  await expect(field(page)).toHaveValue("leif serup");
});

test("a kind alone is one click, and an agenda item leads to its place in the minutes", async ({ page }) => {
  await open(page, "nordjylland/soeg?dato=2021-05-03&q=nord");
  const all = await hits(page).count();
  await page.getByRole("link", { name: /^Punkter \(\d+\)$/ }).click();
  expect(new URL(page.url()).searchParams.get("slags")).toBe("punkt");
  expect(await hits(page).count()).toBeLessThan(all);
  await expect(page.getByRole("link", { name: /^Punkter \(\d+\)$/ })).toHaveAttribute("aria-current", "true");
  await hits(page).first().getByRole("link").click();
  await ready(page);
  await expect(page.locator(":target")).toBeVisible();
});

test("once the page is here nothing more is fetched: it searches without a net", async ({ page, context }) => {
  await open(page, "nordjylland/soeg");
  await context.setOffline(true);
  await field(page).fill("ålb");
  await expect(hits(page).first()).toContainText("Aalborg");
});

test("what is no search is answered in words", async ({ page }) => {
  await open(page, "nordjylland/soeg?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
  await expect(page.getByText("Intet ord i atlasset begynder med »img«", { exact: false })).toBeVisible();
  await expect(page.locator("main img")).toHaveCount(0);
  await field(page).fill("»…« !");
  await expect(page.getByText("Der er hverken bogstaver eller tal at søge efter.")).toBeVisible();
  await field(page).fill("læge ".repeat(60));
  await expect(page.getByText(/^Der er søgt på mere end 200 tegn/)).toBeVisible();
  await field(page).fill("");
  await expect(hits(page)).toHaveCount(0);
  await expect.poll(() => asked(page)).toBeNull();
  await open(page, "nordjylland/soeg?q=%ff%00&slags=skib&q=midt");
  await expect(hits(page).first()).toContainText("Klynge Midt");
});

test("a slash is a slash where one writes, and whoever wants can turn the key off", async ({ page }) => {
  await open(page, "nordjylland/soeg");
  await field(page).fill("a");
  await page.keyboard.press("/");
  await expect(field(page)).toHaveValue("a/");
  await page.getByLabel("Tasten / går til søgefeltet på alle sider").uncheck();
  await open(page, "nordjylland/organer");
  await page.keyboard.press("/");
  await expect(field(page)).not.toBeFocused();
  await expect(field(page)).toHaveValue("");
});

for (const width of [320, 1280]) {
  test(`results are accessible and fit at ${width} pixels, in light and in dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, "nordjylland/soeg?q=praktiserende%20l%C3%A6ger");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
  });
}
