// Finds elements through open shadow roots and says what a reader perceives of each.
// arguments: chain of queries, each narrowing the one before; how many to describe.
const [chain, limit] = arguments;

const ROLES = {
  alert: "[role=alert]",
  button: "button, summary, input[type=button], input[type=submit], input[type=reset]",
  checkbox: "input[type=checkbox]",
  combobox: "select:not([multiple])",
  dialog: "dialog",
  group: "fieldset, details",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  list: "ul, ol",
  listitem: "li",
  navigation: "nav",
  progressbar: "progress",
  radio: "input[type=radio]",
  region: "section",
  searchbox: "input[type=search]",
  status: "output",
  table: "table",
  textbox: "textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=date]",
};

const tidy = (text) => text.replace(/\s+/g, " ").trim();
// `display: contents` draws no box of its own, yet its children are seen.
const visible = (element) => getComputedStyle(element).display === "contents"
  ? visible(element.parentElement ?? element.getRootNode().host ?? document.documentElement)
  : element.checkVisibility({ visibilityProperty: true });

// Children as they are drawn: a shadow tree instead of the light one, assigned nodes instead of a slot.
const drawn = (element) => {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === "slot") {
    const assigned = element.assignedNodes({ flatten: true });
    return assigned.length ? assigned : element.childNodes;
  }
  return element.childNodes;
};

const textOf = (element, spoken) => {
  let text = "";
  for (const node of drawn(element)) {
    if (node.nodeType === Node.TEXT_NODE) { text += node.data; continue; }
    if (node.nodeType !== Node.ELEMENT_NODE || !visible(node)) continue;
    if (spoken && node.getAttribute("aria-hidden") === "true") continue;
    const label = spoken && (node.getAttribute("aria-label") ?? node.getAttribute("alt"));
    const inner = label || textOf(node, spoken);
    text += getComputedStyle(node).display.startsWith("inline") ? inner : ` ${inner} `;
  }
  return text;
};

const nameOf = (element) => {
  const byId = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean)
    .map((id) => element.getRootNode().getElementById(id)).filter(Boolean);
  if (byId.length) return tidy(byId.map((label) => textOf(label, true)).join(" "));
  const given = element.getAttribute("aria-label") || element.getAttribute("alt");
  if (given) return tidy(given);
  if (element.labels?.length) return tidy([...element.labels].map((label) => textOf(label, true)).join(" "));
  if (element.localName === "fieldset") {
    const legend = element.querySelector(":scope > legend");
    if (legend) return tidy(textOf(legend, true));
  }
  if (element.localName === "input" && ["button", "submit", "reset"].includes(element.type)) return tidy(element.value);
  const fromContent = !["input", "textarea", "select", "fieldset", "section", "progress", "ul", "ol"].includes(element.localName);
  return (fromContent && tidy(textOf(element, true))) || element.title || element.getAttribute("placeholder") || "";
};

const roleOf = (element) => {
  const given = element.getAttribute("role");
  if (given) return given;
  return Object.keys(ROLES).find((role) => element.matches(ROLES[role])) ?? element.localName;
};

// The scope itself and every open shadow root below it.
const trees = (scope, found = []) => {
  if (scope.shadowRoot) trees(scope.shadowRoot, found);
  found.push(scope);
  for (const element of scope.querySelectorAll("*")) if (element.shadowRoot) trees(element.shadowRoot, found);
  return found;
};
const all = (scope, selector) => trees(scope).flatMap((tree) => [...tree.querySelectorAll(selector)]);

const fits = (text, wanted, exact) => exact ? text === wanted : text.includes(wanted);

const candidates = (scope, query) => {
  if (query.css) return all(scope, query.css);
  if (query.role) {
    const selector = `${ROLES[query.role] ?? "never"}, [role="${query.role}"]`;
    return all(scope, selector).filter((element) => roleOf(element) === query.role);
  }
  return all(scope, "*").filter((element) => !["script", "style", "template"].includes(element.localName));
};

const choose = (found, query) => {
  if (query.role && query.name !== null) return found.filter((element) => fits(nameOf(element), query.name, query.exact));
  if (query.text) {
    const having = found.filter((element) => visible(element) && fits(tidy(textOf(element, false)), query.text, query.exact));
    // The innermost ones: a paragraph, not the page around it.
    return having.filter((element) => !having.some((other) => other !== element && holds(element, other)));
  }
  return found;
};
const holds = (outer, inner) => {
  for (let node = inner; node; node = node.parentNode ?? node.host) if (node === outer) return true;
  return false;
};

let focus = document.activeElement;
while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;

const flag = (value) => value === null || value === undefined ? null : value === true || value === "true";
const describe = (element) => ({
  element,
  tag: element.localName,
  role: roleOf(element),
  name: nameOf(element),
  text: tidy(textOf(element, false)),
  value: "value" in element ? String(element.value) : null,
  checked: flag(["checkbox", "radio"].includes(element.type) ? element.checked : element.getAttribute("aria-checked") ?? element.getAttribute("aria-pressed")),
  expanded: flag(element.localName === "details" ? element.open : element.localName === "summary" ? element.parentElement.open : element.getAttribute("aria-expanded")),
  disabled: element.matches(":disabled") || element.getAttribute("aria-disabled") === "true",
  focused: element === focus,
  attributes: Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value])),
});

let scopes = [document];
let last = [];
for (const [depth, query] of chain.entries()) {
  const shown = (element) => query.hidden || depth < chain.length - 1 || visible(element);
  last = [...new Set(scopes.flatMap((scope) => candidates(scope, query)))];
  scopes = [...new Set(choose(last, query))].filter(shown);
  if (query.nth !== null) scopes = scopes.slice(query.nth, query.nth + 1);
  if (!scopes.length) {
    const near = query.role ? last.filter(shown).slice(0, 25).map(nameOf) : [];
    return { seen: [], count: 0, depth, near };
  }
}
return { seen: scopes.slice(0, limit).map(describe), count: scopes.length, depth: chain.length - 1, near: [] };
