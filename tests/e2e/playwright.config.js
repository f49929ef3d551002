// Errands of real users in a real browser, against the release build. `cargo xtask test --only e2e` builds, serves and calls this.
import { defineConfig } from "@playwright/test";

const baseURL = process.env.KLYNGEATLAS_URL;
if (!baseURL) {
  throw new Error("KLYNGEATLAS_URL is not set. Run: cargo xtask test --only e2e");
}

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.js",
  outputDir: "../../test-results",
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [["list"], ["json", { outputFile: process.env.KLYNGEATLAS_REPORT ?? "../../test-results/report.json" }]],
  use: {
    baseURL,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 1280, height: 900 },
    // What is measured is the network; the errands about reading without one allow it for themselves.
    serviceWorkers: "block",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.KLYNGEATLAS_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
