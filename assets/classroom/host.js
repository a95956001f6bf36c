// The teacher's console: tables and seats, the one next step, the exercise's injects, people and papers.

import { h, render } from "./preact.js";
import { useEffect, useState, Badge, Clock, Dialog, Do, Field, Fragment, Languages, Link, Select, State, left, useRoom } from "./parts.js";
import { loadWords, t } from "./words.js";
import { Room, post } from "./room.js";
import { Helm, Msel, Danger } from "./helm.js";
import { Papers, People } from "./people.js";
import { After } from "./after.js";

/** The table that is looked at. */
const tableOf = (room) => room.console.tables.find((one) => one.table === room.table) ?? room.console.tables[0];

const against = (room) => ({ game: tableOf(room).game, turn: tableOf(room).turn });

function Step({ room, rulings, setRulings }) {
  const { phase, seats, scene, paused } = room.room;
  const { table } = room;
  const waiting = seats.filter((seat) => seat.state === "open");
  const [danger, setDanger] = useState(null);
  const act = (act, turn) => () => room.act({ table, ...act }, turn ? against(room) : undefined);
  const reveal = h(Do, { class: "action next", does: act({ do: "reveal", turn: tableOf(room).turn, rulings }, true), then: () => setRulings([]) }, t("page-host-reveal"));
  const title = (text, why) => h(Fragment, null, h("h2", null, text), why && h("p", null, why));
  const clock = phase === "orders" && h("div", { class: "row wrap clocks" },
    h(Clock, { room }),
    h(Do, { does: act({ do: "clock", seconds: Math.round((left(room) ?? 0) + 60) }) }, t("page-host-minute")),
    paused || !room.room.clock.running ? h(Do, { class: "action soft", does: act({ do: "go" }) }, t("page-host-go")) : h(Do, { does: act({ do: "pause" }) }, t("page-host-pause")));
  let step = null;
  if (phase === "lobby") {
    step = h(Fragment, null, title(t("page-host-lobby"), t("page-host-lobby-why")), h(Reach, { room }), h(Do, { class: "action next", does: act({ do: "start" }) }, t("page-host-start")));
  } else if (phase === "orders") {
    step = h(Fragment, null, title(t("page-host-orders", { turn: tableOf(room).turn }), waiting.length ? t("page-host-waiting", { who: waiting.map((seat) => seat.name).join(", ") }) : t("page-host-all-sealed")), clock,
      waiting.length ? h(Fragment, null, h("button", { type: "button", class: "next", onClick: () => setDanger("time") }, t("page-host-time-up")), h("p", { class: "small" }, t("page-host-time-up-why")))
        : h(Fragment, null, h(Helm, { room, rulings, setRulings }), reveal));
  } else if (phase === "sealed") {
    step = waiting.length ? h(Fragment, null, title(t("page-host-over"), t("page-host-waiting", { who: waiting.map((seat) => seat.name).join(", ") })), h("p", null, t("page-host-still-open")),
      h(Do, { class: "next", does: act({ do: "clock", seconds: 60 }) }, t("page-host-minute")))
      : h(Fragment, null, title(t("page-host-sealed"), t("page-host-sealed-why")), h(Helm, { room, rulings, setRulings }), reveal);
  } else if (phase === "reveal" && scene) {
    const at = Math.min(scene.step, scene.steps.length - 1);
    const end = at === scene.steps.length - 1;
    const to = (n) => act({ do: "step", to: n });
    step = h(Fragment, null, title(t("page-host-reveal-now", { n: at + 1, all: scene.steps.length }), stepName(scene, at)),
      end ? h(Do, { class: "action next", does: act({ do: "show" }) }, t("page-host-show"))
        : h(Do, { class: "action next", does: to(at + 1) }, t("page-host-next", { step: stepName(scene, at + 1) })),
      h("div", { class: "row wrap" }, at > 0 && h(Do, { does: to(at - 1) }, t("page-host-step-back")), !end && h(Do, { does: to(scene.steps.length - 1) }, t("page-host-to-summary"))));
  } else if (phase === "reveal") {
    step = h(Fragment, null, title(t("page-phase-reveal")), h(Do, { class: "action next", does: act({ do: "show" }) }, t("page-host-show")));
  } else {
    step = h(Fragment, null, title(t(`page-phase-${phase}`), t("page-host-debrief-why")), h(After, { room }));
  }
  return h("section", { class: "step" }, step,
    danger === "time" && h(Danger, { title: t("page-host-time-up"), text: t("page-host-time-up-why"), does: (reason) => room.act({ do: "time_up", table, ...(reason ? { reason } : {}) }, against(room)), optional: true, close: () => setDanger(null) }));
}

