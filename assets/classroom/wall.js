// What everybody sees: the ladder, headlines, the clock, who has sealed; and a turn's adjudication, step by step.

import { h, render } from "./preact.js";
import { useEffect, useRef, useState, Badge, Clock, Do, Ending, Field, Fragment, Item, Ladder, Languages, Link, Odds, State, Text, announce, branch, kind, medium, useRoom } from "./parts.js";
import { day, kept, loadWords, percent, t } from "./words.js";
import { Room, post } from "./room.js";

/** The way in: a PIN that the teacher confirms on the console. */
function Pair({ room }) {
  const [code, setCode] = useState(kept("offramp-code") ?? "");
  const [pin, setPin] = useState("");
  return h("main", { class: "narrow" },
    h("h1", null, t("page-wall-title")), h("p", null, t("page-wall-why")),
    pin ? h(Fragment, null, h("p", null, t("page-pin-why")), h("p", { class: "way-back" }, pin))
      : h(Fragment, null,
        h(Field, { label: t("page-join-code"), value: code, set: (text) => setCode(text.replace(/\D/g, "").slice(0, 6)), lines: 1, most: 9, inputMode: "numeric" }),
        h(Do, { class: "action big", disabled: code.length < 6, does: () => post("/pair", { code, role: "wall" }), then: (found) => { setPin(found.pin); room.link = "connecting"; room.open(); } }, t("page-wall-pair"))),
    h(Languages, { room }));
}

/** The room's address without what browsers put before it by themselves. */
const plain = (address) => String(address ?? location.origin).replace(/\/$/, "");

function Way({ room, large }) {
  const { code, address } = room.room;
  if (!code) return null;
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return h("section", { class: `way ${large ? "large" : ""}`, "aria-label": t("page-wall-join") },
    h("img", { class: "qr", src: `/api/1/qr.svg?as=wall`, alt: t("page-qr-alt", { address: `${plain(address)}/j/${code}` }) }),
    large && h("p", null, t("page-wall-go-to")), large && h("p", { class: "address" }, plain(address)),
    large && h("p", null, t("page-wall-type")), h("p", { class: "digits" }, spaced), !large && h("p", { class: "address" }, plain(address)));
}

function Seats({ room }) {
  const { seats } = room.room;
  const done = seats.filter((seat) => seat.state !== "open").length;
  return h("section", { class: "seats" },
    h("h2", null, room.room.phase === "lobby" ? t("page-seats") : t("page-sealed-of", { n: done, all: seats.length })),
    h("ul", null, seats.map((seat) => h("li", { key: seat.actor },
      h(Badge, { actor: seat.actor, name: seat.name }), h("span", { class: "grow" }, seat.name,
        seat.how === "agent" || seat.how === "stand_in" ? h("span", { class: "small" }, ` ${t(`page-how-${seat.how}`)}`) : null),
      room.room.phase === "lobby" ? h("span", null, seat.how === "delegation" ? t("page-people", { n: seat.people }) : seat.how === "agent" || seat.how === "stand_in" ? null : t(`page-how-${seat.how}`))
        : h(State, { seat })))));
}

function Lobby({ room }) {
  return h("div", { class: "lobby" }, h("h1", null, room.room.title), h(Way, { room, large: true }),
    room.room.note && h("div", { class: "note" }, h("h2", null, t("page-note-title")), h(Text, { text: room.room.note })));
}

/** What students wrote and the teacher lets everybody read. */
function Shown({ room }) {
  const { shown, letters } = room.room;
  const names = (ixs) => ixs.map((ix) => room.view.actors[ix]?.name).join(", ");
  if (!shown?.length && !letters?.length) return null;
  return h("section", null,
    shown?.map((one) => h("blockquote", null, h("p", null, one.text), one.who ? h("footer", null, one.who) : null)),
    letters?.map((one) => h("blockquote", null, h("p", null, one.text), h("footer", null, t("page-letter-from", { who: names([one.from]), to: names(one.to) })))));
}

