// "Make a customer link": an input for each value, the link, and what the customer will see. Loaded when somebody
// opens it, together with a module of its own that knows what may be in a link: readers need neither.
//
// It owns what stands in the place it is given, and nothing of the page around it. It keeps nothing.

import { dress, runtime } from "./connector-guide.js";
import { button, make } from "./page-parts.js";
import { words } from "./page-words.js";

/** Loads what the form needs for a compiled guide. Answers what shows the form in a place. */
export async function prepareForm(address) {
  const [widget, form, bytes] = await Promise.all([runtime(), loadForm(), read(address)]);
  return (place) => show(place, widget, new form.LinkForm(bytes), bytes);
}

async function loadForm() {
  const module = await import("./runtime/link-form.js");
  await module.default();
  return module;
}

async function read(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw Error(`${address} did not load (HTTP ${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Shows the form. Answers how to end it. */
function show(place, widget, form, bytes) {
  const rows = make("div", "link-maker", "");
  const address = make("input", "input", "");
  const status = make("p", "status", "");
  const preview = document.createElement("div");
  let guide, shown;

  const refresh = () => {
    const link = form.link();
    address.value = location.origin + location.pathname + link;
    if (link == shown) return;
    shown = link;
    guide?.destroy();
    // A new link is a new visit: the preview begins afresh.
    const root = document.createElement("div");
    preview.replaceChildren(root);
    guide = widget.mount(root, preview, { theme: "auto", headingLevel: 4, link, keep: false }, bytes);
  };

  rows.append(make("p", "", words.fillIn));
  form.values((id, label, isEmail) => {
    rows.append(
      valueRow(id, label, isEmail, (text) => {
        const refused = form.fill(id, text);
        status.textContent = "";
        refresh();
        return { refused, doubt: form.doubt(id) };
      }),
    );
  });
  if (rows.children.length == 1) rows.append(make("p", "", words.nothingToFillIn));
  address.readOnly = true;
  const copyIt = button("button primary", words.copyLink, async () => {
    const copied = await copy(address.value, rows);
    status.textContent = copied ? words.copied : words.copyByHand;
    if (copied) return;
    address.focus();
    address.select();
  });
  status.setAttribute("role", "status");
  rows.append(
    row("address", words.link, address, copyIt),
    make("p", "muted", words.sendTo),
    status,
    make("h3", "", words.preview),
    make("p", "muted", words.tryIt),
    preview,
  );

  const host = document.createElement("div");
  const root = make("div", "root", "");
  root.dataset.theme = "auto";
  root.append(rows);
  host.attachShadow({ mode: "open" }).append(root);
  dress(host.shadowRoot, widget);
  place.replaceChildren(host);
  refresh();
  return {
    destroy() {
      guide.destroy();
      form.free();
    },
  };
}

/** The row of one value. `take` gets what was typed and answers what is wrong with it, if anything. */
function valueRow(id, label, isEmail, take) {
  const input = make("input", "input", "");
  const remark = make("p", "problem", "");
  remark.id = `link-${id}-problem`;
  remark.hidden = true;
  const attributes = { type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": remark.id };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.inputMode = isEmail ? "email" : "text";
  input.addEventListener("input", () => {
    const { refused, doubt } = take(input.value);
    if (refused) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    remark.textContent = refused ?? doubt ?? "";
    remark.hidden = !remark.textContent;
  });
  return row(`link-${id}`, label, input, remark);
}

/** An input with its label above it. */
function row(id, text, input, ...more) {
  const label = make("label", "", text);
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
