// When something is wrong, on the pages or with them: whom to write to, what was corrected, and the accessibility statement.
import { expect, open, ready, test } from "./support/atlas.js";

test("from the foot of any page one comes to the accessibility statement, by keyboard too", async ({ page }) => {
  for (const path of ["", "nordjylland/", "nordjylland/regler/NJ-FS-COMP-3", "eksempel/organisation", "om"]) {
    await open(page, path);
    const link = page.getByRole("contentinfo").getByRole("link", { name: "Tilgængelighedserklæring" });
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tilgængeligheds\u00aderklæring");
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
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tilgængeligheds\u00aderklæring");
    }
    await expect(page.locator("#forud main")).toContainText("lov nr. 692");
    await page.getByRole("contentinfo").getByRole("link", { name: /^Rettelser/ }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Rettelser" })).toBeVisible();
  });
});

/** A letter as a mail program reads it. */
const letter = (href) => {
  const url = new URL(href);
  const { subject, body } = Object.fromEntries(url.search.slice(1).split("&").map((part) => part.split("=").map(decodeURIComponent)));
  return { to: url.pathname, subject, lines: body.split("\r\n") };
};

const reports = (place) => place.getByRole("link", { name: /^Meld en fejl/ });

test("every answer of a rule begins a letter that says which answer it is", async ({ page, baseURL }) => {
  await open(page, "eksempel/regler/EX-SEATS-1?dato=2026-05-01");
  const answers = page.locator("main article");
  expect(await answers.count()).toBeGreaterThan(0);
  await expect(reports(page.locator("main"))).toHaveCount(await answers.count());
  const first = reports(answers.first());
  const body = await answers.first().getByRole("heading", { level: 3 }).innerText();
  await expect(first).toHaveAccessibleName(`Meld en fejl i svaret på EX-SEATS-1 for ${body}`);
  const href = await first.getAttribute("href");
  expect(href.length).toBeLessThan(2000);
  const { to, subject, lines } = letter(href);
  expect(to).toBe("rettelser@eksempelregion.invalid");
  expect(subject).toBe(`Fejl i Klyngeatlas: EX-SEATS-1, ${body}`);
  expect(lines).toContain(`Organ: ${body}`);
  expect(lines).toContain("Vist pr.: 1. maj 2026");
  expect(lines.at(-1)).toBe(`Side: ${baseURL}eksempel/regler/EX-SEATS-1?dato=2026-05-01`);
  // The address in the letter shows the same answer to whoever gets it.
  await open(page, lines.at(-1).replace(`Side: ${baseURL}`, ""));
  await expect(reports(answers.first())).toHaveAttribute("href", href);
});

test("the paper, the body and the cluster have the link too, and the foot of every page follows the page", async ({ page, baseURL }) => {
  for (const path of ["kommissorier/eksempelkommissorium", "organ/egeklyngen-fagligt", "klynge/egeklyngen", "moeder", ""]) {
    await open(page, `eksempel/${path}?dato=2026-05-01`);
    const foot = letter(await reports(page.getByRole("contentinfo")).getAttribute("href"));
    expect(foot.lines.at(-1)).toBe(`Side: ${baseURL}eksempel/${path}?dato=2026-05-01`);
    if (path.includes("/")) expect(await reports(page.locator("main")).count()).toBeGreaterThan(0);
  }
});

test("where no source says who can correct the data, the link leads to what can be done", async ({ page }) => {
  await open(page, "nordjylland/regler/NJ-FS-COMP-3?dato=2024-05-01");
  await reports(page.locator("main")).first().click();
  await ready(page);
  expect(new URL(page.url()).hash).toBe("#rettelser");
  expect(new URL(page.url()).searchParams.get("dato")).toBe("2024-05-01");
  await expect(page.getByText("Uoplyst, hvem der kan rette.")).toBeVisible();
  await expect(page.getByText("Der er ikke rettet noget endnu.")).toBeVisible();
  await page.locator("main").getByRole("link", { name: "kilderne" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Kilder" })).toBeInViewport();
});

test("corrections are listed on the region's page and for all regions, the newest first, and lead to the clause and the body", async ({ page }) => {
  const days = ["14. september 2026", "2. juni 2026", "20. marts 2026"];
  for (const path of ["om", "eksempel/om"]) {
    await open(page, path);
    const rows = page.locator("section", { has: page.locator("#rettelser") }).locator("tbody tr");
    await expect(rows.locator("th")).toHaveText(days);
    await expect(rows.first()).toContainText("Kravet stod som »Ikke opfyldt«");
    await rows.first().getByRole("link", { name: "Egeklyngen: fagligt niveau" }).click();
    await ready(page);
    expect(new URL(page.url()).pathname).toContain("/eksempel/organ/egeklyngen-fagligt");
  }
});

test("the statement says whom to write to, and that it is not known where it is not", async ({ page }) => {
  await open(page, "tilgaengelighed");
  const offices = page.locator("section", { has: page.locator("#kontakt") });
  await expect(offices.locator("dt")).toHaveText(["Midtjylland", "Nordjylland", "Eksempelregion"]);
  await expect(offices.locator("dd").first()).toHaveText(/^Uoplyst, hvem der kan rette/);
  expect(letter(await reports(offices).getAttribute("href")).to).toBe("rettelser@eksempelregion.invalid");
});
