// The facilitator's hand: draws before anybody sees them, rulings with their reasons, and the list of injects.

import { Fragment, h } from "./preact.js";
import { useEffect, useState } from "./hooks.js";
import { percent, t } from "./words.js";
import { Dialog, Do, Field, Select } from "./forms.js";
import { MEDIUM_KEYS, Odds, medium } from "./game.js";
import { InjectLine, Told, grouped } from "./msel.js";

/** Whatever can't be taken back asks for its reason, not for "are you sure". */
export function Danger({ title, text, does, then, close, optional }) {
  const [reason, setReason] = useState("");
  return h(
    Dialog,
    { title, close },
    text && h("p", null, text),
    h(Field, {
      label: t("page-why"),
      hint: t(optional ? "page-why-hint-free" : "page-why-hint"),
      value: reason,
      set: setReason,
      lines: 2,
    }),
    h(
      "div",
      { class: "row end wrap" },
      h("button", { type: "button", onClick: close }, t("page-back")),
      h(
        Do,
        {
          class: "danger",
          disabled: !optional && !reason.trim(),
          does: () => does(reason.trim()),
          then: () => {
            close();
            then?.();
          },
        },
        title,
      ),
    ),
  );
}

const same = (ruling, draw) =>
  ruling.draw === draw.name && (ruling.actor ?? null) === (draw.actor ?? null);

function Decision({ one, ruling, rule }) {
  const [branch, setBranch] = useState("");
  const [reason, setReason] = useState("");
  const { draw, branches } = one;
  return h(
    "details",
    { class: ruling ? "decision chosen" : "decision" },
    h(
      "summary",
      null,
      h("span", { class: "grow" }, one.title),
      h(
        "span",
        { class: "small" },
        " · ",
        branches[draw.result],
        " (",
        percent(draw.branches[draw.result].probability * 100),
        ")",
        ruling ? ` · ${t("page-host-overruled")}` : "",
      ),
    ),
    h(Odds, { draw, names: branches, rolled: true }),
    ruling
      ? h(
          Fragment,
          null,
          h("p", null, ruling.reason),
          h("button", { type: "button", onClick: () => rule(null) }, t("page-host-by-dice")),
        )
      : h(
          Fragment,
          null,
          h(Select, {
            label: t("page-host-decide"),
            value: branch,
            set: setBranch,
            options: [["", t("page-host-by-dice")], ...branches.map((name, at) => [at, name])],
          }),
          branch !== "" &&
            h(
              Fragment,
              null,
              h(Field, { label: t("page-why"), value: reason, set: setReason, lines: 2 }),
              h(
                "button",
                {
                  type: "button",
                  "aria-disabled": reason.trim() ? undefined : "true",
                  onClick: () => {
                    if (!reason.trim()) return;
                    rule({
                      draw: draw.name,
                      actor: draw.actor ?? null,
                      result: Number(branch),
                      reason: reason.trim(),
                    });
                    setBranch("");
                    setReason("");
                  },
                },
                t("page-host-overrule"),
              ),
            ),
        ),
  );
}

/** The draws as they would fall, for the teacher alone; with each ruling, what follows is drawn anew. */
export function Helm({ room, rulings, setRulings }) {
  const table =
    room.console.tables.find((one) => one.table === room.table) ?? room.console.tables[0];
  const [drawn, setDrawn] = useState(null);
  const helm = (rulings.length && drawn) || table.helm;
  useEffect(() => {
    if (!rulings.length) return setDrawn(null);
    let there = true;
    room.post("/preview", { table: room.table, rulings }).then(
      (found) => there && setDrawn(found),
      () => {},
    );
    return () => {
      there = false;
    };
  }, [rulings]);
  if (!helm) return null;
  const rule = (one) => (ruling) =>
    setRulings([...rulings.filter((other) => !same(other, one.draw)), ...(ruling ? [ruling] : [])]);
  return h(
    "details",
    { class: "helm" },
    h(
      "summary",
      null,
      t("page-host-look"),
      rulings.length ? ` · ${t("page-host-rulings", { n: rulings.length })}` : "",
    ),
    h("p", { class: "small" }, t("page-host-look-why")),
    h(
      "ul",
      { class: "plain" },
      helm.sealed.map((one) =>
        h(
          "li",
          null,
          h("strong", null, one.name),
          ": ",
          one.orders === null ? t("page-state-open") : one.orders.join(" · ") || t("page-to-hold"),
        ),
      ),
    ),
    helm.decisions.map((one) =>
      h(Decision, {
        key: `${one.draw.name}/${one.draw.actor}`,
        one,
        ruling: rulings.find((ruling) => same(ruling, one.draw)),
        rule: rule(one),
      }),
    ),
  );
}

function Inject({ room, one, against }) {
  const [dialog, setDialog] = useState("");
  const { table } = room;
  const amend = (Kind) => (reason) =>
    room.act(
      { do: "amend", table, amendment: { [Kind]: { inject: one.inject } }, reason },
      against,
    );
  const shut = () => setDialog("");
  const button = (kind) =>
    h("button", { type: "button", onClick: () => setDialog(kind) }, t(`page-inject-${kind}`));
  const live = room.room.phase !== "debrief" && room.room.phase !== "closed" && !room.view?.ending;
  return h(
    "li",
    { class: `inject ${one.state}` },
    h(
      "details",
      null,
      h(InjectLine, { room, one }),
      h(Told, { room, one }),
      live &&
        one.state !== "given" &&
        h(
          "div",
          { class: "row wrap" },
          button("fire"),
          one.state === "held" ? button("release") : button("hold"),
          button("edit"),
        ),
    ),
    dialog === "fire" &&
      h(Danger, {
        title: t("page-inject-fire"),
        text: one.title,
        does: (reason) => room.act({ do: "fire", table, inject: one.inject, reason }, against),
        close: shut,
      }),
    dialog === "hold" &&
      h(Danger, {
        title: t("page-inject-hold"),
        text: one.title,
        does: amend("Hold"),
        close: shut,
      }),
    dialog === "release" &&
      h(Danger, {
        title: t("page-inject-release"),
        text: one.title,
        does: amend("Release"),
        close: shut,
      }),
    dialog === "edit" && h(Edit, { room, one, against, close: shut }),
  );
}

