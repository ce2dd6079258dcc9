import { ask } from "./api.js";
import { callLinks } from "./calls.js";
import { byId, el } from "./dom.js";
import { problem } from "./problem.js";

/**
 * One part of the page: it asks, waits, and shows figures, or says that there are none, or why not. The parts do not
 * wait for each other, and one that fails leaves the others alone.
 */

/** Fills a section. A part has {@code calls(view)}, a list of addresses, and {@code show(view, ...answers)}. */
export async function fill(id, part, view) {
  const section = byId(id);
  const calls = part.calls(view);
  const body = el("div", { class: "body" }, el("p", { class: "loading" }, view.t("state.loading")));
  section.setAttribute("aria-busy", "true");
  section.replaceChildren(heading(id, view), body, callLinks(view, id, calls));
  try {
    const answers = await Promise.all(calls.map((address) => ask(address, view.language, view.signal)));
    body.replaceChildren(...part.show(view, ...answers).flat());
  } catch (failure) {
    if (view.signal.aborted) {
      return;
    }
    body.replaceChildren(problem(view, failure, () => fill(id, part, view)));
  }
  section.removeAttribute("aria-busy");
}

/** What there is to say when an answer has no rows. */
export const empty = (view, key = "state.empty") => [el("p", { class: "note" }, view.t(key))];

function heading(id, view) {
  return el("h2", { id: `${id}-title` }, view.t(`${id}.title`));
}
