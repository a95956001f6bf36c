// Tables and seats on the console: who plays, what is proposed and sealed.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t, tableName } from "./words.js";
import { Badge, State, announce } from "./parts.js";
import { Dialog, Do, Field, Select } from "./forms.js";
import { phaseOf } from "./game.js";
import { Danger } from "./helm.js";

/** The table that is looked at. */
export const tableOf = (room) =>
  room.console.tables.find((one) => one.table === room.table) ?? room.console.tables[0];

export const against = (room) => ({ game: tableOf(room).game, turn: tableOf(room).turn });

const RULES = ["captain", "vote", "consensus"];
const STAND_INS = ["delegation", "paper", "temperament", "lookahead", "nobody"];

export function Seat({ room, seat }) {
  const table = tableOf(room);
  const [dialog, setDialog] = useState("");
  const proposals = table.proposals?.filter((one) => one.seat === seat.actor) ?? [];
  return h(
    "li",
    { class: "seat-row" },
    h(
      "button",
      { type: "button", class: "seat-button", onClick: () => setDialog("seat") },
      h(Badge, { actor: seat.actor, name: seat.name }),
      h(
        "span",
        { class: "grow" },
        h("strong", null, seat.name),
        h(
          "span",
          { class: "small" },
          seat.how === "delegation"
            ? seat.people
              ? t("page-host-present", { n: seat.present, of: seat.people })
              : t("page-host-empty")
            : t(`page-how-${seat.how}`),
          proposals.length ? ` · ${t("page-host-proposed", { n: proposals.length })}` : "",
        ),
        room.room.phase === "lobby" || room.view?.aftermath ? null : h(State, { seat, own: true }),
      ),
    ),
    dialog === "seat" && h(SeatDialog, { room, seat, proposals, close: () => setDialog("") }),
  );
}

function SeatDialog({ room, seat, proposals, close }) {
  const { table } = room;
  const sealed = tableOf(room).helm?.sealed?.find((one) => one.actor === seat.actor)?.orders;
  const [danger, setDanger] = useState("");
  const menu = tableOf(room).menus?.[seat.actor];
  return h(
    Dialog,
    { title: seat.name, close, wide: true },
    sealed &&
      h("p", null, t("page-host-has-sealed", { orders: sealed.join(" · ") || t("page-to-hold") })),
    proposals.length > 0 &&
      h(
        Fragment,
        null,
        h("h3", null, t("page-proposals")),
        proposals.map((one) =>
          h(
            "article",
            { class: "item" },
            h("p", null, h("strong", null, one.orders.join(" · ") || t("page-to-hold"))),
            one.reason && h("p", { class: "said" }, one.reason),
            h(
              "p",
              { class: "small" },
              t("page-by", { name: one.by }),
              " · ",
              t("page-endorsed-by", { n: one.count ?? 0 }),
            ),
          ),
        ),
      ),
    h("h3", null, t("page-host-who-plays")),
    h(
      "div",
      { class: "row wrap" },
      STAND_INS.map((by) =>
        h(
          Do,
          {
            key: by,
            "aria-pressed": String(by === seat.how || by === seat.by),
            does: () => room.act({ do: "stand_in", table, seat: seat.actor, by }),
          },
          t(`page-by-${by}`),
        ),
      ),
    ),
    seat.how === "delegation" &&
      h(Select, {
        label: t("page-set-rule"),
        value: seat.rule,
        set: (rule) =>
          room
            .act({ do: "rule", table, seat: seat.actor, rule })
            .catch((wrong) => announce(wrong.message)),
        options: RULES.map((rule) => [rule, t(`page-rule-${rule}`)]),
      }),
    seat.state === "open" && !room.view?.aftermath && menu && h(Enter, { room, seat, menu, close }),
    seat.state !== "open" &&
      ["orders", "sealed"].includes(room.room.phase) &&
      h(
        "button",
        { type: "button", class: "danger", onClick: () => setDanger("reopen") },
        t("page-host-reopen"),
      ),
    danger === "reopen" &&
      h(Danger, {
        title: t("page-host-reopen"),
        text: t("page-host-reopen-why"),
        does: (reason) =>
          room.act({ do: "reopen", table, seat: seat.actor, reason }, against(room)),
        then: close,
        close: () => setDanger(""),
      }),
  );
}

/** Orders of a seat that plays on paper. */
function Enter({ room, seat, menu, close }) {
  const [orders, setOrders] = useState([]);
  const [reason, setReason] = useState("");
  const most = room.view.orders_per_turn;
  return h(
    Fragment,
    null,
    h("h3", null, t("page-host-enter")),
    h(
      "fieldset",
      null,
      h("legend", null, t("page-choose-up-to", { n: most })),
      menu.map((card) =>
        h(
          "label",
          { class: "choice" },
          h("input", {
            type: "checkbox",
            checked: orders.includes(card.option),
            disabled: !orders.includes(card.option) && orders.length >= most,
            onChange: () =>
              setOrders(
                orders.includes(card.option)
                  ? orders.filter((one) => one !== card.option)
                  : [...orders, card.option],
              ),
          }),
          h("span", null, card.title),
        ),
      ),
    ),
    h(Field, { label: t("page-reason"), value: reason, set: setReason, most: 1000 }),
    h(
      Do,
      {
        class: "action",
        does: () =>
          room.act(
            { do: "enter", table: room.table, seat: seat.actor, orders, reason: reason.trim() },
            against(room),
          ),
        then: close,
      },
      orders.length ? t("page-host-enter-do", { n: orders.length }) : t("page-host-enter-hold"),
    ),
  );
}

export function Tables({ room }) {
  const { tables } = room.console;
  if (tables.length < 2) return null;
  return h(
    "nav",
    { "aria-label": t("page-tables") },
    h("h2", null, t("page-tables")),
    h(
      "ul",
      { class: "plain" },
      tables.map((one) =>
        h(
          "li",
          null,
          h(
            "button",
            {
              type: "button",
              class: "seat-button",
              "aria-current": one.table === room.table ? "true" : undefined,
              onClick: () => room.look(one.table),
            },
            h("span", { class: "grow" }, tableName(one.name)),
            h(
              "span",
              { class: "small" },
              phaseOf(one.phase, one.turn, room.room.turns, one.waiting?.length > 0),
              ["orders", "sealed"].includes(one.phase) &&
                one.turn <= room.room.turns &&
                one.waiting?.length
                ? ` · ${t("page-host-open-seats", { n: one.waiting.length })}`
                : "",
            ),
          ),
        ),
      ),
    ),
  );
}
