// The loader of Connector Guide: finds the guides of a page, loads what they need, and swaps the text
// that stands in them for the app once that is ready.
//
// It owns the border between a page and the WebAssembly module: attributes, lazy loading, the shadow root,
// failures, the page's address. It knows nothing of steps, values or progress, has no dependency, and never
// touches the page's title, styles, keys or events. Where anything fails, the text in the element stays.
// The contract with pages is docs/embedding.md.

// The one line that `cargo xtask dist` rewrites: the published files carry a hash in their names.
const RUNTIME = "./runtime/connector-guide.js"; const WASM = "./runtime/connector-guide_bg.wasm";

const NAME = "connector-guide";
const DIV = `div[data-${NAME}]`;
const ATTRIBUTES = [
  "vendor", "system", "lang", "src", "theme", "loading", "heading-level", "hide-header", "connect", "feedback",
];
// No address is made of a name that does not look like this.
const ID = /^[a-z0-9-]{1,64}$/;

const guides = new Set(); // the guides in the document
const known = new WeakMap(); // element to Guide
const sheets = new WeakMap(); // document to style sheet: one of another document cannot be adopted
let loading; // the promise of the module
let attempts = 0; // failed imports: a browser may remember a failure under its address
let dead; // the error of a module that trapped: nothing of it may run again
let link; // the customer link in the address, until an app has taken it

const here = new URL(import.meta.url);
const address = (path) => new URL(path, here).href;
const problem = (reason, message) => Object.assign(Error(message), { reason });

/** The module, loaded once per page. A failed load is tried again by the next call. */
export async function runtime() {
  if (dead) throw dead;
  return (loading ??= loadRuntime().catch((error) => {
    loading = undefined;
    throw error;
  }));
}

/** Gives a shadow root the module's styles: as style sheets, because a strict policy refuses `<style>`. */
export function dress(root, module) {
  const page = root.ownerDocument;
  if (!sheets.has(page)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(module.stylesheet());
    sheets.set(page, sheet);
  }
  root.adoptedStyleSheets = [sheets.get(page)];
}

async function loadRuntime() {
  const refuse = (error) => {
    throw problem("wasm", `the browser refuses WebAssembly (${error.message}). Allow 'wasm-unsafe-eval' in script-src, or publish the whole folder again.`);
  };
  try {
    // An empty module tells before any download whether the page's policy lets WebAssembly run.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch (error) {
    refuse(error);
  }
  const wasm = fetchFile(address(WASM), "wasm", (response) => response);
  wasm.catch(() => {}); // looked at below, unless the import fails first
  const url = address(RUNTIME) + (attempts ? "?" + attempts : "");
  const module = await import(url).catch((error) => {
    attempts++;
    throw problem("script", lost(url, error) + "script-src.");
  });
  await module.default({ module_or_path: await wasm }).catch(refuse);
  return module;
}

const lost = (url, error) => `${url} did not load (${error.message}). Publish the whole folder; allow its origin in `;

async function fetchFile(url, reason, take, options) {
  try {
    const response = await fetch(url, options);
    if (!response.ok) throw Error("HTTP " + response.status);
    return await take(response);
  } catch (error) {
    throw problem(reason, lost(url, error) + "connect-src and by CORS.");
  }
}

