// The standalone page: pick a guide, open one, make a customer link. What is shown follows from the
// fragment of the address alone, so that links, back and forward work.
//
// It owns the page around the guide and nothing in it. Names come from data: they are set as text, never
// as markup. Values of a customer link are neither read nor checked here: the loader hands them to the
// guide, and the form asks the module about each.

import { dress, runtime } from "./connector-guide.js";

const GUIDES = new URL("guides/f1/", import.meta.url);
// Only whoever makes customer links needs this one.
const loadLinkForm = async () => {
  const module = await import("./runtime/link-form.js");
  await module.default();
  return module;
};
const NAME = /^[a-z0-9-]{1,64}$/;
const MANY = 8; // more vendors than this get a search field
const TITLE = document.title;

const $ = (id) => document.getElementById(id);
let entries; // the guides there are, once the list has loaded
let form; // the running form for links, to end it
let turn = 0; // counts what was asked for: an answer that comes too late is dropped

addEventListener("hashchange", () => show(true));
$("words").addEventListener("input", search);
$("search").addEventListener("submit", openFound);
$("stage").addEventListener("connector-guide:error", offerText);
// The form is no guide of the loader's: where the module traps, it must be taken away from here.
for (const type of ["error", "unhandledrejection"]) {
  addEventListener(type, (event) => {
    if (form && (event.error ?? event.reason)?.name == "RuntimeError") stopForm();
  });
}
show(false);

/** Shows what the address asks for. */
async function show(isMove) {
  const mine = ++turn;
  const wanted = readAddress(location.hash.slice(1));
  // The module takes longest: ask for it before the list says whether there is such a guide.
  if (wanted.view != "picker") runtime().catch(() => {}); // whoever needs it tells of the failure
  try {
    entries ??= await loadEntries();
  } catch {
    if (mine == turn) showWithoutList(wanted);
    return;
  }
  if (mine != turn) return;
  say("");
  const before = document.title;
  showWanted(wanted);
  if (isMove && document.title != before) arrive();
}

function readAddress(fragment) {
  if (/^make-link(=|$)/.test(fragment)) {
    const [vendor, system] = fragment.slice("make-link=".length).split("/");
    return { view: "maker", vendor, system };
  }
  if (!fragment.startsWith("vendor=")) return { view: "picker", fragment };
  const names = new URLSearchParams(fragment);
  // Where the reader has to choose a system first, the link's values must come along.
  const values = fragment.replace(/^vendor=[^&]*/, "");
  return { view: "guide", vendor: names.get("vendor"), system: names.get("system") ?? undefined, values };
}

function showWanted({ view, vendor, system, values, fragment }) {
  // The address of a step names its guide, too.
  const step = fragment && entries.find((entry) => fragment.startsWith(`${entry.vendor}-${entry.system}-`));
  if (step) return showGuide(step);
  if (view == "maker" && !vendor) return showMaker();
  if (view == "picker") return showPicker(entries);
  if (![vendor, system].every((name) => name === undefined || NAME.test(name))) {
    say("This link does not name a guide. Perhaps it was cut off: ask whoever sent it for a new one, or pick a guide here.");
    return showPicker(entries);
  }
  const ofVendor = entries.filter((entry) => entry.vendor == vendor);
  const [first] = ofVendor;
  if (!first) {
    say(`There is no guide for “${vendor}” here. Pick one of these.`);
    return showPicker(entries);
  }
  const fitting = system === undefined ? ofVendor : ofVendor.filter((entry) => entry.system == system);
  if (!fitting.length) {
    say(`${first.vendorName} has no guide for “${system}” here. Pick one of these.`);
    return showPicker(ofVendor, first.vendorName);
  }
  if (view == "maker") return showMaker(fitting[0]);
  if (fitting.length > 1) return showPicker(fitting, first.vendorName, values);
  showGuide(fitting[0]);
}

/** The list of guides is missing: what can be shown without it is shown. */
function showWithoutList({ view, vendor, system }) {
  say("The list of guides could not be loaded. Check your connection.", "Try again", () => show(true));
  const names = { vendor, system, vendorName: vendor, systemName: system, title: TITLE };
  if (view == "guide" && NAME.test(vendor) && NAME.test(system)) showGuide(names);
  else turnTo("picker", TITLE);
}

