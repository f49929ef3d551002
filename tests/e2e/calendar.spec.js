// Errands with calendars: whoever meets takes the meetings into their own calendar.
import ICAL from "ical.js";
import { expect, expectAccessible, open, test } from "./support/atlas.js";

/** The events of a calendar as ical.js reads them, by their id. */
const read = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { calendar, events: new Map(events.map((event) => [event.uid.split("@")[0], event])) };
};

test("a member finds the calendar of a body, and a calendar program reads the meeting in it", async ({ page, request }) => {
  await open(page, "nordjylland/organ/klyngestyregruppe-nord?dato=2021-05-03");
  const link = page.getByRole("link", { name: "Møderne som kalender: Klyngestyregruppe Nord" });
  await expect(link).toBeVisible();
  await expectAccessible(page);
  const response = await request.get(await link.getAttribute("href"));
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(response.headers()["cache-control"]).toBe("no-cache");
  expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
  const { calendar, events } = read(await response.text());
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Klyngestyregruppe Nord: møder");
  const meeting = events.get("klyngestyregruppe-nord-2021-05-03");
  expect(meeting.startDate.toJSDate().toISOString()).toBe("2021-05-03T12:00:00.000Z");
  expect(meeting.endDate.toJSDate().toISOString()).toBe("2021-05-03T14:00:00.000Z");
  expect(meeting.location).toBe("Microsoft Teams");
  expect(meeting.description).toContain("1. Velkomst og godkendelse af referater");
  const dayOnly = events.get("klyngestyregruppe-nord-2021-04-07");
  expect([dayOnly.startDate.isDate, dayOnly.endDate.toString()]).toEqual([true, "2021-04-08"]);
  expect(events.has("klyngestyregruppe-nord-2021-09")).toBe(false);
});

test("a cluster has its bodies' meetings, the page of meetings has all, and a cancelled one says so", async ({ page, request }) => {
  await open(page, "eksempel/moeder?dato=2026-11-01");
  const all = page.getByRole("link", { name: /^Møderne som kalender: Eksempelregion/ });
  const everything = read(await (await request.get(await all.getAttribute("href"))).text()).events;
  const cancelled = everything.get("boegeklyngen-fagligt-2026-08-25");
  expect(cancelled.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(cancelled.summary).toBe("Eksempel: Aflyst: Bøgeklyngen: fagligt niveau, møde");
  await open(page, "eksempel/klynge/boegeklyngen?dato=2026-11-01");
  const own = page.getByRole("link", { name: "Møderne som kalender: Bøgeklyngen" });
  const cluster = read(await (await request.get(await own.getAttribute("href"))).text()).events;
  expect(cluster.size).toBeLessThan(everything.size);
  expect(cluster.has("boegeklyngen-fagligt-2026-08-25")).toBe(true);
});

test("the link is the browser's own business: it fetches a file and leaves the page", async ({ page }) => {
  await open(page, "nordjylland/moeder?dato=2021-05-03");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Møderne som kalender: Nordjylland" }).click();
  expect((await download).suggestedFilename()).toBe("nordjylland.ics");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Møder i 2021");
});
