// What other sites show in a frame: every view, across sites, under a strict policy, in every sandbox, with and without storage.
import { expect, expectAccessible, expectNoSidewaysScroll, ready } from "./support/atlas.js";
import { BODY, card, cluster, drawn, element, forbidden, frameOf, heightOf, inside, test } from "./support/framed.js";

const VIEWS = [
  ["klynge", `klynge="${cluster}"`, "Kommuner"],
  ["medlemmer", `organ="${BODY}"`, "Pladser"],
  ["medlemmer", `klynge="${cluster}"`, "Medlemmer af"],
  ["krav", `organ="${BODY}"`, "Krav til"],
  ["krav", `klynge="${cluster}"`, "Organerne og deres krav"],
  ["moeder", `organ="${BODY}"`, "Møder i"],
  ["moeder", "", "Møder i"],
  ["organisation", "", "Sådan hænger organerne sammen"],
  ["kort", "", "Find kommunen"],
];

for (const [visning, rest, words] of VIEWS) {
  test(`»${visning}« ${rest} stands in a page of another site, under its strict policy`, async ({ page, framed }) => {
    await framed(element(visning, rest));
    const frame = await drawn(page);
    await expect(frame.locator("main")).toContainText(words);
    await expect(frame.locator("main")).toContainText("Vist pr. 3. maj 2021.");
    await expect(frame.locator(".embed__foot")).toContainText("Data fra ");
    await expect(frame.locator("nav, header, .site-footer")).toHaveCount(0);
    await expect(frameOf(page)).toHaveAttribute("title", "Se det i Klyngeatlas");
    expect(await forbidden(page)).toEqual([]);
    await expectAccessible(page);
  });
}

for (const sandbox of ["allow-scripts", "allow-scripts allow-popups", "allow-scripts allow-same-origin", "allow-scripts allow-same-origin allow-popups allow-forms"]) {
  test(`the sandbox »${sandbox}« lets the app run, with an origin of its own or without`, async ({ page, framed }) => {
    await framed(`${card(`sandbox="${sandbox}"`)}${element("kort", `sandbox="${sandbox}"`)}`);
    await expect((await drawn(page)).locator("h1")).toContainText("Klynge Nord");
    await drawn(page, 1);
    const origin = await inside(page).locator("html").evaluate(() => window.origin);
    expect(origin === "null").toBe(!sandbox.includes("allow-same-origin"));
    // To choose on the map writes the frame's own address, which a frame without an origin may not; it is loaded anew then.
    await inside(page, 1).getByLabel("Kommune", { exact: true }).selectOption("Hjørring");
    await expect(inside(page, 1).locator("#valgt-navn")).toHaveText("Hjørring");
    expect(await forbidden(page)).toEqual([]);
  });
}

test.describe("without scripts in the frame", () => {
  test.use({ allowedMessages: [[/^request to another host: http:\/\/localhost:/, /Blocked script execution/], { scope: "test" }] });

  test("an empty sandbox shows the facts, and the link stays", async ({ page, framed }) => {
    await framed(card('sandbox=""'));
    await expect(inside(page).locator("#forud h1")).toContainText("Klynge Nord");
    await expect(inside(page).locator(".embed__foot")).toContainText("Se mere i Klyngeatlas");
    await expect(page.locator("klynge-atlas a")).toBeVisible();
  });
});

test.describe("without scripts in the page", () => {
  test.use({ javaScriptEnabled: false });

  test("the link stands where the frame would be", async ({ page, framed }) => {
    await framed(card());
    await expect(page.getByRole("link", { name: "Se det i Klyngeatlas" })).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(0);
  });
});

for (const [how, block] of [
  ["throws", () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } })],
  ["is not there", () => Object.defineProperty(window, "localStorage", { value: null })],
]) {
  test(`where the storage ${how} the app runs all the same`, async ({ page, framed }) => {
    await page.addInitScript(block);
    await framed(card());
    await drawn(page);
  });
}

test("three on a page have each their own height", async ({ page, framed }) => {
  await framed(`${card()}${element("medlemmer", `organ="${BODY}"`)}${element("moeder", `organ="${BODY}"`)}`);
  const heights = [];
  for (const at of [0, 1, 2]) {
    await drawn(page, at);
    heights.push(await heightOf(page, at));
  }
  expect(new Set(heights).size).toBe(3);
  // A narrow page makes a frame higher, and a wide one makes it low again.
  await page.setViewportSize({ width: 340, height: 800 });
  await frameOf(page, 1).scrollIntoViewIfNeeded();
  await expect.poll(() => heightOf(page, 1)).toBeGreaterThan(heights[1]);
  await expectNoSidewaysScroll(page);
  await drawn(page, 1);
  await page.setViewportSize({ width: 1280, height: 900 });
  await frameOf(page, 1).scrollIntoViewIfNeeded();
  await expect.poll(() => heightOf(page, 1)).toBe(heights[1]);
});

test("a frame that nobody has scrolled to is not fetched", async ({ page, framed }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await framed(`${"<p>Tekst.</p>".repeat(400)}${card()}`);
  await expect(frameOf(page)).toHaveAttribute("loading", "lazy");
  await page.waitForLoadState("load");
  expect(asked.filter((url) => url.includes("/indlejr/"))).toEqual([]);
  await frameOf(page).scrollIntoViewIfNeeded();
  await drawn(page);
});

test("the site of the atlas is not told who shows it", async ({ page, framed, baseURL }) => {
  const told = [];
  page.on("request", (request) => request.url().startsWith(`${baseURL}indlejr/`) && told.push(request.headers().referer ?? ""));
  await framed(card());
  await drawn(page);
  expect(told).toEqual([""]);
});