/** What a step of the adjudication is, in a few words. */
function stepName(scene, at) {
  const step = scene.steps[at];
  if (typeof step === "string") return t(`page-step-${step.toLowerCase()}`);
  const [key, news] = Object.entries(step)[0];
  return t(`page-step-${key.toLowerCase()}`, { title: scene.after.news[news].title });
}

/** How phones get here, and whether any has. */
function Reach({ room }) {
  const { code } = room.room;
  const { addresses, reached } = room.console;
  return h("div", { class: "reach row wrap" },
    h("img", { class: "qr", src: "/api/1/qr.svg?as=host", alt: t("page-qr-alt", { address: `${room.room.address}/j/${code}` }) }),
    h("div", { class: "grow" }, h("p", { class: "digits" }, `${code.slice(0, 3)} ${code.slice(3)}`),
      h("ul", { class: "plain" }, addresses.map((one) => h("li", null, one, reached && one.includes(reached) ? h("span", { class: "good" }, ` ✓ ${t("page-host-reached")}`) : null))),
      !reached && h("details", null, h("summary", null, t("page-host-unreached")), h("ul", null, [1, 2, 3, 4].map((n) => h("li", null, t(`page-host-check-${n}`)))))));
}

const STAND_INS = ["delegation", "paper", "temperament", "lookahead", "nobody"];

function Seat({ room, seat }) {
  const table = tableOf(room);
  const [dialog, setDialog] = useState("");
  const proposals = table.proposals?.filter((one) => one.seat === seat.actor) ?? [];
  return h("li", { class: "seat-row" },
    h("button", { type: "button", class: "seat-button", onClick: () => setDialog("seat") },
      h(Badge, { actor: seat.actor, name: seat.name }), h("span", { class: "grow" }, h("strong", null, seat.name),
        h("span", { class: "small" }, seat.how === "delegation" ? t("page-host-present", { n: seat.present, of: seat.people }) : t(`page-how-${seat.how}`),
          proposals.length ? ` · ${t("page-host-proposed", { n: proposals.length })}` : ""),
        room.room.phase === "lobby" ? null : h(State, { seat, own: true }))),
    dialog === "seat" && h(SeatDialog, { room, seat, proposals, close: () => setDialog("") }));
}

function SeatDialog({ room, seat, proposals, close }) {
  const { table } = room;
  const sealed = tableOf(room).helm?.sealed?.find((one) => one.actor === seat.actor)?.orders;
  const [danger, setDanger] = useState("");
  const menu = tableOf(room).menus?.[seat.actor];
  return h(Dialog, { title: seat.name, close, wide: true },
    sealed && h("p", null, t("page-host-has-sealed", { orders: sealed.join(" · ") || t("page-to-hold") })),
    proposals.length > 0 && h(Fragment, null, h("h3", null, t("page-proposals")), proposals.map((one) => h("article", { class: "item" },
      h("p", null, h("strong", null, one.orders.join(" · ") || t("page-to-hold"))), one.reason && h("p", { class: "said" }, one.reason), h("p", { class: "small" }, t("page-by", { name: one.by }), " · ", t("page-endorsed-by", { n: one.count ?? 0 }))))),
    h("h3", null, t("page-host-who-plays")),
    h("div", { class: "row wrap" }, STAND_INS.map((by) => h(Do, { key: by, "aria-pressed": String(by === seat.how || (by === seat.by)), does: () => room.act({ do: "stand_in", table, seat: seat.actor, by }) }, t(`page-by-${by}`)))),
    seat.state === "open" && menu && h(Enter, { room, seat, menu, close }),
    seat.state !== "open" && h("button", { type: "button", class: "danger", onClick: () => setDanger("reopen") }, t("page-host-reopen")),
    danger === "reopen" && h(Danger, { title: t("page-host-reopen"), text: t("page-host-reopen-why"), does: (reason) => room.act({ do: "reopen", table, seat: seat.actor, reason }, against(room)), then: close, close: () => setDanger("") }));
}

