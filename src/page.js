// The standalone page: pick a guide, open one, make a customer link. What is shown follows from the
// fragment of the address alone, so that links, back and forward work.
//
// It owns the page around the guide and nothing in it. Names come from data: they are set as text, never
// as markup. Values of a customer link are neither read nor checked here: the loader hands them to the
// guide. The form for such links is link-maker.js; what the page says is in page-words.js.

import { runtime } from "./connector-guide.js";
import { button, link, make } from "./page-parts.js";
import { words } from "./page-words.js";

const GUIDES = new URL("guides/f2/", import.meta.url);
const NAME = /^[a-z0-9-]{1,64}$/;
// The language that the reader asked for. It is no part of the fragment, which is a customer link's.
const LANGUAGE = new URLSearchParams(location.search).get("lang") ?? "";
const MANY = 8; // more vendors than this get a search field

const $ = (id) => document.getElementById(id);
// What the page says before any script runs, and says again later.
const TITLE = document.title;
const QUESTION = $("question").textContent;
const MAKE_LINK = $("make").textContent;
const FOR_WHICH = $("maker-question").textContent;
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
    say(words.badLink);
    return showPicker(entries);
  }
  const ofVendor = entries.filter((entry) => entry.vendor == vendor);
  const [first] = ofVendor;
  if (!first) {
    say(words.noVendor(vendor));
    return showPicker(entries);
  }
  const fitting = system === undefined ? ofVendor : ofVendor.filter((entry) => entry.system == system);
  if (!fitting.length) {
    say(words.noSystem(first.vendorName, system));
    return showPicker(ofVendor, first.vendorName);
  }
  if (view == "maker") return showMaker(fitting[0]);
  if (fitting.length > 1) return showPicker(fitting, first.vendorName, values);
  showGuide(fitting[0]);
}

/** The list of guides is missing: what can be shown without it is shown. */
function showWithoutList({ view, vendor, system }) {
  say(words.noList, words.tryAgain, () => show(true));
  const names = { vendor, system, vendorName: vendor, systemName: system, title: TITLE, titles: {} };
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
      titles: system.languages ?? {}, // in other languages
    })),
  );
}

function showPicker(some, vendorName, values = "") {
  turnTo("picker", vendorName ? `${vendorName} · ${TITLE}` : TITLE);
  $("question").textContent = vendorName ? words.questionFor(vendorName) : QUESTION;
  const isMany = some == entries && new Set(entries.map((entry) => entry.vendor)).size > MANY;
  $("search").hidden = !isMany;
  $("words").value = $("found").textContent = "";
  fill($("guides"), some, (entry) => `#vendor=${entry.vendor}&system=${entry.system}${values}`);
  if (!some.length) say(words.nonePublished);
}

/** Narrows the list to what was typed: every word, anywhere in the names. */
function search() {
  const typed = $("words").value.trim();
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const item of $("guides").children) {
    const text = item.textContent.toLowerCase();
    item.hidden = !parts.every((part) => text.includes(part));
    if (!item.hidden) count++;
  }
  const all = $("guides").children.length;
  $("found").textContent = !typed ? "" : count ? words.found(count, all) : words.noneFound(typed);
}

/** Enter goes on to what was found. */
function openFound(event) {
  event.preventDefault();
  const found = [...$("guides").querySelectorAll("li:not([hidden]) a")];
  if (found.length == 1) found[0].click();
  else found[0]?.focus();
}

function showGuide(entry) {
  const { vendor, system, titles } = entry;
  // Only a language that there is: what else the address says is nobody's.
  const lang = Object.hasOwn(titles, LANGUAGE) ? LANGUAGE : "";
  const title = titles[lang] ?? entry.title;
  turnTo("guide", title == TITLE ? TITLE : `${title} · ${TITLE}`);
  $("make").href = `#make-link=${vendor}/${system}`;
  offerLanguages(Object.keys(titles), lang);
  const now = $("stage").firstElementChild;
  // A new link for the same guide is the loader's matter.
  if (now?.getAttribute("vendor") == vendor && now.getAttribute("system") == system) return;
  const guide = document.createElement("connector-guide");
  const settings = { vendor, system, loading: "eager", "heading-level": "1" };
  if (lang) settings.lang = lang;
  for (const [name, value] of Object.entries(settings)) guide.setAttribute(name, value);
  const text = make("p", "opening", words.opening);
  text.lang = "en";
  text.append(link(`pages/${vendor}/${system}.html`, words.readAsText));
  guide.append(make("h1", "", title), text);
  $("stage").replaceChildren(guide);
}

/** Links to the guide in its other languages, each in its own name. Progress is the same in all of them. */
function offerLanguages(languages, now) {
  const others = languages.length ? ["en", ...languages].filter((language) => language != (now || "en")) : [];
  $("languages").replaceChildren(
    ...others.map((language) => {
      const written = new Intl.DisplayNames([language], { type: "language" }).of(language);
      const name = written[0].toLocaleUpperCase(language) + written.slice(1); // engines differ
      const address = language == "en" ? location.pathname : `?lang=${language}`;
      const anchor = link(address + location.hash, name);
      anchor.lang = anchor.hreflang = language;
      // A customer link that the guide has taken is gone from the address by then.
      anchor.addEventListener("click", () => (anchor.href = address + location.hash));
      return anchor;
    }),
  );
}

/** The checklist failed: what remains is its text, on a page of its own. */
function offerText(event) {
  const [vendor, system] = ["vendor", "system"].map((name) => event.target.getAttribute(name));
  event.target.querySelector(".opening").replaceChildren(link(`pages/${vendor}/${system}.html`, words.readGuideAsText));
  say(words.guideStopped, words.tryAgain, () => location.reload());
}

async function showMaker(entry) {
  turnTo("maker", `${MAKE_LINK} · ${TITLE}`);
  $("maker-question").textContent = entry ? entry.title : FOR_WHICH;
  fill($("maker-guides"), entry ? [] : entries, (each) => `#make-link=${each.vendor}/${each.system}`);
  if (!entry) return;
  const mine = turn;
  $("form").replaceChildren(make("p", "muted", words.openingForm));
  try {
    const { prepareForm } = await import("./link-maker.js");
    const openForm = await prepareForm(new URL(`${entry.vendor}/${entry.system}.guide`, GUIDES));
    if (mine == turn) form = openForm($("form"));
  } catch (error) {
    if (mine == turn) stopForm(error);
  }
}

/** The form failed: what can be done is said; why, only to whoever looks behind the page. */
function stopForm(error) {
  form = undefined;
  $("form").replaceChildren();
  if (error) console.error(error);
  say(words.formStopped, words.reload, () => location.reload());
}

/** Shows one view and ends what ran in the others. */
function turnTo(view, title) {
  document.title = title;
  $("main").setAttribute("aria-label", title);
  for (const id of ["picker", "guide", "maker"]) $(id).hidden = id != view;
  if (view != "guide") {
    $("stage").replaceChildren();
    $("languages").replaceChildren();
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
      if (entry.partner) card.append(" ", make("span", "muted", words.through(entry.partner)));
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
  notice.append(button("", action, onAction));
}