/** A list that somebody wrote, one on each line. */
export const lines = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Edits an inject, or adds one. */
function Edit({ room, one, against, close }) {
  const [title, setTitle] = useState(one?.title ?? "");
  const [text, setText] = useState(one?.text ?? "");
  const [how, setHow] = useState(one?.medium ?? "Wire");
  const [turn, setTurn] = useState(one?.turn ?? (room.room.turn ?? 1) + 1);
  const [to, setTo] = useState(one?.to ?? []);
  const [effects, setEffects] = useState("");
  const [reason, setReason] = useState("");
  const draft = {
    title: title.trim(),
    text: text.trim(),
    medium: how,
    audience: to,
    ...(!one || (one.turn && Number(turn) !== one.turn) ? { turn: Number(turn) } : {}),
    ...(effects.trim() ? { effects: lines(effects) } : {}),
  };
  const amendment = one ? { Edit: { inject: one.inject, draft } } : { Add: { draft } };
  const next = (room.room.turn ?? 0) + 1;
  const turns = Array.from(
    { length: Math.max(1, room.room.turns + 1 - next) },
    (_, at) => next + at,
  );
  // One that does not come in any of these keeps its own until another is chosen.
  if (one?.turn && !turns.includes(one.turn)) turns.unshift(one.turn);
  return h(
    Dialog,
    { title: t(one ? "page-inject-edit" : "page-inject-add"), close, wide: true },
    h(Field, { label: t("page-inject-title"), value: title, set: setTitle, lines: 1, most: 120 }),
    h(Field, { label: t("page-inject-text"), value: text, set: setText, lines: 5, most: 4000 }),
    h(Select, {
      label: t("page-inject-medium"),
      value: how,
      set: setHow,
      options: MEDIUM_KEYS.map((key) => [key, medium(key)]),
    }),
    (!one || one.turn) &&
      h(Select, {
        label: t("page-inject-turn"),
        value: turn,
        set: setTurn,
        options: turns.map((n) => [n, t("page-turn-short", { turn: n })]),
      }),
    h(
      "fieldset",
      null,
      h("legend", null, t("page-inject-to")),
      h("p", { class: "small" }, t("page-inject-to-hint")),
      room.view.actors.map((actor) =>
        h(
          "label",
          { class: "choice" },
          h("input", {
            type: "checkbox",
            checked: to.includes(actor.ix),
            onChange: () =>
              setTo(to.includes(actor.ix) ? to.filter((ix) => ix !== actor.ix) : [...to, actor.ix]),
          }),
          h("span", null, actor.name),
        ),
      ),
    ),
    h(Field, {
      label: t("page-inject-effects"),
      hint: t(one ? "page-inject-effects-edit" : "page-inject-effects-hint"),
      value: effects,
      set: setEffects,
      lines: 2,
    }),
    h(Field, {
      label: t("page-why"),
      hint: t("page-why-hint"),
      value: reason,
      set: setReason,
      lines: 2,
    }),
    h(
      Do,
      {
        class: "action",
        disabled: !draft.title || !draft.text || !reason.trim(),
        does: () =>
          room.act({ do: "amend", table: room.table, amendment, reason: reason.trim() }, against),
        then: close,
      },
      t(one ? "page-inject-edit-do" : "page-inject-add-do"),
    ),
  );
}

/** The list of the exercise's events: planned, held, given. */
export function Msel({ room, table, against }) {
  const [adding, setAdding] = useState(false);
  const over = ["debrief", "closed"].includes(room.room.phase);
  return h(
    over ? "details" : "section",
    { class: "msel" },
    over
      ? h("summary", null, t("page-msel"))
      : h(
          "div",
          { class: "row" },
          h("h2", { class: "grow" }, t("page-msel")),
          h("button", { type: "button", onClick: () => setAdding(true) }, t("page-inject-add")),
        ),
    !over &&
      table.helm?.came?.length > 0 &&
      h(
        "div",
        { class: "note" },
        h("h3", null, t("page-msel-now")),
        table.helm.came.map((one) =>
          h(
            Fragment,
            null,
            h("p", null, h("strong", null, one.title)),
            one.notes.map((note) => h("p", null, note)),
          ),
        ),
      ),
    grouped(room, table.msel, table.turn).map(
      ([group, these]) =>
        these.length > 0 &&
        h(
          "details",
          { key: group, open: !over && ["coming", "held"].includes(group) },
          h("summary", null, t(`page-msel-${group}`, { n: these.length })),
          group === "late" && h("p", { class: "small" }, t("page-msel-late-why")),
          h(
            "ul",
            { class: "plain" },
            these.map((one) => h(Inject, { key: one.inject, room, one, against })),
          ),
        ),
    ),
    adding && h(Edit, { room, against, close: () => setAdding(false) }),
  );
}
