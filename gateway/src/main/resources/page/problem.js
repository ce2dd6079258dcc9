import { Refusal } from "./api.js";
import { button, el } from "./dom.js";
import { readers } from "./session.js";

/** A refusal in words, with its code; a network that is down in ours. */
export function problem(view, failure, again) {
  const { title, detail, code } = failure instanceof Refusal ? failure.problem : {};
  if (!(failure instanceof Refusal)) {
    console.error(failure);
  }
  return el("div", { class: "problem", role: "alert" },
    el("p", {}, el("strong", {}, title ?? view.t(failure.status ? "state.failed" : "state.unreachable"))),
    detail && detail !== title ? el("p", {}, detail) : "",
    failure.status === 403 ? el("p", {}, view.t("session.ROLE", { roles: readers() })) : "",
    code || failure.status ? el("p", { class: "quiet" }, view.t("state.code", { code: code ?? failure.status })) : "",
    again ? button(view.t("state.again"), {}, again) : "");
}
