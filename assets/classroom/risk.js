// How likely something is: one’s own guesses, and the model’s risk when asked.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { percent, t } from "./words.js";
import { Do, Wrong, useAct } from "./forms.js";
import { Chance } from "./game.js";
import { against, said } from "./orders.js";

/** One question's guess: a slider and a button, for a slider that moves by chance says nothing. */
export function Guess({ room, question }) {
  const given = room.me.guesses?.find((one) => one.question === question.ix)?.percent;
  const [value, set] = useState(given ?? 50);
  const [touched, touch] = useState(false);
  const id = `guess-${question.ix}`;
  const move = (event) => {
    set(Number(event.target.value));
    touch(true);
  };
  return h(
    "div",
    { class: "guess" },
    h("label", { for: id }, question.text),
    h(
      "div",
      { class: "row" },
      h("span", { class: "small", "aria-hidden": true }, percent(0)),
      h("input", {
        id,
        type: "range",
        min: 0,
        max: 100,
        step: 1,
        value,
        class: touched || given !== undefined ? "" : "untouched",
        "aria-valuetext": percent(value),
        onInput: move,
      }),
      h("span", { class: "small", "aria-hidden": true }, percent(100)),
    ),
    h(
      "div",
      { class: "row wrap" },
      h(
        "span",
        { class: "grow small" },
        given === undefined ? t("page-no-guess") : t("page-your-guess", { n: percent(given) }),
      ),
      given === value && !touched
        ? null
        : h(
            Do,
            {
              class: "action soft",
              disabled: !touched,
              does: () =>
                room.act({ do: "guess", question: question.ix, percent: value }, against(room)),
              then: () => touch(false),
            },
            touched ? t("page-guess-give", { n: percent(value) }) : t("page-guess-move"),
          ),
    ),
  );
}

/** The question of this turn: another one each turn, the rest stay folded. */
export function featured(room) {
  const questions = (room.view.questions ?? []).filter((one) => !one.resolved);
  return questions.length ? questions[(room.view.turn - 1) % questions.length] : null;
}

export const guessed = (room, question) =>
  room.me.guesses?.some((one) => one.question === question.ix);

/** Risk: the model's, on demand, and one's own guesses. */
export function Risk({ room, chosen, member }) {
  const [busy, wrong, run] = useAct();
  const [found, setFound] = useState(null);
  const { view } = room;
  const orders = view.sealed ?? chosen;
  const asked = `${view.turn}/${orders.join(",")}`;
  const ask = () =>
    run(
      () => room.forecast(orders, () => true),
      (said) => said && setFound({ asked, said, orders }),
    );
  const questions = (view.questions ?? []).filter((one) => !one.resolved);
  const first = featured(room);
  const rest = questions.filter((one) => one !== first);
  const may =
    ["member", "observer"].includes(room.me.role) && ["orders", "lobby"].includes(room.room.phase);
  return h(
    Fragment,
    null,
    first &&
      h(
        "section",
        null,
        h("h2", null, t("page-guesses")),
        h("p", { class: "small" }, t("page-guesses-why")),
        may ? h(Guess, { key: first.ix, room, question: first }) : h("p", null, first.text),
        rest.length > 0 &&
          h(
            "details",
            null,
            h("summary", null, t("page-other-questions", { n: rest.length })),
            rest.map((question) =>
              may
                ? h(Guess, { key: question.ix, room, question })
                : h("p", { key: question.ix }, question.text),
            ),
          ),
      ),
    member &&
      h(
        "section",
        null,
        h("h2", null, t("page-risk")),
        h("p", { class: "small" }, t("page-risk-why")),
        h("p", null, t("page-risk-with", { orders: said(room, orders) })),
        h(
          "button",
          { type: "button", "aria-disabled": busy ? "true" : undefined, onClick: ask },
          t(busy ? "page-risk-working" : "page-risk-ask"),
        ),
        h(Wrong, { wrong }),
        found &&
          h(
            "div",
            { class: "panel", role: "group", "aria-label": t("page-risk") },
            h(
              "p",
              { class: "small" },
              t("page-risk-of", { orders: said(room, found.orders), n: found.said.runs ?? "" }),
              found.asked !== asked ? ` ${t("page-risk-old")}` : "",
            ),
            found.said.thresholds.map((one) =>
              h(Chance, {
                key: one.name,
                ...one,
                past: one.crossed ? t("page-threshold-crossed") : null,
              }),
            ),
            found.said.catastrophe &&
              h(Chance, { ...found.said.catastrophe, name: t("page-catastrophe") }),
          ),
      ),
    view.published?.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t("page-published")),
        view.published.map((one) =>
          h(
            "div",
            { class: "published" },
            h("p", null, one.what, ": ", h("strong", null, percent(one.probability * 100))),
            h("p", { class: "small" }, one.source),
          ),
        ),
      ),
  );
}
