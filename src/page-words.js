// Every word that the scripts of the standalone page say. One voice: short, kind, concrete; no words of the trade.
//
// What can be read without a script stands in index.html and is taken from there. Why a value is refused is said
// by the module that checks it; what a guide says, by the guide.

const rules = new Intl.PluralRules("en");
const plural = (count, one, other) => `${count} ${rules.select(count) == "one" ? one : other}`;

export const words = {
  questionFor: (vendor) => `What do you want to connect to ${vendor}?`,
  through: (partner) => `through ${partner}`,
  found: (count, all) => `${count} of ${plural(all, "guide", "guides")}`,
  noneFound: (typed) => `No guide matches “${typed}”. Try fewer letters, or ask the vendor.`,
  nonePublished: "No guide is published here yet.",
  badLink:
    "This link does not name a guide. Perhaps it was cut off: ask whoever sent it for a new one, or pick a guide here.",
  noVendor: (vendor) => `There is no guide for “${vendor}” here. Pick one of these.`,
  noSystem: (vendor, system) => `${vendor} has no guide for “${system}” here. Pick one of these.`,
  noList: "The list of guides could not be loaded. Check your connection.",
  tryAgain: "Try again",

  opening: "Opening the guide … ",
  readAsText: "Read it as text",
  readGuideAsText: "Read the guide as text",
  guideStopped: "The checklist cannot run here.",

  openingForm: "Opening the form …",
  formStopped: "The form cannot run here.",
  reload: "Reload the page",
  fillIn: "Fill in what you know. Leave out what you do not know.",
  nothingToFillIn: "This guide has nothing to fill in. The link just opens it.",
  link: "The link",
  copyLink: "Copy the link",
  copied: "Link copied.",
  copyByHand: "Copying did not work here. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
  sendTo:
    "Send it to this customer only. Anyone who has the link can read what is in it, so never put a password anywhere. The link is not signed: your customer is asked to compare each value before using it.",
  preview: "What your customer will see",
  tryIt: "Try it. Nothing you do here is kept.",
};
