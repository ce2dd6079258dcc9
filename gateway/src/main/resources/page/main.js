import { chosenView, hashOf } from "./address.js";
import { showChoosers, startChoosers } from "./choosers.js";
import { byId } from "./dom.js";
import { startTips } from "./fact.js";
import { formats } from "./format.js";
import { startIssuer } from "./issuer.js";
import { chooseLanguage, currentLanguage, texts, translatePage } from "./language.js";
import { occupations, sponsors } from "./part/breakdown.js";
import * as claims from "./part/claims.js";
import * as everybody from "./part/everybody.js";
import * as freshness from "./part/freshness.js";
import * as gap from "./part/gap.js";
import * as now from "./part/now.js";
import * as restatements from "./part/restatements.js";
import * as tiles from "./part/tiles.js";
import * as trend from "./part/trend.js";
import { fill } from "./part.js";
import { denominators, regions, usualProvince } from "./places.js";
import { problem } from "./problem.js";
import { resumeSession, token } from "./session.js";
import { because, showSession, startSignIn } from "./sign-in.js";

/** The page: whenever the address, the language, the session or the colours change, all of it is shown anew. */

const PARTS = { now, trend, tiles, gap, occupations, sponsors, claims, everybody, restatements, freshness };

let shown = new AbortController();

async function show() {
  shown.abort();
  shown = new AbortController();
  const language = currentLanguage();
  const view = { ...chosenView(), language, t: texts(language), format: formats(language), signal: shown.signal };
  byId("status").textContent = "";
  translatePage(language, view.t);
  showSession(view);
  showFrame(view);
  if (token()) {
    await showBoard(view);
  }
}

function showFrame(view) {
  const signedIn = token() !== "";
  byId("board").hidden = !signedIn;
  byId("freshness").hidden = !signedIn;
  byId("title").textContent = view.t("page.title");
  document.title = `${view.t("page.title")} · Payung`;
  if (!signedIn) {
    Object.keys(PARTS).forEach((id) => byId(id).replaceChildren());
    byId("choosers").replaceChildren();
    byId("call").close();
  }
}

async function showBoard(view) {
  try {
    [view.regions, view.denominators] = await Promise.all([regions(view.language), denominators(view.language)]);
    view.area ??= await usualProvince(view.language);
  } catch (failure) {
    byId("choosers").replaceChildren(problem(view, failure, show));
    return;
  }
  if (view.signal.aborted) {
    return;
  }
  history.replaceState(null, "", hashOf(view));
  const names = new Map(view.regions.flatMap((region) => [[region.code, region.name], [region.provinceCode, region.provinceName]]));
  view.nameOf = (code) => names.get(code) ?? code;
  view.areaName = view.nameOf(view.area);
  showChoosers(view);
  byId("title").textContent = view.t("page.titleOf", { area: view.areaName, month: view.format.month(view.month) });
  document.title = `${byId("title").textContent} · Payung`;
  await Promise.all(Object.entries(PARTS).map(([id, part]) => fill(id, part, view)));
  if (!view.signal.aborted) {
    byId("status").textContent = view.t("page.shown", { area: view.areaName, month: view.format.month(view.month) });
  }
}

for (const choice of document.querySelectorAll("[data-language]")) {
  choice.addEventListener("click", () => {
    chooseLanguage(choice.dataset.language);
    show();
  });
}
startTips();
startChoosers();
startSignIn(show, show);
addEventListener("hashchange", show);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
if (!(await startIssuer().catch(() => false))) {
  because(resumeSession());
}
await show();