/** One guide of the page, behind either door: the custom element or the `div`. */
function makeGuide(host) {
  const prefix = host.localName == NAME ? "" : "data-";
  let key; // what the guide that runs or loads was found by
  let isIdle; // waits to come near
  let turn; // stands for one load and the run after it; another one means that this one is over
  let handle; // the running app
  let isReady; // it has rendered and waits for a moment when nobody is inside the text
  let given, taken; // the settings and the customer link it has
  let root, slot, mount, styled; // the shadow root, its two children, the module that styled it
  let reached; // the step that was scrolled to

  const get = (name) => host.getAttribute(prefix + name);
  const getNames = () => [get("vendor") ?? "", get("system") ?? ""];
  // Sanitizers let strangers write `div data-…`: there, only guides beside the script count.
  const getSource = () => (prefix ? null : get("src"));

  /** Brings the guide in line with its element: there or gone, other attributes, another address. */
  function refresh() {
    if (!host.isConnected || (prefix && !host.matches(DIV))) {
      guides.delete(guide);
      key = undefined;
      return clear();
    }
    guides.add(guide);
    const now = [getNames(), getSource(), get("lang")] + "";
    if (now != key) {
      clear();
      key = now;
      isIdle = true;
      near.observe(host);
    }
    if (handle) update();
    else if (get("loading") == "eager" || getAnchor() || takesLink(guide)) load();
  }

  function getAddress(language) {
    const names = getNames();
    const source = getSource();
    // With a source, names are only needed to find the guide by links and steps' anchors.
    if (names.some((name) => (name || source === null) && !ID.test(name))) {
      throw problem("bad-name", "vendor and system must be 1 to 64 of a-z, 0-9 and - each.");
    }
    if (source === null) return address(`guides/f2/${names.join("/")}${language}.guide`);
    try {
      const url = new URL(source, host.baseURI);
      if (/^https?:/.test(url) && [origin, here.origin].includes(url.origin)) return url.href;
    } catch {} // no address at all
    throw problem("src-refused", "src must be on the page's or the script's origin.");
  }

  async function load() {
    if (!isIdle) return;
    isIdle = false;
    const mine = (turn = {});
    try {
      // A redirect could leave the origin that was checked.
      const redirect = getSource() === null ? "follow" : "error";
      const take = async (response) => new Uint8Array(await response.arrayBuffer());
      const plain = getAddress("");
      const language = (get("lang") ?? "").toLowerCase();
      let url = ID.test(language) && language != "en" ? getAddress("." + language) : plain;
      let unreadable;
      // Something on the way may have kept an old file: what cannot be read is fetched once more.
      for (const cache of ["no-cache", "reload"]) {
        const fetchGuide = () => fetchFile(url, "guide-missing", take, { cache, redirect });
        const orPlain = (error) => {
          // Not in this language: better in the other one than not at all.
          if (url == plain) throw error;
          url = plain;
          return fetchGuide();
        };
        const [module, bytes] = await Promise.all([runtime(), fetchGuide().catch(orPlain)]);
        if (mine != turn) return;
        prepare(module);
        try {
          start(module, bytes, url);
          return compare(bytes);
        } catch (error) {
          if (error.reason) throw error;
          unreadable = problem(
            error.name == "guide-too-new" ? error.name : "guide-unreadable",
            `${url} cannot be read (${error.message}). Publish the whole folder; empty caches on the way.`,
          );
        }
      }
      throw unreadable;
    } catch (error) {
      if (mine == turn) fail(error);
    }
  }

  function prepare(module) {
    const make = (tag) => host.ownerDocument.createElement(tag);
    // Attaching and filling the root in one go keeps focus, selection and target in the text.
    root ??= host.attachShadow({ mode: "open" });
    // Never the same mount element twice: the app's listeners stay on it for good.
    root.replaceChildren((slot = make("slot")), (mount = make("div")));
    mount.hidden = true;
    dress(root, (styled = module));
  }

  function start(module, bytes, source) {
    const mine = mount;
    const onReady = () => {
      if (mine != mount) return;
      isReady = true;
      clean();
      show();
    };
    give((config) => (handle = module.mount(mine, host, { ...config, source, onReady }, bytes)));
  }

  function update() {
    // Style sheets are lost on the way into another document.
    if (!root.adoptedStyleSheets.length) dress(root, styled);
    if (given == JSON.stringify(getSettings()) && !takesLink(guide)) return;
    try {
      give((config) => handle.update(config));
      clean();
      reach();
    } catch (error) {
      if (turn) fail(error);
    }
  }

  /** Hands the settings to the app, and the customer link in the address if that is for this guide. */
  function give(hand) {
    const settings = getSettings();
    taken = takesLink(guide) ? link.fragment : null;
    try {
      hand({ ...settings, link: taken });
    } catch (error) {
      throw error.name == "RuntimeError" ? stop(error) : error;
    }
    given = JSON.stringify(settings);
  }

  /** The app has the customer link: its values have no business in the address any more. */
  function clean() {
    if (!taken || link?.fragment != taken) return;
    link = undefined;
    if (location.hash != "#" + taken) return;
    const [vendor, system] = getNames();
    const kept = `#vendor=${vendor}` + (system && "&system=" + system);
    try {
      history.replaceState(history.state, "", location.href.split("#")[0] + kept);
    } catch {} // some frames refuse: the address stays as it was
  }

  function getSettings() {
    const isOn = (name) => (get(name) ?? "false") != "false";
    const theme = get("theme");
    const level = get("heading-level");
    return {
      theme: theme == "light" || theme == "dark" ? theme : "auto",
      headingLevel: /^[1-5]$/.test(level) ? +level : 2,
      hideHeader: isOn("hide-header"),
      connect: isOn("connect"),
      feedback: isOn("feedback"),
      anchor: getAnchor(),
    };
  }

  /** The step of this guide that the page's address names. */
  function getAnchor() {
    const hash = location.hash.slice(1);
    return hash.startsWith(getNames().join("-") + "-") ? hash : null;
  }

  /** Swaps text for app, unless somebody is inside the text. A step's anchor is no reason: the app has it, too. */
  function show() {
    const selection = host.ownerDocument.getSelection();
    if (
      !isReady ||
      host.matches(":focus-within,:active") ||
      (!getAnchor() && host.querySelector(":target")) ||
      (selection?.containsNode(host, true) && !selection.isCollapsed)
    ) return;
    isReady = false;
    slot.hidden = true;
    mount.hidden = false;
    reach();
  }

  /** Goes to the step that the address names: browsers look for no anchor in a shadow root. */
  function reach() {
    const anchor = getAnchor();
    if (anchor == reached) return;
    reached = anchor;
    requestAnimationFrame(() => root.getElementById(anchor)?.scrollIntoView({ behavior: "instant" }));
  }

  /** Says when the text in the page was made of another guide than the one shown. */
  function compare(bytes) {
    const stamp = new DataView(bytes.buffer).getBigUint64(6, true).toString(16).padStart(16, 0);
    const text = host.querySelector("[data-guide-hash]")?.dataset.guideHash;
    if (text && text != stamp) console.warn(`${NAME}: ${getNames().join("/")}: the text in the page is of another version of the guide. Paste the snippet again.`);
  }

  /** Ends what runs or loads and shows the text. */
  function clear() {
    near.unobserve(host);
    const ended = handle;
    isIdle = isReady = turn = handle = reached = undefined;
    if (slot) slot.hidden = false;
    mount?.remove();
    mount = undefined;
    try {
      if (!dead) ended?.destroy();
    } catch (error) {
      if (error.name == "RuntimeError") stop(error);
    }
  }

  function fail(error) {
    clear();
    const [vendor, system] = getNames();
    const reason = error.reason ?? "script";
    const message = error.reason ? error.message : `it stopped (${error}). The browser may be too old.`;
    console.error(`${NAME}: ${vendor}/${system}: ${message}`);
    const detail = { vendor, system, reason, message };
    host.dispatchEvent(new CustomEvent(NAME + ":error", { detail, bubbles: true, composed: true }));
  }

  const guide = {
    host,
    get,
    refresh,
    load,
    show,
    /** Another guide, or this one, brought the module down. */
    drop: () => turn && fail(dead),
    /** The text, where it is what is seen. */
    unfold: () => slot?.hidden || host.querySelectorAll("details").forEach((details) => (details.open = true)),
  };
  return guide;
}

class ConnectorGuideElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  connectedCallback() {
    later(this);
  }

  // A move is a removal and an arrival in one task: what counts is where the element is after it.
  disconnectedCallback() {
    later(this);
  }

  attributeChangedCallback() {
    later(this);
  }
}

/** Looks at an element once the script that is at work has finished. */
function later(host) {
  if (!known.has(host)) known.set(host, makeGuide(host));
  queueMicrotask(known.get(host).refresh);
}

/** Looks at every guide and at every `div` that may have become one. */
function look() {
  document.querySelectorAll(DIV).forEach(later);
  guides.forEach((guide) => guide.refresh());
}

/** Reads the address. Only a fragment whose first key is `vendor` can be a customer link. */
function readAddress() {
  const fragment = location.hash.slice(1);
  // Just enough to find the guide it is for; whether the link is sound is judged by the app.
  const names = new URLSearchParams(fragment);
  link = fragment.startsWith("vendor=") ? { fragment, vendor: names.get("vendor"), system: names.get("system") } : undefined;
  look();
  showAll();
}

const showAll = () => guides.forEach((guide) => guide.show());

/** Whether the link in the address is for this guide: it goes to the first of the page that it fits. */
function takesLink(guide) {
  return link && guide == [...guides]
    .filter(({ get }) => link.vendor == get("vendor") && [null, get("system")].includes(link.system))
    .sort((a, b) => (a.host.compareDocumentPosition(b.host) & 2) - 1)[0];
}

/** The module trapped: no guide can rely on it any more, so all go back to their text. */
function stop(error) {
  if (!dead) {
    dead = problem("trap", `the guide stopped (${error.message}). Reload the page.`);
    guides.forEach((guide) => guide.drop());
  }
  return dead;
}

/** A trap surfaces wherever the browser called the module: in a listener, a promise, a timer. */
function watch(error) {
  const isOurs = (path) => String(error.stack).includes(address(path));
  if (error?.name == "RuntimeError" && [RUNTIME, WASM].some(isOurs)) stop(error);
}

let near;

// A page may hold the script twice; the first one serves it.
if (!customElements.get(NAME)) {
  near = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && known.get(entry.target).load()),
    { rootMargin: "600px" },
  );
  for (const type of ["error", "unhandledrejection"]) {
    addEventListener(type, (event) => watch(event.error ?? event.reason));
  }
  addEventListener("hashchange", readAddress);
  // Whoever was inside a text may have left it; where to is known only after these events.
  for (const type of ["focusout", "selectionchange", "pointerup", "pointercancel"]) {
    document.addEventListener(type, () => setTimeout(showAll));
  }
  // On paper nothing can be unfolded.
  addEventListener("beforeprint", () => guides.forEach((guide) => guide.unfold()));
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: [NAME, ...ATTRIBUTES].map((name) => "data-" + name),
  });
  customElements.define(NAME, ConnectorGuideElement);
  readAddress();
}
