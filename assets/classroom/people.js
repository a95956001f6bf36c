// People on the console: who is there, who asks, what was written.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { list, t, tableName } from "./words.js";
import { announce } from "./parts.js";
import { Dialog, Do, Field, Select } from "./forms.js";
import { Danger } from "./helm.js";

const seatName = (room, seat) =>
  seat === null || seat === undefined
    ? t("page-host-no-seat")
    : (room.room.seats.find((one) => one.actor === seat)?.name ??
      room.view?.actors[seat]?.name ??
      "?");

function Person({ room, person, close }) {
  const [name, setName] = useState(person.name);
  const [danger, setDanger] = useState("");
  const [way, setWay] = useState(person.way_back ?? "");
  const others = room.console.people.filter(
    (one) => one.person !== person.person && one.role === person.role,
  );
  const [into, setInto] = useState(others[0]?.person ?? "");
  const act = (act) => () => room.act({ ...act, person: person.person });
  const seat = (value) => {
    const [table, one] = value.split("/");
    return room
      .act({
        do: "assign",
        person: person.person,
        table: Number(table),
        seat: one === "" ? null : Number(one),
      })
      .catch((wrong) => announce(wrong.message));
  };
  const tables = room.console.tables;
  const seats = tables.flatMap((table) =>
    room.room.seats.map((one) => [
      `${table.table}/${one.actor}`,
      tables.length > 1 ? `${tableName(table.name)}: ${one.name}` : one.name,
    ]),
  );
  return h(
    Dialog,
    { title: person.name, close },
    h(
      "p",
      { class: "small" },
      [
        t(`page-role-${person.role}`),
        seatName(room, person.seat),
        t(person.present ? "page-present" : "page-away"),
        person.address,
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    person.role === "member" &&
      h(
        Fragment,
        null,
        h(Select, {
          label: t("page-host-seat"),
          value: `${person.table ?? 0}/${person.seat ?? ""}`,
          set: seat,
          options: [[`${person.table ?? 0}/`, t("page-host-no-seat")], ...seats],
        }),
        h(
          "div",
          { class: "row wrap" },
          !person.head && h(Do, { does: act({ do: "head" }) }, t("page-host-head")),
          h(
            Do,
            { does: act({ do: "renew" }), then: (answer) => setWay(answer.way_back ?? "") },
            t("page-host-renew"),
          ),
        ),
        way &&
          h(
            Fragment,
            null,
            h("p", null, t("page-host-tell-way", { name: person.name })),
            h("p", { class: "way-back" }, way),
          ),
      ),
    h(
      "div",
      { class: "row wrap bottom" },
      h(
        "div",
        { class: "grow" },
        h(Field, { label: t("page-join-name"), value: name, set: setName, lines: 1, most: 24 }),
      ),
      h(
        Do,
        {
          disabled: !name.trim() || name === person.name,
          does: () => room.act({ do: "rename", person: person.person, name: name.trim() }),
        },
        t("page-host-rename"),
      ),
    ),
    others.length > 0 &&
      person.role === "member" &&
      h(
        "details",
        null,
        h("summary", null, t("page-host-merge")),
        h("p", { class: "small" }, t("page-host-merge-why")),
        h(Select, {
          label: t("page-host-merge-into"),
          value: into,
          set: setInto,
          options: others.map((one) => [one.person, `${one.name} · ${seatName(room, one.seat)}`]),
        }),
        h(
          Do,
          { class: "danger", does: act({ do: "merge", into: Number(into) }), then: close },
          t("page-host-merge-do"),
        ),
      ),
    h(
      "div",
      { class: "row wrap" },
      h(
        "button",
        { type: "button", class: "danger", onClick: () => setDanger("remove") },
        t("page-host-remove"),
      ),
      h(
        "button",
        { type: "button", class: "danger", onClick: () => setDanger("bar") },
        t("page-host-bar"),
      ),
    ),
    danger &&
      h(Danger, {
        title: t(`page-host-${danger}`),
        text: t(`page-host-${danger}-why`, { name: person.name }),
        does: (reason) => room.act({ do: danger, person: person.person, reason }),
        then: close,
        close: () => setDanger(""),
      }),
  );
}

export function People({ room }) {
  const [chosen, setChosen] = useState(null);
  const { people } = room.console;
  const waiting = people.filter((one) => !one.admitted);
  const hands = people.filter((one) => one.hand);
  const rest = people.filter((one) => one.admitted && one.role !== "facilitator");
  const here = rest.filter((one) => one.present).length;
  const twice = (one) =>
    one.device !== undefined &&
    one.device !== null &&
    rest.filter((other) => other.device === one.device).length > 1;
  const person = people.find((one) => one.person === chosen);
  return h(
    "section",
    null,
    waiting.length > 0 &&
      h(
        "div",
        { class: "note" },
        h("h2", null, t("page-host-at-the-door")),
        h(
          "ul",
          { class: "plain" },
          waiting.map((one) =>
            h(
              "li",
              { key: one.person, class: "row wrap" },
              h(
                "span",
                { class: "grow" },
                [
                  one.name,
                  one.role === "member" ? seatName(room, one.seat) : t(`page-role-${one.role}`),
                  one.pin ? `PIN ${one.pin}` : null,
                ]
                  .filter(Boolean)
                  .join(" · "),
              ),
              h(
                Do,
                { class: "action soft", does: () => room.act({ do: "admit", person: one.person }) },
                t("page-host-admit"),
              ),
              h("button", { type: "button", onClick: () => setChosen(one.person) }, "…"),
            ),
          ),
        ),
      ),
    hands.length > 0 &&
      h(
        "div",
        { class: "note" },
        h("h2", null, t("page-hands")),
        h(
          "ul",
          { class: "plain" },
          hands.map((one) =>
            h("li", { key: one.person }, one.name, " · ", seatName(room, one.seat)),
          ),
        ),
      ),
    h(
      "details",
      { open: rest.length <= 12 },
      h("summary", null, t("page-people-of", { n: here, all: rest.length })),
      h(
        "ul",
        { class: "plain people" },
        rest.map((one) =>
          h(
            "li",
            { key: one.person },
            h(
              "button",
              { type: "button", class: "seat-button", onClick: () => setChosen(one.person) },
              h(
                "span",
                { "aria-hidden": true, class: one.present ? "good" : "" },
                one.present ? "●" : "○",
              ),
              h(
                "span",
                { class: "grow" },
                one.name,
                h(
                  "span",
                  { class: "small" },
                  [
                    one.role === "member" ? seatName(room, one.seat) : t(`page-role-${one.role}`),
                    one.head ? t("page-role-head") : null,
                    one.present ? null : t("page-away"),
                    twice(one) ? t("page-host-same-device", { n: one.device }) : null,
                  ]
                    .filter(Boolean)
                    .join(" · "),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    person && h(Person, { key: person.person, room, person, close: () => setChosen(null) }),
  );
}

export function Papers({ room }) {
  const { letters, notes } = room.console;
  const names = (ixs) => list(ixs.map((ix) => seatName(room, ix)));
  return h(
    Fragment,
    null,
    h(
      "section",
      null,
      h("h2", null, t("page-letters")),
      letters?.length
        ? [...letters]
            .reverse()
            .map((one) =>
              h(
                "article",
                { key: one.number, class: "item" },
                h(
                  "p",
                  { class: "small" },
                  t("page-letter-from", { who: names([one.from]), to: names(one.to) }),
                  " · ",
                  t("page-in-turn", { turn: one.turn }),
                ),
                h("p", { class: "written" }, one.text),
                h(
                  "div",
                  { class: "row wrap" },
                  one.released
                    ? h("span", { class: "small" }, t("page-host-released"))
                    : h(
                        Do,
                        { does: () => room.act({ do: "release", letter: one.number }) },
                        t("page-host-release"),
                      ),
                ),
              ),
            )
        : h("p", { class: "empty" }, t("page-no-letters")),
    ),
    notes?.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t("page-notes")),
        [...notes]
          .reverse()
          .map((one) =>
            h(
              "article",
              { key: one.number, class: "item" },
              h(
                "p",
                { class: "small" },
                one.by,
                " · ",
                one.evaluator ? t("page-role-evaluator") : seatName(room, one.seat),
                " · ",
                t("page-in-turn", { turn: one.turn }),
              ),
              h("p", { class: "written" }, one.text),
              one.evaluator
                ? null
                : one.approved
                  ? h("span", { class: "small" }, t("page-host-is-on-wall"))
                  : h(
                      Do,
                      { does: () => room.act({ do: "approve", note: one.number }) },
                      t("page-host-on-wall"),
                    ),
            ),
          ),
      ),
  );
}
