// Parts that several pages show: texts, people, clocks, ladders, cards, probabilities.

import { h, Fragment } from "./preact.js";
import { useEffect, useRef, useState } from "./hooks.js";
import { LANGUAGES, day, language, minutes, percent, speak, t, tOr } from "./words.js";

export { h, Fragment, useEffect, useRef, useState };

/** Draws anew whenever the room changes, or every `ms` where given. */
export function useRoom(room) {
  const [, draw] = useState(0);
  useEffect(() => room.listen(() => draw((n) => n + 1)), [room]);
}

export function useTick(ms) {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => draw((n) => n + 1), ms);
    return () => clearInterval(timer);
  }, [ms]);
}

/** Whether a media query holds. */
export function useMedia(query) {
  const media = matchMedia(query);
  const [, draw] = useState(0);
  useEffect(() => {
    const change = () => draw((n) => n + 1);
    media.addEventListener("change", change);
    return () => media.removeEventListener("change", change);
  }, [query]);
  return media.matches;
}

/** What somebody is typing: kept for this tab, so that a page that was put to sleep has it again. */
export function useDraft(name) {
  const [text, set] = useState(() => sessionStorage.getItem(`draft-${name}`) ?? "");
  const write = (value) => {
    set(value);
    if (value) sessionStorage.setItem(`draft-${name}`, value);
    else sessionStorage.removeItem(`draft-${name}`);
  };
  return [text, write];
}

// Texts

/** Bold and italics within a line, as nodes. */
function spans(text) {
  const nodes = [];
  const marks = /\*\*(.+?)\*\*|\*(?!\s)(.+?)\*/g;
  let from = 0;
  for (let found; (found = marks.exec(text)); ) {
    if (found.index > from) nodes.push(text.slice(from, found.index));
    nodes.push(found[1] !== undefined ? h("strong", null, spans(found[1])) : h("em", null, spans(found[2])));
    from = found.index + found[0].length;
  }
  if (from < text.length) nodes.push(text.slice(from));
  return nodes;
}

/** A text in Markdown: paragraphs, lists, bold and italics; all else as it was written. */
export function Text({ text }) {
  const blocks = [];
  let list = null;
  let apart = true;
  for (const line of String(text ?? "").split("\n")) {
    const item = /^\s*(?:([-*+])|(\d+)[.)])\s+(.*)$/.exec(line);
    if (!line.trim()) {
      apart = true;
    } else if (item && (list || apart || blocks.length === 0)) {
      const kind = item[1] ? "ul" : "ol";
      if (!list || list.kind !== kind) {
        list = { kind, start: item[2], items: [] };
        blocks.push(list);
      }
      list.items.push(item[3]);
      apart = false;
    } else if (list && !apart) {
      list.items[list.items.length - 1] += ` ${line.trim()}`;
    } else if (apart || list || blocks.length === 0) {
      list = null;
      blocks.push({ kind: "p", text: line.trim() });
      apart = false;
    } else {
      blocks[blocks.length - 1].text += ` ${line.trim()}`;
    }
  }
  return blocks.map(({ kind, text, start, items }) =>
    kind === "p"
      ? h("p", null, spans(text))
      : h(kind, start ? { start } : null, items.map((one) => h("li", null, spans(one)))));
}

/** Polite announcements: the one live region of a page. */
export function announce(text) {
  const region = document.getElementById("says");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 50);
}

// Forms

/** Runs an act; gives [busy, problem, run]. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(null);
  const there = useRef(true);
  useEffect(() => () => (there.current = false), []);
  const run = async (does, then) => {
    if (busy) return;
    setBusy(true);
    setWrong(null);
    try {
      const answer = await does();
      if (there.current) setBusy(false);
      then?.(answer);
    } catch (problem) {
      if (there.current) {
        setBusy(false);
        setWrong(problem);
      }
      announce(problem.message);
    }
  };
  return [busy, wrong, run];
}

/** What was refused, and what helps. */
export function Wrong({ wrong }) {
  if (!wrong) return null;
  const text = wrong.type || wrong.status ? wrong.message : t("page-no-host");
  return h("p", { class: "wrong" }, h("span", { "aria-hidden": true }, "! "), text, wrong.help ? ` ${wrong.help}` : null);
}

