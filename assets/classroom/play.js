// A seat's page: what reached it, what it knows, what it answers. Also for who observes and who evaluates.

import { h, render } from "./preact.js";
import { useEffect, useRef, useState, Badge, Bar, Clock, Dialog, Do, Ending, Field, Fragment, Indicator, Item, Ladder, Languages, Link, Panel, Select, Tabs, Text, announce, useDraft, useMedia, useRoom } from "./parts.js";
import { day, list, loadWords, t } from "./words.js";
import { Room } from "./room.js";
import { Answer, Foot, Risk, own, useChosen } from "./answer.js";
import { Observe, Rate } from "./evaluate.js";

const JOBS = ["analyst", "intelligence", "spokesperson", "recorder", "liaison"];

function News({ room }) {
  const { view } = room;
  const turns = [...new Set(view.news.map((one) => one.turn))].sort((a, b) => b - a);
  if (!turns.length) return h("p", { class: "empty" }, t("page-no-news"));
  const of = (turn) => view.news.map((one, at) => [one, at]).filter(([one]) => one.turn === turn);
  const items = (turn) => of(turn).map(([news, at]) => h(Item, { key: at, news, view }));
  const [first, ...rest] = turns;
  return h(Fragment, null,
    h("h2", null, t("page-turn", { turn: first, turns: view.turns })), items(first),
    rest.map((turn) => h("details", { key: turn }, h("summary", null, t("page-turn", { turn, turns: view.turns })), items(turn))));
}

const LINES = { Intact: "intact", Crossed: "crossed", Kept: "kept", Lapsed: "lapsed" };

function RedLines({ view, lines }) {
  return lines.map((line) => h("article", { class: "item" },
    h("div", { class: "row small" }, h(Badge, { actor: line.owner, name: view.actors[line.owner].name }),
      h("span", { class: "grow" }, view.actors[line.owner].name), h("span", { class: line.status === "Intact" ? "" : "warn" }, t(`word-red-line-${LINES[line.status]}`))),
    h("h3", null, line.title), h(Text, { text: line.text }), !line.declared && h("p", { class: "small" }, t("page-only-some-know"))));
}

function Objectives({ view }) {
  return view.objectives.map((one) => h("div", { class: "indicator" },
    h("div", { class: "row" }, h("span", { class: "grow" }, one.text), h("span", { class: "figure" }, one.score)),
    h(Bar, { share: one.score / 100, looks: "goal" }),
    h("div", { class: "small" }, t("page-objective-start", { n: one.at_start }), one.weight > 1 ? ` · ${t("page-weight", { n: one.weight })}` : "")));
}

function Fold({ title, children, open }) {
  return h("details", { open }, h("summary", null, title), children);
}

