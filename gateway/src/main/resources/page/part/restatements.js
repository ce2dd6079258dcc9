import { call } from "../api.js";
import { el } from "../dom.js";
import { codeText } from "../language.js";
import { empty } from "../part.js";
import { shortName } from "../places.js";
import { areaOf, shown } from "../sources.js";
import { table } from "../table.js";

/** Figures of past months that are different now, and why: nothing changes silently. */

const MOST = 10;

export function calls({ area }) {
  return [call("/v1/coverage/restatements", { region: area, limit: MOST })];
}

export function show(view, answer) {
  return answer.items.length === 0 ? empty(view, "restatements.none") : [el("p", { class: "quiet" }, view.t("restatements.note")), asTable(view, answer)];
}

function asTable(view, { items }) {
  const { t, format } = view;
  const columns = ["column.recordedAt", "column.month", "column.region", "column.was", "column.is", "column.cause"].map((key) => t(key));
  return table(t("restatements.caption", { area: view.areaName }), columns, items.map((item) => {
    const source = t("source.restated", { date: format.instant(item.recordedAt) });
    return [
      format.date(item.recordedAt),
      format.month(item.month),
      areaOf(item) ? shortName(view.nameOf(areaOf(item))) : "–",
      shown(view, item.was, format.number, source, item),
      shown(view, item.is, format.number, source, item),
      codeText(t, "cause", item.cause),
    ];
  }));
}