/** Orders of a seat that plays on paper. */
function Enter({ room, seat, menu, close }) {
  const [orders, setOrders] = useState([]);
  const [reason, setReason] = useState("");
  const most = room.view.orders_per_turn;
  return h(Fragment, null, h("h3", null, t("page-host-enter")),
    h("fieldset", null, h("legend", null, t("page-choose-up-to", { n: most })), menu.map((card) => h("label", { class: "choice" },
      h("input", { type: "checkbox", checked: orders.includes(card.option), disabled: !orders.includes(card.option) && orders.length >= most, onChange: () => setOrders(orders.includes(card.option) ? orders.filter((one) => one !== card.option) : [...orders, card.option]) }), h("span", null, card.title)))),
    h(Field, { label: t("page-reason"), value: reason, set: setReason, most: 1000 }),
    h(Do, { class: "action", does: () => room.act({ do: "enter", table: room.table, seat: seat.actor, orders, reason: reason.trim() }, against(room)), then: close }, orders.length ? t("page-host-enter-do", { n: orders.length }) : t("page-host-enter-hold")));
}

function Settings({ room, close }) {
  const known = room.console.settings ?? {};
  const [now, set] = useState({ minutes: 4, rule: "captain", at_time_up: "wait", show_at_once: false, admission: false, names: "generated", ...known });
  const pick = (key, options) => h(Select, { label: t(`page-set-${key.replace(/_/g, "-")}`), value: now[key], set: (value) => set({ ...now, [key]: key === "minutes" ? Number(value) : value }), options });
  const check = (key) => h("label", { class: "choice" }, h("input", { type: "checkbox", checked: now[key], onChange: () => set({ ...now, [key]: !now[key] }) }), h("span", null, t(`page-set-${key.replace(/_/g, "-")}`)));
  return h(Dialog, { title: t("page-settings"), close },
    pick("minutes", [2, 4, 6, 8, 10].map((n) => [n, t("page-set-minutes-n", { n })])), pick("rule", ["captain", "vote", "consensus"].map((one) => [one, t(`page-rule-${one}`)])),
    pick("at_time_up", ["wait", "take", "hold"].map((one) => [one, t(`page-time-up-${one}`)])), pick("names", ["generated", "free"].map((one) => [one, t(`page-names-${one}`)])),
    check("show_at_once"), check("admission"), h(Do, { class: "action", does: () => room.act({ do: "settings", ...now }), then: close }, t("page-settings-keep")),
    h("h3", null, t("page-language")), h(Languages, { room }));
}

/** Going back to the start of a turn, closing the room. */
function More({ room, close }) {
  const [danger, setDanger] = useState("");
  const [turn, setTurn] = useState(1);
  const now = tableOf(room).turn;
  return h(Dialog, { title: t("page-host-more"), close },
    h(Reach, { room }), h("p", null, h("a", { class: "button", href: "/wall", target: "_blank" }, t("page-host-open-wall"))),
    h(Select, { label: t("page-host-rewind-to"), value: turn, set: (n) => setTurn(Number(n)), options: Array.from({ length: now }, (_, at) => [at + 1, t("page-turn-short", { turn: at + 1 })]) }),
    h("button", { type: "button", class: "danger", onClick: () => setDanger("rewind") }, t("page-host-rewind")),
    h("button", { type: "button", class: "danger", onClick: () => setDanger("close") }, t("page-host-close")),
    danger === "rewind" && h(Danger, { title: t("page-host-rewind"), text: t("page-host-rewind-why", { turn }), does: (reason) => room.act({ do: "rewind", table: room.table, turn, reason }, against(room)), then: close, close: () => setDanger("") }),
    danger === "close" && h(Danger, { title: t("page-host-close"), text: t("page-host-close-why"), does: (reason) => room.act({ do: "close", ...(reason ? { reason } : {}) }), then: close, close: () => setDanger("") }));
}