test("an attribute that changes changes the frame, and is no step of the reader's", async ({ page, framed }) => {
  await framed(card('tema="lys"'));
  await drawn(page);
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  const set = (attributes) => page.locator("klynge-atlas").evaluate((element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
  }, attributes);
  await set({ visning: "kort", klynge: null });
  await expect(inside(page).locator("h1")).toContainText("Kommunerne 1. maj 2024");
  await set({ dato: "2021-05-03" });
  await expect(inside(page).locator("h1")).toContainText("Kommunerne 3. maj 2021");
  await set({ dato: null, tema: "moerk" });
  await expect(inside(page).locator("html")).toHaveClass("theme-dark");
  await expect(page.locator("klynge-atlas iframe")).toHaveCount(1);
  await drawn(page);
  expect(await steps()).toBe(before);
});

test("light or dark is as the page asks, from the first moment on, whatever the device says", async ({ page, framed }) => {
  // The app never comes: what stands in the frame is what its file says, and it is neither blank nor in the wrong colours.
  await page.route("**/app.*.wasm", () => {});
  await page.emulateMedia({ colorScheme: "light" });
  await framed(element("klynge", `klynge="${cluster}" tema="moerk"`).replace(/dato="[^"]*"/, ""));
  await expect(inside(page).locator("html")).toHaveClass("theme-dark");
  await expect(inside(page).locator("#forud h1")).toContainText("Klynge Nord");
  const ground = await inside(page).locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(ground).toBe("rgb(16, 25, 30)");
  await expect(page.locator("klynge-atlas a")).toBeHidden();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("links open the whole atlas in a window of its own, and the frame stays", async ({ page, framed, context, baseURL }) => {
  await framed(`${card()}${element("organisation")}`);
  await drawn(page);
  await drawn(page, 1);
  const opened = async (click) => {
    const [other] = await Promise.all([context.waitForEvent("page"), click()]);
    await ready(other);
    expect(await other.evaluate(() => window.opener)).toBe(null);
    // A window that a sandbox opened would be in it too, without its data.
    expect(await other.evaluate(() => window.origin)).toBe(new URL(baseURL).origin);
    await expect(other.locator(".site-footer")).toBeVisible();
    const url = other.url();
    await other.close();
    return url.slice(baseURL.length);
  };
  expect(await opened(() => inside(page).getByRole("link", { name: "Se mere i Klyngeatlas" }).click())).toBe(`nordjylland/klynge/${cluster}/?dato=2024-05-01`);
  const box = inside(page, 1).locator(".chart-drawing a").nth(2);
  expect(await opened(() => box.click())).toMatch(/^nordjylland\/(organ|klynge)\//);
  // A place in the frame is reached in the frame.
  await inside(page, 1).getByText("Det samme som liste").click();
  const place = inside(page, 1).locator('.chart__list a[href*="#"], details a[href*="#"]').first();
  if (await place.count()) {
    const before = context.pages().length;
    await place.click();
    expect(context.pages().length).toBe(before);
  }
  await expect(inside(page).locator("h1")).toContainText("Klynge Nord");
});

test.describe("a mistake", () => {
  test.use({ allowedMessages: [[/^request to another host: http:\/\/localhost:/, /^console.info: Launched external handler for 'mailto:/], { scope: "test" }] });

  test("is told of in a letter that opens outside the frame, which stays, and on the page of the corrections", async ({ page, framed, context, baseURL, silence }) => {
    await framed(element("krav", 'klynge="egeklyngen"', "2026-05-01").replace("nordjylland", "eksempel"));
    const foot = (await drawn(page)).locator(".embed__foot");
    const report = foot.getByRole("link", { name: "Meld en fejl i »Krav til Egeklyngen«" });
    const href = await report.getAttribute("href");
    expect(href).toMatch(/^mailto:rettelser@eksempelregion\.invalid\?subject=Fejl%20i%20Klyngeatlas%3A%20Krav%20til%20Egeklyngen&/);
    expect(decodeURIComponent(href)).toContain(`Side: ${baseURL}indlejr/eksempel/krav/egeklyngen?dato=2026-05-01`);
    await report.click();
    await expect.poll(() => silence.filter((line) => line.startsWith("console.info: Launched external handler")).length).toBe(1);
    // A letter opened in the frame itself would be stopped by the page's own policy, and the frame would be gone.
    expect(await forbidden(page)).toEqual([]);
    await expect(foot).toBeVisible();
    const [other] = await Promise.all([context.waitForEvent("page"), foot.getByRole("link", { name: "Rettelser, og hvor du melder en fejl" }).click()]);
    await ready(other);
    expect(new URL(other.url()).hash).toBe("#rettelser");
  });
});

test("the snippet twice, and scripts that come late, make one element", async ({ page, framed, baseURL }) => {
  await framed(card(), { scripts: [`${baseURL}indlejr.js`, `${baseURL}indlejr.js`] });
  await drawn(page);
  await expect(page.locator("iframe")).toHaveCount(1);
  // Taken out and put back it is the same again, and listens once.
  await page.locator("klynge-atlas").evaluate((element) => {
    const place = element.parentElement;
    element.remove();
    place.append(element);
  });
  await drawn(page);
});

test("a view says where the whole page is, and asks not to be found in its stead", async ({ request }) => {
  const html = await (await request.get(`indlejr/nordjylland/klynge/${cluster}/`)).text();
  expect(html).toContain(`<link rel="canonical" href="../../../../nordjylland/klynge/${cluster}">`);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<base target="_blank">');
  expect(await (await request.get("nordjylland/")).text()).not.toContain("noindex");
});
