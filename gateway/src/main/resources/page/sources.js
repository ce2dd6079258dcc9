import { fact } from "./fact.js";
import { codeText } from "./language.js";

/** Where numbers come from, in a sentence, and what stands where there is no number. */

/** Payung's own count: as of when, and up to which receipt of the feed. */
export function ownSource(view, answer, feed = "enrollment") {
  const received = answer.freshness?.[feed]?.receivedAt ?? answer.asOf ?? answer.answeredAt;
  return view.t(`source.${feed}`, { date: view.format.instant(received) });
}

/** A figure from outside. */
export function denominatorSource(view, row) {
  const source = row.denominatorSource ?? view.t("state.unknown");
  const date = row.denominatorAsOf ? view.format.date(row.denominatorAsOf) : view.t("state.unknown");
  return view.t("source.denominator", { source, date });
}

/** Both, for a percentage. */
export function percentSource(view, answer, row) {
  return `${ownSource(view, answer)} ${denominatorSource(view, row)}`;
}

/** A number as fact; a missing one says in words whether it is withheld or not known. */
export function shown(view, value, format, source, row = {}) {
  if (value !== null && value !== undefined) {
    return fact(format(value), source);
  }
  const why = row.suppressed ? `${view.t("state.withheldWhy")} ${source}` : source;
  return fact(missingText(view, row), why, { class: "missing" });
}

/** A count of persons here: it is always known, so where it is missing it is withheld. */
export function persons(view, value, answer) {
  return shown(view, value, view.format.number, ownSource(view, answer), { suppressed: true });
}

/** Why a percentage is not there. */
export function missingText(view, row) {
  const reason = row.suppressed ? "SUPPRESSED" : row.missing;
  return typeof reason === "string" ? codeText(view.t, "missing", reason) : view.t("state.unknown");
}

/** The code of the area a row speaks of, whichever dimension it was asked by. */
export const areaOf = (row) => row.region ?? row.province;
