// What everybody sees: the ladder, headlines, the clock, who has sealed; and a turn's adjudication, step by step.

import { Fragment, h, render } from "./preact.js";
import { useEffect, useRef, useState } from "./hooks.js";
import { day, kept, loadWords, t, tableName } from "./words.js";
import { Room, post } from "./room.js";
import { Badge, Clock, Languages, Link, State, announce, left, useRoom } from "./parts.js";
import { Do, Field } from "./forms.js";
import { Ending, Item, Ladder, medium, phaseOf, turnOf } from "./game.js";
import { Picture } from "./pictures.js";
import { Scene } from "./scene.js";
import { Text } from "./text.js";

/** The way in: a PIN that the teacher confirms on the console. */
function Pair({ room }) {
  const [code, setCode] = useState(kept("offramp-code") ?? "");
  const [pin, setPin] = useState("");
  return h(
    "main",
    { class: "narrow" },
    h("h1", null, t("page-wall-title")),
    h("p", null, t("page-wall-why")),
    pin
      ? h(Fragment, null, h("p", null, t("page-pin-why")), h("p", { class: "way-back" }, pin))
      : h(
          Fragment,
          null,
          h(Field, {
            label: t("page-join-code"),
            value: code,
            set: (text) => setCode(text.replace(/\D/g, "").slice(0, 6)),
            lines: 1,
            most: 9,
            inputMode: "numeric",
          }),
          h(
            Do,
            {
              class: "action big",
              disabled: code.length < 6,
              does: () => post("/pair", { code, role: "wall" }),
              then: (found) => {
                setPin(found.pin);
                room.link = "connecting";
                room.open();
              },
            },
            t("page-wall-pair"),
          ),
        ),
    h(Languages, { room }),
  );
}

/** The room's address without what browsers put before it by themselves. */
const plain = (address) => String(address ?? location.origin).replace(/\/$/, "");

function Way({ room, large }) {
  const { code, address } = room.room;
  if (!code) return null;
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return h(
    "section",
    { class: `way ${large ? "large" : ""}`, "aria-label": t("page-wall-join") },
    h("img", {
      class: "qr",
      src: `/api/1/qr.svg?as=wall`,
      alt: t("page-qr-alt", { address: `${plain(address)}/j/${code}` }),
    }),
    large && h("p", null, t("page-wall-go-to")),
    large && h("p", { class: "address" }, plain(address)),
    large && h("p", null, t("page-wall-type")),
    h("p", { class: "digits" }, spaced),
    !large && h("p", { class: "address" }, plain(address)),
  );
}

function Seats({ room }) {
  const { seats } = room.room;
  const done = seats.filter((seat) => seat.state !== "open").length;
  return h(
    "section",
    { class: "seats" },
    h(
      "h2",
      null,
      room.room.phase === "lobby"
        ? t("page-seats")
        : t("page-sealed-of", { n: done, all: seats.length }),
    ),
    h(
      "ul",
      null,
      seats.map((seat) =>
        h(
          "li",
          { key: seat.actor },
          h(Badge, { actor: seat.actor, name: seat.name }),
          h(
            "span",
            { class: "grow" },
            seat.name,
            seat.how === "agent" || seat.how === "stand_in"
              ? h("span", { class: "small" }, ` ${t(`page-how-${seat.how}`)}`)
              : null,
          ),
          room.room.phase === "lobby"
            ? h(
                "span",
                null,
                seat.how === "delegation"
                  ? t("page-people", { n: seat.people })
                  : seat.how === "agent" || seat.how === "stand_in"
                    ? null
                    : t(`page-how-${seat.how}`),
              )
            : h(State, { seat }),
        ),
      ),
    ),
  );
}

function Lobby({ room }) {
  return h(
    "div",
    { class: "lobby" },
    h("h1", null, room.room.title),
    h(Way, { room, large: true }),
    room.room.note &&
      h(
        "div",
        { class: "note" },
        h("h2", null, t("page-note-title")),
        h(Text, { text: room.room.note }),
      ),
  );
}

