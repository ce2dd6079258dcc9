import { call } from "../api.js";
import { el } from "../dom.js";
import { codeText } from "../language.js";
import { plusMonths } from "../months.js";
import { empty } from "../part.js";
import { ownSource, shown } from "../sources.js";
import { table } from "../table.js";

/** Claims of the twelve months up to the chosen one: how many, how much, how quickly. */

const MONTHS_BEFORE = 11;

const COUNTS = ["reported", "decided", "granted", "denied", "paid"];
const MONEY = ["amountGranted", "amountPaid"];
const FIGURES = ["reported", "decided", "paid", ...MONEY, "medianDaysToPay", "onTimePercent"];

export function calls({ area, month }) {
  const period = { from: plusMonths(month, -MONTHS_BEFORE), to: month, region: area };
  return [call("/v1/claims-statistics", period), call("/v1/claims-statistics", { groupBy: "kind", ...period })];
}

export function show(view, total, byKind) {
  const [row] = total.rows;
  if (!row || row.reported === 0) {
    return empty(view, "claims.none");
  }
  if (FIGURES.every((field) => row[field] === null)) {
    return [period(view), ...empty(view, "state.withheldWhy")];
  }
  return [period(view), headline(view, total, row), byKind.rows.length === 0 ? "" : asTable(view, byKind)];
}

const period = ({ t, format, month }) =>
  el("p", { class: "quiet" }, t("claims.period", { from: format.month(plusMonths(month, -MONTHS_BEFORE)), to: format.month(month) }));

function headline(view, answer, row) {
  const entry = (field) => el("div", {}, el("dt", {}, view.t(`column.${field}`)), el("dd", {}, cell(view, answer, row, field)));
  return el("dl", { class: "figures" }, FIGURES.map(entry));
}

function asTable(view, answer) {
  const { t } = view;
  const fields = [...COUNTS, "amountPaid", "medianDaysToPay", "onTimePercent"];
  const columns = ["kind", ...fields].map((field) => t(`column.${field}`));
  const rows = answer.rows.map((row) => [
    codeText(t, "kind", row.kind),
    ...fields.map((field) => cell(view, answer, row, field)),
  ]);
  return table(t("claims.caption", { area: view.areaName }), columns, rows);
}

function cell(view, answer, row, field) {
  return shown(view, row, field, formatOf(view, field), ownSource(view, answer, "claims"), { suppressed: row.suppressed, missing: "NOTHING_PAID" });
}

function formatOf({ t, format }, field) {
  if (MONEY.includes(field)) {
    return format.money;
  }
  if (field === "medianDaysToPay") {
    return (days) => t("claims.days", { count: format.decimal(days) });
  }
  return field === "onTimePercent" ? format.percent : format.number;
}
