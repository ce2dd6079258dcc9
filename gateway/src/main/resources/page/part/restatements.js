import { call } from "../api.js";
import { el } from "../dom.js";
import { codeText } from "../language.js";
import { empty } from "../part.js";
import { shortName } from "../places.js";
import { areaOf, shown } from "../sources.js";
import { table } from "../table.js";

/** Figures of past months that are different now, and why: nothing changes silently. */

const MOST_SHOWN = 10;

export function calls({ area }) {
  return [call("/v1/coverage/restatements", { region: area })];
}

export function show(view, answer) {
  const figures = answer.figures ?? [];
  if (answer.items.length === 0 && figures.length === 0) {
    return empty(view, "restatements.none");
  }
  return [
    el("p", { class: "quiet" }, view.t("restatements.note")),
    answer.items.length > 0 ? asTable(view, answer.items.slice(0, MOST_SHOWN)) : "",
    figures.length > 0 ? figureTable(view, figures.slice(0, MOST_SHOWN)) : "",
  ];
}

/** Figures from outside: where a denominator is another one, percentages change though nobody came or went. */
function figureTable(view, figures) {
  const { t, format } = view;
  const columns = ["column.recordedAt", "column.month", "column.region", "column.figure", "column.was", "column.is"].map((key) => t(key));
  return table(t("restatements.figures", { area: view.areaName }), columns, figures.map((figure) => [
    time(figure.recordedAt, format.shortDate),
    time(figure.month, format.shortMonth),
    shortName(view.nameOf(figure.region)),
    codeText(t, figure.code.startsWith("MEMBERS_") ? "segment" : "denominator", figure.code),
    shown(view, figure, "was", format.number, t("source.figure", { source: figure.sourceWas, date: format.date(figure.asOfWas) })),
    shown(view, figure, "is", format.number, t("source.figure", { source: figure.source, date: format.date(figure.asOf) })),
  ]));
}

function asTable(view, items) {
  const { t, format } = view;
  const columns = ["column.recordedAt", "column.month", "column.region", "column.was", "column.is", "column.cause"].map((key) => t(key));
  return table(t("restatements.caption", { area: view.areaName }), columns, items.map((item) => {
    const source = t("source.restated", { date: format.instant(item.recordedAt) });
    return [
      time(item.recordedAt, format.shortDate),
      time(item.month, format.shortMonth),
      areaOf(item) ? shortName(view.nameOf(areaOf(item))) : "–",
      shown(view, item, "was", format.number, source),
      shown(view, item, "is", format.number, source),
      item.causes.map((cause) => el("span", { class: "cause" }, causeText(view, cause, source))),
    ];
  }));
}

/** With the persons it concerns, where their number may be told. */
function causeText(view, cause, source) {
  const text = codeText(view.t, "cause", cause.cause);
  return typeof cause.persons === "number" ? [text, " (", shown(view, cause, "persons", view.format.number, source), ")"] : text;
}

const time = (moment, format) => el("time", { datetime: moment }, format(moment));
