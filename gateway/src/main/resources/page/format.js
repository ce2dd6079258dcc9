/** Numbers, money and dates as the reader's language writes them; days and hours are those of Kalimantan (WITA). */

const ZONE = "Asia/Makassar";
const LOCALES = { id: "id-ID", en: "en-GB" };
const NO_BREAK = "\u00a0";

export function formats(language) {
  const locale = LOCALES[language];
  const numbers = (options) => new Intl.NumberFormat(locale, options);
  const dates = (options) => new Intl.DateTimeFormat(locale, options);
  const whole = numbers({ maximumFractionDigits: 0 });
  const twoDecimals = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const upToTwo = numbers({ maximumFractionDigits: 2 });
  const day = dates({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const shortDay = dates({ day: "numeric", month: "short", year: "numeric", timeZone: ZONE });
  const instant = dates({ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: ZONE });
  const clock = dates({ hour: "2-digit", minute: "2-digit" });
  const month = dates({ month: "long", year: "numeric", timeZone: "UTC" });
  const shortMonth = dates({ month: "short", year: "2-digit", timeZone: "UTC" });
  const unit = language === "id" ? `${NO_BREAK}%` : "%";
  return {
    number: (value) => whole.format(value),
    decimal: (value) => upToTwo.format(value),
    percent: (value) => twoDecimals.format(value) + unit,
    roughPercent: (value) => whole.format(value) + unit,
    money: (value) => `Rp${NO_BREAK}${whole.format(value)}`,
    date: (value) => day.format(new Date(`${value.slice(0, 10)}T00:00:00Z`)),
    shortDate: (value) => shortDay.format(new Date(value)),
    instant: (value) => `${instant.format(new Date(value))} WITA`,
    clock: (value) => clock.format(new Date(value)),
    month: (value) => month.format(new Date(`${value}-01T00:00:00Z`)),
    shortMonth: (value) => shortMonth.format(new Date(`${value}-01T00:00:00Z`)),
    compare: new Intl.Collator(locale).compare,
  };
}