function Know({ room, wide }) {
  const { view, me } = room;
  const mine = view.red_lines.filter((line) => line.owner === me.seat);
  const others = view.red_lines.filter((line) => line.owner !== me.seat);
  const moved = [...view.indicators].sort((a, b) => Math.abs(b.value - b.before) - Math.abs(a.value - a.before));
  const [most, rest] = [moved.slice(0, 3), moved.slice(3)];
  const secret = view.indicators.filter((one) => one.private);
  const toward = view.relations.filter((one) => one.from === me.seat || one.to === me.seat);
  return h(Fragment, null,
    view.brief && h(Fold, { title: t("page-brief"), open: room.room.phase === "lobby" || view.turn === 1 }, h(Text, { text: view.brief })),
    view.objectives.length > 0 && h("section", null, h("h2", null, t("page-objectives")), h(Objectives, { view })),
    !wide && h("section", null, h("h2", null, t("page-ladder")), h(Ladder, { view })),
    view.dates.length > 0 && h("p", null, view.dates.map((one) => `${one.name}: ${one.when}`).join(" · ")),
    secret.length > 0 && h("section", null, h("h2", null, t("page-only-we-know")), secret.map((one) => h(Indicator, { one }))),
    most.length > 0 && h("section", null, h("h2", null, t("page-moved-most")), most.map((one) => h(Indicator, { one })),
      rest.length > 0 && h(Fold, { title: t("page-other-indicators", { n: rest.length }) }, rest.map((one) => h(Indicator, { one })))),
    mine.length > 0 && h("section", null, h("h2", null, t("page-own-lines")), h(RedLines, { view, lines: mine })),
    others.length > 0 && h(Fold, { title: t("page-other-lines", { n: others.length }) }, h(RedLines, { view, lines: others })),
    view.agreements?.length > 0 && h(Fold, { title: t("page-agreements", { n: view.agreements.length }) }, view.agreements.map((one) => h("article", { class: "item" },
      h("h3", null, one.title), h("p", { class: "small" }, list(one.parties.map((ix) => view.actors[ix].name)), " · ", one.stands), h(Text, { text: one.text }),
      h("ul", null, [...one.clauses, ...(one.terms ?? []).map((term) => term.said), ...(one.needs ? [one.needs] : [])].map((line) => h("li", null, line)))))),
    view.norms.length > 0 && h(Fold, { title: t("page-norms", { n: view.norms.length }) }, view.norms.map((one) => h("article", { class: "item" }, h("h3", null, one.name), h(Text, { text: one.text }), h("p", { class: "small" }, t("page-breaches", { n: one.breaches }))))),
    toward.length > 0 && h(Fold, { title: t("page-relations") }, h("div", { class: "scroll", tabIndex: 0, role: "group", "aria-label": t("page-relations") }, h("table", null, h("thead", null, h("tr", null, h("th", { scope: "col" }, t("page-from")), h("th", { scope: "col" }, t("page-toward")), h("th", { scope: "col" }, t("page-trust")), h("th", { scope: "col" }, t("page-grievance")))),
      h("tbody", null, toward.map((one) => h("tr", null, h("td", null, view.actors[one.from].name), h("td", null, view.actors[one.to].name), h("td", null, String(one.trust).replace("-", "−")), h("td", null, one.grievance))))))),
    view.flags.length > 0 && h(Fold, { title: t("page-holds") }, h("ul", null, view.flags.map((one) => h("li", null, one)))),
    view.theory && h(Fold, { title: view.theory.name }, h(Text, { text: view.theory.text })));
}

function Letters({ room }) {
  const { me, view } = room;
  const [text, setText] = useDraft("letter");
  const [note, setNote] = useDraft("note");
  const [to, setTo] = useState([]);
  const all = [...(me.letters ?? [])].reverse();
  const names = (ixs) => list(ixs.map((ix) => view.actors[ix]?.name ?? "?"));
  const shut = room.room.phase === "closed";
  return h(Fragment, null,
    !shut && h("section", null, h("h2", null, t("page-letter-write")),
      h("fieldset", null, h("legend", null, t("page-letter-to")), view.actors.filter((one) => one.ix !== me.seat).map((one) =>
        h("label", { class: `choice ${to.includes(one.ix) ? "chosen" : ""}` }, h("input", { type: "checkbox", checked: to.includes(one.ix), onChange: () => setTo(to.includes(one.ix) ? to.filter((ix) => ix !== one.ix) : [...to, one.ix]) }),
          h(Badge, { actor: one.ix, name: one.name }), h("span", { class: "grow" }, one.name)))),
      h(Field, { label: t("page-letter-text"), value: text, set: setText }),
      h(Do, { class: "action soft", disabled: !to.length || !text.trim(), does: () => room.act({ do: "letter", to, text: text.trim() }, { game: me.game, turn: view.turn }), then: () => { setText(""); setTo([]); announce(t("page-letter-sent")); } },
        to.length ? t("page-letter-send-to", { who: names(to) }) : t("page-letter-send"))),
    h("section", null, h("h2", null, t("page-letters")), all.length ? all.map((one) => h("article", { key: one.number, class: "item" },
      h("p", { class: "small" }, one.mine || one.from === me.seat ? t("page-letter-ours", { who: names(one.to) }) : t("page-letter-from", { who: names([one.from]), to: names(one.to) }), " · ", t("page-in-turn", { turn: one.turn })),
      h("p", { class: "written" }, one.text))) : h("p", { class: "empty" }, t("page-no-letters"))),
    h("section", null, h("h2", null, t("page-notes")), h("p", { class: "small" }, t("page-notes-why")),
      h(Field, { label: t("page-note-label"), value: note, set: setNote, lines: 2 }),
      h(Do, { disabled: !note.trim(), does: () => room.act({ do: "note", text: note.trim() }), then: () => setNote("") }, t("page-note-keep")),
      [...(me.notes ?? [])].reverse().map((one) => h("p", { class: "written" }, h("span", { class: "small" }, t("page-in-turn", { turn: one.turn })), " ", one.text))));
}

