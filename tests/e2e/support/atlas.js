// What every errand uses: a browser page that must stay silent, a way to open a route, and the accessibility check.
import { test as base, expect } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";

export { expect };

/** Playwright says so itself where it keeps the worker out. */
const BLOCKED = /^console.warning: Service Worker registration blocked by Playwright$/;

/**
 * `test` with a page that fails the test if the console says anything, a script throws, the content security policy is
 * broken, or anything is asked of another host.
 *
 * A test that provokes a message names it: `test.use({ allowedMessages: [/status of 404/] })`.
 */
export const test = base.extend({
  allowedMessages: [[], { option: true }],

  silence: [
    async ({ context, baseURL, allowedMessages }, use) => {
      const heard = [];
      const own = new URL(baseURL).hostname;
      // On the context, not on the page, so that a second page is listened to as well.
      context.on("console", (message) => heard.push(`console.${message.type()}: ${message.text()}`));
      context.on("weberror", (error) => heard.push(`uncaught: ${error.error().message}`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        const leaves = url.protocol.startsWith("http") && url.hostname !== own;
        if (leaves) heard.push(`request to another host: ${url.href}`);
      });
      await use(heard);
      const unexpected = heard.filter((line) => ![BLOCKED, ...allowedMessages].some((allowed) => allowed.test(line)));
      expect(unexpected, "the console has to stay empty").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Opens a route below the site's root and waits until the app has drawn it.
 * @param {import("@playwright/test").Page} page
 * @param {string} path such as "nordjylland/" or "om?dato=2024-05-01"
 */
export async function open(page, path) {
  const answer = await page.goto(path.replace(/^\//, ""));
  await ready(page);
  return answer;
}

/**
 * Waits until the shell's loading state has given way to a page, and the page is not loading any more.
 * @param {import("@playwright/test").Page} page
 */
export async function ready(page) {
  await expect(page.locator("#forud")).toHaveCount(0);
  await expect(page.locator("#app .boot")).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.locator("h1").first()).toBeVisible();
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Fails if axe finds anything; each finding names its rule and the elements.
 * @param {import("@playwright/test").Page} page
 */
export async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map((node) => node.html.slice(0, 200)),
  }));
  expect(found, "axe has to find nothing").toEqual([]);
}

/**
 * Fails if the page has to be scrolled sideways.
 * @param {import("@playwright/test").Page} page
 */
export async function expectNoSidewaysScroll(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "the page is wider than the window").toBeLessThanOrEqual(0);
}
