/** Months as the API writes them: {@code 2023-07}. */

const OFFSET_HOURS = 8;
const HOUR = 3_600_000;

/** The month it is in Kalimantan (WITA). */
export function presentMonth() {
  return new Date(Date.now() + OFFSET_HOURS * HOUR).toISOString().slice(0, 7);
}

/** The month so many months later, or earlier when negative. */
export function plusMonths(month, count) {
  const [year, number] = month.split("-").map(Number);
  const total = year * 12 + number - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}`;
}

export const isMonth = (text) => /^20\d\d-(0[1-9]|1[0-2])$/.test(text ?? "");
