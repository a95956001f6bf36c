// An evaluator's pages: what there is to watch, what was seen and in which turn, and ratings with their reasons.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t } from "./words.js";
import { Do, Field, Select, useDraft } from "./forms.js";
import { InjectLine, Told, grouped } from "./msel.js";
import { against } from "./orders.js";

const RATINGS = ["P", "S", "M", "U"];

/** One of a few. */
const Choice = ({ name, legend, value, set, options }) =>
  h(
    "fieldset",
    null,
    h("legend", null, legend),
    options.map(([key, text]) =>
      h(
        "label",
        { class: `choice ${value === key ? "chosen" : ""}` },
        h("input", { type: "radio", name, checked: value === key, onChange: () => set(key) }),
        h("span", null, text),
      ),
    ),
  );

/** What a seat proposed and decided in a turn. */
function Decided({ room, one }) {
  const orders = (titles) => titles.join(" · ") || t("page-to-hold");
  return h(
    "article",
    { class: "item" },
    h("h4", null, room.view.actors[one.seat]?.name ?? ""),
    one.sealed &&
      h(
        Fragment,
        null,
        h("p", null, h("strong", null, orders(one.sealed))),
        one.reason && h("p", { class: "said" }, one.reason),
        one.how && h("p", { class: "small" }, one.how),
      ),
    one.proposals.length > 0 &&
      h(
        "details",
        { open: !one.sealed },
        h("summary", null, `${t("page-proposals")}: ${one.proposals.length}`),
        one.proposals.map((proposal) =>
          h(
            "div",
            { key: proposal.number, class: "proposal" },
            h("p", null, h("strong", null, orders(proposal.orders))),
            proposal.reason && h("p", { class: "said" }, proposal.reason),
            h(
              "p",
              { class: "small" },
              t("page-by", { name: proposal.by }),
              " · ",
              t("page-endorsed-by", { n: proposal.count }),
            ),
          ),
        ),
      ),
  );
}

/** What is to be seen at a table: injects with what is expected, and what each seat proposes and decides. */
export function Watch({ room }) {
  const [seat, setSeat] = useDraft("watched");
  // It comes a moment after one was let in.
  const { msel, turns } = room.evaluation ?? { msel: [], turns: [] };
  const { turn } = room.view;
  const watched = (one) => seat === "" || one.seat === Number(seat);
  const toWatched = (one) => seat === "" || !one.to?.length || one.to.includes(Number(seat));
  const now = msel.filter((one) => one.given === turn && one.expects && toWatched(one));
  const groups = grouped(room, msel.filter(toWatched), turn);
  return h(
    Fragment,
    null,
    h("h2", null, t("page-watch")),
    room.room.tables > 1 &&
      h(Select, {
        label: t("page-table"),
        value: room.me.table,
        set: (table) => room.look(Number(table)),
        options: Array.from({ length: room.room.tables }, (_, at) => [
          at,
          t("page-table-n", { n: at + 1 }),
        ]),
      }),
    h(Select, {
      label: t("page-watch-seat"),
      value: seat,
      set: setSeat,
      options: [["", t("page-watch-all")], ...room.view.actors.map((one) => [one.ix, one.name])],
    }),
    now.length > 0 &&
      h(
        "section",
        { class: "panel" },
        h("h3", null, t("page-msel-now")),
        now.map((one) =>
          h(Fragment, { key: one.inject }, h("h4", null, one.title), h(Told, { room, one })),
        ),
      ),
    turns.map((one, at) =>
      h(
        "details",
        { key: one.turn, open: at === 0 },
        h("summary", null, t("page-turn-short", { turn: one.turn })),
        one.seats
          .filter(watched)
          .map((decided) => h(Decided, { key: decided.seat, room, one: decided })),
      ),
    ),
    turns.length === 0 && h("p", { class: "empty" }, t("page-watch-nothing")),
    h("h2", null, t("page-msel")),
    groups.map(
      ([group, these]) =>
        these.length > 0 &&
        h(
          "details",
          { key: group },
          h("summary", null, t(`page-msel-${group}`, { n: these.length })),
          h(
            "ul",
            { class: "plain" },
            these.map((one) =>
              h(
                "li",
                { key: one.inject, class: "inject" },
                h("details", null, h(InjectLine, { room, one }), h(Told, { room, one })),
              ),
            ),
          ),
        ),
    ),
  );
}

export function Observe({ room }) {
  const [text, setText] = useDraft("observe");
  const [objective, setObjective] = useState("");
  const [sort, setSort] = useState("");
  const objectives = room.me.objectives ?? [];
  return h(
    Fragment,
    null,
    h("h2", null, t("page-observe")),
    h("p", { class: "small" }, t("page-observe-why")),
    objectives.length > 0 &&
      h(Select, {
        label: t("page-objective"),
        value: objective,
        set: setObjective,
        options: [["", t("page-objective-none")], ...objectives.map((one, at) => [at, one])],
      }),
    h(Field, { label: t("page-observe-text"), value: text, set: setText }),
    h(Choice, {
      name: "sort",
      legend: t("page-sort"),
      value: sort,
      set: setSort,
      options: ["strength", "improve", ""].map((one) => [one, t(`page-sort-${one || "neither"}`)]),
    }),
    h(
      Do,
      {
        class: "action",
        disabled: !text.trim(),
        does: () =>
          room.act(
            {
              do: "observe",
              table: room.me.table,
              text: text.trim(),
              ...(sort ? { sort } : {}),
              ...(objective === "" ? {} : { objective: Number(objective) }),
            },
            against(room),
          ),
        then: () => setText(""),
      },
      t("page-note-keep"),
    ),
    [...(room.me.observed ?? [])]
      .reverse()
      .map((one) =>
        h(
          "article",
          { class: "item" },
          h(
            "p",
            { class: "small" },
            t("page-in-turn", { turn: one.turn }),
            one.sort ? ` · ${t(`page-sort-${one.sort}`)}` : "",
            one.objective !== null && one.objective !== undefined
              ? ` · ${objectives[one.objective] ?? ""}`
              : "",
          ),
          h("p", { class: "written" }, one.text),
        ),
      ),
  );
}

function Rating({ room, at, text }) {
  const given = room.me.rated?.find((one) => one.objective === at);
  const [reason, setReason] = useDraft(`rate-${at}`);
  const [mark, setMark] = useState(given?.rating ?? "");
  return h(
    "section",
    { class: "panel" },
    h("h3", null, text),
    given &&
      h(
        "p",
        { class: "small" },
        t("page-rated", { rating: t(`page-rating-${given.rating}`) }),
        " ",
        given.reason,
      ),
    h(Choice, {
      name: `r${at}`,
      legend: t("page-rating"),
      value: mark,
      set: setMark,
      options: RATINGS.map((rating) => [rating, t(`page-rating-${rating}`)]),
    }),
    h(Field, { label: t("page-rating-reason"), value: reason, set: setReason }),
    h(
      Do,
      {
        class: "action soft",
        disabled: !mark || !reason.trim(),
        does: () => {
          const { table } = room.me;
          return room.act({ do: "rate", table, objective: at, rating: mark, reason: reason.trim() });
        },
        then: () => setReason(""),
      },
      t("page-rating-give"),
    ),
  );
}

export function Rate({ room }) {
  const objectives = room.me.objectives ?? [];
  return h(
    Fragment,
    null,
    h("h2", null, t("page-rate")),
    h("p", { class: "small" }, t("page-rate-why")),
    objectives.length
      ? objectives.map((text, at) => h(Rating, { key: at, room, at, text }))
      : h("p", { class: "empty" }, t("page-no-objectives")),
  );
}
