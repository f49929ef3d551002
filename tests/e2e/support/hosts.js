// Other people's sites for the errands about frames: pages made by the test, served by a small server of their own. `localhost` and
// `127.0.0.1` are two sites to a browser, so a page at the one that frames the other is across sites.
import { createServer } from "node:http";

/**
 * Serves pages, and returns the way to them.
 * @param {Record<string, {body: string, headers?: Record<string, string>, type?: string}>} pages by path, such as "/a"
 */
export async function host(pages) {
  const server = createServer((request, answer) => {
    const page = pages[new URL(request.url, "http://x").pathname];
    if (!page) return answer.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    answer.writeHead(200, { "content-type": page.type ?? "text/html; charset=utf-8", ...page.headers });
    answer.end(page.body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  return {
    /** A page under a name of this machine. */
    url: (path, name = "localhost") => `http://${name}:${port}${path}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/**
 * A page with something in it. The policy is that of a careful site, widened by what the atlas' own documentation asks for.
 * @param {string} site the root of the atlas
 * @param {string} content
 */
export function page(site, content, { scripts = [`${site}indlejr.js`], policy = strict(site) } = {}) {
  const tags = scripts.map((script) => `<script src="${script}" async></script>`).join("");
  return {
    headers: policy ? { "content-security-policy": policy } : {},
    body: `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>En vært</title>${tags}</head>
      <body><main><h1>En vært</h1>${content}</main></body></html>`,
  };
}

/** What a careful site lets its pages do, and the atlas beside it. */
export function strict(site) {
  const { origin } = new URL(site);
  return `default-src 'none'; style-src 'self'; script-src 'self' ${origin}; frame-src ${origin}; base-uri 'none'; form-action 'none'`;
}
