import { call } from "../api.js";
import { el } from "../dom.js";
import { codeText } from "../language.js";
import { shown } from "../sources.js";
import { table } from "../table.js";

/** Workers of all segments against all who could be insured: the parts of the percentage that newspapers print. */

export function calls({ area, month }) {
  return [call("/v1/coverage/all-workers", { region: area, month, denominator: "BPJS_ELIGIBLE_WORKERS" })];
}

export function show(view, answer) {
  const { t, format } = view;
  const caption = t("everybody.caption", { area: view.areaName, month: format.month(answer.month) });
  const parts = answer.parts.map((part) => part.included === false ? leftOut(view, part) : counted(view, part));
  return [
    el("p", { class: "middle" }, percent(view, answer)),
    table(caption, [t("column.segment"), t("column.members")], [
      ...parts,
      [t("everybody.sum"), shown(view, answer, "numerator", format.number, sumSource(view, answer), answer)],
      [t("denominator.BPJS_ELIGIBLE_WORKERS"), shown(view, answer, "denominator", format.number, source(view, answer.denominatorSource, answer.denominatorAsOf), answer)],
    ]),
    answer.missingSegments?.length > 0 ? el("p", { class: "note" }, notCounted(view, answer)) : "",
  ];
}

const notCounted = ({ t }, { missingSegments }) =>
  t("everybody.missing", { segments: missingSegments.map((segment) => codeText(t, "segment", segment)).join(", ") });

function percent(view, answer) {
  const { suppressed, missing } = answer;
  const absence = typeof answer.percent === "number" ? {} : { suppressed, missing, why: view.t("missing.why"), class: "words" };
  const sources = `${sumSource(view, answer)} ${source(view, answer.denominatorSource, answer.denominatorAsOf)}`;
  return shown(view, answer, "percent", view.format.percent, sources, absence);
}

/** A sum is no fresher than its oldest part. */
function sumSource({ t, format }, { parts }) {
  const dates = parts.filter((part) => part.included !== false && part.asOf).map((part) => part.asOf.slice(0, 10)).sort();
  return t("source.sum", { date: dates.length > 0 ? format.date(dates[0]) : t("state.unknown") });
}

const counted = (view, part) =>
  [codeText(view.t, "segment", part.segment), shown(view, part, "value", view.format.number, source(view, part.source, part.asOf), part)];

const leftOut = (view, part) => [`${codeText(view.t, "segment", part.segment)} (${view.t("everybody.leftOut")})`, counted(view, part)[1]];

function source(view, name, asOf) {
  return view.t("source.figure", { source: name ?? view.t("state.unknown"), date: asOf ? view.format.date(asOf) : view.t("state.unknown") });
}
