import { call } from "../api.js";
import { el, sentence } from "../dom.js";
import { empty } from "../part.js";
import { shortName } from "../places.js";
import { areaOf, denominatorSource, ownSource, shown } from "../sources.js";
import { table } from "../table.js";

/** Who is missing to reach the target, what they would cost, and when they are reached at the present pace. */

export function calls({ area, month, target, denominator }) {
  return [call("/v1/gap", { region: area, month, targetPercent: target, denominator })];
}

export function show(view, answer) {
  if (answer.rows.length === 0) {
    return empty(view);
  }
  const own = answer.rows.find((row) => areaOf(row) === view.area);
  return [
    own ? headline(view, answer, own) : "",
    el("p", { class: "quiet" }, basis(view, answer)),
    answer.rows.length > 1 || !own ? asTable(view, answer) : "",
  ];
}

function headline(view, answer, row) {
  const { t, format } = view;
  const entry = (key, value) => el("div", {}, el("dt", {}, t(key)), el("dd", {}, value));
  return el("dl", { class: "figures" },
    entry("gap.missing", people(view, answer, row)),
    entry("gap.monthly", money(view, answer, row, "monthlyCost")),
    entry("gap.yearly", money(view, answer, row, "yearlyCost")),
    entry("gap.reached", reached(view, answer, row)));
}

function basis(view, { targetPercent, tariff, month }) {
  const { t, format } = view;
  const law = [tariff.citation?.act, tariff.citation?.provision].filter(Boolean).join(", ");
  const source = t("source.law", { law, date: format.date(`${month}-01`) });
  return sentence(t("gap.basis", { unit: t("gap.unit") }), {
    law: el("cite", {}, law),
    target: el("span", { class: "chosen" }, format.decimal(targetPercent)),
    tariff: shown(view, tariff, "amount", format.money, source),
  });
}

function asTable(view, answer) {
  const { t, format } = view;
  const caption = t("gap.caption", { area: view.areaName, month: format.month(answer.month) });
  const columns = ["column.region", "column.missing", "column.monthlyCost", "column.pace", "column.reached"].map((key) => t(key));
  return table(caption, columns, answer.rows.map((row) => [
    shortName(row.regionName ?? view.nameOf(areaOf(row))),
    people(view, answer, row),
    money(view, answer, row, "monthlyCost"),
    shown(view, row, "pacePerMonth", format.decimal, ownSource(view, answer), { suppressed: row.suppressed, missing: "NO_HISTORY" }),
    reached(view, answer, row),
  ]));
}

const source = (view, answer, row) => `${ownSource(view, answer)} ${denominatorSource(view, row)}`;

/** In this answer {@code missing} is a number of people, not a reason. */
const unknown = (row) => ({ suppressed: row.suppressed, missing: row.unknown });

const people = (view, answer, row) =>
  shown(view, row, "missing", view.format.number, source(view, answer, row), unknown(row));

const money = (view, answer, row, field) =>
  shown(view, row, field, view.format.money, `${view.t("source.tariff")} ${source(view, answer, row)}`, unknown(row));

/** The month, or why nobody can say. */
const reached = (view, answer, row) =>
  shown(view, row, "reachedIn", view.format.month, `${view.t("source.pace")} ${source(view, answer, row)}`, unknown(row));
