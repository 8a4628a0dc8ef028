// How the standalone page's scripts make elements. Whatever is passed is set as text, never as markup.

export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

export function link(address, text) {
  const anchor = make("a", "", text);
  anchor.href = address;
  return anchor;
}

export function button(className, text, onPress) {
  const element = make("button", className, text);
  element.type = "button";
  element.addEventListener("click", onPress);
  return element;
}
