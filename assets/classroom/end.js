// The end of a game on a seat’s page, and what one thinks of it.

import { Fragment, h } from "./preact.js";
import { t } from "./words.js";
import { Do, Field, useDraft } from "./parts.js";
import { Ending } from "./game.js";
import { Objectives } from "./know.js";

function Survey({ room }) {
  const [marks, setMarks] = useDraft("survey");
  const [best, setBest] = useDraft("best");
  const [mend, setMend] = useDraft("mend");
  const scales = marks ? marks.split(",").map(Number) : Array(8).fill(0);
  const set = (at, value) => setMarks(scales.map((one, i) => (i === at ? value : one)).join(","));
  if (room.me.survey) return h("p", { class: "note" }, t("page-survey-thanks"));
  return h(
    "section",
    null,
    h("h2", null, t("page-survey")),
    h("p", { class: "small" }, t("page-survey-why")),
    scales.map((mark, at) =>
      h(
        "fieldset",
        { class: "scale" },
        h("legend", null, t(`page-survey-${at + 1}`)),
        h(
          "div",
          { class: "row" },
          [1, 2, 3, 4, 5].map((value) =>
            h(
              "label",
              null,
              h("input", {
                type: "radio",
                name: `s${at}`,
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
    h(Field, { label: t("page-survey-best"), value: best, set: setBest, lines: 2 }),
    h(Field, { label: t("page-survey-mend"), value: mend, set: setMend, lines: 2 }),
    h(
      Do,
      {
        class: "action",
        disabled: scales.includes(0),
        does: () =>
          room.act({ do: "answer", survey: { scales, best: best.trim(), mend: mend.trim() } }),
      },
      t(scales.includes(0) ? "page-survey-all" : "page-survey-send"),
    ),
  );
}

export function End({ room }) {
  const { view } = room;
  return h(
    Fragment,
    null,
    view.ending && h(Ending, { ending: view.ending }),
    view.objectives.length > 0 &&
      h("section", null, h("h2", null, t("page-objectives")), h(Objectives, { view })),
    room.room.report === "released" &&
      h(
        "p",
        null,
        h(
          "a",
          { class: "button action big", href: room.path("/report.html"), target: "_blank" },
          t("page-report-read"),
        ),
      ),
    room.me.role !== "evaluator" && h(Survey, { room }),
  );
}
