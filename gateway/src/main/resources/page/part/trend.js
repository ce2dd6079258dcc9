import { call } from "../api.js";
import { el } from "../dom.js";
import { drawLine } from "../line-chart.js";
import { plusMonths } from "../months.js";
import { empty } from "../part.js";
import { levelOf } from "../places.js";
import { denominatorSource, ownSource, percentSource, persons, shown } from "../sources.js";
import { table } from "../table.js";

/** Coverage over the two years up to the chosen month, as a line and as a table. */

const MONTHS_BEFORE = 23;

export function calls({ area, month, denominator }) {
  const from = plusMonths(month, -MONTHS_BEFORE);
  return [call("/v1/coverage", { groupBy: `${levelOf(area)},month`, from, to: month, region: area, denominator })];
}

export function show(view, answer) {
  const rows = [...answer.rows].sort((a, b) => a.month.localeCompare(b.month));
  if (rows.length === 0) {
    return empty(view);
  }
  const asPercent = rows.some((row) => typeof row.percent === "number");
  const measure = asPercent ? "percent" : "numerator";
  const title = view.t(`trend.${measure}`);
  const canvas = el("canvas", { role: "img", "aria-label": summary(view, rows, measure) });
  drawLine(canvas, view, { title, labels: rows.map((row) => view.format.shortMonth(row.month)), values: rows.map((row) => row[measure] ?? null), sources: rows.map((row) => sourceOf(view, answer, row)), asPercent });
  return [
    el("p", { class: "quiet" }, title),
    el("div", { class: "chart" }, canvas),
    el("details", {}, el("summary", {}, view.t("trend.asTable")), asTable(view, answer, rows)),
  ];
}

const sourceOf = (view, answer, row) =>
  typeof row.percent === "number" ? percentSource(view, answer, row) : ownSource(view, answer);

function summary(view, rows, measure) {
  const format = measure === "percent" ? view.format.percent : view.format.number;
  const seen = rows.filter((row) => typeof row[measure] === "number");
  if (seen.length === 0) {
    return view.t("state.empty");
  }
  const [first, last] = [seen[0], seen[seen.length - 1]];
  return view.t("trend.summary", {
    from: view.format.month(first.month), to: view.format.month(last.month),
    first: format(first[measure]), last: format(last[measure]),
  });
}

function asTable(view, answer, rows) {
  const { t, format } = view;
  const columns = [t("column.month"), t("column.covered"), t("column.denominator"), t("column.coverage")];
  return table(t("trend.caption", { area: view.areaName }), columns, rows.map((row) => [
    format.month(row.month),
    persons(view, row, "numerator", answer),
    row.denominator ? shown(view, row, "denominator", format.number, denominatorSource(view, row)) : "–",
    shown(view, row, "percent", format.percent, sourceOf(view, answer, row), { suppressed: row.suppressed, missing: row.missing, why: t("missing.why") }),
  ]));
}