/** What students wrote and the teacher lets everybody read. */
function Shown({ room }) {
  const { shown, letters } = room.room;
  const names = (ixs) => ixs.map((ix) => room.view.actors[ix]?.name).join(", ");
  if (!shown?.length && !letters?.length) return null;
  return h(
    "section",
    null,
    shown?.map((one) =>
      h("blockquote", null, h("p", null, one.text), one.who ? h("footer", null, one.who) : null),
    ),
    letters?.map((one) =>
      h(
        "blockquote",
        null,
        h("p", null, one.text),
        h("footer", null, t("page-letter-from", { who: names([one.from]), to: names(one.to) })),
      ),
    ),
  );
}

function Headlines({ room }) {
  const { view } = room;
  const injects = view.news
    .map((one, at) => [one, at])
    .filter(([one]) => one.turn === view.turn && one.kind === "Inject");
  const rest = view.news.filter((one) => one.turn === view.turn && one.kind !== "Inject");
  const [first, ...more] = injects;
  return h(
    Fragment,
    null,
    h("h1", null, turnOf(view), h("span", { class: "date" }, ` · ${day(view.date)}`)),
    view.aftermath && h("p", null, t("page-aftermath-why")),
    first
      ? h(Item, { news: first[0], view, big: true })
      : h("p", { class: "empty" }, t("page-no-headline")),
    h(Shown, { room }),
    more.length > 0 &&
      h(
        "ul",
        { class: "headlines" },
        more.map(([one]) =>
          h(
            "li",
            null,
            h("strong", null, one.title),
            one.medium ? h("span", { class: "small" }, ` · ${medium(one.medium)}`) : null,
          ),
        ),
      ),
    rest.length > 0 &&
      h(
        "ul",
        { class: "headlines small" },
        rest.map((one) => h("li", null, one.title)),
      ),
  );
}

/** The time that is left or what is going on, and who has sealed. */
function Now({ room, shown }) {
  const { phase, paused } = room.room;
  const aftermath = shown.aftermath && ["sealed", "reveal"].includes(phase);
  return h(
    Fragment,
    null,
    paused && phase === "orders"
      ? h("p", { class: "paused" }, t("page-paused"))
      : phase === "orders" && left(room) !== null
        ? h(Clock, { room })
        : h(
            "p",
            { class: "phase" },
            aftermath
              ? t("page-aftermath")
              : phaseOf(
                  phase,
                  shown.turn,
                  shown.turns,
                  room.room.seats.some((seat) => seat.state === "open"),
                ),
          ),
    ["lobby", "orders", "sealed"].includes(phase) && !aftermath
      ? h(Seats, { room })
      : h(
          "div",
          { class: "grow" },
          aftermath ? null : h("p", null, turnOf(shown)),
          h("p", null, day(shown.date)),
        ),
  );
}

/** How it ended, and what was crossed on the way. */
function Ended({ room }) {
  const { view } = room;
  const crossed = view.news.filter((one) => ["Threshold", "RedLine"].includes(one.kind));
  return h(
    Fragment,
    null,
    h("h1", null, t("page-ended")),
    h(Ending, { ending: view.ending, big: true }),
    h(Shown, { room }),
    crossed.length > 0 &&
      h(
        "ul",
        { class: "headlines" },
        crossed.map((one) =>
          h("li", null, one.title, h("span", { class: "small" }, ` · ${turnOf(view, one.turn)}`)),
        ),
      ),
  );
}

