import { call } from "../api.js";
import { el } from "../dom.js";
import { codeText } from "../language.js";

/** How fresh the figures are: when each feed last brought something, and how far behind it they are. */

export function calls() {
  return [call("/v1/freshness")];
}

export function show({ t, format }, { feeds, projection }) {
  const line = (feed) => el("li", {}, t(feed.receivedAt ? "freshness.feed" : "freshness.never", {
    feed: codeText(t, "feed", feed.feed),
    date: feed.receivedAt ? format.instant(feed.receivedAt) : "",
    events: format.number(feed.events),
  }), typeof feed.lagSeconds === "number" ? ` ${t("freshness.lag", { lag: format.decimal(feed.lagSeconds) })}` : "");
  return [
    el("ul", { class: "plain" }, feeds.map(line)),
    projection.rebuilding ? el("p", { class: "note" }, t("freshness.rebuilding")) : "",
  ];
}
