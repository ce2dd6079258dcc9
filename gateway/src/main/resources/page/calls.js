import { ask, download } from "./api.js";
import { button, byId, el } from "./dom.js";
import { around } from "./origin.js";
import { problem } from "./problem.js";

/** Under each part, and behind each number: exactly its calls, as CSV and as the API answers them. */

const LONGEST_SHOWN = 20_000;

/** @param id of the part: where it makes several calls, its texts name them */
export function callLinks(view, id, calls) {
  const title = view.t(`${id}.title`);
  const links = calls.map((address, index) => {
    const name = calls.length > 1 ? view.t(`${id}.call.${index}`) : "";
    const label = (kind) => [kind, name, title].filter(Boolean).join(", ");
    return el("span", { class: "links" },
      name,
      button("CSV", { class: "link csv", "data-call": address, "aria-label": label("CSV") }, () => save(view, address)),
      link(view, address, label("API")));
  });
  return el("div", { class: "calls" }, el("span", {}, view.t("calls.same")), ...links);
}

/** A real address to copy; a click shows the answer here, for a browser that follows it carries no token. */
function link(view, address, label) {
  const element = el("a", { href: address, class: "link api", "data-call": address, "aria-label": label }, "API");
  element.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(view, address);
    }
  });
  return element;
}

async function save(view, address) {
  try {
    await download(address, view.language);
    byId("status").textContent = view.t("calls.saved");
  } catch (failure) {
    showDialog(view, address, problem(view, failure));
  }
}

/** Where one number comes from: its source, its call, and its place in the answer. */
export function lookUp(view, { call, pointer }, text, source) {
  return open(view, call, { pointer, about: el("p", {}, view.t("calls.place", { value: text, place: pointer }), " ", source) });
}

async function open(view, address, { about = "", pointer = "" } = {}) {
  try {
    const { answeredAt, ...answer } = await ask(address, view.language);
    const text = JSON.stringify(around(answer, pointer), null, 2);
    const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}\n…` : text;
    showDialog(view, address, el("pre", { tabindex: "0", "aria-label": view.t("calls.answer") }, cut), about);
  } catch (failure) {
    showDialog(view, address, problem(view, failure));
  }
}

/** Its title has the focus first: a long answer would else be scrolled to, and what it is about be out of sight. */
function showDialog(view, address, content, about = "") {
  const dialog = byId("call");
  const full = new URL(address, location.href).href;
  const request = `curl -H "Authorization: Bearer $TOKEN" '${full}'`;
  dialog.replaceChildren(
    el("h2", { id: "call-title", tabindex: "-1", autofocus: true }, view.t("calls.title")),
    about,
    el("p", { class: "quiet" }, view.t("calls.how")),
    el("code", { class: "request" }, request),
    content,
    el("p", { class: "row" },
      button("CSV", {}, () => save(view, address)),
      button(view.t("calls.copy"), {}, () => navigator.clipboard?.writeText(request)),
      button(view.t("calls.close"), { class: "primary" }, () => dialog.close())));
  if (!dialog.open) {
    dialog.showModal();
  }
}