function Survey({ room }) {
  const [marks, setMarks] = useDraft("survey");
  const [best, setBest] = useDraft("best");
  const [mend, setMend] = useDraft("mend");
  const scales = marks ? marks.split(",").map(Number) : Array(8).fill(0);
  const set = (at, value) => setMarks(scales.map((one, i) => (i === at ? value : one)).join(","));
  if (room.me.survey) return h("p", { class: "note" }, t("page-survey-thanks"));
  return h("section", null, h("h2", null, t("page-survey")), h("p", { class: "small" }, t("page-survey-why")),
    scales.map((mark, at) => h("fieldset", { class: "scale" }, h("legend", null, t(`page-survey-${at + 1}`)),
      h("div", { class: "row" }, [1, 2, 3, 4, 5].map((value) => h("label", null, h("input", { type: "radio", name: `s${at}`, checked: mark === value, onChange: () => set(at, value) }), h("span", null, value,
        value === 1 || value === 5 ? h("span", { class: "unseen" }, ` ${t(value === 1 ? "page-survey-no" : "page-survey-yes")}`) : null)))))),
    h("p", { class: "small" }, `1: ${t("page-survey-no")} · 5: ${t("page-survey-yes")}`),
    h(Field, { label: t("page-survey-best"), value: best, set: setBest, lines: 2 }),
    h(Field, { label: t("page-survey-mend"), value: mend, set: setMend, lines: 2 }),
    h(Do, { class: "action", disabled: scales.includes(0), does: () => room.act({ do: "answer", survey: { scales, best: best.trim(), mend: mend.trim() } }) }, t(scales.includes(0) ? "page-survey-all" : "page-survey-send")));
}

function End({ room }) {
  const { view } = room;
  return h(Fragment, null,
    view.ending && h(Ending, { ending: view.ending }),
    view.objectives.length > 0 && h("section", null, h("h2", null, t("page-objectives")), h(Objectives, { view })),
    room.room.report === "released" && h("p", null, h("a", { class: "button action big", href: "/api/1/report.html" }, t("page-report-read"))),
    room.me.role !== "evaluator" && h(Survey, { room }));
}

