import { ask, download } from "./api.js";
import { button, byId, el } from "./dom.js";
import { problem } from "./problem.js";

/** Under each part: exactly its calls, as CSV and as the API answers them. */

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

async function open(view, address) {
  try {
    const { answeredAt, ...answer } = await ask(address, view.language);
    const text = JSON.stringify(answer, null, 2);
    const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}\n…` : text;
    showDialog(view, address, el("pre", { tabindex: "0", "aria-label": view.t("calls.answer") }, cut));
  } catch (failure) {
    showDialog(view, address, problem(view, failure));
  }
}

function showDialog(view, address, content) {
  const dialog = byId("call");
  const full = new URL(address, location.href).href;
  const request = `curl -H "Authorization: Bearer $TOKEN" '${full}'`;
  dialog.replaceChildren(
    el("h2", { id: "call-title" }, view.t("calls.title")),
    el("p", { class: "quiet" }, view.t("calls.how")),
    el("code", { class: "request" }, request),
    content,
    el("p", { class: "row" },
      button(view.t("calls.copy"), {}, () => navigator.clipboard?.writeText(request)),
      button(view.t("calls.close"), { class: "primary" }, () => dialog.close())));
  dialog.showModal();
}