/** Many tables: a ladder each. */
function Grid({ room }) {
  return h(
    Fragment,
    null,
    h("h1", null, room.room.title),
    h(
      "div",
      {
        class: `grid ${room.room.grid.length > 24 ? "dense" : room.room.grid.length < 7 ? "few" : ""}`,
      },
      room.room.grid.map((one) =>
        h(
          "article",
          { class: "item", key: one.table },
          h(
            "div",
            { class: "row" },
            h("strong", { class: "grow" }, tableName(one.name)),
            one.phase === "orders" && one.clock ? h(Clock, { room, clock: one.clock }) : null,
            h("span", null, t("page-turn-short", { turn: one.turn })),
          ),
          h(
            "p",
            { class: "rung" },
            t("page-rung-of", { n: one.rung + 1, of: one.rungs ?? room.view.rungs.length }),
          ),
          h("p", null, (room.room.rungs ?? room.view.rungs.map((rung) => rung.name))[one.rung]),
          h(
            "p",
            { class: "small" },
            one.phase === "orders"
              ? t("page-sealed-of", { n: one.sealed, all: one.of })
              : phaseOf(one.phase, one.turn, room.room.turns, one.sealed < one.of),
          ),
        ),
      ),
    ),
  );
}

/** Makes what is said smaller, as far as it takes to be seen whole: nobody scrolls a wall. */
function fit() {
  for (const box of document.querySelectorAll(".board main, .board .left, .board .seats")) {
    for (const size of ["", "0.92em", "0.84em", "0.76em", "0.68em", "0.6em", "0.52em"]) {
      box.style.fontSize = size;
      if (box.scrollHeight <= box.clientHeight) break;
    }
  }
}

function App({ room, grid }) {
  useRoom(room);
  const { phase, scene } = room.room ?? {};
  const box = useRef(null);
  useEffect(() => {
    if (room.room) document.title = `${room.room.title} · Offramp`;
  });
  useEffect(() => {
    if (phase === "reveal" && box.current)
      announce(box.current.querySelector("h1")?.textContent ?? "");
  }, [phase, scene?.step]);
  useEffect(fit);
  if (room.link === "none") return h(Pair, { room });
  if (!room.me)
    return h(
      "main",
      { class: "narrow" },
      h("h1", null, t("page-wall-title")),
      h("p", null, h(Link, { room })),
    );
  if (!room.me.admitted || !room.view || !room.room) {
    return h(
      "main",
      { class: "narrow" },
      h("h1", null, t("page-wall-title")),
      h("p", null, t("page-pin-why")),
      h("p", { class: "way-back" }, room.me.pin),
      h(Link, { room }),
    );
  }
  const { view } = room;
  const revealing = phase === "reveal" && scene;
  const last = revealing && scene.steps[scene.step] === "Summary";
  const shown = revealing ? (last ? scene.after : scene.before) : view;
  const tables = (grid && room.room.grid) || [];
  const many = tables.length > 1 && tables.some((one) => one.phase !== "lobby");
  const picture = !many && phase !== "lobby" && !revealing && room.room.picture;
  return h(
    "div",
    { class: `board ${phase} ${many || picture ? "many" : ""}` },
    !many &&
      !picture &&
      h(
        "aside",
        { class: "left", "aria-label": t("page-ladder") },
        h("h2", null, t("page-ladder")),
        h(Ladder, { view: shown, big: true }),
      ),
    h(
      "main",
      { ref: box, tabIndex: 0, "aria-label": room.room.title },
      many
        ? h(Grid, { room })
        : phase === "lobby"
          ? h(Lobby, { room })
          : revealing
            ? h(Scene, { key: scene.step, scene })
            : picture
              ? h(Picture, { key: picture.kind, picture })
              : view.ending
                ? h(Ended, { room })
                : h(Headlines, { room }),
    ),
    h(
      "aside",
      { class: "right", "aria-label": t("page-seats") },
      many ? h("div", { class: "grow" }) : h(Now, { room, shown: revealing ? scene.before : view }),
      (many || phase !== "lobby") && h(Way, { room }),
      room.link !== "live" && room.link !== "polling" && h(Link, { room }),
    ),
  );
}

const table = Number(location.hash.slice(1)) || 0;

const room = new Room("wall", table);

addEventListener("hashchange", () => location.reload());
addEventListener("resize", fit);
document.fonts.addEventListener("loadingdone", fit);
loadWords().then(() => {
  const app = document.getElementById("app");
  app.replaceChildren();
  render(h(App, { room, grid: !location.hash }), app);
  room.start();
});
