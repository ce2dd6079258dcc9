import { call } from "../api.js";
import { el, sentence } from "../dom.js";
import { codeText } from "../language.js";
import { shown } from "../sources.js";

/** How fresh the figures are: when each feed last brought something, and how far behind it they are. */

export function calls() {
  return [call("/v1/freshness")];
}

export function show(view, answer) {
  const { t, format } = view;
  const source = t("source.measured", { date: format.instant(answer.answeredAt) });
  const line = (feed) => el("li", {}, received(view, feed, source), typeof feed.lagSeconds === "number" ? [" ", behind(view, feed, source)].flat() : "");
  return [
    el("ul", { class: "plain" }, answer.feeds.map(line)),
    answer.projection.rebuilding ? el("p", { class: "note" }, t("freshness.rebuilding")) : "",
  ];
}

function received(view, feed, source) {
  const { t, format } = view;
  const name = codeText(t, "feed", feed.feed);
  return feed.receivedAt
    ? sentence(t("freshness.feed", { feed: name, date: format.instant(feed.receivedAt) }), { events: shown(view, feed, "events", format.number, source) })
    : t("freshness.never", { feed: name });
}

const behind = (view, feed, source) =>
  sentence(view.t("freshness.lag"), { lag: shown(view, feed, "lagSeconds", view.format.decimal, source) });
