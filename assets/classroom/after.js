// After the last turn: the report, what evaluators saw, what is to be improved.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t } from "./words.js";
import { Do, Field, Save, Table } from "./parts.js";

const FILES = [
  ["report.md", "after-action.md", "page-report-as-md"],
  ["participation.csv", "participation.csv", "page-report-as-csv"],
  ["report.json", "room.json", "page-report-as-json"],
  ["report.zip", "after-action.zip", "page-report-as-zip"],
];

function Report({ room }) {
  const { report } = room.room;
  return h(
    "section",
    null,
    h("h3", null, t("page-report")),
    h("p", null, t(`page-report-${report}`)),
    report !== "none" &&
      h(
        "div",
        { class: "row wrap" },
        h(
          "a",
          { class: "button", href: room.path("/report.html"), target: "_blank" },
          t("page-report-as-html"),
        ),
        FILES.map(([path, name, key]) => h(Save, { key, room, path, name }, t(key))),
      ),
    report !== "none" &&
      report !== "released" &&
      h(
        Do,
        { class: "action next", does: () => room.act({ do: "publish" }) },
        t("page-report-publish"),
      ),
  );
}

/** What an evaluator saw. */
function Seen({ one }) {
  return h("p", { class: "small" }, t("page-in-turn", { turn: one.turn }), " · ", one.by, ": ", one.text);
}

function Ratings({ room }) {
  const { objectives = [], ratings = [], observed = [] } = room.console;
  if (!ratings.length && !observed.length) return null;
  return h(
    "section",
    null,
    h("h3", null, t("page-ratings")),
    objectives.map((text, at) => {
      const of = ratings.filter((one) => one.objective === at);
      const seen = observed.filter((one) => one.objective === at);
      return (
        (of.length > 0 || seen.length > 0) &&
        h(
          "article",
          { class: "item" },
          h("p", null, h("strong", null, text)),
          of.map((one) =>
            h(
              "p",
              null,
              h("strong", null, t(`page-rating-${one.rating}`)),
              " · ",
              one.by,
              ": ",
              one.reason,
            ),
          ),
          seen.map((one) => h(Seen, { one })),
        )
      );
    }),
    observed
      .filter((one) => one.objective === null || one.objective === undefined)
      .map((one) => h(Seen, { one })),
  );
}

function Plan({ room }) {
  const [one, set] = useState({ action: "", owner: "", date: "" });
  const all = room.console.improvements ?? [];
  const field = (key) =>
    h(Field, {
      label: t(`page-plan-${key}`),
      value: one[key],
      set: (value) => set({ ...one, [key]: value }),
      lines: key === "action" ? 2 : 1,
      most: key === "action" ? 500 : 60,
      type: key === "date" ? "date" : undefined,
    });
  return h(
    "section",
    null,
    h("h3", null, t("page-plan")),
    all.length > 0 &&
      h(Table, {
        label: t("page-plan"),
        heads: ["action", "owner", "date"].map((key) => t(`page-plan-${key}`)),
        rows: all.map((line) => [line.action, line.owner, line.date]),
      }),
    field("action"),
    field("owner"),
    field("date"),
    h(
      Do,
      {
        disabled: !one.action.trim() || !one.owner.trim(),
        does: () => room.act({ do: "improve", ...one }),
        then: () => set({ action: "", owner: "", date: "" }),
      },
      t("page-plan-add"),
    ),
  );
}

function HotWash({ room }) {
  const [text, setText] = useState("");
  const { discussion = [], hot_wash: said = [] } = room.console;
  return h(
    "section",
    null,
    h("h3", null, t("page-hot-wash")),
    discussion.length > 0 &&
      h(
        "ol",
        null,
        discussion.map((one) => h("li", null, one)),
      ),
    said.length > 0 &&
      h(
        "ul",
        null,
        said.map((one) => h("li", null, typeof one === "string" ? one : one.text)),
      ),
    h(Field, { label: t("page-hot-wash-text"), value: text, set: setText, lines: 2 }),
    h(
      Do,
      {
        disabled: !text.trim(),
        does: () => room.act({ do: "hot_wash", text: text.trim() }),
        then: () => setText(""),
      },
      t("page-note-keep"),
    ),
  );
}

export const After = ({ room }) =>
  h(
    Fragment,
    null,
    h(Report, { room }),
    h(HotWash, { room }),
    h(Ratings, { room }),
    h(Plan, { room }),
  );
