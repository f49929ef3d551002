// A site whose data have to be signed, read without a network: what the app finds of a signature decides what the worker goes on with.
import { Release } from "./support/release.js";
import { newKey } from "./support/minisign.js";
import { expect, expectOneSet, expectWhole, look, ready, site, test, update, visit } from "./support/kept.js";

const key = newKey();
const first = "2026-11-01";
const bad = "2026-11-20";
const good = "2026-11-28";
const signed = (as) => new Release(site, { key, ...as });
const unsigned = "Data er ikke underskrevet";

const offer = (page) => page.locator("#tilbud");
/** What the app found last. */
const verdict = (page) => page.evaluate(() => document.getElementById("boot").dataset.verdict?.replace(/ .*/, ""));
/** The caches of data. */
const sets = async (page) => (await page.evaluate(() => caches.keys())).filter((name) => name.includes(" data "));

/** Looks for new data and waits until the app has found this of them. */
async function lookAndJudge(page, found) {
  await look(page);
  await expect.poll(() => verdict(page)).toBe(found);
}

/** Ends the worker, which the browser may do whenever it likes. */
async function endWorker(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

/** Counts how often the page is loaded. */
function loads(page) {
  const counted = { times: 0 };
  page.on("load", () => counted.times++);
  return counted;
}

/** Keeps a page from telling the worker what the app found, as one does that is closed too early. */
const mute = (page) =>
  page.addInitScript(() => {
    const post = ServiceWorker.prototype.postMessage;
    ServiceWorker.prototype.postMessage = function (message) {
      if (message.type !== "judged") post.call(this, message);
    };
  });

test.use({ allowedMessages: [/preloaded using link preload/] });

test.beforeEach(({ server }) => void (server.release = signed()));

test("data that are badly signed never take the place of good ones, and good ones that are newer do", async ({ page, context, server }) => {
  test.slow();
  await visit(page, `${server.url}nordjylland/`);
  await page.reload();
  await ready(page);
  const other = await context.newPage();
  await visit(other, `${server.url}nordjylland/organer/`);

  server.release = signed({ day: bad, badly: true });
  await lookAndJudge(page, "unsound");
  await expect.poll(async () => (await look(page)).published).toContain(first);
  await look(other);
  const counted = loads(page);
  server.answered = [];
  expect((await look(page)).unjudged, "it was judged once and for all").toBeUndefined();
  expect(server.answered, "and is not fetched again").toEqual(["data/index.json", "data/index.json.minisig"]);
  await expect.poll(() => sets(page), "and takes no room").toHaveLength(1);
  for (const at of [page, other]) {
    await expect(offer(at)).toBeEmpty();
    expect(await expectOneSet(at)).toEqual([first]);
  }

  // With the network, without it, and by a worker that has been ended in between.
  for (const meanwhile of [() => {}, () => endWorker(page), () => server.stop(), () => endWorker(page)]) {
    await meanwhile();
    await page.reload();
    await ready(page);
    await expect(page.locator(".cluster-card")).toHaveCount(4);
    expect(await expectOneSet(page)).toEqual([first]);
  }
  expect(counted.times, "nothing is loaded but what the reader asked for").toBe(4);

  await server.start();
  server.release = signed({ day: good });
  await lookAndJudge(page, "sound");
  await expect(offer(page)).toContainText("Der er nye data fra 28. november 2026.");
  await offer(page).getByRole("button", { name: "Vis dem" }).click();
  await expect(page.locator("#data-alder")).toHaveText("Data fra 28. november 2026");
  await ready(page);
  await expect(offer(page)).toBeEmpty();
  await server.stop();
  expect(await expectOneSet(page)).toEqual([good]);
  await expectWhole(page, server.release);
});

test("new data are not read before the app has judged them", async ({ page, context, server }) => {
  await visit(page, `${server.url}nordjylland/`);
  await expect.poll(() => verdict(page)).toBe("sound");
  await page.close();
  const mutes = await context.newPage();
  await mute(mutes);
  server.release = signed({ day: bad, badly: true });
  await visit(mutes, `${server.url}nordjylland/`);
  expect((await look(mutes)).unjudged).toContain(bad);
  await mutes.close();
  await server.stop();
  const later = await context.newPage();
  await later.goto(`${server.url}nordjylland/`);
  await ready(later);
  expect(await expectOneSet(later)).toEqual([first]);
});

test("data without a signature are left alone", async ({ page, server }) => {
  await visit(page, `${server.url}nordjylland/`);
  server.release = signed({ day: good });
  server.fault = (path) => (path.endsWith(".minisig") ? "missing" : undefined);
  expect((await look(page)).published).not.toContain(good);
  server.fault = () => undefined;
  await lookAndJudge(page, "sound");
  await expect(offer(page)).toContainText("28. november 2026");
});

test.describe("on a first visit", () => {
  const retry = (page) => page.getByRole("button", { name: "Prøv igen" });

  test("data that are badly signed are told, once, until there are good ones", async ({ page, server }) => {
    server.release = signed({ badly: true });
    const counted = loads(page);
    await visit(page, `${server.url}nordjylland/`);
    await expect(page.locator("h1")).toHaveText(unsigned);
    await page.reload();
    await expect(page.locator("h1")).toHaveText(unsigned);
    await look(page);
    await server.stop();
    await page.reload();
    await expect(page.locator("h1")).toHaveText(unsigned);
    expect(counted.times).toBe(3);

    await server.start();
    server.release = signed({ day: good });
    await retry(page).click();
    await expect(page.locator(".cluster-card")).toHaveCount(4);
    await lookAndJudge(page, "sound");
    await expect.poll(async () => (await look(page)).published).toContain(good);
    await server.stop();
    await page.reload();
    await ready(page);
    expect(await expectOneSet(page)).toEqual([good]);
  });

  test("that was too short to judge them, the next page does, and goes on with others when they come", async ({ page, context, server }) => {
    server.release = signed({ badly: true });
    await mute(page);
    await visit(page, `${server.url}nordjylland/`);
    await page.close();
    await server.stop();
    const next = await context.newPage();
    await next.goto(`${server.url}nordjylland/`);
    await expect(next.locator("h1")).toHaveText(unsigned);
    await server.start();
    server.release = signed({ day: good });
    await expect.poll(async () => (await look(next)).published).toContain(good);
    await retry(next).click();
    await expect(next.locator(".cluster-card")).toHaveCount(4);
  });
});

test("a release with another key takes the data that the one before refused", async ({ page, server }) => {
  const another = newKey();
  await visit(page, `${server.url}nordjylland/`);
  await page.reload();
  await ready(page);
  server.release = new Release(site, { key: another, mark: "b", day: good });
  await lookAndJudge(page, "unsound");
  expect(await expectOneSet(page)).toEqual([first]);
  expect(await update(page)).toBe("installed");
  await offer(page).getByRole("button", { name: "Skift nu" }).click();
  await page.waitForFunction(() => document.documentElement.dataset.mark === "b");
  await ready(page);
  expect(await expectOneSet(page)).toEqual([good]);
  await expectWhole(page, server.release);
  await server.stop();
  await page.reload();
  await ready(page);
  expect(await expectOneSet(page)).toEqual([good]);
});
