// What people are asked: statements from 1 to 5, and a line or two.

import { Fragment, h } from "./preact.js";
import { useRef, useState } from "./hooks.js";
import { draft, setDraft, t } from "./words.js";
import { Do, Field, useDraft } from "./forms.js";

/** The marks that were given so far, kept for this tab, and how to give one. */
function useMarks(name, count) {
  const [text, write] = useDraft(name);
  const given = (text) => (text ? text.split(",").map(Number) : Array(count).fill(0));
  // Of two that are given before the page is drawn again, both count.
  const set = (at, to) =>
    write(
      given(draft(name))
        .map((one, i) => (i === at ? to : one))
        .join(","),
    );
  return [given(text), set];
}

/** Statements, each with its five answers; `words` is what their keys begin with. */
function Statements({ words, marks, set }) {
  return h(
    Fragment,
    null,
    marks.map((mark, at) =>
      h(
        "fieldset",
        { class: "scale" },
        h("legend", null, t(`${words}-${at + 1}`)),
        h(
          "div",
          { class: "row" },
          [1, 2, 3, 4, 5].map((value) =>
            h(
              "label",
              null,
              h("input", {
                type: "radio",
                name: `${words}-${at}`,
                checked: mark === value,
                onChange: () => set(at, value),
              }),
              h(
                "span",
                null,
                value,
                value === 1 || value === 5
                  ? h(
                      "span",
                      { class: "unseen" },
                      ` ${t(value === 1 ? "page-survey-no" : "page-survey-yes")}`,
                    )
                  : null,
              ),
            ),
          ),
        ),
      ),
    ),
    h("p", { class: "small" }, `1: ${t("page-survey-no")} · 5: ${t("page-survey-yes")}`),
  );
}

/** What one thinks of the exercise. */
export function Survey({ room }) {
  const [marks, set] = useMarks("survey", 8);
  const [best, setBest] = useDraft("best");
  const [mend, setMend] = useDraft("mend");
  if (room.me.survey) return h("p", { class: "note" }, t("page-survey-thanks"));
  const lacks = marks.includes(0);
  return h(
    "section",
    null,
    h("h2", null, t("page-survey")),
    h("p", { class: "small" }, t("page-survey-why")),
    h(Statements, { words: "page-survey", marks, set }),
    h(Field, { label: t("page-survey-best"), value: best, set: setBest, lines: 2 }),
    h(Field, { label: t("page-survey-mend"), value: mend, set: setMend, lines: 2 }),
    h(
      Do,
      {
        class: "action",
        disabled: lacks,
        does: () =>
          room.act({
            do: "answer",
            survey: { scales: marks, best: best.trim(), mend: mend.trim() },
          }),
      },
      t(lacks ? "page-survey-all" : "page-survey-send"),
    ),
  );
}

/** What one understands of such a crisis, where the room asks it: before the game, and after it. */
export function Questionnaire({ room }) {
  const { asked: when, ...given } = room.me.questionnaire;
  return when ? h(Asked, { key: when, room, when, given: given[when] }) : null;
}

function Asked({ room, when, given }) {
  const skipped = `questionnaire-${when}-skipped`;
  const [marks, set] = useMarks(`questionnaire-${when}`, 4);
  const [text, setText] = useDraft(`questionnaire-${when}-text`);
  const [open, setOpen] = useState(!draft(skipped));
  const summary = useRef(null);
  if (given) return h("p", { class: "note" }, t("page-survey-thanks"));
  const lacks = marks.includes(0);
  const fold = (to) => {
    setOpen(to);
    setDraft(skipped, to ? "" : "1");
  };
  return h(
    "details",
    { class: "asked", open, onToggle: (event) => fold(event.currentTarget.open) },
    h("summary", { ref: summary }, h("h2", null, t(`page-questionnaire-${when}`))),
    h("p", { class: "small" }, t("page-questionnaire-why")),
    h(Statements, { words: "page-questionnaire", marks, set }),
    h(Field, {
      label: t(when === "before" ? "page-questionnaire-wish" : "page-questionnaire-learnt"),
      value: text,
      set: setText,
      lines: 2,
    }),
    h(
      "div",
      { class: "row wrap" },
      h(
        "button",
        {
          type: "button",
          onClick: () => {
            fold(false);
            summary.current.focus();
          },
        },
        t("page-questionnaire-skip"),
      ),
      h(
        Do,
        {
          class: "action",
          disabled: lacks,
          does: () => room.act({ do: "questionnaire", when, scales: marks, text: text.trim() }),
        },
        t(lacks ? "page-questionnaire-all" : "page-survey-send"),
      ),
    ),
  );
}