function Headlines({ room }) {
  const { view } = room;
  const injects = view.news.map((one, at) => [one, at]).filter(([one]) => one.turn === view.turn && one.kind === "Inject");
  const rest = view.news.filter((one) => one.turn === view.turn && one.kind !== "Inject");
  const [first, ...more] = injects;
  return h(Fragment, null,
    h("h1", null, t("page-turn", { turn: view.turn, turns: view.turns }), h("span", { class: "date" }, ` · ${day(view.date)}`)),
    first ? h(Item, { news: first[0], view, big: true }) : h("p", { class: "empty" }, t("page-no-headline")),
    h(Shown, { room }),
    more.length > 0 && h("ul", { class: "headlines" }, more.map(([one]) => h("li", null, h("strong", null, one.title), one.medium ? h("span", { class: "small" }, ` · ${medium(one.medium)}`) : null))),
    rest.length > 0 && h("ul", { class: "headlines small" }, rest.map((one) => h("li", null, one.title))));
}

const motion = () => !matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Two dice of ten sides: tens and ones of the roll, tumbling for a moment. */
function Dice({ draw }) {
  const value = Math.floor(draw.roll * 100);
  const [seen, setSeen] = useState(motion() ? null : value);
  useEffect(() => {
    if (!motion()) return undefined;
    let left = 9;
    const timer = setInterval(() => {
      left -= 1;
      setSeen(left > 0 ? Math.floor(Math.random() * 100) : value);
      if (left <= 0) clearInterval(timer);
    }, 100);
    return () => clearInterval(timer);
  }, [draw.name, draw.roll]);
  const shown = seen ?? value;
  const die = (text) => h("svg", { class: "die", viewBox: "0 0 100 100" },
    h("polygon", { class: "rim", points: "50,2 96,34 96,66 50,98 4,66 4,34" }), h("polygon", { class: "top", points: "50,2 78,62 50,76 22,62" }),
    h("text", { x: 50, y: 56, "text-anchor": "middle" }, text));
  return h("div", { class: "dice", role: "img", "aria-label": t("page-rolled", { n: value }) },
    die(String(Math.floor(shown / 10) * 10).padStart(2, "0")), die(shown % 10));
}

/** One step of an adjudication. */
function Scene({ scene }) {
  const { before, after, steps } = scene;
  const step = steps[Math.min(scene.step, steps.length - 1)];
  const news = typeof step === "object" ? after.news[Object.values(step)[0]] : null;
  const title = h("p", { class: "over" }, t("page-adjudication", { turn: before.turn }));
  if (step === "Orders" || step === "Dice") {
    const acts = (actor) => after.news.filter((one) => one.turn === before.turn && one.kind === "Act" && one.actor === actor);
    return h("div", { class: "scene" }, title, h("h1", null, t("page-orders-open")),
      h("div", { class: "acts" }, after.actors.map((actor) => h("article", { class: "item" },
        h("div", { class: "row" }, h(Badge, { actor: actor.ix, name: actor.name }), h("strong", null, actor.name)),
        acts(actor.ix).length ? h("ul", null, acts(actor.ix).map((one) => h("li", null, one.title))) : h("p", { class: "small" }, t("page-nothing-seen"))))));
  }
  if (step === "Summary") return h(Summary, { scene, title });
  const who = news.actor !== null && news.actor !== undefined ? after.actors[news.actor] : null;
  const result = "Result" in step;
  return h("div", { class: "scene" }, title,
    h("div", { class: "row" }, who ? h(Badge, { actor: who.ix, name: who.name }) : null,
      h("span", null, [who?.name, news.medium ? medium(news.medium) : news.kind === "Act" ? null : kind(news.kind)].filter(Boolean).join(" · "))),
    h("h1", null, news.title),
    typeof news.rung === "number" ? h("p", null, t("page-on-rung", { n: news.rung + 1, rung: after.rungs[news.rung].name })) : null,
    news.draw && h(Odds, { key: scene.step, draw: news.draw, rolled: result }),
    result && news.draw && (news.draw.overruled
      ? h("p", { class: "note" }, t("page-overruled", { reason: news.draw.overruled }))
      : h("div", { class: "row roll-row" }, h(Dice, { key: news.draw.name, draw: news.draw }),
        h("p", { class: "fell" }, h("strong", null, branch(news.draw, news.draw.result)), h("br"), t("page-it-was", { chance: percent(news.draw.branches[news.draw.result].probability * 100) })))),
    result && h("div", { class: "told" }, h(Text, { text: news.text })));
}

