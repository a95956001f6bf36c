// An evaluator's pages: what was seen, with the turn it was seen in, and ratings with their reasons.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t } from "./words.js";
import { Do, Field, Select, useDraft } from "./parts.js";
import { against } from "./orders.js";

const RATINGS = ["P", "S", "M", "U"];

export function Observe({ room }) {
  const [text, setText] = useDraft("observe");
  const [objective, setObjective] = useState("");
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
    h(
      Do,
      {
        class: "action",
        disabled: !text.trim(),
        does: () =>
          room.act(
            {
              do: "observe",
              text: text.trim(),
              ...(objective === "" ? {} : { objective: Number(objective) }),
            },
            against(room),
          ),
        then: () => setText(""),
      },
      t("page-note-keep"),
    ),
    room.me.proposals?.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t("page-proposals")),
        room.me.proposals.map((one) =>
          h(
            "article",
            { key: `${one.seat}/${one.number}`, class: "item" },
            h(
              "p",
              { class: "small" },
              room.view.actors[one.seat]?.name ?? "",
              " · ",
              t("page-by", { name: one.by }),
            ),
            h("p", null, h("strong", null, one.orders.join(" · ") || t("page-to-hold"))),
            one.reason && h("p", { class: "said" }, one.reason),
          ),
        ),
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
    h(
      "fieldset",
      null,
      h("legend", null, t("page-rating")),
      RATINGS.map((rating) =>
        h(
          "label",
          { class: `choice ${mark === rating ? "chosen" : ""}` },
          h("input", {
            type: "radio",
            name: `r${at}`,
            checked: mark === rating,
            onChange: () => setMark(rating),
          }),
          h("span", null, t(`page-rating-${rating}`)),
        ),
      ),
    ),
    h(Field, { label: t("page-rating-reason"), value: reason, set: setReason }),
    h(
      Do,
      {
        class: "action soft",
        disabled: !mark || !reason.trim(),
        does: () => room.act({ do: "rate", objective: at, rating: mark, reason: reason.trim() }),
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
