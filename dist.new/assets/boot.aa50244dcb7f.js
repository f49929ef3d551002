// Starts the app, and says so in Danish where it cannot start. No inline script: the content security policy forbids it.
// `cargo xtask dist` puts the hashed names in place of the two file names.

// A page that never becomes interactive must not look as if it were still loading.
function showFailure(error) {
  const place = document.getElementById("app");
  const main = document.createElement("main");
  main.className = "boot boot--failed";
  main.setAttribute("role", "alert");
  const lines = [
    ["h1", "Klyngeatlas"],
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
}

try {
  const { default: start } = await import("./app.07c85597f962.js");
  await start({ module_or_path: new URL("./app.515345edd8a4.wasm", import.meta.url) });
} catch (error) {
  showFailure(error);
  console.error(error);
}
