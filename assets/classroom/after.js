// After the last turn: the report, what evaluators saw, what is to be improved.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t } from "./words.js";
import { Do, Field, Save, Table } from "./forms.js";

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
  const about = [t("page-in-turn", { turn: one.turn }), one.sort && t(`page-sort-${one.sort}`), one.by];
  return h("p", { class: "small" }, about.filter(Boolean).join(" · "), ": ", one.text);
}

function Ratings({ room }) {
  const here = (one) => one.table === room.table;
  const { objectives } = room.console;
  const [ratings, observed] = [room.console.ratings, room.console.observed].map((all) =>
    all.filter(here),
  );
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

/** Texts that people wrote, none with its name. */
const Texts = ({ title, texts }) =>
  texts.length > 0 &&
  h(
    Fragment,
    null,
    h("h4", null, title),
    h(
      "ul",
      null,
      texts.map((text) => h("li", { class: "written" }, text)),
    ),
  );

const figure = (value) =>
  value.toLocaleString(document.documentElement.lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  });

/** What people said of the exercise, once enough have. */
function Said({ survey }) {
  return h(
    "section",
    null,
    h("h3", null, t("exercise-survey")),
    h("p", null, t("page-survey-count", { n: survey.answers })),
    survey.statements.length > 0
      ? h(Table, {
          label: t("exercise-survey"),
          heads: [t("exercise-statement"), t("exercise-mean"), "1", "2", "3", "4", "5"],
          rows: survey.statements.map((one) => [one.statement, figure(one.mean), ...one.counts]),
        })
      : h("p", { class: "small" }, t("exercise-too-few")),
    survey.statements.length > 0 && h("p", { class: "small" }, t("exercise-scale")),
    h(Texts, { title: t("exercise-best"), texts: survey.best }),
    h(Texts, { title: t("exercise-mend"), texts: survey.mend }),
  );
}

/** What people understood before and after, once enough have said both. */
function Understood({ understood }) {
  const change = (by) => (by > 0 ? `+${figure(by)}` : figure(by).replace("-", "−"));
  return h(
    "section",
    null,
    h("h3", null, t("exercise-understood")),
    h("p", null, t("exercise-both", understood)),
    understood.statements.length > 0
      ? h(Table, {
          label: t("exercise-understood"),
          heads: ["statement", "before", "after", "change"].map((key) => t(`exercise-${key}`)),
          rows: understood.statements.map((one) => [
            one.statement,
            figure(one.before),
            figure(one.after),
            change(one.change),
          ]),
        })
      : h("p", { class: "small" }, t("exercise-too-few")),
    understood.statements.length > 0 && h("p", { class: "small" }, t("exercise-scale")),
    h(Texts, { title: t("exercise-wrote-before"), texts: understood.texts_before }),
    h(Texts, { title: t("exercise-wrote-after"), texts: understood.texts_after }),
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
    h(Said, { survey: room.console.survey }),
    (room.console.settings.questionnaire || room.console.understood.before > 0) &&
      h(Understood, { understood: room.console.understood }),
    h(Plan, { room }),
  );
