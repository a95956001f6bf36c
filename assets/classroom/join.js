// The way into a room: its code, the content note, a name, a seat, and the code to come back by.

import { Fragment, h, render } from "./preact.js";
import { useEffect, useState } from "./hooks.js";
import { keep, keepWayBack, kept, language, loadWords, t, tableName } from "./words.js";
import { post } from "./room.js";
import { Badge, Languages, announce } from "./parts.js";
import { Dialog, Do, Field, Select, Wrong, useAct } from "./forms.js";
import { Text } from "./text.js";

const inPath = /^\/j\/(\d+)/.exec(location.pathname)?.[1] ?? "";

/** The six digits, whatever stands between them. */
const digits = (text) => text.replace(/\D/g, "").slice(0, 6);

function Code({ code, setCode, look, wrong, busy }) {
  return h(
    "form",
    {
      onSubmit: (event) => {
        event.preventDefault();
        look(code);
      },
    },
    h("h1", { tabIndex: -1 }, t("page-join-title")),
    h(
      "div",
      { class: "field" },
      h("label", { for: "code" }, t("page-join-code")),
      h("input", {
        id: "code",
        class: "code",
        inputMode: "numeric",
        autocomplete: "off",
        value: code,
        maxLength: 9,
        "aria-describedby": "code-hint",
        onInput: (event) => setCode(digits(event.target.value)),
      }),
      h("p", { class: "small", id: "code-hint" }, t("page-join-code-hint")),
    ),
    h(Wrong, { wrong }),
    h(
      "button",
      { class: "action big", "aria-disabled": busy || code.length < 6 ? "true" : undefined },
      busy ? t("page-sending") : t("page-go-on"),
    ),
  );
}

function Note({ title, note, go }) {
  return h(
    "section",
    null,
    h("h1", { tabIndex: -1 }, title),
    h("h2", null, t("page-note-title")),
    h("div", { class: "note" }, h(Text, { text: note })),
    h("button", { type: "button", class: "action big", onClick: go }, t("page-go-on")),
  );
}

