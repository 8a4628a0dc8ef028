// Records what the page says: our events, console lines, errors, refusals by policy, what live regions announce.
// Runs first on the page, keeps all of it in memory and touches nothing that a scenario looks at.
(() => {
  const record = { events: [], console: [], announced: [] };
  Object.defineProperty(window, "__recorded", { value: record });

  const say = (part) => {
    if (part instanceof Error) return `${part.name}: ${part.message}`;
    if (typeof part === "string") return part;
    try { return JSON.stringify(part) ?? String(part); } catch { return String(part); }
  };
  for (const level of ["debug", "log", "info", "warn", "error"]) {
    const original = console[level].bind(console);
    console[level] = (...parts) => {
      record.console.push({ level, text: parts.map(say).join(" ") });
      original(...parts);
    };
  }
  addEventListener("error", (event) => {
    const where = event.target;
    const text = where instanceof HTMLElement
      ? `cannot load ${where.src || where.href}`
      : `uncaught ${say(event.error ?? event.message)}`;
    record.console.push({ level: "error", text });
  }, true);
  addEventListener("unhandledrejection", (event) => {
    record.console.push({ level: "error", text: `unhandled rejection ${say(event.reason)}` });
  });
  addEventListener("securitypolicyviolation", (event) => {
    record.console.push({ level: "policy", text: `${event.effectiveDirective} refuses ${event.blockedURI}` });
  });

  const names = ["ready", "progress", "step-complete", "complete", "copy", "connect", "feedback", "error", "stuck"];
  for (const name of names) {
    addEventListener(`connector-guide:${name}`, (event) => {
      const detail = JSON.parse(JSON.stringify(event.detail ?? null));
      const { vendor, system } = detail ?? {};
      record.events.push({ name, detail, vendor, system, target: event.target.localName, bubbles: event.bubbles, composed: event.composed, cancelable: event.cancelable });
    }, true);
  }

  // What assistive technology announces: the whole text of a live region each time that it has changed.
  const REGIONS = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
  const known = new WeakMap();
  const listen = (root) => new MutationObserver((changes) => {
    const regions = changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(REGIONS));
    for (const region of new Set(regions)) {
      if (!region?.checkVisibility() || known.get(region) === region.textContent) continue;
      known.set(region, region.textContent);
      const text = region.textContent.replace(/\s+/g, " ").trim();
      if (text) record.announced.push(text);
    }
  }).observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"] });
  listen(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    listen(root);
    return root;
  };
})();
