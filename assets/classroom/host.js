// The teacher's console: tables and seats, the one next step, the exercise's injects, people and papers.

import { h, render } from "./preact.js";
import { useEffect, useState } from "./hooks.js";
import { loadWords, t } from "./words.js";
import { Room, post } from "./room.js";
import { Languages, Link, useRoom } from "./parts.js";
import { Dialog, Do, Field, Select } from "./forms.js";
import { Danger, Msel } from "./helm.js";
import { FreeMove } from "./move.js";
import { Papers, People } from "./people.js";
import { Seat, Tables, against, tableOf } from "./seats.js";
import { OnWall } from "./pictures.js";
import { Reach, Step } from "./step.js";

function Settings({ room, close }) {
  const known = room.console.settings ?? {};
  const [now, set] = useState({
    minutes: 4,
    rule: "captain",
    at_time_up: "wait",
    show_at_once: false,
    admission: false,
    names: "generated",
    questionnaire: false,
    ...known,
  });
  const pick = (key, options) =>
    h(Select, {
      label: t(`page-set-${key.replace(/_/g, "-")}`),
      value: now[key],
      set: (value) => set({ ...now, [key]: value }),
      options,
    });
  const check = (text, checked, flip) =>
    h(
      "label",
      { class: "choice" },
      h("input", { type: "checkbox", checked, onChange: flip }),
      h("span", null, text),
    );
  const flag = (key) =>
    check(t(`page-set-${key.replace(/_/g, "-")}`), now[key], () =>
      set({ ...now, [key]: !now[key] }),
    );
  const minutes = Number(now.minutes);
  const sound = Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440;
  return h(
    Dialog,
    { title: t("page-settings"), close },
    check(t("page-set-no-clock"), now.minutes === 0, () =>
      set({ ...now, minutes: now.minutes === 0 ? 4 : 0 }),
    ),
    now.minutes !== 0 &&
      h(Field, {
        label: t("page-set-minutes"),
        hint: t("page-set-minutes-hint"),
        value: String(now.minutes),
        set: (text) => set({ ...now, minutes: text }),
        lines: 1,
        most: 1440,
        type: "number",
        min: 1,
        max: 1440,
      }),
    pick(
      "rule",
      ["captain", "vote", "consensus"].map((one) => [one, t(`page-rule-${one}`)]),
    ),
    pick(
      "at_time_up",
      ["wait", "take", "hold"].map((one) => [one, t(`page-time-up-${one}`)]),
    ),
    pick(
      "names",
      ["generated", "free"].map((one) => [one, t(`page-names-${one}`)]),
    ),
    flag("show_at_once"),
    flag("admission"),
    flag("questionnaire"),
    h(
      Do,
      {
        class: "action",
        disabled: !sound,
        does: () => room.act({ do: "settings", settings: { ...now, minutes } }),
        then: close,
      },
      t("page-settings-keep"),
    ),
    h("h3", null, t("page-language")),
    h(Languages, { room }),
  );
}

/** Going back to the start of a turn, closing the room. */
function More({ room, close }) {
  const [danger, setDanger] = useState("");
  const [turn, setTurn] = useState(1);
  const now = tableOf(room).turn;
  return h(
    Dialog,
    { title: t("page-host-more"), close },
    h(Reach, { room }),
    h(
      "p",
      null,
      h("a", { class: "button", href: "/wall", target: "_blank" }, t("page-host-open-wall")),
    ),
    h(Select, {
      label: t("page-host-rewind-to"),
      value: turn,
      set: (n) => setTurn(Number(n)),
      options: Array.from({ length: now }, (_, at) => [
        at + 1,
        t("page-turn-short", { turn: at + 1 }),
      ]),
    }),
    h(
      "button",
      { type: "button", class: "danger", onClick: () => setDanger("rewind") },
      t("page-host-rewind"),
    ),
    h(
      "button",
      { type: "button", class: "danger", onClick: () => setDanger("close") },
      t("page-host-close"),
    ),
    danger === "rewind" &&
      h(Danger, {
        title: t("page-host-rewind"),
        text: t("page-host-rewind-why", { turn }),
        does: (reason) =>
          room.act({ do: "rewind", table: room.table, turn, reason }, against(room)),
        then: close,
        close: () => setDanger(""),
      }),
    danger === "close" &&
      h(Danger, {
        title: t("page-host-close"),
        text: t("page-host-close-why"),
        does: (reason) => room.act({ do: "close", ...(reason ? { reason } : {}) }),
        then: close,
        close: () => setDanger(""),
      }),
  );
}

