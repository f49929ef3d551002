// Errands about frames: a page of another site with elements of ours in it, and what has to be true of each frame.
import { readdirSync } from "node:fs";
import { expect, test as base } from "./atlas.js";
import { host, page as hostPage } from "./hosts.js";

export const [cluster] = readdirSync(`${process.env.KLYNGEATLAS_DIST}/indlejr/nordjylland/klynge`).filter((name) => name.includes("nord"));
export const BODY = "klyngestyregruppe-nord";

/** The element as the builder writes it, with the link that stays where there are no scripts. */
export function element(visning, rest = "", dato = "2021-05-03") {
  return `<klynge-atlas region="nordjylland" visning="${visning}" dato="${dato}" ${rest}><a href="http://127.0.0.1/x">Se det i Klyngeatlas</a></klynge-atlas>`;
}

export const card = (rest = "") => element("klynge", `klynge="${cluster}" ${rest}`, "2024-05-01");

/** A page of another site around some elements, and everything that the policies of any frame forbade. */
export const test = base.extend({
  allowedMessages: [[/^request to another host: http:\/\/localhost:/], { option: true }],

  framed: async ({ page, baseURL }, use) => {
    const hosts = [];
    await page.addInitScript(() => {
      window.forbidden = [];
      document.addEventListener("securitypolicyviolation", (event) => window.forbidden.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    const open = async (content, { name, pages = {}, ...options } = {}) => {
      const site = await host({ "/": hostPage(baseURL, content, options), ...pages });
      hosts.push(site);
      await page.goto(site.url("/", name));
      return site;
    };
    await use(open);
    for (const site of hosts) await site.close();
  },
});

/** The document in the nth element's frame. */
export const inside = (page, at = 0) => page.locator("klynge-atlas").nth(at).locator("iframe").contentFrame();
export const frameOf = (page, at = 0) => page.locator("klynge-atlas").nth(at).locator("iframe");
export const heightOf = async (page, at = 0) => Math.round((await frameOf(page, at).boundingBox()).height);

/** Waits until the app has drawn the frame and the page round it has given it its height. */
export async function drawn(page, at = 0) {
  const frame = inside(page, at);
  // A browser measures a frame of another site when it is in sight.
  await frameOf(page, at).scrollIntoViewIfNeeded();
  await expect(frame.locator("#forud")).toHaveCount(0);
  await expect(frame.locator(".embed__foot")).toBeVisible();
  await expect(page.locator("klynge-atlas").nth(at).locator("a")).toBeHidden();
  const content = () => frame.locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
  await expect.poll(async () => (await heightOf(page, at)) - Math.min(Math.max(await content(), 80), 4000), "the frame is as high as what it holds").toBe(0);
  return frame;
}

/** What any document on the page was forbidden. */
export async function forbidden(page) {
  const each = await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.forbidden ?? []).catch(() => [])));
  return each.flat();
}
