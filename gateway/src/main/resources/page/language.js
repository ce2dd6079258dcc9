import english from "./text/en.js";
import indonesian from "./text/id.js";

/** The page's two languages; the choice is remembered, the first time the browser's decides. */

const TEXTS = { id: indonesian, en: english };
const REMEMBERED = "payung.language";

export function currentLanguage() {
  const chosen = localStorage.getItem(REMEMBERED);
  if (chosen in TEXTS) {
    return chosen;
  }
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).map((tag) => (tag === "in" ? "id" : tag));
  return preferred.find((tag) => tag in TEXTS) ?? "id";
}

export function chooseLanguage(language) {
  localStorage.setItem(REMEMBERED, language);
}

/** A function from key and values to text: {@code t("now.of", {count: "5"})}. A missing key shows itself. */
export function texts(language) {
  const table = TEXTS[language];
  return (key, values = {}) => (table[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** The words of a code, or the code where it is new to this page. */
export function codeText(t, group, code) {
  const text = t(`${group}.${code}`);
  return text === `${group}.${code}` ? code : text;
}

/** Puts the language's words into the fixed parts of the page. */
export function translatePage(language, t) {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = t(element.dataset.text);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
  }
  for (const choice of document.querySelectorAll("[data-language]")) {
    choice.setAttribute("aria-pressed", String(choice.dataset.language === language));
  }
}