function Top({ room }) {
  const { eyes, locked, code } = room.room;
  const [dialog, setDialog] = useState("");
  const toggle = (on, act, words) =>
    h(Do, { "aria-pressed": String(Boolean(on)), does: () => room.act(act) }, t(words));
  return h(
    "header",
    { class: "head host-head" },
    h(
      "div",
      { class: "row wrap" },
      h("h1", { class: "grow" }, room.room.title),
      h(
        "span",
        { class: "small" },
        t("page-host-code", { code: `${code.slice(0, 3)} ${code.slice(3)}` }),
      ),
      h(Link, { room }),
      room.console.saved === false &&
        h("span", { class: "warn" }, room.console.not_saved ?? t("page-host-unsaved")),
      toggle(eyes, { do: "eyes", up: !eyes }, "page-host-eyes"),
      toggle(locked, { do: "lock", locked: !locked }, "page-host-lock"),
      h("button", { type: "button", onClick: () => setDialog("settings") }, t("page-settings")),
      h("button", { type: "button", onClick: () => setDialog("more") }, t("page-host-more")),
    ),
    dialog === "settings" && h(Settings, { room, close: () => setDialog("") }),
    dialog === "more" && h(More, { room, close: () => setDialog("") }),
  );
}

function App({ room, ticket }) {
  useRoom(room);
  const [rulings, setRulings] = useState([]);
  const turn = room.room?.turn;
  const phase = room.room?.phase;
  useEffect(() => setRulings([]), [turn, room.table]);
  // The next step stands at the top.
  useEffect(() => scrollTo({ top: 0 }), [phase, room.table]);
  useEffect(() => {
    if (room.room) document.title = `${room.room.title} · ${t("page-host-title")}`;
  });
  if (room.link === "none" || ticket.wrong) {
    return h(
      "main",
      { class: "narrow" },
      h("h1", { tabIndex: -1 }, t("page-host-title")),
      h("p", null, t(ticket.wrong ? "page-host-ticket-old" : "page-host-no-ticket")),
      h("p", null, t("page-host-new-ticket")),
      h(Languages, { room }),
    );
  }
  if (!room.me || !room.room || !room.console)
    return h(
      "main",
      { class: "narrow" },
      h("h1", null, t("page-host-title")),
      h("p", null, room.me?.pin ? t("page-pin-why") : h(Link, { room })),
      room.me?.pin && h("p", { class: "way-back" }, room.me.pin),
    );
  return h(
    "div",
    { class: "console" },
    h(Top, { room }),
    h(
      "aside",
      { class: "side", "aria-label": t("page-seats") },
      h(Tables, { room }),
      h("h2", null, t("page-seats")),
      h(
        "ul",
        { class: "plain" },
        room.room.seats.map((seat) => h(Seat, { key: seat.actor, room, seat })),
      ),
    ),
    h(
      "main",
      { class: "content" },
      h(Step, { room, rulings, setRulings }),
      h(OnWall, { room }),
      h(FreeMove, { room, against: against(room) }),
      h(Msel, { room, table: tableOf(room), against: against(room) }),
    ),
    h(
      "aside",
      { class: "other", "aria-label": t("page-people-title") },
      h(People, { room }),
      h(Papers, { room }),
    ),
  );
}

/** The link that the program printed carries a ticket, which is good for once. */
async function enter() {
  const ticket = location.hash.slice(1);
  if (!ticket) return {};
  history.replaceState(null, "", location.pathname);
  return post("/ticket", { ticket }).then(
    () => ({}),
    (wrong) => ({ wrong }),
  );
}

const room = new Room("host", 0);

Promise.all([loadWords(), enter()]).then(async ([, ticket]) => {
  // A ticket that was used is no matter for who is in already.
  if (ticket.wrong && (await fetch("/api/1/view?as=host")).ok) ticket = {};
  const app = document.getElementById("app");
  app.replaceChildren();
  render(h(App, { room, ticket }), app);
  if (!ticket.wrong) room.start();
});
