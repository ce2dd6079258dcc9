import { el } from "./dom.js";

/**
 * Tables of numbers. Each is one stop of the Tab key; inside, the arrow keys go from number to number (the pattern of a
 * grid), so that fifty numbers with a source are not fifty stops.
 */

const STOPS = "button, a";

/** @param columns titles; the first column names the row @param rows lists of text or elements, as long as the titles */
export function table(caption, columns, rows) {
  const head = el("tr", {}, columns.map((title) => el("th", { scope: "col" }, title)));
  const body = rows.map(([name, ...cells]) =>
    el("tr", {}, el("th", { scope: "row" }, name), cells.map((cell) => el("td", {}, cell))));
  const element = el("table", { role: "grid" }, el("caption", {}, el("span", {}, caption)), el("thead", {}, head), el("tbody", {}, body));
  roam(element);
  return el("div", { class: "scroll" }, element);
}

function roam(element) {
  const stops = [...element.querySelectorAll(STOPS)];
  stops.forEach((stop, index) => stop.setAttribute("tabindex", index === 0 ? "0" : "-1"));
  element.addEventListener("focusin", (event) => stops.forEach((stop) =>
    stop.setAttribute("tabindex", stop === event.target ? "0" : "-1")));
  element.addEventListener("keydown", (event) => move(event, element));
}

function move(event, element) {
  const cell = event.target.closest("td, th");
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  if (!cell || !step) {
    return;
  }
  const next = step[0] === 0 ? beside(cell.parentElement, event.target, step[1]) : nearest(element, cell, step);
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/** The next number of the same row, for a cell may hold several. */
function beside(row, stop, right) {
  const stops = [...row.querySelectorAll(STOPS)];
  return stops[stops.indexOf(stop) + right];
}

/** The next cell in that direction that holds something to focus. */
function nearest(element, cell, [down, right]) {
  let row = cell.parentElement.rowIndex + down;
  let column = cell.cellIndex + right;
  while (element.rows[row]?.cells[column]) {
    const stop = element.rows[row].cells[column].querySelector(STOPS);
    if (stop) {
      return stop;
    }
    row += down;
    column += right;
  }
  return undefined;
}
