// Takes the worker back: it removes what it kept, and itself. `cargo xtask serve` sends this as sw.js, since a developer wants
// what is built now; whoever hosts the site and wants no worker any more does the same (docs/hosting.md).

const OURS = `klyngeatlas ${new URL("./", self.location).pathname} `;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(retire()));

async function retire() {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  await self.registration.unregister();
}
