import { call } from "../api.js";
import { el } from "../dom.js";
import { codeText } from "../language.js";

/** How fresh the figures are: when each feed was read last, and how far behind it is. */

export function calls() {
  return [call("/v1/freshness")];
}

export function show({ t, format }, { feeds, projection }) {
  const line = (feed) => el("li", {}, t(feed.receivedAt ? "freshness.feed" : "freshness.never", {
    feed: codeText(t, "feed", feed.feed),
    date: feed.receivedAt ? format.instant(feed.receivedAt) : "",
    events: format.number(feed.events ?? 0),
    lag: format.decimal(feed.lagSeconds ?? 0),
  }), feed.reading === false ? el("strong", {}, ` ${t("freshness.stopped")}`) : "");
  return [
    el("ul", { class: "plain" }, feeds.map(line)),
    projection?.rebuilding ? el("p", { class: "note" }, t("freshness.rebuilding")) : "",
  ];
}
