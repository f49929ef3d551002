// Registers the worker, and carries word between it and the app: that there is a new release, what is published now, whether
// anybody answered, and whether the data are signed as they have to be. Fetched when the first view stands. Without https (localhost
// excepted) browsers have no workers; then nothing of this happens, and the atlas is read from the network.

/** How long after the last look a page that is looked at again looks once more. */
const PAUSE = 60_000;
const MOMENT = 3_000;

const say = (name, detail) => dispatchEvent(new CustomEvent(`klyngeatlas:${name}`, { detail }));

/**
 * Keeps the atlas for reading without a network.
 * @param {URL} root the site's root
 */
export async function keep(root) {
  // What is shown inside another page leaves nothing there.
  if (window.top !== window) return;
  // A browser that keeps nothing refuses, each in its own way; that is its reader's choice.
  const registration = await register(root).catch(() => undefined);
  if (!registration) return;
  const { serviceWorker } = navigator;
  let online = 0;
  addEventListener("klyngeatlas:take", () => take(registration));
  const tell = async (message) => (await serviceWorker.ready).active.postMessage(message);
  const ask = carryVerdicts(tell);
  serviceWorker.addEventListener("message", ({ data }) => {
    // That nobody answered says nothing any more, once the network has come back.
    if (data.answered || data.asked >= online) say("reach", data.answered);
    if (data.published) say("data", data.published);
    ask(data.unjudged);
  });
  offer(registration);
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    fresh?.addEventListener("statechange", () => offer(registration));
  });
  let looked = 0;
  const look = () => {
    looked = Date.now();
    tell({ type: "look" });
  };
  look();
  addEventListener("online", () => {
    online = Date.now();
    look();
    // The worker may get the network back a moment after the page.
    setTimeout(look, MOMENT);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < PAUSE) return;
    look();
    // What cannot be asked for now is asked for the next time.
    registration.update().catch(() => {});
  });
}

async function register(root) {
  return navigator.serviceWorker?.register(new URL("sw.js", root), { scope: root.pathname, updateViaCache: "none" });
}

/**
 * Tells the worker what the app found of a signature. The app leaves on the page what it found last, for it may have found it before
 * anybody listened; and it hears what to judge once it has judged its own data.
 * @param {(message: object) => void} tell
 * @returns {(text: string | undefined) => void} asks the app to judge a list and its signature, as soon as it can
 */
function carryVerdicts(tell) {
  const { dataset } = document.getElementById("boot");
  let question;
  const ask = (text) => {
    question = text;
    if (!question || !dataset.verdict) return;
    question = undefined;
    say("judge", text);
  };
  const pass = () => {
    const [, word, set] = dataset.verdict?.match(/^(\w+) (.*)/) ?? [];
    if (set) tell({ type: "judged", key: dataset.key, set, sound: word === "sound" });
    ask(question);
  };
  addEventListener("klyngeatlas:judged", pass);
  pass();
  return ask;
}

/** The first release is nothing new. */
function offer(registration) {
  if (registration.waiting && navigator.serviceWorker.controller) say("release");
}

/** The reader said yes: the page begins anew, with the release that waits where there is one, and with the newest data. */
function take({ waiting }) {
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ type: "take over" });
}
