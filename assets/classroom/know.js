// What reached a seat, and what it knows.

import { Fragment, h } from "./preact.js";
import { list, said, t } from "./words.js";
import { Badge } from "./parts.js";
import { Table } from "./forms.js";
import { Bar, Indicator, Item, Ladder, turnOf } from "./game.js";
import { Questionnaire } from "./survey.js";
import { Text } from "./text.js";

export function News({ room }) {
  const { view } = room;
  const turns = [...new Set(view.news.map((one) => one.turn))].sort((a, b) => b - a);
  if (!turns.length) return h("p", { class: "empty" }, t("page-no-news"));
  const of = (turn) => view.news.map((one, at) => [one, at]).filter(([one]) => one.turn === turn);
  const items = (turn) => of(turn).map(([news, at]) => h(Item, { key: at, news, view }));
  const [first, ...rest] = turns;
  return h(
    Fragment,
    null,
    h("h2", null, turnOf(view, first)),
    items(first),
    rest.map((turn) =>
      h("details", { key: turn }, h("summary", null, turnOf(view, turn)), items(turn)),
    ),
  );
}

const LINES = { Intact: "intact", Crossed: "crossed", Kept: "kept", Lapsed: "lapsed" };

function RedLines({ view, lines }) {
  return lines.map((line) =>
    h(
      "article",
      { class: "item" },
      h(
        "div",
        { class: "row small" },
        h(Badge, { actor: line.owner, name: view.actors[line.owner].name }),
        h("span", { class: "grow" }, view.actors[line.owner].name),
        h(
          "span",
          { class: line.status === "Intact" ? "" : "warn" },
          t(`word-red-line-${LINES[line.status]}`),
        ),
      ),
      h("h3", null, line.title),
      h(Text, { text: line.text }),
      !line.declared && h("p", { class: "small" }, t("page-only-some-know")),
    ),
  );
}

/** What a seat is after; before the game, and so before any score, only in words. */
export function Objectives({ view, begun = true }) {
  if (!begun)
    return h(
      "ul",
      null,
      view.objectives.map((one) => h("li", null, one.text)),
    );
  return view.objectives.map((one) =>
    h(
      "div",
      { class: "indicator" },
      h(
        "div",
        { class: "row" },
        h("span", { class: "grow" }, one.text),
        h("span", { class: "figure" }, one.score),
      ),
      h(Bar, { share: one.score / 100, looks: "goal" }),
      h(
        "div",
        { class: "small" },
        t("page-objective-start", { n: one.at_start }),
        one.weight > 1 ? ` · ${t("page-weight", { n: one.weight })}` : "",
      ),
    ),
  );
}

function Fold({ title, children, open }) {
  return h("details", { open }, h("summary", null, title), children);
}

export function Know({ room, wide }) {
  const { view, me } = room;
  const mine = view.red_lines.filter((line) => line.owner === me.seat);
  const others = view.red_lines.filter((line) => line.owner !== me.seat);
  const moved = [...view.indicators].sort(
    (a, b) => Math.abs(b.value - b.before) - Math.abs(a.value - a.before),
  );
  const [most, rest] = [moved.slice(0, 3), moved.slice(3)];
  const secret = view.indicators.filter((one) => one.private);
  const toward = view.relations.filter((one) => one.from === me.seat || one.to === me.seat);
  return h(
    Fragment,
    null,
    me.role !== "evaluator" && !view.ending && h(Questionnaire, { room }),
    view.brief &&
      h(
        Fold,
        { title: t("page-brief"), open: room.room.phase === "lobby" || view.turn === 1 },
        h(Text, { text: view.brief }),
      ),
    view.objectives.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t("page-objectives")),
        h(Objectives, { view, begun: room.room.phase !== "lobby" }),
      ),
    !wide && h("section", null, h("h2", null, t("page-ladder")), h(Ladder, { view })),
    view.dates.length > 0 &&
      h("p", null, view.dates.map((one) => `${one.name}: ${one.when}`).join(" · ")),
    secret.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t("page-only-we-know")),
        secret.map((one) => h(Indicator, { one })),
      ),
    most.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t("page-moved-most")),
        most.map((one) => h(Indicator, { one })),
        rest.length > 0 &&
          h(
            Fold,
            { title: t("page-other-indicators", { n: rest.length }) },
            rest.map((one) => h(Indicator, { one })),
          ),
      ),
    mine.length > 0 &&
      h("section", null, h("h2", null, t("page-own-lines")), h(RedLines, { view, lines: mine })),
    others.length > 0 &&
      h(
        Fold,
        { title: t("page-other-lines", { n: others.length }) },
        h(RedLines, { view, lines: others }),
      ),
    view.agreements?.length > 0 &&
      h(
        Fold,
        { title: t("page-agreements", { n: view.agreements.length }) },
        view.agreements.map((one) =>
          h(
            "article",
            { class: "item" },
            h("h3", null, one.title),
            h(
              "p",
              { class: "small" },
              list(one.parties.map((ix) => view.actors[ix].name)),
              " · ",
              one.stands,
            ),
            h(Text, { text: one.text }),
            h(
              "ul",
              null,
              [
                ...one.clauses,
                ...(one.terms ?? []).map((term) => term.said),
                ...(one.needs ? [one.needs] : []),
              ].map((line) => h("li", null, line)),
            ),
          ),
        ),
      ),
    view.norms.length > 0 &&
      h(
        Fold,
        { title: t("page-norms", { n: view.norms.length }) },
        view.norms.map((one) =>
          h(
            "article",
            { class: "item" },
            h("h3", null, one.name),
            h(Text, { text: one.text }),
            h("p", { class: "small" }, t("page-breaches", { n: one.breaches })),
          ),
        ),
      ),
    toward.length > 0 &&
      h(
        Fold,
        { title: t("page-relations") },
        h(Table, {
          label: t("page-relations"),
          heads: ["from", "toward", "trust", "grievance"].map((key) => t(`page-${key}`)),
          rows: toward.map((one) => [
            view.actors[one.from].name,
            view.actors[one.to].name,
            said(one.trust),
            one.grievance,
          ]),
        }),
      ),
    view.flags.length > 0 &&
      h(
        Fold,
        { title: t("page-holds") },
        h(
          "ul",
          null,
          view.flags.map((one) => h("li", null, one)),
        ),
      ),
    view.theory && h(Fold, { title: view.theory.name }, h(Text, { text: view.theory.text })),
  );
}
