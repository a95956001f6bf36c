// A free move on the console: what somebody wants to do, argued by the others, written down as a card.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t } from "./words.js";
import { Dialog, Do, Field, Select } from "./forms.js";
import { lines } from "./helm.js";

/** The kinds of act that there are: the program's, the same in every room. */
let kinds = [];

const EMPTY = {
  actor: 0,
  title: "",
  text: "",
  kind: "",
  covert: false,
  pro: "",
  con: "",
  success: "",
  failure: "",
};

function Form({ room, against, close }) {
  const { actors } = room.view;
  const [one, set] = useState({ ...EMPTY, kind: kinds[0].id });
  const [toward, setToward] = useState([]);
  const change = (key) => (value) => set({ ...one, [key]: value });
  const field = (key, rows) =>
    h(Field, {
      label: t(`page-move-${key}`),
      value: one[key],
      set: change(key),
      lines: rows,
      most: 500,
    });
  const free_move = {
    ...one,
    actor: Number(one.actor),
    toward,
    pro: lines(one.pro),
    con: lines(one.con),
    success: { text: one.success, effects: [] },
    failure: { text: one.failure, effects: [] },
  };
  const ready = one.title.trim() && one.success.trim() && one.failure.trim();
  const flip = (ix) =>
    setToward(toward.includes(ix) ? toward.filter((other) => other !== ix) : [...toward, ix]);
  return h(
    Dialog,
    { title: t("page-move-write"), close, wide: true },
    h("p", { class: "small" }, t("page-move-why")),
    h(Select, {
      label: t("page-move-actor"),
      value: one.actor,
      set: change("actor"),
      options: actors.map((actor) => [actor.ix, actor.name]),
    }),
    field("title", 1),
    field("text", 2),
    h(Select, {
      label: t("page-move-kind"),
      value: one.kind,
      set: change("kind"),
      options: kinds.map(({ id, label }) => [id, label]),
    }),
    h(
      "fieldset",
      null,
      h("legend", null, t("page-move-toward")),
      actors
        .filter((actor) => actor.ix !== Number(one.actor))
        .map((actor) =>
          h(
            "label",
            { class: "choice" },
            h("input", {
              type: "checkbox",
              checked: toward.includes(actor.ix),
              onChange: () => flip(actor.ix),
            }),
            h("span", null, actor.name),
          ),
        ),
    ),
    h(
      "label",
      { class: "choice" },
      h("input", {
        type: "checkbox",
        checked: one.covert,
        onChange: () => change("covert")(!one.covert),
      }),
      h("span", null, t("page-covert")),
    ),
    field("pro", 3),
    field("con", 3),
    field("success", 2),
    field("failure", 2),
    h(
      "div",
      { class: "row end wrap" },
      h("button", { type: "button", onClick: close }, t("page-back")),
      h(
        Do,
        {
          class: "action",
          disabled: !ready,
          does: () => room.act({ do: "free_move", table: room.table, free_move }, against),
          then: close,
        },
        t("page-move-do"),
      ),
    ),
  );
}

/** Where the scenario has free moves. */
export function FreeMove({ room, against }) {
  const [open, setOpen] = useState(false);
  if (!room.view?.free_moves || room.room.phase !== "orders") return null;
  const known = async () => {
    if (!kinds.length) ({ kinds } = await room.get("/kinds"));
  };
  return h(
    Fragment,
    null,
    h(Do, { does: known, then: () => setOpen(true) }, t("page-move-write")),
    open && h(Form, { room, against, close: () => setOpen(false) }),
  );
}