/** A button that does an act, and says that it is being sent. */
export function Do({ does, then, children, class: looks, disabled, ...more }) {
  const [busy, wrong, run] = useAct();
  return h(Fragment, null,
    h("button", {
      type: "button", class: looks, "aria-disabled": busy || disabled ? "true" : undefined,
      onClick: () => !disabled && run(does, then), ...more,
    }, busy ? t("page-sending") : children),
    h(Wrong, { wrong }));
}

/** A press held for 0.8 s. Who can't hold, such as a screen reader, is asked in a dialog. */
export function Hold({ does, children, ask, class: looks = "" }) {
  const [busy, wrong, run] = useAct();
  const [held, setHeld] = useState(false);
  const [asked, setAsked] = useState(false);
  const timer = useRef(0);
  const began = useRef(0);
  const begin = () => {
    if (busy || timer.current) return;
    setHeld(true);
    began.current = Date.now();
    timer.current = setTimeout(() => {
      timer.current = 0;
      setHeld(false);
      navigator.vibrate?.(30);
      run(does);
    }, 800);
  };
  const end = (told) => {
    if (!timer.current) return;
    clearTimeout(timer.current);
    timer.current = 0;
    setHeld(false);
    if (told) announce(t("page-hold-longer"));
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = (event) => ["Enter", " "].includes(event.key);
  return h(Fragment, null,
    h("button", {
      type: "button", class: `hold ${held ? "held" : ""} ${looks}`, "aria-disabled": busy ? "true" : undefined,
      onPointerDown: (event) => event.button === 0 && begin(),
      onPointerUp: () => end(true), onPointerLeave: () => end(false), onPointerCancel: () => end(false),
      onContextMenu: (event) => event.preventDefault(),
      onKeyDown: (event) => {
        if (!press(event)) return;
        event.preventDefault();
        if (!event.repeat) begin();
      },
      onKeyUp: (event) => press(event) && end(true),
      onBlur: () => end(false),
      onClick: (event) => {
        // A click that no pointer and no key made.
        if (event.detail === 0 && !timer.current && Date.now() - began.current > 1500 && !busy) setAsked(true);
      },
    }, h("span", { class: "fill", "aria-hidden": true }), h("span", { class: "face" }, busy ? t("page-sending") : children)),
    h(Wrong, { wrong }),
    asked && h(Dialog, { title: ask, close: () => setAsked(false) },
      h("p", null, t("page-seal-final")),
      h("div", { class: "row end" },
        h("button", { type: "button", onClick: () => setAsked(false) }, t("page-back")),
        h("button", { type: "button", class: "action", onClick: () => { setAsked(false); run(does); } }, t("page-seal-yes")))));
}

/** A dialog that is open as long as it is drawn. */
export function Dialog({ title, close, children, wide }) {
  const box = useRef(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      before?.focus?.();
    };
  }, []);
  return h("dialog", {
    ref: box, "aria-label": title, class: wide ? "wide" : undefined,
    onCancel: (event) => { event.preventDefault(); close(); },
    onClick: (event) => event.target === box.current && close(),
  }, h("div", { class: "inside" },
    h("header", null, h("h2", null, title),
      h("button", { type: "button", class: "quiet", "aria-label": t("page-close"), onClick: close }, "×")),
    children));
}

/** A field for a text with its label and how much is left. */
export function Field({ label, value, set, most = 500, lines = 3, hint, ...more }) {
  const id = useRef(`f${Math.random().toString(36).slice(2)}`).current;
  const left = most - [...(value ?? "")].length;
  return h("div", { class: "field" },
    h("label", { for: id }, label),
    hint && h("p", { class: "small", id: `${id}h` }, hint),
    h(lines > 1 ? "textarea" : "input", {
      id, rows: lines > 1 ? lines : undefined, maxLength: most, value, "aria-describedby": hint ? `${id}h` : undefined,
      onInput: (event) => set(event.target.value), ...more,
    }),
    left < 60 && h("p", { class: "small" }, t("page-letters-left", { n: left })));
}

