import { call } from "../api.js";
import { empty } from "../part.js";
import { persons } from "../sources.js";
import { table } from "../table.js";

/**
 * Covered persons by one more dimension. There are no sums and no shares: one person may have two occupations or two
 * sponsors.
 */
export function breakdown(dimension, nameOf) {
  return {
    calls: ({ area, month }) => [call("/v1/coverage", { groupBy: dimension, from: month, to: month, region: area })],
    show: (view, answer) => (answer.rows.length === 0 ? empty(view) : [asTable(view, answer)]),
  };

  function asTable(view, answer) {
    const { t, format } = view;
    const rows = [...answer.rows].sort((a, b) => (b.numerator ?? -1) - (a.numerator ?? -1)
      || format.compare(nameOf(view, a), nameOf(view, b)));
    const caption = t(`${dimension}s.caption`, { area: view.areaName, month: format.month(view.month) });
    return table(caption, [t(`column.${dimension}`), t("column.covered"), t("column.inArrears")], rows.map((row) => [
      nameOf(view, row),
      persons(view, row, "numerator", answer),
      persons(view, row, "inArrears", answer),
    ]));
  }
}

export const occupations = breakdown("occupation", (view, row) =>
  (view.language === "id" ? row.occupationNameId : row.occupationName) ?? row.occupation);

export const sponsors = breakdown("sponsor", (view, row) => row.sponsorName ?? row.sponsor);
