import { go } from "./address.js";
import { button, byId, el, freshId } from "./dom.js";
import { codeText } from "./language.js";
import { plusMonths, presentMonth } from "./months.js";
import { isProvince, provinceOf, provinces } from "./places.js";

/** Province, regency, month, denominator and target. Each choice is a new address. */

const FIRST_YEAR = 2019;

export function showChoosers(view) {
  const form = byId("choosers");
  const focused = form.contains(document.activeElement) ? document.activeElement.dataset.chooser : undefined;
  form.replaceChildren(province(view), region(view), month(view), denominator(view), target(view));
  form.querySelector(`[data-chooser="${focused}"]`)?.focus();
}

/** Starts them; called once. Nothing is ever sent by the form itself. */
export function startChoosers() {
  byId("choosers").addEventListener("submit", (event) => event.preventDefault());
}

function province(view) {
  const options = provinces(view.regions).map(([code, name]) => [code, name]);
  return chooser(view, "province", options, provinceOf(view.area), (area) => go({ ...view, area }));
}

function region(view) {
  const own = view.regions.filter((found) => found.provinceCode === provinceOf(view.area));
  const options = [[provinceOf(view.area), view.t("chooser.wholeProvince")], ...own.map(({ code, name }) => [code, name])];
  return chooser(view, "region", options, view.area, (area) => go({ ...view, area }));
}

function month(view) {
  const options = [];
  for (let each = presentMonth(); each >= `${FIRST_YEAR}-01`; each = plusMonths(each, -1)) {
    options.push([each, view.format.month(each)]);
  }
  if (view.month < `${FIRST_YEAR}-01`) {
    options.push([view.month, view.format.month(view.month)]);
  }
  const field = chooser(view, "month", options, view.month, (chosen) => go({ ...view, month: chosen }));
  const step = (text, count, key, impossible) =>
    button(text, { class: "step", "aria-label": view.t(key), "data-chooser": key, disabled: impossible }, () =>
      go({ ...view, month: plusMonths(view.month, count) }));
  const select = field.querySelector("select");
  const row = el("span", { class: "stepper" });
  select.replaceWith(row);
  row.append(step("‹", -1, "chooser.earlier"), select, step("›", 1, "chooser.later", view.month === presentMonth()));
  return field;
}

function denominator(view) {
  const options = view.denominators.map((code) => [code, codeText(view.t, "denominator", code)]);
  return chooser(view, "denominator", options, view.denominator, (chosen) => go({ ...view, denominator: chosen }));
}

function target(view) {
  const id = freshId();
  const input = el("input", { id, type: "number", min: "1", max: "100", step: "1", value: view.target, "data-chooser": "target" });
  input.addEventListener("change", () => input.reportValidity() && go({ ...view, target: Number(input.value) }));
  return el("p", { class: "field" }, el("label", { for: id }, view.t("chooser.target")), input);
}

function chooser(view, name, options, chosen, onChoice) {
  const id = freshId();
  const select = el("select", { id, "data-chooser": name }, options.map(([value, text]) =>
    el("option", { value, selected: value === chosen }, text)));
  select.addEventListener("change", () => onChoice(select.value));
  return el("p", { class: `field ${name}` }, el("label", { for: id }, view.t(`chooser.${name}`)), select);
}
