import { byId, el, freshId } from "./dom.js";

/**
 * A number that says where it comes from: on hover, on focus, on a tap, and to who listens (aria-describedby). One
 * bubble serves all numbers; Escape closes it.
 */

const GAP = 8;

let shownFor;
let dismissed;

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
  // a pointer that rests somewhere must not take the bubble from the number that has the focus
  document.addEventListener("pointerover", (event) => show(ownerOf(event.target) ?? ownerOf(document.activeElement)));
  document.addEventListener("focusin", (event) => show(ownerOf(event.target)));
  document.addEventListener("focusout", () => show(undefined));
  // the browser scrolls to what gets the focus: the bubble goes along
  document.addEventListener("scroll", () => show(shownFor), { capture: true, passive: true });
  document.addEventListener("keydown", (event) => event.key === "Escape" && dismiss());
}

const ownerOf = (target) => target?.closest?.("[data-source]") ?? undefined;

function show(owner) {
  const tip = byId("tip");
  if (tip.matches(":hover")) {
    return;
  }
  dismissed = owner === dismissed ? dismissed : undefined;
  shownFor = owner?.isConnected && owner !== dismissed ? owner : undefined;
  tip.hidden = !shownFor;
  if (shownFor) {
    tip.textContent = byId(owner.dataset.source).textContent;
    place(tip, owner.getBoundingClientRect());
  }
}

function dismiss() {
  dismissed = shownFor;
  shownFor = undefined;
  byId("tip").hidden = true;
}

function place(tip, owner) {
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(GAP, owner.left), width - tip.offsetWidth - GAP);
  const above = owner.top - tip.offsetHeight - GAP;
  tip.style.left = `${Math.max(GAP, left)}px`;
  tip.style.top = `${above > 0 ? above : owner.bottom + GAP}px`;
}
