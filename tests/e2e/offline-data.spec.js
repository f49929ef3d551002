// New data on a site that stands: taken as one set, offered, and refused as one set where anything of them is wrong.
import { Release } from "./support/release.js";
import { FAULTS } from "./support/server.js";
import { expect, expectOneSet, expectWhole, look, ready, silent, site, test, visit } from "./support/kept.js";

const offer = (page) => page.locator("#tilbud");
const published = "2026-11-01";
const later = () => new Release(site, { day: "2026-11-28" });

/** The days of the data that a page is given which is opened now, with the server gone. */
async function keptDays(page, server) {
  await server.stop();
  await page.goto(`${server.url}nordjylland/`);
  await ready(page);
  const days = await expectOneSet(page);
  await server.start();
  return days;
}

test("are offered with their day, and shown when the reader says so; a page that is open keeps its own", async ({ page, context, server }) => {
  await visit(page, `${server.url}nordjylland/`);
  await page.reload();
  await ready(page);
  const other = await context.newPage();
  await visit(other, `${server.url}nordjylland/`);
  server.release = later();
  server.answered = [];
  expect((await look(page)).published).toContain("2026-11-28");
  expect(server.answered.filter((path) => !path.startsWith("data/")), "no code is fetched for it").toEqual([]);
  await expect(offer(page)).toContainText("Der er nye data fra 28. november 2026.");
  expect(await expectOneSet(page)).toEqual([published]);

  await offer(page).getByRole("button", { name: "Vis dem" }).click();
  await expect(page.locator("#data-alder")).toHaveText("Data fra 28. november 2026");
  await ready(page);
  await expect(offer(page)).toBeEmpty();
  expect(await expectOneSet(page)).toEqual(["2026-11-28"]);
  await expectWhole(page, server.release);

  // The other page has the network's data now only if it asks for them.
  await server.stop();
  expect(await expectOneSet(other)).toEqual([published]);
});

test("that are the same as before are not offered and not fetched", async ({ page, server }) => {
  await visit(page, `${server.url}nordjylland/`);
  server.answered = [];
  await look(page);
  expect(server.answered).toEqual(["data/index.json"]);
  await expect(offer(page)).toBeEmpty();
});

for (const fault of FAULTS) {
  test(`of which any file ${fault} are refused whole, and taken when the server is well`, async ({ page, server }) => {
    test.setTimeout(120_000);
    await silent(page);
    await visit(page, `${server.url}nordjylland/`);
    const index = JSON.parse(later().get("data/index.json"));
    const named = Object.values(index.snapshots).flatMap((row) => [row.file, row.overview.file]);
    for (const file of ["index.json", ...named]) {
      server.release = later();
      server.fault = (path) => (path === `data/${file}` ? fault : undefined);
      const told = await look(page);
      expect(told.published, file).not.toContain("2026-11-28");
      // A server that is gone before it says anything is none; one that answers badly is one.
      expect(told.answered, file).toBe(!(fault === "dies" && file === "index.json"));
      server.fault = () => undefined;
      expect(await keptDays(page, server), file).toEqual([published]);
    }
    await look(page);
    expect(await keptDays(page, server)).toEqual(["2026-11-28"]);
  });
}

const CHANGED = [
  ["of a form that this release does not read", (index) => ({ ...index, format: "klyngeatlas/2" })],
  ["with a file that is not below data/", (index) => (index.snapshots.nordjylland.file = "../sw.js", index)],
  ["with a file that has no sum", (index) => (delete index.snapshots.nordjylland.sha256, index)],
  ["with a sum of another file", (index) => (index.snapshots.nordjylland.overview.sha256 = "0".repeat(64), index)],
  ["without any snapshots", ({ format }) => ({ format })],
];

for (const [what, change] of CHANGED) {
  test(`${what} are left alone`, async ({ page, server }) => {
    await visit(page, `${server.url}nordjylland/`);
    const index = change(JSON.parse(later().get("data/index.json")));
    server.release = later();
    server.others.set("data/index.json", JSON.stringify(index));
    expect(await look(page)).toMatchObject({ answered: true, published: expect.stringContaining(published) });
    expect(await keptDays(page, server)).toEqual([published]);
  });
}