async function loadEntries() {
  const response = await fetch(new URL("index.json", GUIDES), { cache: "no-cache" });
  if (!response.ok) throw Error(`HTTP ${response.status}`);
  const { vendors } = await response.json();
  return vendors.flatMap((vendor) =>
    vendor.systems.map((system) => ({
      vendor: vendor.id,
      vendorName: vendor.name,
      system: system.id,
      systemName: system.name,
      title: system.title,
      partner: system.partner,
    })),
  );
}

function showPicker(some, vendorName, values = "") {
  turnTo("picker", vendorName ? `${vendorName} · ${TITLE}` : TITLE);
  $("question").textContent = vendorName ? `What do you want to connect to ${vendorName}?` : "What do you want to connect?";
  const isMany = some == entries && new Set(entries.map((entry) => entry.vendor)).size > MANY;
  $("search").hidden = !isMany;
  $("words").value = $("found").textContent = "";
  fill($("guides"), some, (entry) => `#vendor=${entry.vendor}&system=${entry.system}${values}`);
  if (!some.length) say("No guide is published here yet.");
}

/** Narrows the list to what was typed: every word, anywhere in the names. */
function search() {
  const words = $("words").value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const item of $("guides").children) {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) count++;
  }
  const all = $("guides").children.length;
  $("found").textContent = count
    ? words.length ? `${count} of ${all} guides` : ""
    : `No guide matches “${$("words").value.trim()}”. Try fewer letters, or ask the vendor.`;
}

/** Enter goes on to what was found. */
function openFound(event) {
  event.preventDefault();
  const found = [...$("guides").querySelectorAll("li:not([hidden]) a")];
  if (found.length == 1) found[0].click();
  else found[0]?.focus();
}

function showGuide(entry) {
  const { vendor, system } = entry;
  turnTo("guide", entry.title == TITLE ? TITLE : `${entry.title} · ${TITLE}`);
  $("make").href = `#make-link=${vendor}/${system}`;
  const now = $("stage").firstElementChild;
  // A new link for the same guide is the loader's matter.
  if (now?.getAttribute("vendor") == vendor && now.getAttribute("system") == system) return;
  const guide = document.createElement("connector-guide");
  for (const [name, value] of Object.entries({ vendor, system, loading: "eager", "heading-level": "1" })) {
    guide.setAttribute(name, value);
  }
  const text = make("p", "opening", "Opening the guide … ");
  text.append(link(`pages/${vendor}/${system}.html`, "Read it as text"));
  guide.append(make("h1", "", entry.title), text);
  $("stage").replaceChildren(guide);
}

/** The checklist failed: what remains is its text, on a page of its own. */
function offerText(event) {
  const [vendor, system] = ["vendor", "system"].map((name) => event.target.getAttribute(name));
  event.target.querySelector(".opening").replaceChildren(link(`pages/${vendor}/${system}.html`, "Read the guide as text"));
  say("The checklist cannot run here.", "Try again", () => location.reload());
}