/** A choice from a list. */
export function Select({ label, value, set, options }) {
  const id = useRef(`s${Math.random().toString(36).slice(2)}`).current;
  return h("div", { class: "field" }, h("label", { for: id }, label),
    h("select", { id, value, onChange: (event) => set(event.target.value) },
      options.map(([key, text]) => h("option", { value: key, selected: String(key) === String(value) }, text))));
}

/** Tabs: arrows go from one to the next. */
export function Tabs({ label, tabs, now, choose }) {
  const box = useRef(null);
  const at = tabs.findIndex(([key]) => key === now);
  const go = (to) => {
    const next = tabs[(to + tabs.length) % tabs.length][0];
    choose(next);
    box.current.querySelector(`[data-tab="${next}"]`).focus();
  };
  const keys = { ArrowRight: 1, ArrowLeft: -1 };
  return h("div", {
    role: "tablist", "aria-label": label, class: "tabs", ref: box,
    onKeyDown: (event) => {
      if (event.key in keys) go(at + keys[event.key]);
      else if (event.key === "Home") go(0);
      else if (event.key === "End") go(tabs.length - 1);
      else return;
      event.preventDefault();
    },
  }, tabs.map(([key, text, mark]) => h("button", {
    type: "button", role: "tab", id: `tab-${key}`, "data-tab": key, "aria-controls": `panel-${key}`,
    "aria-selected": String(key === now), tabIndex: key === now ? 0 : -1, onClick: () => choose(key),
  }, h("span", null, text), mark ? h("span", { class: "mark" }, mark) : null)));
}

export const Panel = ({ name, now, children }) =>
  h("section", { role: "tabpanel", id: `panel-${name}`, "aria-labelledby": `tab-${name}`, hidden: name !== now, tabIndex: -1 },
    name === now ? children : null);

export function Languages({ room }) {
  return h("div", { class: "languages", role: "group", "aria-label": t("page-language") },
    LANGUAGES.map(([tag, name]) => h("button", {
      type: "button", class: "quiet", lang: tag, "aria-pressed": String(language() === tag),
      onClick: async () => { await speak(tag); room?.renew(); room?.changed(); },
    }, name)));
}

// People and seats

/** An actor's letters, as on the program's marks: of its first and last word, or its first two. */
export function letters(name) {
  const words = String(name).split(/\s+/).filter(Boolean);
  const first = (word) => [...word][0];
  if (words.length > 1) return (first(words[0]) + first(words[words.length - 1])).toUpperCase();
  return [...(words[0] ?? "?")].slice(0, 2).join("");
}

export const Badge = ({ actor, name }) =>
  h("span", { class: `badge actor-${actor % 7}`, "aria-hidden": true }, letters(name));

/** A seat's state in words with a sign, so that colour is never alone. */
export function State({ seat, own }) {
  const sign = { open: "○", sealed: "●", held: "●", taken: "◐", nothing: "–" }[seat.state] ?? "○";
  const state = seat.state === "held" && !own ? "sealed" : seat.state;
  return h("span", { class: `state state-${state}` }, h("span", { "aria-hidden": true }, sign), " ", t(`page-state-${state}`));
}

/** The link to the host in words. */
export function Link({ room }) {
  const said = { live: "page-link-live", polling: "page-link-live", connecting: "page-link-connecting", reconnecting: "page-link-reconnecting", closed: "page-link-closed", none: "page-link-connecting" }[room.link];
  const sign = room.link === "live" || room.link === "polling" ? "●" : "◌";
  return h("span", { class: `link link-${room.link}` }, h("span", { "aria-hidden": true }, sign), " ", t(said));
}

// Time

/** Seconds left on the clock; null without one. */
export function left(room) {
  const clock = room.room?.clock;
  if (!clock) return null;
  if (clock.running && clock.ends) return Math.max(0, (clock.ends - room.now()) / 1000);
  return clock.left ?? null;
}

