// The built site as releases and publications that differ, without a second build: names, marks and sums are changed as they are sent.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { newKey } from "./minisign.js";

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const HASHED = /\.([0-9a-f]{12})\./g;
const TEXT = /\.(html|js|css)$/;
const stranger = newKey();

/**
 * A release, and the data that lie on the site with it.
 *
 * Another `mark` is another release: nearly every asset has another name, every name that is written anywhere follows, and the script
 * and the stylesheet that a page starts with each say the mark, so that a page put together from two releases is seen. Fonts and the
 * main wasm keep their names, as what did not change does.
 * One with a `key` (minisign.js) is as `cargo xtask dist --key` builds it, and its index is signed; `badly` with another key.
 * Another `day` is another publication: every snapshot and every overview is another, and the index says so.
 */
export class Release {
  #site;
  #key;
  #badly;
  #assets;
  #files = new Map();

  /**
   * @param {string} site the folder of the built site
   * @param {{ mark?: string, day?: string, key?: ReturnType<typeof newKey>, badly?: boolean }} as
   */
  constructor(site, { mark = "", day = "", key, badly = false } = {}) {
    this.#site = site;
    this.#key = key;
    this.#badly = badly;
    this.mark = mark;
    this.day = day;
    const names = readdirSync(`${site}/assets`).filter((name) => !/\.(br|gz)$/.test(name));
    this.#assets = new Map(names.map((name) => [this.#renamed(name), name]));
    this.boot = [...this.#assets.keys()].find((name) => name.startsWith("boot."));
  }

  /** The names of all assets. */
  get assets() {
    return [...this.#assets.keys()];
  }

  /** The content of a file below the root, or nothing. */
  get(file) {
    if (!this.#files.has(file)) this.#files.set(file, this.#make(file));
    return this.#files.get(file);
  }

  /** Whether there is such a folder. */
  isFolder(folder) {
    const place = path.join(this.#site, folder);
    return existsSync(place) && statSync(place).isDirectory();
  }

  #renamed(name) {
    if (!this.mark || /\.woff2$|^app\..*\.wasm$/.test(name)) return name;
    return name.replace(HASHED, (_, hash) => `.${sha256(hash + this.mark).slice(0, 12)}.`);
  }

  #make(file) {
    if (/^data\/[^/]+\.json$/.test(file) && this.day) return this.#data(file);
    if (file === "data/index.json.minisig" && this.#key) return Buffer.from((this.#badly ? stranger : this.#key).sign(this.get("data/index.json")));
    if (file === "sw.js") return this.#worker();
    const name = file.startsWith("assets/") ? this.#assets.get(file.slice("assets/".length)) : file;
    if (name === undefined) return undefined;
    const place = path.join(this.#site, file.startsWith("assets/") ? `assets/${name}` : file);
    if (!existsSync(place) || statSync(place).isDirectory()) return undefined;
    const bytes = readFileSync(place);
    return TEXT.test(file) && this.#isChanged ? Buffer.from(this.#written(file, bytes.toString())) : bytes;
  }

  /** Whether it is another release than the one that was built. */
  get #isChanged() {
    return this.mark !== "" || this.#key !== undefined;
  }

  /** A text with the names and the key of this release, and its mark where a page shows it. */
  #written(file, text) {
    const named = text.replace(/[\w-]+\.[0-9a-f]{12}\.\w+/g, (name) => this.#renamed(name));
    const whole = /\/boot\./.test(file) ? named.replace('const KEY="";', `const KEY="${this.#key?.key ?? ""}";`) : named;
    if (!this.mark) return whole;
    if (/\/boot\./.test(file)) return `${whole}\ndocument.documentElement.dataset.mark = "${this.mark}";\n`;
    return /\/style\./.test(file) ? `${whole}:root{--mark:${this.mark}}` : whole;
  }

  #worker() {
    const text = readFileSync(`${this.#site}/sw.js`, "utf8").replace('const KEY = "";', `const KEY = "${this.#key?.key ?? ""}";`);
    if (!this.#isChanged) return Buffer.from(text);
    const [list, files] = text.match(/const FILES = (\{[^}]*\});/);
    const renamed = Object.keys(JSON.parse(files)).map((file) => {
      const name = file.replace(/[^/]+$/, (name) => this.#renamed(name));
      return [name, sha256(this.get(name))];
    });
    const own = text.replace(list, `const FILES = ${JSON.stringify(Object.fromEntries(renamed))};`);
    const shell = own.replace(/(const SHELL = "assets\/)([^"]+)/, (_, before, name) => before + this.#renamed(name));
    return Buffer.from(shell.replace(/(const RELEASE = ")([^"]+)/, (_, before, hash) => before + sha256(hash + this.mark + this.#key?.key).slice(0, 16)));
  }

  #data(file) {
    const read = (name) => readFileSync(`${this.#site}/data/${name}`, "utf8");
    const index = JSON.parse(read("index.json"));
    for (const row of Object.values(index.snapshots)) {
      const snapshot = Buffer.from(JSON.stringify({ ...JSON.parse(read(row.file)), published: this.day }));
      const sum = sha256(snapshot);
      // A ready-made overview names the snapshot that it was made from.
      const overview = Buffer.from(read(row.overview.file).replaceAll(row.sha256, sum));
      if (file === `data/${row.file}`) return snapshot;
      if (file === `data/${row.overview.file}`) return overview;
      Object.assign(row, { published: this.day, sha256: sum, overview: { ...row.overview, sha256: sha256(overview) } });
    }
    if (file === "data/index.json") return Buffer.from(JSON.stringify(index));
    const place = path.join(this.#site, file);
    return existsSync(place) ? readFileSync(place) : undefined;
  }
}
