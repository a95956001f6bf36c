// The game as pages draw it: ladder, cards, news, odds, probabilities.

import { h } from "./preact.js";
import { useEffect, useRef } from "./hooks.js";
import { day, percent, said, t, tOr } from "./words.js";
import { Badge } from "./parts.js";
import { Text } from "./text.js";

/** Which turn it is, as far as it is known how many there are. */
export function turnOf(view, turn = view.turn) {
  if (turn > view.turns || (view.aftermath && turn === view.turn)) return t("page-aftermath");
  return view.may_end
    ? t("page-turn-short", { turn })
    : t("page-turn", { turn, turns: view.turns });
}

/** How far a table is, in words. Seats may be open when time is up, and are in the aftermath. */
export function phaseOf(phase, turn, turns, open) {
  if (phase !== "sealed" || !open) return t(`page-phase-${phase}`);
  return t(turn > turns ? "page-aftermath" : "page-host-over");
}

/** The ladder with the token, highest rung first. */
export function Ladder({ view, rung = view.rung, big }) {
  const trail = view.trail ?? [];
  const before = trail.length > 1 ? trail[trail.length - 2] : null;
  return h(
    "ol",
    { class: `ladder ${big ? "tall" : ""}`, reversed: true, "aria-label": t("page-ladder") },
    view.rungs
      .map((one, at) => {
        const limits = (view.thresholds ?? []).filter((limit) => limit.rung === at);
        const crossed = limits.length > 0 && limits.every((limit) => limit.crossed);
        const here = at === rung;
        return h(
          "li",
          {
            class: `${here ? "here" : ""} ${limits.length ? "limit" : ""}`,
            "aria-current": here ? "step" : undefined,
          },
          h("span", { class: "number" }, at + 1),
          h(
            "span",
            { class: "name" },
            one.name,
            limits.length
              ? h(
                  "span",
                  { class: "flag" },
                  h("span", { "aria-hidden": true }, crossed ? "\u00a0⚑" : "\u00a0⚐"),
                  h(
                    "span",
                    { class: "unseen" },
                    ` (${t(crossed ? "page-threshold-crossed" : "page-threshold")})`,
                  ),
                )
              : null,
          ),
          here
            ? h("span", { class: "token", "aria-hidden": true }, "◆")
            : at === before
              ? h("span", { class: "token was", "aria-hidden": true }, "◇")
              : null,
          here ? h("span", { class: "unseen" }, ` ${t("page-crisis-here")}`) : null,
        );
      })
      .reverse(),
  );
}

const change = (now, before) =>
  now > before ? `▲ +${now - before}` : now < before ? `▼ −${before - now}` : "";

/** An indicator as a bar with its band in words. */
export function Indicator({ one, before = one.before }) {
  const share = (one.value - one.min) / Math.max(1, one.max - one.min);
  const better =
    one.polarity === "HigherIsBetter"
      ? one.value > before
      : one.polarity === "HigherIsWorse"
        ? one.value < before
        : null;
  const moved = change(one.value, before);
  return h(
    "div",
    { class: "indicator" },
    h(
      "div",
      { class: "row" },
      h("span", { class: "grow" }, one.name),
      moved &&
        h(
          "span",
          { class: better === null ? "moved" : better ? "moved good" : "moved bad" },
          moved,
          better === null
            ? null
            : h(
                "span",
                { class: "unseen" },
                ` ${t(better ? "word-change-better" : "word-change-worse")}`,
              ),
        ),
      h("span", { class: "figure" }, said(one.value)),
    ),
    h(Bar, { share }),
    h("div", { class: "small" }, one.band),
  );
}

/** A share from 0 to 1 as a bar; what it means stands beside it. */
export function Bar({ share, looks = "" }) {
  const bar = useRef(null);
  useEffect(() => {
    bar.current.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  });
  return h("div", { class: `bar ${looks}`, "aria-hidden": true }, h("div", { ref: bar }));
}

/** A probability in per cent with its interval: a dot with whiskers on an axis from 0 to 100, and words. */
export function Chance({ name, percent: value, low, high, past }) {
  const box = useRef(null);
  useEffect(() => {
    if (!box.current) return;
    const [whisker, dot] = box.current.children;
    whisker.style.left = `${low}%`;
    whisker.style.width = `${Math.max(0, high - low)}%`;
    dot.style.left = `${value}%`;
  });
  // What came in none of the plays, or in all, is not certain for that.
  const shown = percent(value === 0 && high > 0 ? 0.5 : value === 100 && low < 100 ? 99.5 : value);
  const [from, to] = [percent(low), percent(high)];
  const range = from === to ? null : t("page-between", { low: from, high: to });
  return h(
    "div",
    { class: "chance" },
    h(
      "div",
      { class: "row" },
      h("span", { class: "grow" }, name),
      past ? h("span", { class: "small" }, past) : h("span", { class: "figure" }, shown),
    ),
    past
      ? null
      : h(
          "div",
          { class: "axis", "aria-hidden": true, ref: box },
          h("span", { class: "whisker" }),
          h("span", { class: "dot" }),
        ),
    past ? null : h("div", { class: "small" }, [likely(value), range].filter(Boolean).join(" · ")),
  );
}

