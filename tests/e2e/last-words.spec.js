// When the app breaks down, the reader gets a way out. It is broken for real: the browser refuses it an element that it has to have.
import { expect, expectAccessible, open, ready, test } from "./support/atlas.js";

// The panic itself, and what it leaves behind in the console.
test.use({ allowedMessages: [/./] });

/** From now on the app gets no section on this page. */
const breakSections = (path) => {
  const { createElement, createElementNS } = Document.prototype;
  const refuse = (make) =>
    function (...names) {
      if (location.pathname.includes(path) && names.includes("section")) throw new Error("no section");
      return make.apply(this, names);
    };
  Document.prototype.createElement = refuse(createElement);
  Document.prototype.createElementNS = refuse(createElementNS);
};

const told = (page) => page.getByRole("alert");

async function expectWaysOut(page, address) {
  await expect(told(page)).toContainText("Siden er gået i stå");
  await expect(told(page)).toContainText(`Adresse: ${address}`);
  await expect(told(page)).toContainText(/Fejl: panicked at/);
  await expect(told(page)).toBeVisible();
  await expectAccessible(page);
}

test("on a page in use, the words take its place, and both ways out load the site anew", async ({ page, baseURL }) => {
  await open(page, "nordjylland/");
  await page.evaluate(breakSections, "/nordjylland/moeder");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Møder" }).click();
  await expectWaysOut(page, `${baseURL}nordjylland/moeder`);
  await expect(page.locator("h1")).toHaveText("Siden er gået i stå");
  await expect(page.locator("#ramme")).toHaveCount(0);
  await told(page).getByRole("link", { name: "Genindlæs siden" }).click();
  await ready(page);
  await expect(page.locator("h1")).toContainText("Møder");

  await page.evaluate(breakSections, "/nordjylland/organer");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Organer" }).click();
  await expectWaysOut(page, `${baseURL}nordjylland/organer`);
  await told(page).getByRole("link", { name: "Gå til forsiden" }).click();
  await ready(page);
  await expect(page).toHaveURL(baseURL);
  await expect(page.getByRole("link", { name: /Nordjylland/ }).first()).toBeVisible();
});

test("on a page that was never drawn, the words stand above its facts", async ({ page, baseURL }) => {
  await page.addInitScript(breakSections, "/nordjylland/organer");
  await page.goto("nordjylland/organer/#indhold");
  await expectWaysOut(page, `${baseURL}nordjylland/organer/#indhold`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Organer");
  await told(page).getByRole("link", { name: "Gå til forsiden" }).click();
  await ready(page);
  await expect(page).toHaveURL(baseURL);
});

test("after data did not come, the words stand alone above the facts", async ({ page, baseURL }) => {
  let broken = true;
  await page.route("**/data/nordjylland.json", (route) => (broken ? route.abort() : route.continue()));
  await page.goto("nordjylland/organer/");
  await expect(told(page)).toContainText("Data kom ikke frem");
  await page.evaluate(breakSections, "/nordjylland/organer");
  broken = false;
  await told(page).getByRole("button", { name: "Prøv igen" }).click();
  await expectWaysOut(page, `${baseURL}nordjylland/organer/`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Organer");
});
