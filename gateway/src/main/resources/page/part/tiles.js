import { hashOf } from "../address.js";
import { call } from "../api.js";
import { el } from "../dom.js";
import { described } from "../fact.js";
import { placeOf, provinceOf } from "../places.js";
import { originOf } from "../origin.js";
import { areaOf, missingText, percentSource, placed } from "../sources.js";

/**
 * A tile for each regency and city, coloured by coverage; each leads to the figures of its own. Colour repeats what is
 * written; hatching marks what is withheld or unknown, and words say which.
 */

const STEPS = [20, 40, 60, 80];

export function calls({ area, month, denominator }) {
  return [call("/v1/coverage", { groupBy: "region", from: month, to: month, region: provinceOf(area), denominator })];
}

export function show(view, answer) {
  const rows = new Map(answer.rows.map((row) => [areaOf(row), row]));
  const all = view.regions.filter((region) => region.provinceCode === provinceOf(view.area));
  const tiles = all.map((region) => tile(view, answer, region, rows.get(region.code) ?? {}));
  const placed = all.every((region) => placeOf(region.code));
  return [el("ul", { class: placed ? "tiles placed" : "tiles" }, tiles), legend(view)];
}

function tile(view, answer, region, row) {
  const known = typeof row.percent === "number";
  const link = el("a", { href: hashOf({ ...view, area: region.code }), "aria-current": region.code === view.area ? "true" : undefined },
    el("span", { class: "name" }, region.name.replace(/^(Kabupaten|Kota) /, "")),
    el("span", { class: "kind" }, region.name.startsWith("Kota ") ? view.t("tiles.city") : view.t("tiles.regency")),
    known
      ? el("span", { class: "value", ...placed(originOf(row, "percent")) }, view.format.percent(row.percent))
      : el("span", { class: "value words" }, missingText(view, row)));
  const item = el("li", { class: `tile ${shade(row)}`, "data-region": region.code }, described(link, explanation(view, answer, row)));
  const place = placeOf(region.code);
  if (place) {
    [item.style.gridColumn, item.style.gridRow] = place.map(String);
  }
  return item;
}

function shade(row) {
  if (typeof row.percent !== "number") {
    return row.suppressed ? "withheld" : "unknown";
  }
  return `step-${STEPS.filter((step) => row.percent >= step).length + 1}`;
}

function explanation(view, answer, row) {
  if (row.suppressed) {
    return view.t("state.withheldWhy");
  }
  if (typeof row.percent !== "number") {
    return view.t("missing.why");
  }
  const parts = { numerator: view.format.number(row.numerator), denominator: view.format.number(row.denominator) };
  const warning = row.above100 ? ` ${view.t("now.above100")}` : "";
  return `${view.t("tiles.parts", parts)} ${percentSource(view, answer, row)}${warning}`;
}

function legend(view) {
  const edges = [0, ...STEPS];
  const steps = edges.map((edge, index) => {
    const upTo = edges[index + 1];
    const text = upTo ? `${edge}–${view.format.roughPercent(upTo)}` : `≥ ${view.format.roughPercent(edge)}`;
    return el("li", {}, el("span", { class: `swatch step-${index + 1}`, "aria-hidden": "true" }), text);
  });
  const others = ["withheld", "unknown"].map((kind) =>
    el("li", {}, el("span", { class: `swatch ${kind}`, "aria-hidden": "true" }), view.t(`tiles.${kind}`)));
  return el("ul", { class: "legend", "aria-label": view.t("tiles.legend") }, steps, others);
}