function Top({ room }) {
  const { eyes, locked, code } = room.room;
  const [dialog, setDialog] = useState("");
  const toggle = (on, act, words) => h(Do, { "aria-pressed": String(Boolean(on)), does: () => room.act(act) }, t(words));
  return h("header", { class: "head host-head" }, h("div", { class: "row wrap" },
    h("h1", { class: "grow" }, room.room.title), h("span", { class: "small" }, t("page-host-code", { code: `${code.slice(0, 3)} ${code.slice(3)}` })), h(Link, { room }),
    room.console.saved === false && h("span", { class: "warn" }, t("page-host-unsaved")),
    toggle(eyes, { do: "eyes", up: !eyes }, "page-host-eyes"), toggle(locked, { do: "lock", locked: !locked }, "page-host-lock"),
    h("button", { type: "button", onClick: () => setDialog("settings") }, t("page-settings")), h("button", { type: "button", onClick: () => setDialog("more") }, t("page-host-more"))),
    dialog === "settings" && h(Settings, { room, close: () => setDialog("") }), dialog === "more" && h(More, { room, close: () => setDialog("") }));
}

function Tables({ room }) {
  const { tables } = room.console;
  if (tables.length < 2) return null;
  return h("nav", { "aria-label": t("page-tables") }, h("h2", null, t("page-tables")), h("ul", { class: "plain" }, tables.map((one) =>
    h("li", null, h("button", { type: "button", class: "seat-button", "aria-current": one.table === room.table ? "true" : undefined, onClick: () => { room.table = one.table; room.renew(); room.changed(); } },
      h("span", { class: "grow" }, one.name), h("span", { class: "small" }, t(`page-phase-${one.phase}`), one.waiting?.length ? ` · ${t("page-host-open-seats", { n: one.waiting.length })}` : ""))))));
}

function App({ room, ticket }) {
  useRoom(room);
  const [rulings, setRulings] = useState([]);
  const turn = room.room?.turn;
  useEffect(() => setRulings([]), [turn, room.table]);
  useEffect(() => { if (room.room) document.title = `${room.room.title} · ${t("page-host-title")}`; });
  if (room.link === "none" || ticket.wrong) {
    return h("main", { class: "narrow" }, h("h1", { tabIndex: -1 }, t("page-host-title")), h("p", null, t(ticket.wrong ? "page-host-ticket-old" : "page-host-no-ticket")), h("p", null, t("page-host-new-ticket")), h(Languages, { room }));
  }
  if (!room.me || !room.room || !room.console) return h("main", { class: "narrow" }, h("p", null, room.me?.pin ? t("page-pin-why") : h(Link, { room })), room.me?.pin && h("p", { class: "way-back" }, room.me.pin));
  return h("div", { class: "console" }, h(Top, { room }),
    h("aside", { class: "side", "aria-label": t("page-seats") }, h(Tables, { room }), h("h2", null, t("page-seats")), h("ul", { class: "plain" }, room.room.seats.map((seat) => h(Seat, { key: seat.actor, room, seat })))),
    h("main", { class: "content" }, h(Step, { room, rulings, setRulings }), h(Msel, { room, table: tableOf(room), against: against(room) })),
    h("aside", { class: "other", "aria-label": t("page-people-title") }, h(People, { room }), h(Papers, { room })));
}

/** The link that the program printed carries a ticket, which is good for once. */
async function enter() {
  const ticket = location.hash.slice(1);
  if (!ticket) return {};
  history.replaceState(null, "", location.pathname);
  return post("/ticket", { ticket }).then(() => ({}), (wrong) => ({ wrong }));
}

const room = new Room("host");
Promise.all([loadWords(), enter()]).then(async ([, ticket]) => {
  // A ticket that was used is no matter for who is in already.
  if (ticket.wrong && (await fetch("/api/1/view?as=host")).ok) ticket = {};
  const app = document.getElementById("app");
  app.replaceChildren();
  render(h(App, { room, ticket }), app);
  if (!ticket.wrong) room.start();
});