function Summary({ scene, title }) {
  const { before, after } = scene;
  const seen = new Set();
  const told = after.news.filter((one) => one.turn === before.turn && ["Threshold", "RedLine", "Agreement", "Norm", "Question", "Clock"].includes(one.kind)
    && (one.kind === "Question" || (!seen.has(one.title) && seen.add(one.title))));
  const old = (ix) => before.indicators.find((one) => one.ix === ix)?.value;
  const moved = after.indicators.map((one) => [one, old(one.ix) ?? one.value]).filter(([one, was]) => one.value !== was)
    .sort(([a, x], [b, y]) => Math.abs(b.value - y) - Math.abs(a.value - x)).slice(0, 6);
  const [from, to] = [before.rungs[before.rung].name, after.rungs[after.rung].name];
  const way = after.rung > before.rung ? "page-climbed" : after.rung < before.rung ? "page-descended" : "page-stayed";
  return h("div", { class: "scene" }, title, h("h1", null, t(way, { from, to })),
    after.ending && h(Ending, { ending: after.ending }),
    told.length > 0 && h("ul", { class: "headlines" }, told.map((one) => h("li", null, h("strong", null, one.title), one.kind === "Question" ? ` ${one.text}` : ""))),
    moved.length > 0 && h("div", { class: "moves" }, moved.map(([one, was]) => h("div", { class: "move" },
      h("span", { class: "grow" }, one.name), h("span", null, was, " → ", h("strong", null, one.value)),
      h("span", { class: "small" }, one.value > was ? `▲ +${one.value - was}` : `▼ −${was - one.value}`)))));
}

/** Many tables: a ladder each. */
function Grid({ room }) {
  return h("div", { class: "grid" }, room.room.grid.map((one) => h("article", { class: "item", key: one.table },
    h("div", { class: "row" }, h("strong", { class: "grow" }, one.name), h("span", null, t("page-turn-short", { turn: one.turn }))),
    h("p", { class: "rung" }, t("page-rung-of", { n: one.rung + 1, of: one.rungs ?? room.view.rungs.length })),
    h("p", null, (room.room.rungs ?? room.view.rungs.map((rung) => rung.name))[one.rung]),
    h("p", { class: "small" }, one.phase === "orders" ? t("page-sealed-of", { n: one.sealed, all: one.of }) : t(`page-phase-${one.phase}`)))));
}

function App({ room, grid }) {
  useRoom(room);
  const { phase, scene } = room.room ?? {};
  const box = useRef(null);
  useEffect(() => { if (room.room) document.title = `${room.room.title} · Offramp`; });
  useEffect(() => { if (phase === "reveal" && box.current) announce(box.current.querySelector("h1")?.textContent ?? ""); }, [phase, scene?.step]);
  if (room.link === "none") return h(Pair, { room });
  if (!room.me) return h("main", { class: "narrow" }, h("p", null, h(Link, { room })));
  if (!room.me.admitted || !room.view) {
    return h("main", { class: "narrow" }, h("h1", null, t("page-wall-title")), h("p", null, t("page-pin-why")), h("p", { class: "way-back" }, room.me.pin), h(Link, { room }));
  }
  const { view } = room;
  const revealing = phase === "reveal" && scene;
  const last = revealing && scene.steps[scene.step] === "Summary";
  const shown = revealing ? (last ? scene.after : scene.before) : view;
  const many = grid && room.room.grid?.length > 1;
  return h("div", { class: `board ${phase}` },
    !many && h("aside", { class: "left", "aria-label": t("page-ladder") }, h("h2", null, t("page-ladder")), h(Ladder, { view: shown, big: true })),
    h("main", { ref: box }, many && phase !== "lobby" ? h(Grid, { room })
      : phase === "lobby" ? h(Lobby, { room })
        : revealing ? h(Scene, { key: scene.step, scene })
          : view.ending ? h(Fragment, null, h("h1", null, t("page-ended")), h(Ending, { ending: view.ending }), h(Shown, { room }))
            : h(Headlines, { room })),
    h("aside", { class: "right", "aria-label": t("page-seats") },
      room.room.paused ? h("p", { class: "paused" }, t("page-paused")) : phase === "orders" ? h(Clock, { room }) : h("p", { class: "phase" }, t(`page-phase-${phase}`)),
      h(Seats, { room }), phase !== "lobby" && h(Way, { room }),
      room.link !== "live" && room.link !== "polling" && h(Link, { room })));
}

const table = Number(location.hash.slice(1)) || 0;
const room = new Room("wall", table);
loadWords().then(() => {
  const app = document.getElementById("app");
  app.replaceChildren();
  render(h(App, { room, grid: !location.hash }), app);
  room.start();
});