/** The clock. It is silent but for 60, 30 and 10 seconds, said once each where `speaks`. */
export function Clock({ room, speaks }) {
  useTick(250);
  const last = useRef(null);
  const now = left(room);
  const running = room.room?.clock?.running;
  useEffect(() => {
    const before = last.current;
    last.current = now;
    if (!speaks || !running || before === null || now === null) return;
    for (const mark of [60, 30, 10]) {
      if (before > mark && now <= mark && before - now < 5) {
        announce(t("page-seconds-left", { n: mark }));
        if (mark === 60) navigator.vibrate?.(200);
      }
    }
  });
  if (now === null) return null;
  const looks = now <= 10 ? "last" : now <= 60 ? "soon" : "";
  return h("span", { class: `clock ${looks} ${running ? "" : "stands"}`, role: "timer", "aria-live": "off" },
    minutes(now), running ? null : h("span", { class: "small" }, " ", t("page-clock-stands")));
}

// The game

/** The ladder with the token, highest rung first. */
export function Ladder({ view, rung = view.rung, big }) {
  const trail = view.trail ?? [];
  const before = trail.length > 1 ? trail[trail.length - 2] : null;
  return h("ol", { class: `ladder ${big ? "tall" : ""}`, reversed: true, "aria-label": t("page-ladder") },
    view.rungs.map((one, at) => {
      const limits = (view.thresholds ?? []).filter((limit) => limit.rung === at);
      const crossed = limits.length > 0 && limits.every((limit) => limit.crossed);
      const here = at === rung;
      return h("li", { class: `${here ? "here" : ""} ${limits.length ? "limit" : ""}`, "aria-current": here ? "step" : undefined },
        h("span", { class: "number" }, at + 1),
        h("span", { class: "name" }, one.name,
          limits.length ? h("span", { class: "flag" }, h("span", { "aria-hidden": true }, crossed ? " ⚑" : " ⚐"),
            h("span", { class: "unseen" }, ` (${t(crossed ? "page-threshold-crossed" : "page-threshold")})`)) : null),
        here ? h("span", { class: "token", "aria-hidden": true }, "◆") : at === before ? h("span", { class: "token was", "aria-hidden": true }, "◇") : null,
        here ? h("span", { class: "unseen" }, ` ${t("page-crisis-here")}`) : null);
    }).reverse());
}

const change = (now, before) => (now > before ? `▲ +${now - before}` : now < before ? `▼ −${before - now}` : "");

/** An indicator as a bar with its band in words. */
export function Indicator({ one, before = one.before }) {
  const share = (one.value - one.min) / Math.max(1, one.max - one.min);
  const better = one.polarity === "HigherIsBetter" ? one.value > before : one.polarity === "HigherIsWorse" ? one.value < before : null;
  const moved = change(one.value, before);
  return h("div", { class: "indicator" },
    h("div", { class: "row" }, h("span", { class: "grow" }, one.name),
      moved && h("span", { class: better === null ? "moved" : better ? "moved good" : "moved bad" }, moved,
        better === null ? null : h("span", { class: "unseen" }, ` ${t(better ? "word-change-better" : "word-change-worse")}`)),
      h("span", { class: "figure" }, one.value)),
    h(Bar, { share }), h("div", { class: "small" }, one.band));
}

