// The end of a game on a seat’s page, and what one thinks of it.

import { Fragment, h } from "./preact.js";
import { t } from "./words.js";
import { Ending } from "./game.js";
import { Objectives } from "./know.js";
import { Questionnaire, Survey } from "./survey.js";

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
    room.me.role !== "evaluator" &&
      h(Fragment, null, h(Questionnaire, { room }), h(Survey, { room })),
  );
}
