// What the errands about reading without a network share: a server of their own, and looking at what the browser keeps.
import { Release } from "./release.js";
import { Server } from "./server.js";
import { test as base, expect, ready } from "./atlas.js";
import { atWork, dataOf, foreignTo, look } from "./looking.js";

export { look, onlooker, silent, update } from "./looking.js";
export { expect, ready };

export const site = process.env.KLYNGEATLAS_DIST;

/** `test` with a server that can be stopped, and with the worker let in. */
export const test = base.extend({
  serviceWorkers: "allow",
  server: async ({}, use) => {
    const server = new Server(new Release(site));
    await server.start();
    await use(server);
    await server.stop();
  },
});

/** Opens a page, and waits until the browser keeps all that it shall and the page has been told. */
export async function visit(page, address) {
  await page.goto(address);
  await ready(page);
  await atWork(page);
  await look(page);
}

/** Fails unless the page, and everything that it has fetched, is of this one release. */
export async function expectWhole(page, release) {
  expect(await foreignTo(page, release), `what does not fit on a page of release »${release.mark}«`).toEqual([]);
}

/** Fails unless the page is given an index and, for everything that it names, the file that it says. @returns the days of the data */
export async function expectOneSet(page) {
  const rows = await dataOf(page);
  expect(rows.filter(({ right }) => !right), "files that are not what the index says").toEqual([]);
  expect(rows.length).toBeGreaterThan(3);
  return [...new Set(rows.map(({ day }) => day))];
}
