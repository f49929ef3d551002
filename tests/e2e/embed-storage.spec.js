// What other sites show in a frame, in a browser that keeps third parties from storing anything.
import { card, drawn, element, test } from "./support/framed.js";

test.use({
  launchOptions: {
    executablePath: process.env.KLYNGEATLAS_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--test-third-party-cookie-phaseout"],
  },
});

test("the app runs, and every view is drawn", async ({ page, framed }) => {
  await framed(`${card()}${element("organisation")}`);
  await drawn(page, 0);
  await drawn(page, 1);
});
