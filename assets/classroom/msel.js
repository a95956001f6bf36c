// The list of an exercise's events: what comes when, to whom, and what is expected then.

import { Fragment, h } from "./preact.js";
import { list, t } from "./words.js";
import { medium } from "./game.js";

/** Injects by whether and how they still come, soonest first. */
export function grouped(room, all, turn) {
  // What is set for the turn after the last comes with the aftermath, and after that nothing.
  const last = room.room.turns + 1;
  const late = (one) => room.view?.aftermath || (one.turn && (one.turn <= turn || one.turn > last));
  const is = (state) => all.filter((one) => one.state === state);
  const planned = is("planned").sort((a, b) => a.turn - b.turn);
  return [
    ["coming", planned.filter((one) => one.turn && !late(one))],
    ["once", planned.filter((one) => !one.turn && !late(one))],
    ["held", is("held")],
    ["late", planned.filter(late)],
    ["given", is("given")],
  ];
}

/** When an inject came or comes, in a few words. */
function when(room, one) {
  if (one.state === "given" && one.given) return t("page-inject-given-in", { turn: one.given });
  if (one.turn === room.room.turns + 1) return t("page-aftermath");
  return one.turn ? t("page-turn-short", { turn: one.turn }) : one.when;
}

/** An inject's headline with when it comes: what is pressed to read on. */
export const InjectLine = ({ room, one }) =>
  h(
    "summary",
    null,
    h("span", { class: "grow" }, one.title),
    h("span", { class: "small" }, " · ", when(room, one)),
  );

/** What an inject says, to whom, and what is expected of them. */
export const Told = ({ room, one }) =>
  h(
    Fragment,
    null,
    h(
      "p",
      { class: "small" },
      [
        one.medium ? medium(one.medium) : null,
        one.to?.length
          ? list(one.to.map((ix) => room.view.actors[ix]?.name ?? "?"))
          : t("page-inject-to-all"),
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    h("p", null, one.text),
    one.expects && h("p", { class: "note" }, t("taught-expected", { text: one.expects })),
    one.controller && h("p", { class: "note" }, t("taught-controller", { note: one.controller })),
  );
