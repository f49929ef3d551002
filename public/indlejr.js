// <klynge-atlas>: a view of the atlas in a page of another site. One file without a hash in its name, since it is written into other
// people's pages; it needs nothing, asks for nothing but the frame, and works under a policy that allows no inline style.
(() => {
  "use strict";

  // The site is where this file lies. An image that somebody named `currentScript` would say otherwise.
  const { currentScript } = document;
  const own = currentScript instanceof HTMLScriptElement ? currentScript : document.querySelector('script[src$="/indlejr.js"]');
  const root = new URL(".", own.src);

  const VIEWS = {
    klynge: { of: "one", says: "en klynge" },
    medlemmer: { of: "one", says: "medlemmer" },
    krav: { of: "one", says: "krav" },
    moeder: { of: "any", says: "møder" },
    organisation: { of: "none", says: "organisationen" },
    kort: { of: "none", says: "kort" },
  };
  const THEMES = ["lys", "moerk"];
  // A frame can show its facts without scripts, but not its height; it is never let lead the page round it anywhere.
  const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
  const LEAST = 80;
  const MOST = 4000;
  const AT_FIRST = 420;

  const isRegion = (text) => /^[a-z0-9][a-z0-9-]*$/.test(text);
  // A part of a path, and not one that leads out of it.
  const isId = (text) => /^(?!\.{1,2}$)[^/\\?#\s]+$/.test(text);
  const isDay = (text) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
    return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
  };
  const list = (words) => words.map((word) => `»${word}«`).join(", ");

  class KlyngeAtlas extends HTMLElement {
    static observedAttributes = ["region", "visning", "klynge", "organ", "dato", "tema", "sandbox"];

    #shadow = this.attachShadow({ mode: "open" });
    #frame = null;
    #height = AT_FIRST;
    #asked = false;
    #listen = (event) => this.#hear(event);

    connectedCallback() {
      window.addEventListener("message", this.#listen);
      this.#show();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#listen);
    }

    // Several attributes are often changed together; the frame is made anew once.
    attributeChangedCallback(name, before, after) {
      if (before === after || this.#asked || !this.isConnected) return;
      this.#asked = true;
      queueMicrotask(() => {
        this.#asked = false;
        if (this.isConnected) this.#show();
      });
    }

    /** What an attribute says; one that is empty says nothing. */
    #says(name) {
      return (this.getAttribute(name) ?? "").trim();
    }

    /** What is wrong with the attributes, in words for whoever wrote them. */
    #wrong() {
      const wrong = [];
      const tell = (name, expected) => wrong.push(`${name} er »${this.#says(name)}«; ${expected} var ventet.`);
      const view = Object.hasOwn(VIEWS, this.#says("visning")) ? VIEWS[this.#says("visning")] : null;
      if (!isRegion(this.#says("region"))) tell("region", "en regions id, for eksempel »nordjylland«,");
      if (!view) tell("visning", `en af ${list(Object.keys(VIEWS))}`);
      for (const name of ["klynge", "organ"]) {
        if (this.#says(name) && !isId(this.#says(name))) tell(name, "et id uden mellemrum og skråstreger");
      }
      const named = ["klynge", "organ"].filter((name) => this.#says(name));
      if (named.length > 1) wrong.push("Både klynge og organ er angivet; kun en af dem var ventet.");
      if (view?.of === "one" && named.length === 0) wrong.push("Hverken klynge eller organ er angivet; et id var ventet.");
      if (view?.of === "none" && named.length > 0) tell(named[0], "intet");
      if (this.#says("dato") && !isDay(this.#says("dato"))) tell("dato", "en dag som 2024-05-01");
      if (this.#says("tema") && !THEMES.includes(this.#says("tema"))) tell("tema", `en af ${list(THEMES)}`);
      return wrong;
    }

    /** The address of the view. */
    #address() {
      const parts = ["region", "visning", "klynge", "organ"].map((name) => this.#says(name)).filter(Boolean);
      const address = new URL(`indlejr/${parts.map(encodeURIComponent).join("/")}/`, root);
      for (const name of ["dato", "tema"]) {
        if (this.#says(name)) address.searchParams.set(name, this.#says(name));
      }
      return address.href;
    }

    #show() {
      const wrong = this.#wrong();
      if (wrong.length > 0) {
        this.#frame = null;
        const told = ["Klyngeatlas kan ikke vises her.", ...wrong].map((sentence) => {
          const line = document.createElement("p");
          line.textContent = sentence;
          return line;
        });
        this.#shadow.replaceChildren(...told, document.createElement("slot"));
        return;
      }
      const frame = document.createElement("iframe");
      // A link says best what the frame shows: whoever wrote the page wrote it for whoever gets no frame.
      frame.title = this.textContent.trim() || `Klyngeatlas: ${VIEWS[this.#says("visning")].says}`;
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      // On the atlas' own site a frame with its own origin could leave its sandbox, so that it would be none.
      const sandbox = this.getAttribute("sandbox") ?? (root.origin === location.origin ? null : SANDBOX);
      if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
      // Through the object model, which a policy against inline style leaves alone.
      for (const [name, value] of [["display", "block"], ["width", "100%"], ["border", "0"], ["color-scheme", "normal"]]) {
        frame.style.setProperty(name, value);
      }
      frame.style.setProperty("height", `${this.#height}px`);
      frame.src = this.#address();
      this.#frame = frame;
      // Another frame instead of another address: what is changed here is no step of the reader's. The link stays until the frame has
      // told its height, for a frame that is refused never does.
      this.#shadow.replaceChildren(frame, document.createElement("slot"));
    }

    /** A frame tells its height. Anybody can send a message; only the frame's own counts, and only as a height. */
    #hear(event) {
      const frame = this.#frame;
      if (!frame || event.source !== frame.contentWindow) return;
      // A sandbox without an origin of its own says "null"; then the window alone says who it is.
      if (event.origin !== "null" && event.origin !== root.origin) return;
      const { type, hoejde } = Object(event.data);
      if (type !== "klyngeatlas:hoejde" || typeof hoejde !== "number" || !Number.isFinite(hoejde)) return;
      this.#height = Math.min(Math.max(Math.ceil(hoejde), LEAST), MOST);
      frame.style.setProperty("height", `${this.#height}px`);
      this.#shadow.querySelector("slot").hidden = true;
    }
  }

  // Two snippets on a page bring the file twice.
  if (!customElements.get("klynge-atlas")) customElements.define("klynge-atlas", KlyngeAtlas);
})();