/** A share from 0 to 1 as a bar; what it means stands beside it. */
export function Bar({ share, looks = "" }) {
  const bar = useRef(null);
  useEffect(() => { bar.current.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`; });
  return h("div", { class: `bar ${looks}`, "aria-hidden": true }, h("div", { ref: bar }));
}

/** A probability in per cent with its interval: a dot with whiskers on an axis from 0 to 100, and words. */
export function Chance({ name, percent: value, low, high, past }) {
  const box = useRef(null);
  useEffect(() => {
    if (!box.current) return;
    const [whisker, dot] = box.current.children;
    whisker.style.left = `${low}%`;
    whisker.style.width = `${Math.max(0, high - low)}%`;
    dot.style.left = `${value}%`;
  });
  const range = low === undefined ? null : t("page-between", { low: percent(low), high: percent(high) });
  return h("div", { class: "chance" },
    h("div", { class: "row" }, h("span", { class: "grow" }, name),
      past ? h("span", { class: "small" }, past) : h("span", { class: "figure" }, percent(value))),
    past ? null : h("div", { class: "axis", "aria-hidden": true, ref: box }, h("span", { class: "whisker" }), h("span", { class: "dot" })),
    past ? null : h("div", { class: "small" }, [likely(value), range].filter(Boolean).join(" · ")));
}

/** A probability in words, as intelligence estimates have it. */
export function likely(value) {
  const words = [[1, "below"], [5, "almost-none"], [20, "very-unlikely"], [45, "unlikely"], [55, "even"], [80, "likely"], [95, "very-likely"], [99, "almost-certain"]];
  const found = words.find(([to]) => value < to);
  return t(`likelihood-${found ? found[1] : "above"}`);
}

const DOMAIN = (domain) => tOr(`domain-${domain.toLowerCase()}`, domain);

/** Hostility toward whoever feels it most, 1 to 5, on the scale of militarized disputes. */
const hostility = (card) => Math.max(0, ...(card.severity ?? []).map((one) => one.scales.mid));

/** A card: what it is, what it takes, who will know, what it would cross. */
export function Card({ card, view, chosen, why, toggle, busy }) {
  const severe = hostility(card);
  const costs = [...(card.cost ?? []), ...(card.price ? [card.price] : [])];
  const seen = card.readers?.length ? t("page-seen-by", { who: card.readers.join(", ") }) : t(card.covert ? "page-covert" : "page-open");
  return h("article", { class: `card ${chosen ? "chosen" : ""}`, "aria-label": card.title },
    h("div", { class: "row top" }, h("h3", { class: "grow" }, card.title), chosen ? h("span", { class: "taken" }, `✓ ${t("page-chosen", { n: chosen })}`) : null),
    h("p", { class: "small" }, [DOMAIN(card.domain), card.kind, seen].filter(Boolean).join(" · ")),
    h("div", { class: "small facts" },
      h("span", null, t("page-on-rung", { n: card.rung + 1, rung: view.rungs[card.rung]?.name ?? "" })),
      severe ? h("span", null, t("page-hostility", { n: severe }), " ", h("span", { class: "pips", "aria-hidden": true }, "▮".repeat(severe) + "▯".repeat(5 - severe))) : null,
      costs.map(([name, amount]) => h("span", null, t("page-costs", { n: amount, of: name }))),
      typeof card.uses_left === "number" ? h("span", null, t("page-uses-left", { n: card.uses_left })) : null),
    h(Text, { text: card.text }),
    card.crosses?.map((line) => h("p", { class: "warn" }, "! ", t("page-crosses", { line }))),
    card.breaks?.map((norm) => h("p", { class: "warn" }, "! ", t("page-breaks", { norm }))),
    card.violates?.map((agreement) => h("p", { class: "warn" }, "! ", t("page-violates", { agreement }))),
    toggle && h("button", {
      type: "button", class: chosen ? "" : "action soft", "aria-pressed": String(Boolean(chosen)),
      "aria-label": `${t(chosen ? "page-put-back" : "page-take")}: ${card.title}`,
      "aria-disabled": why || busy ? "true" : undefined, onClick: () => !why && !busy && toggle(),
    }, t(chosen ? "page-put-back" : "page-take")),
    why && h("p", { class: "small why" }, why));
}

const MEDIA = { Wire: "wire", Newspaper: "newspaper", Broadcast: "broadcast", Call: "call", Cable: "cable", Letter: "letter", Email: "email", SocialMedia: "social" };
const KINDS = { Inject: "inject", Written: "written", Act: "act", Attribution: "attribution", Tap: "tap", Rung: "ladder", Threshold: "threshold", RedLine: "red-line", Norm: "norm", Agreement: "agreement", Question: "question", Clock: "clock", Ending: "ending" };

export const medium = (key) => tOr(`word-medium-${MEDIA[key]}`, key);
export const kind = (key) => tOr(`word-news-${KINDS[key]}`, key);
export const MEDIUM_KEYS = Object.keys(MEDIA);

/** Where something comes from, in a line. */
function source(one) {
  if (!one) return null;
  const by = one.by && ["Claimed", "Elsewhere"].includes(one.status) ? "-by" : "";
  const status = t(`word-source-line-${one.status.toLowerCase()}${by}`, { by: one.by });
  return !one.line || one.status === "Invented" ? status : t("word-source-line-with-line", { status, line: one.line });
}

/** A piece of news. */
export function Item({ news, view, big }) {
  const paper = news.kind === "Inject";
  const who = news.actor !== null && news.actor !== undefined ? view.actors[news.actor] : null;
  return h("article", { class: `item ${paper ? "paper" : ""} ${big ? "lead" : ""}` },
    h("div", { class: "row small" },
      who ? h(Badge, { actor: who.ix, name: who.name }) : null,
      h("span", { class: "grow" }, [who && news.kind === "Act" ? who.name : null, paper && news.medium ? medium(news.medium) : kind(news.kind),
        news.from ? t("word-news-from", { who: news.from }) : null, news.private ? t("page-only-some-know") : null].filter(Boolean).join(" · ")),
      news.timed ? h("span", null, day(news.date)) : null),
    h("h3", null, news.title),
    h(Text, { text: news.text }),
    news.draw && !big ? h("p", { class: "small" }, t("page-came", { what: branch(news.draw, news.draw.result), chance: percent(news.draw.branches[news.draw.result].probability * 100) })) : null,
    news.discussion?.length ? h("div", null, h("p", { class: "small" }, t("word-news-discuss")), h("ul", null, news.discussion.map((one) => h("li", null, one)))) : null,
    source(news.source) ? h("p", { class: "small" }, source(news.source)) : null);
}

/** What a branch of a draw is called. */
export function branch(draw, at) {
  const said = String(draw.branches[at].label).replace(/_/g, " ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The odds of a draw as a bar in parts, and where the roll fell once it has. */
export function Odds({ draw, rolled, names }) {
  const box = useRef(null);
  useEffect(() => {
    const parts = box.current.querySelectorAll(".part");
    draw.branches.forEach((one, at) => { parts[at].style.flexGrow = one.probability; });
    const mark = box.current.querySelector(".roll");
    if (mark) mark.style.left = `${draw.roll * 100}%`;
  });
  const name = (at) => names?.[at] ?? branch(draw, at);
  const letter = (at) => String.fromCharCode(65 + at);
  return h("div", { class: "odds" },
    h("div", { class: "parts", "aria-hidden": true, ref: box },
      draw.branches.map((one, at) => h("span", { class: `part ${rolled && at === draw.result ? "came" : ""}` },
        one.probability > 0.06 ? `${letter(at)} ${percent(one.probability * 100)}` : one.probability > 0.03 ? letter(at) : "")),
      rolled && !draw.overruled ? h("span", { class: "roll" }) : null),
    h("ul", { class: "branches" }, draw.branches.map((one, at) =>
      h("li", { class: rolled ? (at === draw.result ? "came" : "went") : "" },
        h("strong", null, letter(at)), " ", name(at), " · ", percent(one.probability * 100),
        rolled && at === draw.result ? h("span", { class: "unseen" }, ` ${t("page-this-came")}`) : null))));
}

/** How the game ended. */
export function Ending({ ending }) {
  const tone = { OffRamp: "off-ramp", Stalemate: "stalemate", Escalation: "escalation", Catastrophe: "catastrophe" }[ending.tone];
  return h("article", { class: "item ending" }, h("p", { class: "small" }, tOr(`word-tone-${tone}-meant`, ending.tone)),
    h("h3", null, ending.title), h(Text, { text: ending.text }), ending.meaning ? h(Text, { text: ending.meaning }) : null);
}
