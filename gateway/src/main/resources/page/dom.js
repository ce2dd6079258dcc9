/** Building the page. Text goes in as text, never as markup, so nothing an answer says can become part of the page. */

/** An element; attributes that are false or undefined are left out, children may be text, elements or lists of them. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return element;
}

/** A text in whose places, such as {count}, elements stand. */
export function sentence(text, elements) {
  return text.split(/(\{\w+\})/).map((piece) => (piece.startsWith("{") ? elements[piece.slice(1, -1)] : piece));
}

/** A button that does something here. */
export function button(text, attributes, onClick) {
  const element = el("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", onClick);
  return element;
}

let last = 0;

/** An id that no other element has. */
export function freshId() {
  last += 1;
  return `n${last}`;
}

export const byId = (id) => document.getElementById(id);