async function showMaker(entry) {
  turnTo("maker", `Make a customer link · ${TITLE}`);
  $("maker-question").textContent = entry ? entry.title : "For which guide?";
  fill($("maker-guides"), entry ? [] : entries, (each) => `#make-link=${each.vendor}/${each.system}`);
  if (!entry) return;
  const mine = turn;
  $("form").replaceChildren(make("p", "muted", "Opening the form …"));
  try {
    const read = async () => {
      const response = await fetch(new URL(`${entry.vendor}/${entry.system}.guide`, GUIDES), { cache: "no-cache" });
      if (!response.ok) throw Error(`HTTP ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    };
    const [module, { LinkForm }, bytes] = await Promise.all([runtime(), loadLinkForm(), read()]);
    if (mine == turn) form = openForm(module, new LinkForm(bytes), bytes, entry.title);
  } catch (error) {
    if (mine == turn) stopForm(error);
  }
}

/** The form: an input per value, the link, and what the customer will see. Answers how to end it. */
function openForm(module, maker, bytes, title) {
  const rows = make("div", "link-maker", "");
  const address = make("input", "input", "");
  const status = make("p", "status", "");
  const preview = document.createElement("div");
  let guide, shown;

  const refresh = () => {
    const link = maker.link();
    address.value = location.origin + location.pathname + link;
    if (link == shown) return;
    shown = link;
    guide?.destroy();
    // A new link is a new visit: the preview begins afresh.
    const root = document.createElement("div");
    preview.replaceChildren(root);
    guide = module.mount(root, preview, { theme: "auto", headingLevel: 2, link, keep: false }, bytes);
  };

  rows.append(make("p", "", `Fill in what you know for “${title}”. Leave out what you do not know.`));
  maker.values((id, label, isEmail) => {
    const input = make("input", "input", "");
    const problem = make("p", "problem", "");
    problem.id = `link-${id}-problem`;
    problem.hidden = true;
    const attributes = { type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": problem.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.inputMode = isEmail ? "email" : "text";
    input.addEventListener("input", () => {
      const refused = maker.fill(id, input.value);
      if (refused) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      problem.hidden = !refused;
      problem.textContent = refused ?? "";
      status.textContent = "";
      refresh();
    });
    rows.append(row(`link-${id}`, label, input, problem));
  });
  if (rows.children.length == 1) {
    rows.append(make("p", "", "This guide has nothing to fill in. The link just opens it."));
  }
  address.readOnly = true;
  const button = make("button", "button primary", "Copy the link");
  button.type = "button";
  button.addEventListener("click", async () => {
    const copied = await copy(address.value, rows);
    status.textContent = copied
      ? "Link copied."
      : "Copying did not work here. The text is selected: press Ctrl+C, or ⌘C on a Mac.";
    if (copied) return;
    address.focus();
    address.select();
  });
  status.setAttribute("role", "status");
  rows.append(
    row("address", "The link", address, button),
    make("p", "muted", "Send it to this customer only. Anyone who has the link can read what is in it, so never put a password anywhere. The link is not signed: your customer is asked to compare each value before using it."),
    status,
    make("h3", "", "What your customer will see"),
    make("p", "muted", "Try it. Nothing you do here is kept."),
    preview,
  );

  const host = document.createElement("div");
  const root = make("div", "root", "");
  root.dataset.theme = "auto";
  root.append(rows);
  host.attachShadow({ mode: "open" }).append(root);
  dress(host.shadowRoot, module);
  $("form").replaceChildren(host);
  refresh();
  return {
    destroy() {
      guide.destroy();
      maker.free();
    },
  };
}

/** An input with its label above it. */
function row(id, words, input, ...more) {
  const label = make("label", "", words);
  label.htmlFor = input.id = id;
  const all = make("div", "value-form", "");
  all.append(label, input, ...more);
  return all;
}

/** Puts a text into the clipboard. Answers whether that worked. */
async function copy(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there at all: the old command may serve.
  }
  const focused = place.getRootNode().activeElement;
  const area = make("textarea", "offscreen", "");
  area.value = text;
  area.readOnly = true;
  place.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  focused?.focus();
  return copied;
}

function stopForm(error) {
  form = undefined;
  $("form").replaceChildren();
  const why = error ? ` (${error.message ?? error})` : "";
  say(`The form cannot run here${why}.`, "Reload the page", () => location.reload());
}

/** Shows one view and ends what ran in the others. */
function turnTo(view, title) {
  document.title = title;
  $("main").setAttribute("aria-label", title);
  for (const id of ["picker", "guide", "maker"]) $(id).hidden = id != view;
  if (view != "guide") {
    $("stage").replaceChildren();
    $("make").href = "#make-link";
  }
  const ended = form;
  form = undefined;
  $("form").replaceChildren();
  ended?.destroy();
}

/** A move within the page is a new page to whoever listens to it or goes by keys. */
function arrive() {
  if (document.activeElement?.closest("#stage")) return;
  $("main").focus({ preventScroll: true });
  scrollTo(0, 0);
}

function fill(list, some, address) {
  list.replaceChildren(
    ...some.map((entry) => {
      const card = link(address(entry), "");
      card.append(make("strong", "", entry.vendorName), " ", make("span", "", entry.title));
      if (entry.partner) card.append(" ", make("span", "muted", `through ${entry.partner}`));
      const item = make("li", "", "");
      item.append(card);
      return item;
    }),
  );
}

/** A message above everything, with a way on. */
function say(text, action, onAction) {
  const notice = $("notice");
  notice.hidden = !text;
  notice.replaceChildren(make("p", "", text));
  if (!action) return;
  const button = make("button", "", action);
  button.type = "button";
  button.addEventListener("click", onAction);
  notice.append(button);
}

function link(address, text) {
  const anchor = make("a", "", text);
  anchor.href = address;
  return anchor;
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
