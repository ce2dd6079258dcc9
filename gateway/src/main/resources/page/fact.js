import { byId, el, freshId } from "./dom.js";

/**
 * A number that says where it comes from: on hover, on focus, on a tap, and to who listens (aria-describedby). One
 * bubble serves all numbers; Escape closes it.
 */

const GAP = 8;

/** A number with its source, as something that can be focused. */
export function fact(text, source, attributes = {}) {
  return described(el("button", { type: "button", ...attributes, class: `fact ${attributes.class ?? ""}`.trim() }, text), source);
}

/** Gives an element that can be focused its source. */
export function described(element, source) {
  const id = freshId();
  element.setAttribute("aria-describedby", id);
  element.dataset.source = id;
  element.append(el("span", { id, hidden: true }, source));
  return element;
}

/** Starts the bubble; called once. */
export function startTips() {
  const over = (event) => show(event.target.closest?.("[data-source]"));
  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", over);
  document.addEventListener("focusout", hide);
  document.addEventListener("scroll", hide, { capture: true, passive: true });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

function show(owner) {
  const tip = byId("tip");
  if (tip.contains(document.querySelector("#tip:hover"))) {
    return;
  }
  tip.hidden = !owner;
  if (owner) {
    tip.textContent = byId(owner.dataset.source).textContent;
    place(tip, owner.getBoundingClientRect());
  }
}

function place(tip, owner) {
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(GAP, owner.left), width - tip.offsetWidth - GAP);
  const above = owner.top - tip.offsetHeight - GAP;
  tip.style.left = `${Math.max(GAP, left)}px`;
  tip.style.top = `${above > 0 ? above : owner.bottom + GAP}px`;
}

function hide() {
  byId("tip").hidden = true;
}
