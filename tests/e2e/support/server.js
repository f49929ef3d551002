// A web server that can be stopped, and that fails as asked: the site as docs/hosting/nginx.conf sends it, uncompressed.
import { readFileSync } from "node:fs";
import http from "node:http";
import { sha256 } from "./release.js";

const example = readFileSync(new URL("../../../docs/hosting/nginx.conf", import.meta.url), "utf8");
/** A value with what its variables stand for, where nothing more is said of the address. */
const valueOf = (text) =>
  text.replace(/\$\w+/g, (name) => example.match(new RegExp(`map \\S+ \\${name} \\{[^}]*?default\\s+"([^"]*)"`))?.[1] ?? "");
/** The headers of every answer. */
const HEADERS = Object.fromEntries(
  [...example.matchAll(/^\s*add_header (\S+) (?:"([^"]*)"|(\$\w+))/gm)].map(([, name, text, variable]) => [name.toLowerCase(), valueOf(text ?? variable)]),
);

const TYPES = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "application/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  ics: "text/calendar; charset=utf-8",
  wasm: "application/wasm",
  woff2: "font/woff2",
  webmanifest: "application/manifest+json",
};

/** Every way in which an answer can fail. */
export const FAULTS = ["dies", "half", "short", "wrong", "refused", "missing"];

export class Server {
  /** What is on the site now. */
  release;
  /** Says how the answer to a path fails, if it does: one of FAULTS. `count` is how many answers were given before. */
  fault = () => undefined;
  /** Pages that are not of the site: path and HTML. */
  others = new Map();
  /** The paths answered since it was last emptied. */
  answered = [];
  #server;
  #port = 0;
  #base;

  /** @param {string} base the path under which the site lies */
  constructor(release, base = "/") {
    this.release = release;
    this.#base = base;
  }

  /** The address of the site's root. */
  get url() {
    return `http://127.0.0.1:${this.#port}${this.#base}`;
  }

  /** Begins to listen, each time on the same port. */
  async start() {
    if (this.#server) return;
    this.#server = http.createServer((request, answer) => this.#answer(request, answer));
    await new Promise((resolve, reject) => this.#server.on("error", reject).listen(this.#port, "127.0.0.1", resolve));
    this.#port = this.#server.address().port;
  }

  /** Is gone at once, whatever was on its way. */
  async stop() {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  #answer(request, answer) {
    const pathname = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (!pathname.startsWith(this.#base)) return void answer.writeHead(404).end();
    const path = pathname.slice(this.#base.length);
    const fault = this.fault(path, this.answered.length);
    if (fault === "dies") return void this.stop();
    this.answered.push(path);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (this.others.has(file)) return void answer.writeHead(200, { "content-type": TYPES[file.split(".").pop()] ?? "text/plain" }).end(this.others.get(file));
    const body = this.release.get(file);
    if (body === undefined && path && !path.endsWith("/") && this.release.isFolder(path)) {
      return void answer.writeHead(301, { ...HEADERS, location: `${pathname}/` }).end();
    }
    if (fault === "refused") return void answer.writeHead(500, HEADERS).end("nej");
    if (body === undefined || fault === "missing") {
      return void answer.writeHead(404, { ...HEADERS, "content-type": TYPES.html }).end(this.release.get("404.html"));
    }
    this.#send(request, answer, file, body, fault);
  }

  #send(request, answer, file, body, fault) {
    const headers = {
      ...HEADERS,
      "content-type": TYPES[file.split(".").pop()] ?? "application/octet-stream",
      "cache-control": /\.[0-9a-f]{12}\.[a-z0-9]+$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      etag: `"${sha256(body).slice(0, 16)}"`,
    };
    const half = body.subarray(0, body.length >> 1);
    // Ends in the middle, as a line does that is cut.
    if (fault === "half") {
      answer.writeHead(200, { ...headers, "content-length": body.length });
      return void answer.write(half, () => answer.destroy());
    }
    // Ends in the middle and says that it is whole.
    if (fault === "short") return void answer.writeHead(200, { ...headers, etag: '"short"' }).end(half);
    if (fault === "wrong") {
      const wrong = Buffer.from(body);
      wrong[wrong.length >> 1] ^= 1;
      return void answer.writeHead(200, { ...headers, etag: '"wrong"' }).end(wrong);
    }
    if (request.headers["if-none-match"] === headers.etag) return void answer.writeHead(304, headers).end();
    answer.writeHead(200, headers).end(body);
  }
}
