// Errands among scenarios: three or four clusters, a municipality moved by keyboard, and a link that is sent on.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectNoSidewaysScroll, open, ready, test } from "./support/atlas.js";

const figure = (page, name) => page.getByRole("region", { name: "Målt på samme måde" }).getByRole("row", { name: new RegExp(`^${name}`) });
const card = (page, name) => page.getByRole("region", { name, exact: true });

test("three clusters against four, to the last digit, and the smallest is the same", async ({ page }) => {
  await open(page, "nordjylland/?dato=2024-05-01");
  await page.getByRole("link", { name: "Historik", exact: true }).click();
  await page.getByRole("link", { name: "Scenarier", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tre eller fire klynger?" })).toBeVisible();
  await expect(figure(page, "Forskel på største og mindste").getByRole("cell")).toHaveText(["191.729", "300.369", "108.640 mere (57 %)"]);
  await expect(figure(page, "Spredning").getByRole("cell")).toHaveText(["71.408", "125.017", "53.609 mere (75 %)"]);
  await expect(figure(page, "Variationskoefficient").getByRole("cell")).toHaveText(["0,484", "0,636", "0,152 mere (31 %)"]);
  await expect(figure(page, "Klynger knyttet til et akuthospital, set på matrikler").getByRole("cell").first()).toHaveText("Uoplyst");
  await expect(page.getByText("Den mindste klynge er i begge Klynge Vest med 63.670 borgere.")).toBeVisible();
  await expect(page.getByRole("row", { name: /linje 66–68/ })).toContainText("Regnestykket passer");
});

test("a municipality is moved by keyboard, every figure and answer follows, and one link brings it all back", async ({ page }) => {
  await open(page, "nordjylland/scenarier?dato=2024-05-01&model=vedtaget");
  await expect(page.getByText("ingen svar er anderledes")).toBeVisible();
  const list = page.getByLabel("Rebild", { exact: true });
  await list.focus();
  await page.keyboard.type("Klynge Mi");
  await page.keyboard.press("Tab");
  await expect(page.locator("#besked")).toContainText("Flyttet: Rebild til Klynge Midt. Største minus mindste klynge: 221.842 borgere");
  await expect(card(page, "Din opdeling").getByRole("row", { name: /Klynge Midt/ })).toContainText("285.512");
  const midt = page.getByRole("region", { name: "Klynge Midt", exact: true });
  await expect(midt.getByRole("row", { name: /NJ-FS-STR-3/ })).toContainText("Ikke opfyldt. Listen har Rebild Kommune for meget.");
  expect(new URL(page.url()).search).toBe("?dato=2024-05-01&model=vedtaget&flyt=rebild:klynge-midt");
  await page.reload();
  await ready(page);
  await expect(page.getByLabel("Rebild", { exact: true })).toHaveValue("1");
  await page.getByRole("link", { name: "Flyt alle tilbage" }).press("Enter");
  await expect(page.locator(".picked")).toContainText("Ingen kommune er flyttet.");
});

test("a new cluster can be made, and what it is tied to is not known", async ({ page }) => {
  await open(page, "nordjylland/scenarier?dato=2024-05-01&model=vedtaget");
  await page.getByLabel("Læsø", { exact: true }).selectOption("En ny klynge");
  await expect(page.getByRole("heading", { level: 1, name: "Fire eller fem klynger?" })).toBeVisible();
  await expect(figure(page, "Borgere i den mindste klynge").getByRole("cell").last()).toHaveText("61.884 færre");
  await expect(page.getByText("Ville være et nyt organ")).toBeVisible();
  await page.getByRole("button", { name: "Kopiér link" }).press("Enter");
  await expect(page.getByText("Linket er kopieret.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Del dette scenarie" })).toHaveAttribute("href", /\?dato=2024-05-01&model=vedtaget&flyt=laesoe:ny-1$/);
});

test("a link from another snapshot says which of its values are not known, and the rest of it holds", async ({ page }) => {
  await open(page, "nordjylland/scenarier?dato=2024-05-01&model=nj-3&flyt=sindal:nord,rebild:oest,thisted,morsoe:nord");
  await expect(page.getByText("Kommunen »sindal« findes ikke her, så flytningen »sindal:nord« er ikke fulgt.")).toBeVisible();
  await expect(page.getByText("Klyngen »oest« findes ikke i »Tre klynger«, så Rebild bliver, hvor den er.")).toBeVisible();
  await expect(page.getByText("»thisted« i linket er ingen flytning")).toBeVisible();
  await expect(page.locator(".picked")).toContainText("Flyttet: Morsø til Nord.");
  await page.getByLabel("Aalborg", { exact: true }).selectOption("Nord");
  expect(new URL(page.url()).searchParams.get("flyt")).toContain("sindal:nord");
});

test("a move is answered at once", async ({ page }) => {
  await open(page, "nordjylland/scenarier?dato=2024-05-01&model=vedtaget");
  const took = await page.evaluate(async () => {
    const list = document.getElementById("flyt-rebild");
    const began = performance.now();
    list.value = "1";
    list.dispatchEvent(new Event("change", { bubbles: true }));
    while (!document.body.innerText.includes("Flyttet: Rebild")) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
  console.info(`a move took ${Math.round(took)} ms`);
  expect(took).toBeLessThan(1000);
});

test("the figures come along as a file that a Danish spreadsheet opens", async ({ page }) => {
  await open(page, "nordjylland/scenarier?dato=2024-05-01");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent tallene som CSV" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("scenarier-nordjylland-2024-05-01.csv");
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("2024-05-01;Tre klynger;;Variationskoefficient;0,636;2020-01-01;");
});

for (const width of [320, 1280]) {
  test(`a scenario of one's own is accessible at ${width} pixels`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await open(page, "nordjylland/scenarier?dato=2024-05-01&model=nj-3&flyt=rebild:ny-1,sindal:nord");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
  });
}