/** Oneself: the way back, the delegation, the job, a hand. */
function Me({ room, close }) {
  const { me } = room;
  return h(Dialog, { title: me.name, close },
    me.way_back && h(Fragment, null, h("h3", null, t("page-way-back")), h("p", { class: "way-back" }, me.way_back), h("p", { class: "small" }, t("page-way-back-why"))),
    me.role === "member" && h("div", { class: "row wrap" },
      h(Do, { "aria-pressed": String(Boolean(me.hand)), does: () => room.act({ do: "hand", up: !me.hand }) }, t(me.hand ? "page-hand-down" : "page-hand-up"))),
    me.delegation?.length > 0 && h(Fragment, null, h("h3", null, t("page-delegation")), h("ul", { class: "people" }, me.delegation.map((one) =>
      h("li", null, h("span", { class: "grow" }, one.name, one.person === me.person ? ` (${t("page-you")})` : ""), h("span", { class: "small" },
        [one.head ? t("page-role-head") : null, one.job ? t(`page-job-${one.job}`) : null, t(one.present ? "page-present" : "page-away")].filter(Boolean).join(" · ")))))),
    me.role === "member" && h(Fragment, null,
      h(Select, { label: t("page-job"), value: me.job ?? "", set: (job) => room.act({ do: "job", job: job || null }).catch(() => {}), options: [["", t("page-job-none")], ...JOBS.map((job) => [job, t(`page-job-${job}`)])] }),
      me.job && h("p", { class: "small" }, t(`page-job-${me.job}-does`))),
    h("h3", null, t("page-language")), h(Languages, { room }),
    h("details", null, h("summary", null, t("page-leave")), h("p", null, t("page-leave-why")), h(Do, { does: () => room.act({ do: "leave" }), then: () => location.assign("/") }, t("page-leave-do"))));
}

