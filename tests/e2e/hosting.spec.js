// The same folder on every server that it has to work on: a first page, a deep link, a way on, and not a word of complaint.
import { expect, ready, test } from "./support/atlas.js";

const hosts = JSON.parse(process.env.KLYNGEATLAS_HOSTS);

test("there are servers of every kind", () => {
  expect(hosts.map(({ name }) => name)).toEqual(["nginx", "nginx below a path", "Apache", "a bare file server"]);
});

// A server that sends no word about caching makes the first start of a fresh browser slow enough on a busy machine for this one.
// That everything preloaded is used is an errand of its own, in site.spec.js.
test.use({ allowedMessages: [/preloaded using link preload but not used within a few seconds/] });

for (const { name, url } of hosts) {
  test(`on ${name} a reader comes to the overview, follows a link and a deep link, and the policy is never broken`, async ({ page }) => {
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective}: ${blockedURI}`));
    });
    const unbroken = async () => expect(await page.evaluate(() => window.violations)).toEqual([]);

    await page.goto(`${url}nordjylland/`);
    await ready(page);
    await expect(page.getByRole("heading", { level: 3, name: "Klynge Nord" })).toBeVisible();
    await unbroken();
    await page.getByRole("link", { name: "Organer", exact: true }).first().click();
    await ready(page);
    expect(new URL(page.url()).pathname).toBe(new URL(`${url}nordjylland/organer`, url).pathname);
    await unbroken();
    // Loaded anew, an address is a file of the server, or leads to one.
    await page.reload();
    await ready(page);
    expect(page.url()).toContain(`${url}nordjylland/organer`);

    await page.goto(`${url}nordjylland/organ/klyngestyregruppe-nord/?dato=2024-05-01`);
    await ready(page);
    await expect(page.getByRole("heading", { name: "Medlemmer" })).toBeVisible();
    await page.goto(`${url}nordjylland/kort?dato=2024-05-01`);
    await ready(page);
    expect(page.url()).toBe(`${url}nordjylland/kort/?dato=2024-05-01`);
    await unbroken();
  });
}
