import { ask, call } from "./api.js";

/** Provinces, regencies and cities, where their tiles stand, and what they are measured by. */

const answers = new Map();

/** All regencies and cities. */
export async function regions(language) {
  return (await askOnce(call("/v1/regions"), language)).items;
}

/** What coverage can be measured by. */
export async function denominators(language) {
  return (await askOnce(call("/v1/coverage/combinations"), language)).denominators;
}

/** What does not change while the page is open. */
async function askOnce(address, language) {
  if (!answers.has(address)) {
    answers.set(address, await ask(address, language));
  }
  return answers.get(address);
}

/** The province with the most covered persons now: what a new visitor most likely wants to see. */
export async function usualProvince(language) {
  const { rows } = await ask(call("/v1/coverage", { groupBy: "province" }), language);
  const [largest] = [...rows].sort((a, b) => (b.numerator ?? 0) - (a.numerator ?? 0));
  return largest?.province ?? largest?.region ?? "64";
}

/** Roughly where they lie in Kalimantan Timur: three columns from west to east, rows from north to south. */
const EAST_KALIMANTAN = {
  "64.11": [1, 1], "64.08": [2, 1], "64.03": [3, 1],
  "64.07": [1, 2], "64.02": [2, 2], "64.74": [3, 2],
  "64.09": [2, 3], "64.72": [3, 3],
  "64.01": [2, 4], "64.71": [3, 4],
};

/** Column and row of a tile, or nothing where tiles simply follow each other. */
export const placeOf = (code) => EAST_KALIMANTAN[code];

export const provinceOf = (area) => area.slice(0, 2);

export const isProvince = (area) => area.length === 2;

/** A name short enough for a table. */
export const shortName = (name) => name.replace(/^Kabupaten /, "Kab. ");

/** The dimension by which figures of an area are grouped to speak of itself. */
export const levelOf = (area) => (isProvince(area) ? "province" : "region");

/** Distinct provinces of a list of regions. */
export function provinces(all) {
  const names = new Map(all.map((region) => [region.provinceCode, region.provinceName]));
  return [...names];
}
