import { lookUp } from "./calls.js";
import { fact } from "./fact.js";
import { codeText } from "./language.js";
import { originOf } from "./origin.js";

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

/**
 * What an answer holds in a field of one of its parts, as fact: pointed at, it names its source; pressed, it shows its
 * call. Where there is no number, words say whether it is withheld or not known.
 *
 * @param absence suppressed, the code of what is missing, and why, where that is not the source
 */
export function shown(view, part, field, format, source, absence = {}) {
  const value = part[field];
  if (value !== null && value !== undefined) {
    return pressed(view, part, field, format(value), source, { class: absence.class });
  }
  const why = absence.suppressed ? `${view.t("state.withheldWhy")} ${source}` : absence.why ?? source;
  return pressed(view, part, field, missingText(view, absence), why, { class: absence.class ?? "missing" });
}

/** A count of persons here: it is always known, so where it is missing it is withheld. */
export function persons(view, row, field, answer) {
  return shown(view, row, field, view.format.number, ownSource(view, answer), { suppressed: true });
}

function pressed(view, part, field, text, source, attributes) {
  const origin = originOf(part, field);
  const element = fact(text, source, { ...attributes, ...placed(origin), "aria-haspopup": "dialog" });
  element.addEventListener("click", () => lookUp(view, origin, text, source));
  return element;
}

/** Marks an element with the place of the number that it shows. */
export const placed = ({ call, pointer }) => ({ "data-call": call, "data-at": pointer });

/** Why a percentage is not there. */
export function missingText(view, row) {
  const reason = row.suppressed ? "SUPPRESSED" : row.missing;
  return typeof reason === "string" ? codeText(view.t, "missing", reason) : view.t("state.unknown");
}

/** The code of the area a row speaks of, whichever dimension it was asked by. */
export const areaOf = (row) => row.region ?? row.province;
