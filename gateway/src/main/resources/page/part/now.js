import { call } from "../api.js";
import { el } from "../dom.js";
import { empty } from "../part.js";
import { levelOf } from "../places.js";
import { denominatorSource, ownSource, percentSource, persons, shown } from "../sources.js";

/** Coverage of the area now: one number, and everything it is made of. */

export function calls({ area, month, denominator }) {
  return [call("/v1/coverage", { groupBy: levelOf(area), from: month, to: month, region: area, denominator })];
}

export function show(view, answer) {
  const [row] = answer.rows;
  if (!row) {
    return empty(view);
  }
  return [
    el("p", { class: "big" }, bigNumber(view, answer, row)),
    bar(row),
    el("p", { class: "parts" }, parts(view, answer, row)),
    row.above100 ? el("p", { class: "note" }, view.t("now.above100")) : "",
    row.inArrears > 0 ? el("p", {}, persons(view, row, "inArrears", answer), ` ${view.t("now.inArrears")}`) : "",
    el("p", { class: "quiet" }, ownSource(view, answer)),
    row.denominator ? el("p", { class: "quiet" }, denominatorSource(view, row)) : "",
  ];
}

function bigNumber(view, answer, row) {
  const { suppressed, missing } = row;
  const absence = typeof row.percent === "number" ? {} : { suppressed, missing, why: view.t("missing.why"), class: "words" };
  return shown(view, row, "percent", view.format.percent, percentSource(view, answer, row), absence);
}

/** The share as length, for the eye only: the number stands above it. */
function bar(row) {
  if (row.percent === null || row.percent === undefined) {
    return "";
  }
  const filled = el("span", {});
  filled.style.width = `${Math.min(100, row.percent)}%`;
  return el("div", { class: "bar", "aria-hidden": "true" }, filled);
}

function parts(view, answer, row) {
  const covered = persons(view, row, "numerator", answer);
  if (!row.denominator) {
    return [covered, ` ${view.t("now.covered")}`];
  }
  const all = shown(view, row, "denominator", view.format.number, denominatorSource(view, row));
  return [covered, ` ${view.t("now.of")} `, all, ` ${view.t(`denominator.${view.denominator}.unit`)}`];
}