/** A probability in words, as intelligence estimates have it. */
function likely(value) {
  const words = [
    [1, "below"],
    [5, "almost-none"],
    [20, "very-unlikely"],
    [45, "unlikely"],
    [55, "even"],
    [80, "likely"],
    [95, "very-likely"],
    [99, "almost-certain"],
  ];
  const found = words.find(([to]) => value < to);
  return t(`likelihood-${found ? found[1] : "above"}`);
}

const DOMAIN = (domain) => tOr(`domain-${domain.toLowerCase()}`, domain);

/** Hostility toward whoever feels it most, 1 to 5, on the scale of militarized disputes. */
const hostility = (card) => Math.max(0, ...(card.severity ?? []).map((one) => one.scales.mid));

/** A card: what it is, what it takes, who will know, what it would cross. */
export function Card({ card, view, chosen, why, toggle, busy }) {
  const severe = hostility(card);
  const costs = [...(card.cost ?? []), ...(card.price ? [card.price] : [])];
  const seen = card.readers?.length
    ? t("page-seen-by", { who: card.readers.join(", ") })
    : card.covert && card.domain.toLowerCase() === "covert"
      ? null
      : t(card.covert ? "page-covert" : "page-open");
  return h(
    "article",
    { class: `card ${chosen ? "chosen" : ""}`, "aria-label": card.title },
    h(
      "div",
      { class: "row top" },
      h("h3", { class: "grow" }, card.title),
      chosen ? h("span", { class: "taken" }, `✓ ${t("page-chosen", { n: chosen })}`) : null,
    ),
    h("p", { class: "small" }, [DOMAIN(card.domain), card.kind, seen].filter(Boolean).join(" · ")),
    h(
      "div",
      { class: "small facts" },
      h(
        "span",
        null,
        t("page-on-rung", { n: card.rung + 1, rung: view.rungs[card.rung]?.name ?? "" }),
      ),
      severe
        ? h(
            "span",
            null,
            t("page-hostility", { n: severe }),
            " ",
            h(
              "span",
              { class: "pips", "aria-hidden": true },
              "▮".repeat(severe) + "▯".repeat(5 - severe),
            ),
          )
        : null,
      costs.map(([name, amount]) => h("span", null, t("page-costs", { n: amount, of: name }))),
      typeof card.uses_left === "number"
        ? h("span", null, t("page-uses-left", { n: card.uses_left }))
        : null,
    ),
    h(Text, { text: card.text }),
    card.thresholds?.map((one) => h("p", { class: "warn" }, "! ", one)),
    card.crosses?.map((line) => h("p", { class: "warn" }, "! ", t("page-crosses", { line }))),
    card.breaks?.map((norm) => h("p", { class: "warn" }, "! ", t("page-breaks", { norm }))),
    card.violates?.map((agreement) =>
      h("p", { class: "warn" }, "! ", t("page-violates", { agreement })),
    ),
    toggle &&
      h(
        "button",
        {
          type: "button",
          class: chosen ? "" : "action soft",
          "aria-pressed": String(Boolean(chosen)),
          "aria-label": `${t(chosen ? "page-put-back" : "page-take")}: ${card.title}`,
          "aria-disabled": why || busy ? "true" : undefined,
          onClick: () => !why && !busy && toggle(),
        },
        t(chosen ? "page-put-back" : "page-take"),
      ),
    why && h("p", { class: "small why" }, why),
  );
}

const MEDIA = {
  Wire: "wire",
  Newspaper: "newspaper",
  Broadcast: "broadcast",
  Call: "call",
  Cable: "cable",
  Letter: "letter",
  Email: "email",
  SocialMedia: "social",
};

const KINDS = {
  Inject: "inject",
  Written: "written",
  Act: "act",
  Attribution: "attribution",
  Tap: "tap",
  Rung: "ladder",
  Threshold: "threshold",
  RedLine: "red-line",
  Norm: "norm",
  Agreement: "agreement",
  Question: "question",
  Clock: "clock",
  Ending: "ending",
};

