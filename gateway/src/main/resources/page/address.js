import { isMonth, presentMonth } from "./months.js";

/** What the page shows, kept behind the # of its address, so that a view can be sent to others. Never anything else. */

const AREA = /^\d\d(\.\d\d)?$/;
const CODE = /^[A-Z][A-Z_]{0,63}$/;
const HIGHEST_TARGET = 100;

/** The chosen view; what is missing or unreadable has its usual value, the area none. */
export function chosenView() {
  const chosen = new URLSearchParams(location.hash.slice(1));
  const target = Number(chosen.get("target"));
  return {
    area: AREA.test(chosen.get("area") ?? "") ? chosen.get("area") : undefined,
    month: hasBegun(chosen.get("month")) ? chosen.get("month") : presentMonth(),
    denominator: CODE.test(chosen.get("denominator") ?? "") ? chosen.get("denominator") : "VULNERABLE_WORKERS",
    target: target > 0 && target <= HIGHEST_TARGET ? target : HIGHEST_TARGET,
  };
}

/** The part of an address that leads to a view. */
export function hashOf({ area, month, denominator, target }) {
  return `#${new URLSearchParams({ area, month, denominator, target })}`;
}

/** Goes to a view; the browser's back leads to the one before. */
export function go(view) {
  location.hash = hashOf(view);
}

const hasBegun = (month) => isMonth(month) && month <= presentMonth();
