// Letters to other delegations, and notes for one’s own.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { list, t } from "./words.js";
import { Badge, announce } from "./parts.js";
import { Do, Field, useDraft } from "./forms.js";

export function Letters({ room }) {
  const { me, view } = room;
  const [text, setText] = useDraft("letter");
  const [note, setNote] = useDraft("note");
  const [to, setTo] = useState([]);
  const all = [...(me.letters ?? [])].reverse();
  const names = (ixs) => list(ixs.map((ix) => view.actors[ix]?.name ?? "?"));
  const shut = room.room.phase === "closed";
  return h(
    Fragment,
    null,
    !shut &&
      h(
        "section",
        null,
        h("h2", null, t("page-letter-write")),
        h(
          "fieldset",
          null,
          h("legend", null, t("page-letter-to")),
          view.actors
            .filter((one) => one.ix !== me.seat)
            .map((one) =>
              h(
                "label",
                { class: `choice ${to.includes(one.ix) ? "chosen" : ""}` },
                h("input", {
                  type: "checkbox",
                  checked: to.includes(one.ix),
                  onChange: () =>
                    setTo(to.includes(one.ix) ? to.filter((ix) => ix !== one.ix) : [...to, one.ix]),
                }),
                h(Badge, { actor: one.ix, name: one.name }),
                h("span", { class: "grow" }, one.name),
              ),
            ),
        ),
        h(Field, { label: t("page-letter-text"), value: text, set: setText }),
        h(
          Do,
          {
            class: "action soft",
            disabled: !to.length || !text.trim(),
            does: () =>
              room.act({ do: "letter", to, text: text.trim() }, { game: me.game, turn: view.turn }),
            then: () => {
              setText("");
              setTo([]);
              announce(t("page-letter-sent"));
            },
          },
          to.length ? t("page-letter-send-to", { who: names(to) }) : t("page-letter-send"),
        ),
      ),
    h(
      "section",
      null,
      h("h2", null, t("page-letters")),
      all.length
        ? all.map((one) =>
            h(
              "article",
              { key: one.number, class: "item" },
              h(
                "p",
                { class: "small" },
                one.mine || one.from === me.seat
                  ? t("page-letter-ours", { who: names(one.to) })
                  : t("page-letter-from", { who: names([one.from]), to: names(one.to) }),
                " · ",
                t("page-in-turn", { turn: one.turn }),
              ),
              h("p", { class: "written" }, one.text),
            ),
          )
        : h("p", { class: "empty" }, t("page-no-letters")),
    ),
    h(
      "section",
      null,
      h("h2", null, t("page-notes")),
      h("p", { class: "small" }, t("page-notes-why")),
      h(Field, { label: t("page-note-label"), value: note, set: setNote, lines: 2 }),
      h(
        Do,
        {
          disabled: !note.trim(),
          does: () => room.act({ do: "note", text: note.trim() }),
          then: () => setNote(""),
        },
        t("page-note-keep"),
      ),
      [...(me.notes ?? [])]
        .reverse()
        .map((one) =>
          h(
            "p",
            { class: "written" },
            h(
              "span",
              { class: "small" },
              one.mine === false ? one.by : t("page-you"),
              ", ",
              t("page-in-turn", { turn: one.turn }),
              ":",
            ),
            " ",
            one.text,
          ),
        ),
    ),
  );
}