function Seats({ tables, table, setTable, seat, setSeat }) {
  const at = tables.find((one) => one.number === table) ?? tables[0];
  const row = (value, content) =>
    h(
      "label",
      { class: `choice ${seat === value ? "chosen" : ""}` },
      h("input", {
        type: "radio",
        name: "seat",
        checked: seat === value,
        onChange: () => setSeat(value),
      }),
      h("span", { class: "grow" }, content),
    );
  return h(
    Fragment,
    null,
    tables.length > 1 &&
      h(Select, {
        label: t("page-table"),
        value: table,
        set: (n) => {
          setTable(Number(n));
          setSeat(null);
        },
        options: tables.map((one) => [one.number, tableName(one.name)]),
      }),
    h(
      "fieldset",
      null,
      h("legend", null, t("page-join-seat")),
      row(
        null,
        h(
          Fragment,
          null,
          h("strong", null, t("page-join-needed")),
          h("br"),
          h("span", { class: "small" }, t("page-join-needed-why")),
        ),
      ),
      at?.seats.map((one) =>
        row(
          one.actor,
          h(
            "span",
            { class: "row" },
            h(Badge, { actor: one.actor, name: one.name }),
            h(
              "span",
              null,
              h("strong", null, one.name),
              h("br"),
              h(
                "span",
                { class: "small" },
                one.role,
                one.people !== undefined ? ` · ${t("page-people", { n: one.people })}` : "",
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function Join({ code, room, setRoom, done }) {
  const offered = room.suggestions ?? [];
  const [at, setAt] = useState(0);
  const [name, setName] = useState("");
  const [table, setTable] = useState(room.tables[0]?.number ?? 0);
  const [seat, setSeat] = useState(null);
  const [busy, wrong, run] = useAct();
  const free = room.names === "free";
  const called = free ? name.trim() : offered[at % Math.max(1, offered.length)];
  const join = (role) =>
    run(
      () =>
        post("/join", {
          code,
          role,
          ...(called ? { name: called } : {}),
          ...(room.tables.length > 1 && role === "member" ? { table } : {}),
          ...(seat === null || role !== "member" ? {} : { table, seat }),
        }),
      done,
    );
  const more = async () => {
    if (at + 1 < offered.length) return setAt(at + 1);
    await post("/look", { code }).then(
      (fresh) => {
        setRoom(fresh);
        setAt(0);
      },
      () => setAt(0),
    );
  };
  // Taken meanwhile: the seats as they are now.
  useEffect(() => {
    if (wrong?.type === "full" && Array.isArray(wrong.now)) setRoom({ ...room, tables: wrong.now });
  }, [wrong]);
  return h(
    "form",
    {
      onSubmit: (event) => {
        event.preventDefault();
        join("member");
      },
    },
    h("h1", { tabIndex: -1 }, room.title),
    free
      ? h(Field, {
          label: t("page-join-name"),
          value: name,
          set: setName,
          lines: 1,
          most: 24,
          hint: t("page-join-name-hint"),
        })
      : h(
          "div",
          { class: "field" },
          h("p", { id: "called" }, t("page-join-called")),
          h(
            "div",
            { class: "row wrap" },
            h(
              "strong",
              { class: "called grow", "aria-labelledby": "called" },
              called ?? t("page-join-any-name"),
            ),
            h(
              "button",
              {
                type: "button",
                onClick: async () => {
                  await more();
                  announce(t("page-join-another"));
                },
              },
              t("page-join-another"),
            ),
          ),
        ),
    h(Seats, { tables: room.tables, table, setTable, seat, setSeat }),
    h(Wrong, { wrong }),
    room.open === false
      ? h("p", { class: "wrong" }, t("page-join-locked"))
      : h(
          "button",
          { class: "action big", "aria-disabled": busy ? "true" : undefined },
          busy ? t("page-sending") : t("page-join-join"),
        ),
    h(
      "button",
      { type: "button", class: "quiet", onClick: () => join("observer") },
      t("page-join-observe"),
    ),
  );
}

function Written({ person }) {
  return h(
    "section",
    null,
    h("h1", { tabIndex: -1 }, t("page-joined-title", { name: person.name })),
    h("p", null, t("page-way-back-why")),
    h("p", { class: "way-back" }, person.way_back),
    h("p", { class: "small" }, t("page-way-back-where")),
    h(
      "a",
      { class: "button action big", href: "/play" },
      t(person.admitted === false ? "page-joined-wait" : "page-joined-go"),
    ),
  );
}

function CodeField({ code, set }) {
  return h(Field, {
    label: t("page-join-code"),
    value: code,
    set: (text) => set(digits(text)),
    lines: 1,
    most: 9,
    inputMode: "numeric",
  });
}

function Back({ code: known, close }) {
  const [code, setCode] = useState(known);
  const [way, setWay] = useState("");
  return h(
    Dialog,
    { title: t("page-return-title"), close },
    h("p", null, t("page-return-why")),
    h(CodeField, { code, set: setCode }),
    h(Field, {
      label: t("page-way-back"),
      value: way,
      set: setWay,
      lines: 1,
      most: 40,
      autocapitalize: "none",
      autocomplete: "off",
      spellcheck: false,
    }),
    h(
      Do,
      {
        class: "action big",
        does: () => post("/return", { code, way_back: way.trim().toLowerCase() }),
        then: (person) => {
          keep("offramp-code", code);
          keepWayBack(person.person, person.way_back);
          location.assign("/play");
        },
      },
      t("page-return-go"),
    ),
  );
}

function Pair({ code: known, close }) {
  const [code, setCode] = useState(known);
  const pair = (role, to) =>
    h(
      Do,
      {
        class: "big",
        does: () => post("/pair", { code, role }),
        then: () => {
          keep("offramp-code", code);
          // Whoever comes in by a number is somebody else.
          keepWayBack("", "");
          location.assign(to);
        },
      },
      t(`page-pair-${role}`),
    );
  return h(
    Dialog,
    { title: t("page-pair-title"), close },
    h("p", null, t("page-pair-why")),
    h(CodeField, { code, set: setCode }),
    pair("wall", "/wall"),
    pair("evaluator", "/play"),
    pair("observer", "/play"),
  );
}

function App() {
  const [code, setCode] = useState(digits(inPath) || kept("offramp-code") || "");
  const [room, setRoom] = useState(null);
  const [read, setRead] = useState(false);
  const [person, setPerson] = useState(null);
  const [dialog, setDialog] = useState(location.search === "?back" ? "back" : "");
  const [here, setHere] = useState(null);
  const [busy, wrong, run] = useAct();
  const [, draw] = useState(0);
  const look = (digits) =>
    digits.length === 6 &&
    run(
      () => post("/look", { code: digits }),
      (found) => {
        keep("offramp-code", digits);
        setRoom(found);
      },
    );
  useEffect(() => {
    if (inPath) look(digits(inPath));
    // Who is in already and typed the address again goes straight back.
    fetch(`/api/1/view?lang=${language()}&as=play`)
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(
        (all) => all?.me?.name && setHere(all.me),
        () => {},
      );
  }, []);
  useEffect(() => {
    document.title = room ? `${room.title} · Offramp` : "Offramp";
  }, [room]);
  const step = person ? "written" : room && (read || !room.note) ? "join" : room ? "note" : "code";
  useEffect(() => {
    if (step !== "code") document.querySelector("h1")?.focus();
  }, [step]);
  return h(
    "main",
    { class: "narrow" },
    h(
      "div",
      { class: "row" },
      h("p", { class: "brand grow" }, "Offramp"),
      h(Languages, {
        room: { renew: () => room && look(code), changed: () => draw((n) => n + 1) },
      }),
    ),
    here &&
      !person &&
      h(
        "p",
        { class: "note row wrap" },
        h("span", { class: "grow" }, t("page-join-here", { name: here.name })),
        h("a", { class: "button action", href: "/play" }, t("page-joined-go")),
      ),
    step === "code" && h(Code, { code, setCode, look, wrong, busy }),
    step === "note" && h(Note, { title: room.title, note: room.note, go: () => setRead(true) }),
    step === "join" &&
      h(Join, {
        code,
        room,
        setRoom,
        done: (found) => {
          keepWayBack(found.person, found.way_back);
          setPerson(found);
        },
      }),
    step === "written" && h(Written, { person }),
    step !== "written" &&
      h(
        "div",
        { class: "others" },
        h(
          "button",
          { type: "button", class: "quiet", onClick: () => setDialog("back") },
          t("page-return-title"),
        ),
        h(
          "button",
          { type: "button", class: "quiet", onClick: () => setDialog("pair") },
          t("page-pair-title"),
        ),
      ),
    dialog === "back" && h(Back, { code, close: () => setDialog("") }),
    dialog === "pair" && h(Pair, { code, close: () => setDialog("") }),
  );
}

loadWords().then(() => {
  const app = document.getElementById("app");
  app.replaceChildren();
  render(h(App), app);
});
