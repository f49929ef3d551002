// From one release to the next, and from one publication to the next: offered, never forced, and whatever goes wrong on the way the
// one before serves on, whole.
import { Release } from "./support/release.js";
import { FAULTS } from "./support/server.js";
import { expectAccessible } from "./support/atlas.js";
import { expect, expectOneSet, expectWhole, look, onlooker, ready, silent, site, test, update, visit } from "./support/kept.js";

const next = (as) => new Release(site, as);
const offer = (page) => page.locator("#tilbud");
const published = "2026-11-01";
/** A day for each publication, none like another. */
const day = (number) => new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10);

/** What a reader gets with the server gone: a page of a part that was not open, of this release and with one set of data. */
async function expectKept(context, server, release) {
  await server.stop();
  const page = await onlooker(context);
  await page.goto(`${server.url}nordjylland/organer/`);
  await ready(page);
  await expectWhole(page, release);
  const days = await expectOneSet(page);
  await page.close();
  await server.start();
  return days;
}

test.describe("a new release", () => {
  test("is offered, and waits until the reader takes it", async ({ page, context, server }) => {
    const first = server.release;
    await visit(page, `${server.url}nordjylland/`);
    const other = await context.newPage();
    await visit(other, `${server.url}nordjylland/`);
    server.release = next({ mark: "b" });
    expect(await update(page)).toBe("installed");
    await expect(offer(page)).toContainText("Der er en ny udgave af Klyngeatlas.");
    await expectAccessible(page);

    // Left for later, it changes nothing, and is offered again with the next page.
    await offer(page).getByRole("button", { name: "Senere" }).click();
    await expect(offer(page)).toBeEmpty();
    await expect(page.locator("#indhold")).toBeFocused();
    await page.reload();
    await ready(page);
    await expectWhole(page, first);

    await offer(page).getByRole("button", { name: "Skift nu" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.mark === "b");
    await ready(page);
    await expectWhole(page, server.release);

    // A page that was open before goes on with its own, also with what it had not asked for yet.
    await server.stop();
    await other.getByRole("link", { name: "Organer", exact: true }).first().click();
    await ready(other);
    await expect(other.locator("h1")).toContainText("Organer");
    await expectWhole(other, first);
    await other.reload();
    await ready(other);
    await expectWhole(other, server.release);
  });

  test("leaves nothing of the one before once no page uses it", async ({ page, server }) => {
    await visit(page, server.url);
    const before = await page.evaluate(() => caches.keys());
    server.release = next({ mark: "b" });
    await update(page);
    await offer(page).getByRole("button", { name: "Skift nu" }).click();
    await page.waitForFunction(() => document.documentElement.dataset.mark === "b");
    await ready(page);
    const code = (names) => names.filter((name) => name.includes(" code "));
    // What has just been opened counts as open for a minute.
    await page.evaluate(() => caches.delete("klyngeatlas / state"));
    await expect.poll(async () => (await look(page), code(await page.evaluate(() => caches.keys())))).toHaveLength(1);
    expect(code(await page.evaluate(() => caches.keys()))).not.toEqual(code(before));
  });

  test("fetches only what has another name than before", async ({ page, server }) => {
    await visit(page, server.url);
    server.release = next({ mark: "b" });
    server.answered = [];
    expect(await update(page)).toBe("installed");
    const kept = server.release.assets.filter((name) => /\.woff2$|^app\..*\.wasm$/.test(name));
    expect(kept.length).toBeGreaterThan(2);
    expect(server.answered.filter((path) => kept.some((name) => path.endsWith(name)))).toEqual([]);
    expect(server.answered).toContain(`assets/${server.release.boot}`);
  });

  // A server that dies, or sends half a file, may do so at any step. The others answer, each at every third step, and all steps together.
  for (const [number, fault] of FAULTS.entries()) {
    const stride = ["dies", "half"].includes(fault) ? 1 : 3;
    test(`that ${fault} from any step on leaves the one before, and comes when the server is well`, async ({ page, context, server }) => {
      test.setTimeout(240_000);
      const first = server.release;
      await silent(page);
      await visit(page, `${server.url}nordjylland/`);
      let failed = true;
      for (let step = number % stride; failed; step += stride) {
        failed = false;
        server.release = next({ mark: `b${step}`, day: day(step) });
        server.answered = [];
        let firstRefused;
        const sound = new Set();
        server.fault = (path, count) => {
          if (count < step) return void sound.add(path);
          failed = true;
          firstRefused ??= path;
          return fault;
        };
        const came = await update(page);
        server.fault = () => undefined;
        // Once all of the code is here, data that do not come are no reason to wait: those from before are as good as they were.
        const code = server.answered.filter((path) => !path.startsWith("data/")).length;
        if (came === "installed" && failed) expect(code, `step ${step}`).toBeGreaterThan(20);
        if (!failed) expect(came, `step ${step}`).toBe("installed");
        const days = await expectKept(context, server, first);
        // Whoever looks for data again has done with those from before: they are all here, if nothing was refused until then.
        const isIndex = (path) => path === "data/index.json";
        const taken = !failed || (isIndex(firstRefused) && sound.has(firstRefused));
        expect(days, `step ${step}`).toEqual([taken ? day(step) : published]);
        expect(step).toBeLessThan(100);
      }
      await page.reload();
      await ready(page);
      await offer(page).getByRole("button", { name: "Skift nu" }).click();
      await page.waitForFunction((mark) => document.documentElement.dataset.mark === mark, server.release.mark);
      await ready(page);
      await expectWhole(page, server.release);
    });
  }

  test("survives a single bad answer, whichever it is", async ({ page, server }) => {
    await visit(page, server.url);
    for (const [number, fault] of FAULTS.filter((fault) => fault !== "dies").entries()) {
      server.release = next({ mark: `c${number}` });
      server.answered = [];
      server.fault = (_, count) => (count === 7 + number ? fault : undefined);
      expect(await update(page), fault).toBe("installed");
    }
  });

  test("that finds the disk full leaves the one before, and comes when there is room", async ({ page, context, server }) => {
    const first = server.release;
    await visit(page, `${server.url}nordjylland/`);
    const session = await context.newCDPSession(page);
    const { origin } = new URL(server.url);
    const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
    for (const room of [0, 10_000, 200_000]) {
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + room });
      server.release = next({ mark: `d${room}` });
      expect(await update(page), `${room} bytes left`).toBe("redundant");
      expect(await expectKept(context, server, first)).toEqual([published]);
      // The half that came takes no room any more.
      expect((await page.evaluate(() => caches.keys())).filter((name) => name.includes(" code "))).toHaveLength(1);
    }
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    server.release = next({ mark: "e" });
    expect(await update(page)).toBe("installed");
  });
});

test("a first visit that is cut off keeps nothing half, and the next one completes it", async ({ page, server }) => {
  server.fault = (path) => (path.startsWith("icons/") ? "dies" : undefined);
  await page.goto(`${server.url}nordjylland/`);
  await ready(page);
  const failed = () => page.evaluate(async () => !(await navigator.serviceWorker.getRegistration()));
  await expect.poll(() => server.answered.includes("sw.js")).toBe(true);
  await expect.poll(failed).toBe(true);
  server.fault = () => undefined;
  await server.start();
  await visit(page, `${server.url}nordjylland/`);
  await server.stop();
  await page.reload();
  await ready(page);
  await expectWhole(page, server.release);
});
