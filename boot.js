// Starts the app, and says so in Danish where it cannot start. No inline script: the content security policy forbids it.
// `cargo xtask dist` puts the hashed names in place of the three file names.

// Resolved now: it is relative to the address of the page as loaded, which the app changes.
const root = new URL(document.getElementById("boot").dataset.root, location.href);

// A page that never becomes interactive must not look as if it were still loading.
function showFailure(error) {
  const place = document.getElementById("app");
  // The app has said itself why it stopped, and knows more.
  if (place.querySelector(".boot--failed")) return;
  place.hidden = false;
  // The page's facts, as they were published, stay below the message.
  const main = document.createElement("div");
  main.className = "boot boot--failed";
  main.setAttribute("role", "alert");
  const lines = [
    ["h2", "Klyngeatlas"],
    ["p", "Atlasset kunne ikke starte. Enten blev en fil ikke hentet, eller også er browseren for gammel til WebAssembly."],
    ["p", "Genindlæs siden, eller åbn den i en nyere browser."],
    ["p", `Fejlen: ${error?.message ?? error}`],
  ];
  for (const [name, text] of lines) {
    const element = document.createElement(name);
    element.textContent = text;
    main.append(element);
  }
  place.replaceChildren(main);
  document.body.prepend(place);
}

const asked = new URLSearchParams(location.search);

// In a page of another site: as light or dark as that page asks, and as high as what stands here, which the page round it is told.
if (location.pathname.includes("/indlejr/")) {
  const page = document.documentElement;
  page.className = { lys: "theme-light", moerk: "theme-dark" }[asked.get("tema")] ?? "";
  asked.delete("tema");
  // The height is no secret, so whoever has framed the page may know it. Nothing here listens to what the page round it says.
  const tell = () => parent.postMessage({ type: "klyngeatlas:hoejde", hoejde: Math.ceil(page.getBoundingClientRect().height) }, "*");
  if (parent !== window) {
    new ResizeObserver(tell).observe(page);
    // A frame that is out of sight is not measured by the browser, but what is drawn in it can be.
    new MutationObserver(tell).observe(document.body, { childList: true, subtree: true });
  }
}

// What stands here already is of the day of the data. Whoever asked for another day, or for a choice, should not read that first.
if (asked.toString()) {
  document.getElementById("forud")?.remove();
  document.getElementById("app").hidden = false;
}

// The minisign key that the list of data has to be signed with, where the site was built with `cargo xtask dist --key`. It stands in
// the code, and whatever a page's file says is written over: what comes with the data cannot vouch for them.
const KEY = "";
document.getElementById("boot").dataset.key = KEY;

try {
  const { default: start } = await import("./app.js");
  await start({ module_or_path: new URL("./app.wasm", import.meta.url) });
  // Keeping the atlas for later can wait until the reader has it; without it they only need the network.
  const keep = async () => (await import("./offline.js")).keep(root);
  const soon = () => setTimeout(() => keep().catch(() => {}), 1_000);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
} catch (error) {
  showFailure(error);
  console.error(error);
}