export const medium = (key) => tOr(`word-medium-${MEDIA[key]}`, key);

export const kind = (key) => tOr(`word-news-${KINDS[key]}`, key);

export const MEDIUM_KEYS = Object.keys(MEDIA);

/** Where something comes from, in a line. */
function source(one) {
  if (!one) return null;
  const by = one.by && ["Claimed", "Elsewhere"].includes(one.status) ? "-by" : "";
  const status = t(`word-source-line-${one.status.toLowerCase()}${by}`, { by: one.by });
  return !one.line || one.status === "Invented"
    ? status
    : t("word-source-line-with-line", { status, line: one.line });
}

/** A piece of news. */
export function Item({ news, view, big }) {
  const paper = news.kind === "Inject";
  const who = news.actor !== null && news.actor !== undefined ? view.actors[news.actor] : null;
  return h(
    "article",
    { class: `item ${paper ? "paper" : ""} ${big ? "lead" : ""}` },
    h(
      "div",
      { class: "row small" },
      who ? h(Badge, { actor: who.ix, name: who.name }) : null,
      h(
        "span",
        { class: "grow" },
        [
          who && news.kind === "Act" ? who.name : null,
          paper && news.medium ? medium(news.medium) : kind(news.kind),
          news.from ? t("word-news-from", { who: news.from }) : null,
          news.private ? t("page-only-some-know") : null,
        ]
          .filter(Boolean)
          .join(" · "),
      ),
      news.timed ? h("span", null, day(news.date)) : null,
    ),
    h(big ? "h2" : "h3", null, news.title),
    h(Text, { text: news.text }),
    news.draw && !big
      ? h(
          "p",
          { class: "small" },
          t("page-came", {
            what: branch(news.draw, news.draw.result),
            chance: percent(news.draw.branches[news.draw.result].probability * 100),
          }),
        )
      : null,
    news.discussion?.length
      ? h(
          "div",
          null,
          h("p", { class: "small" }, t("word-news-discuss")),
          h(
            "ul",
            null,
            news.discussion.map((one) => h("li", null, one)),
          ),
        )
      : null,
    source(news.source) ? h("p", { class: "small" }, source(news.source)) : null,
  );
}

/** What a branch of a draw is called. */
export function branch(draw, at) {
  const said = String(draw.branches[at].label).replace(/_/g, " ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The odds of a draw as a bar in parts, and where the roll fell once it has. */
export function Odds({ draw, rolled, names }) {
  const box = useRef(null);
  useEffect(() => {
    const parts = box.current.querySelectorAll(".part");
    draw.branches.forEach((one, at) => {
      parts[at].style.flexGrow = one.probability;
    });
    const mark = box.current.querySelector(".roll");
    if (mark) mark.style.left = `${draw.roll * 100}%`;
  });
  const name = (at) => names?.[at] ?? branch(draw, at);
  const letter = (at) => String.fromCharCode(65 + at);
  return h(
    "div",
    { class: "odds" },
    h(
      "div",
      { class: "parts", "aria-hidden": true, ref: box },
      draw.branches.map((one, at) =>
        h(
          "span",
          { class: `part ${rolled && at === draw.result ? "came" : ""}` },
          one.probability > 0.06
            ? `${letter(at)} ${percent(one.probability * 100)}`
            : one.probability > 0.03
              ? letter(at)
              : "",
        ),
      ),
      rolled && !draw.overruled ? h("span", { class: "roll" }) : null,
    ),
    h(
      "ul",
      { class: "branches" },
      draw.branches.map((one, at) =>
        h(
          "li",
          { class: rolled ? (at === draw.result ? "came" : "went") : "" },
          h("strong", null, letter(at)),
          " ",
          name(at),
          " · ",
          percent(one.probability * 100),
          rolled && at === draw.result
            ? h("span", { class: "unseen" }, ` ${t("page-this-came")}`)
            : null,
        ),
      ),
    ),
  );
}

/** How the game ended. */
export function Ending({ ending, big }) {
  const tone = {
    OffRamp: "off-ramp",
    Stalemate: "stalemate",
    Escalation: "escalation",
    Catastrophe: "catastrophe",
  }[ending.tone];
  return h(
    "article",
    { class: `item ending ${big ? "lead" : ""}` },
    h("p", { class: "small" }, tOr(`word-tone-${tone}-meant`, ending.tone)),
    h("h2", null, ending.title),
    h(Text, { text: ending.text }),
    ending.meaning ? h(Text, { text: ending.meaning }) : null,
  );
}
