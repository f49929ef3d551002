// A browser that can be killed in the middle of anything, and that finds its profile again.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromium } from "@playwright/test";

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export class Browser {
  #profile = mkdtempSync(`${tmpdir()}/klyngeatlas-soak-`);
  #process;
  #remote;
  /** Where its pages are opened. */
  context;

  constructor(program) {
    this.program = program;
  }

  async start() {
    const flags = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${this.#profile}`, ...QUIET, "about:blank"];
    // A group of its own, so that the kill reaches every process of it and nothing else.
    this.#process = spawn(this.program, flags, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise((resolve, reject) => {
      let said = "";
      this.#process.on("exit", () => reject(new Error(`the browser ended: ${said}`)));
      this.#process.stderr.on("data", (text) => {
        said += text;
        const found = said.match(/DevTools listening on (\S+)/);
        if (found) resolve(found[1]);
      });
    });
    this.#remote = await chromium.connectOverCDP(address);
    [this.context] = this.#remote.contexts();
  }

  /** Ends it at once, as a power cut does. */
  async kill() {
    const gone = new Promise((resolve) => this.#process.on("exit", resolve));
    this.#process.removeAllListeners("exit");
    const ended = new Promise((resolve) => this.#process.on("exit", resolve));
    process.kill(-this.#process.pid, "SIGKILL");
    await Promise.race([gone, ended]);
    await this.#remote.close().catch(() => {});
  }

  /** Ends it and forgets its profile. */
  async end() {
    await this.kill();
    // Its processes may still let go of a file or two.
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
