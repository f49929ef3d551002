// What other sites show in a frame, where somebody is wrong or means ill: attributes that name nothing, forged heights, sites that may not.
import { expect, expectAccessible } from "./support/atlas.js";
import { card, cluster, drawn, element, frameOf, heightOf, inside, test } from "./support/framed.js";

for (const [what, attributes, words] of [
  ["no view", 'region="nordjylland" visning="x"', "visning er »x«; en af »klynge«, »medlemmer«"],
  ["a name of every object", 'region="nordjylland" visning="constructor"', "visning er »constructor«"],
  ["no region", 'visning="kort"', "region er »«; en regions id"],
  ["a region that leads out", 'region="../data" visning="kort"', "region er »../data«"],
  ["nothing to show", 'region="nordjylland" visning="klynge"', "Hverken klynge eller organ er angivet"],
  ["an id that leads out", 'region="nordjylland" visning="klynge" klynge=".."', "klynge er »..«"],
  ["two things", 'region="nordjylland" visning="krav" klynge="a" organ="b"', "Både klynge og organ er angivet"],
  ["a thing of a view of none", 'region="nordjylland" visning="kort" organ="b"', "organ er »b«; intet var ventet"],
  ["a day that is none", 'region="nordjylland" visning="kort" dato="2023-02-29"', "dato er »2023-02-29«; en dag som 2024-05-01 var ventet"],
  ["a theme that is none", 'region="nordjylland" visning="kort" tema="<b>rosa</b>"', "tema er »<b>rosa</b>«"],
]) {
  test(`where the attributes name ${what}, that is said in place of the frame, and the link stays`, async ({ page, framed }) => {
    await framed(`<klynge-atlas ${attributes}><a href="http://127.0.0.1/x">Se det i Klyngeatlas</a></klynge-atlas>`);
    const said = page.locator("klynge-atlas");
    await expect(said.locator("p").first()).toHaveText("Klyngeatlas kan ikke vises her.");
    expect(await said.locator("p").allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
    await expect(page.locator("iframe, b")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Se det i Klyngeatlas" })).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe("a thing that the data do not have", () => {
  test.use({ allowedMessages: [[/^request to another host: http:\/\/localhost:/, /status of 404/], { scope: "test" }] });

  test("is said in the frame, and is no broken frame", async ({ page, framed }) => {
    await framed(element("klynge", 'klynge="findes-ikke"'));
    await expect(inside(page).locator("#forud h1")).toHaveText("Her er intet at vise");
    await expect(inside(page).locator("nav, header, .site-footer, script")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Se det i Klyngeatlas" })).toBeVisible();
  });
});

test("whoever frames a page is told its height only, and can tell it nothing", async ({ page, framed }) => {
  await framed(card());
  const frame = await drawn(page);
  const before = await frame.locator("body").innerHTML();
  const address = page.frames().at(-1).url();
  await frameOf(page).evaluate((iframe) => {
    const target = iframe.contentWindow;
    for (const data of ["x", 1, null, { type: "klyngeatlas:hoejde", hoejde: 1 }, { type: "dato", dato: "2021-05-03" }, { type: "go", href: "javascript:alert(1)" }, { __proto__: { x: 1 } }, new Array(9999).fill("a")]) target.postMessage(data, "*");
    // Other documents on the page can be moved by whoever has framed them, but this one keeps what it shows.
    target.postMessage({ tema: "moerk", visning: "kort" }, "*");
  });
  await page.waitForTimeout(300);
  expect(await frame.locator("body").innerHTML()).toBe(before);
  expect(page.frames().at(-1).url()).toBe(address);
});

test.describe("among others", () => {
  // The test's own page stands in the frame for a while, with an origin that it shares with the page round it.
  test.use({ allowedMessages: [[/^request to another host: http:\/\/localhost:/, /can escape its sandboxing/], { scope: "test" }] });

  test("a height from anybody else is no height, and one of the frame's own is held within bounds", async ({ page, framed }) => {
    const forge = "parent.postMessage({ type: 'klyngeatlas:hoejde', hoejde: 3333 }, '*');";
    const pages = {
      "/ond": { body: `<!doctype html><title>Ond</title><script src="/ond.js"></script>` },
      "/ond.js": { body: forge, type: "text/javascript" },
    };
    const site = await framed(`${card()}<iframe title="Ond" src="/ond"></iframe>`, { policy: null, pages });
    const frame = await drawn(page);
    const height = await heightOf(page);
    await page.evaluate(forge);
    // A message that claims to be from the frame, made by a script of the page itself.
    await page.evaluate(() => window.dispatchEvent(new MessageEvent("message", { data: { type: "klyngeatlas:hoejde", hoejde: 3333 }, origin: "null" })));
    await page.waitForTimeout(200);
    expect(await heightOf(page)).toBe(height);

    const say = async (hoejde) => {
      await frame.locator("html").evaluate((_, hoejde) => parent.postMessage({ type: "klyngeatlas:hoejde", hoejde }, "*"), hoejde);
      await page.waitForTimeout(100);
      return heightOf(page);
    };
    expect(await say(500)).toBe(500);
    for (const no of [Number.NaN, Number.POSITIVE_INFINITY, "900", null, undefined, {}, [900]]) expect(await say(no), String(no)).toBe(500);
    expect(await say(1e12)).toBe(4000);
    expect(await say(-1e12)).toBe(80);
    expect(await say(600.2)).toBe(601);

    // Another document in the same frame is no atlas any more.
    await frameOf(page).evaluate((iframe, to) => { iframe.src = to; }, site.url("/ond"));
    await page.waitForTimeout(400);
    expect(await heightOf(page)).toBe(601);
  });
});

test("no image of a host page says where the atlas lies, whatever it is called", async ({ page, framed, baseURL }) => {
  const svg = { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: "image/svg+xml" };
  const clobber = '<img name="currentScript" src="/ond/a.svg" alt="">';
  await framed(`${clobber}${card()}<script src="${baseURL}indlejr.js"></script>`, { policy: null, scripts: [], pages: { "/ond/a.svg": svg } });
  await drawn(page);
  expect(await frameOf(page).getAttribute("src")).toMatch(new RegExp(`^${baseURL}indlejr/nordjylland/`));
});

test.describe("a site that is not on the list", () => {
  test.use({ allowedMessages: [[/^request to another host: http:\/\/(andre\.)?localhost:/, /frame-ancestors/, /status of 404/], { scope: "test" }] });

  test("gets no frame, but keeps the link", async ({ page, framed }) => {
    await framed(card(), { name: "andre.localhost", policy: null });
    await expect(page.getByRole("link", { name: "Se det i Klyngeatlas" })).toBeVisible();
    await page.waitForTimeout(1000);
    expect(page.frames().some((frame) => frame.url().includes("/indlejr/"))).toBe(false);
    await expect(page.getByRole("link", { name: "Se det i Klyngeatlas" })).toBeVisible();
  });

  test("gets no other page of the atlas either, and nobody does", async ({ page, framed, baseURL }) => {
    const paths = ["nordjylland/", "", "404.html"];
    await framed(paths.map((path) => `<iframe title="x" src="${baseURL}${path}"></iframe>`).join(""), { policy: null, scripts: [] });
    await page.waitForTimeout(1500);
    expect(page.frames().filter((frame) => frame.url().startsWith(baseURL)).map((frame) => frame.url())).toEqual([]);
  });
});

test("what a view needs may be fetched by anybody, and who may frame it is said page by page", async ({ request }) => {
  for (const path of ["indlejr.js", "data/index.json", "nordjylland/"]) {
    expect((await request.get(path)).headers()["access-control-allow-origin"], path).toBe("*");
  }
  const frames = async (path) => (await request.get(path)).headers()["content-security-policy"].match(/frame-ancestors ([^;]*)/)[1];
  for (const path of ["", "nordjylland/", "findes-ikke", "indlejr/..%2fnordjylland/", "nordjylland/?x=/indlejr/a/"]) expect(await frames(path), path).toBe("'self'");
  for (const path of [`indlejr/nordjylland/klynge/${cluster}/`, "indlejr/nordjylland/klynge/findes-ikke/"]) expect(await frames(path), path).toContain("http://localhost:*");
});