function Head({ room, openMe }) {
  const { me, view } = room;
  const box = useRef(null);
  // What sticks below the head has to know how high it is.
  useEffect(() => {
    const seen = new ResizeObserver(() => document.documentElement.style.setProperty("--head", `${box.current?.offsetHeight ?? 0}px`));
    seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  const seat = me.seat !== null && me.seat !== undefined ? view.actors[me.seat] : null;
  return h("header", { class: "head", ref: box },
    h("div", { class: "row" },
      seat ? h(Badge, { actor: seat.ix, name: seat.name }) : null,
      h("h1", { class: "grow" }, seat ? seat.name : t(`page-role-${me.role}`), me.head ? h("span", { class: "small" }, ` · ${t("page-role-head")}`) : null),
      h(Clock, { room, speaks: true }),
      h("button", { type: "button", class: "me", "aria-label": `${me.name}: ${t("page-me")}`, onClick: openMe }, h("span", { "aria-hidden": true }, "☰"))),
    h("div", { class: "row wrap small" },
      h("span", null, t("page-turn", { turn: view.turn, turns: view.turns })), h("span", null, day(view.date)), h(Link, { room }), me.hand ? h("span", { class: "taken" }, t("page-hand-is-up")) : null,
      me.way_back ? h("span", { class: "end" }, t("page-way-back-is", { code: me.way_back })) : null));
}

function Waiting({ room }) {
  const { me, room: known } = room;
  return h("main", { class: "narrow" }, h("h1", null, known?.title ?? "Offramp"), h("p", null, t("page-not-admitted", { name: me.name })),
    me.pin && h(Fragment, null, h("p", null, t("page-pin-why")), h("p", { class: "way-back" }, me.pin)),
    known?.note && h("div", { class: "note" }, h("h2", null, t("page-note-title")), h(Text, { text: known.note })), h(Link, { room }));
}

export function Shut({ room, entry }) {
  const why = { removed: "page-bye-removed", replaced: "page-bye-replaced" }[room.why] ?? (room.link === "closed" ? "page-bye-closed" : "page-no-way-in");
  return h("main", { class: "narrow" }, h("h1", null, "Offramp"), h("p", null, t(why)), entry ?? h("a", { class: "button action big", href: "/" }, t("page-to-join")), h(Languages, { room }));
}

function App({ room }) {
  useRoom(room);
  const wide = useMedia("(min-width: 62rem)");
  const [tab, setTab] = useState("news");
  const [me, setMe] = useState(false);
  const [chosen, setChosen] = useChosen(room);
  const phase = room.room?.phase;
  const turn = room.view?.turn;
  const before = useRef(null);
  const top = useRef(null);
  const [seen, setSeen] = useState({ news: null, letters: null });
  const counts = { news: room.view?.news?.length ?? 0, letters: room.me?.letters?.length ?? 0 };
  useEffect(() => {
    document.title = room.view ? `${room.view.title} · Offramp` : "Offramp";
    if (!room.view || before.current === `${phase}/${turn}`) return;
    const first = before.current === null;
    before.current = `${phase}/${turn}`;
    // Where one begins: the brief before the game, the news of a turn, the end.
    const start = phase === "lobby" ? "know" : phase === "debrief" ? "end" : null;
    if (start) setTab(start);
    else if (!first && phase === "orders") {
      if (!/^(TEXTAREA|INPUT)$/.test(document.activeElement?.tagName)) setTab("news");
      announce(t("page-turn", { turn, turns: room.view.turns }));
    }
    if (first && phase === "orders" && room.me.role === "evaluator") setTab("observe");
  });
  useEffect(() => { if (tab in counts && seen[tab] !== counts[tab]) setSeen({ ...seen, [tab]: counts[tab] }); });
  const eyes = room.room?.eyes;
  useEffect(() => { if (eyes) announce(t("page-eyes")); }, [eyes]);
  if (room.link === "none" || (room.link === "closed" && phase !== "closed")) return h(Shut, { room });
  if (!room.me) return h("main", { class: "narrow" }, h("p", null, h(Link, { room })));
  if (!room.me.admitted || !room.view) return h(Waiting, { room });
  const { view } = room;
  const role = room.me.role;
  const member = role === "member";
  const mark = (name) => (seen[name] !== null && tab !== name && counts[name] > seen[name] ? t("page-new", { n: counts[name] - seen[name] }) : null);
  const ended = phase === "debrief" || Boolean(view.ending);
  const tabs = [
    ended && ["end", t("page-tab-end")],
    role === "evaluator" && ["observe", t("page-tab-observe")], role === "evaluator" && ["rate", t("page-tab-rate")],
    ["news", t("page-tab-news"), mark("news")], ["know", t("page-tab-know")],
    member && ["answer", t("page-tab-answer")], role !== "evaluator" && ["risk", t("page-tab-risk")],
    member && ["letters", t("page-tab-letters"), mark("letters")],
  ].filter(Boolean);
  const now = tabs.some(([key]) => key === tab) ? tab : tabs[0][0];
  const go = (next) => {
    setTab(next);
    top.current?.scrollTo({ top: 0 });
    scrollTo({ top: 0 });
  };
  const panels = {
    end: () => h(End, { room }), observe: () => h(Observe, { room }), rate: () => h(Rate, { room }), news: () => h(News, { room }), know: () => h(Know, { room, wide }),
    answer: () => h(Answer, { room, chosen, setChosen }), risk: () => h(Risk, { room, chosen, member }), letters: () => h(Letters, { room }),
  };
  return h(Fragment, null,
    h("div", { class: `seat ${wide ? "wide" : ""}`, inert: eyes ? true : undefined },
      h(Head, { room, openMe: () => setMe(true) }),
      wide && h("aside", { class: "side", "aria-label": t("page-ladder") }, h("h2", null, t("page-ladder")), h(Ladder, { view }),
        view.objectives.length > 0 && h(Fragment, null, h("h2", null, t("page-objectives")), h(Objectives, { view }))),
      h("main", { class: "content", ref: top },
        h(Tabs, { label: view.title, tabs, now, choose: go }),
        tabs.map(([key]) => h(Panel, { key, name: key, now }, key === now ? panels[key]() : null))),
      h(Foot, { room, tab: now, go, chosen, setChosen })),
    me && !eyes && h(Me, { room, close: () => setMe(false) }),
    eyes && h("div", { class: "eyes" }, h("p", null, h("span", { "aria-hidden": true }, "▲"), h("br"), t("page-eyes"))));
}

const room = new Room("play");
loadWords().then(() => {
  const app = document.getElementById("app");
  app.replaceChildren();
  render(h(App, { room }), app);
  room.start();
});
