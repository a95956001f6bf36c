// Parts that several pages show: texts, people, clocks, ladders, cards, probabilities.

import { Fragment, h } from "./preact.js";
import { useEffect, useRef, useState } from "./hooks.js";
import { LANGUAGES, draft, language, minutes, setDraft, speak, t } from "./words.js";

/** Draws anew whenever the room changes, or every `ms` where given. */
export function useRoom(room) {
  const [, draw] = useState(0);
  useEffect(() => room.listen(() => draw((n) => n + 1)), [room]);
}

function useTick(ms) {
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
  const [, draw] = useState(0);
  const write = (text) => {
    setDraft(name, text);
    draw((n) => n + 1);
  };
  return [draft(name), write];
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
  const going = useRef(false);
  const there = useRef(true);
  useEffect(() => () => (there.current = false), []);
  const run = async (does, then) => {
    // Two presses in one frame are one.
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setWrong(null);
    try {
      const answer = await does();
      going.current = false;
      if (there.current) setBusy(false);
      then?.(answer);
    } catch (problem) {
      going.current = false;
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
  return h(
    "p",
    { class: "wrong" },
    h("span", { "aria-hidden": true }, "! "),
    text,
    wrong.help ? ` ${wrong.help}` : null,
  );
}

/** A button that does an act, and says that it is being sent, or what else is `waits`ed for. */
export function Do({ does, then, children, class: looks, disabled, waits, ...more }) {
  const [busy, wrong, run] = useAct();
  return h(
    Fragment,
    null,
    h(
      "button",
      {
        type: "button",
        class: looks,
        "aria-disabled": busy || disabled ? "true" : undefined,
        onClick: () => !disabled && run(does, then),
        ...more,
      },
      busy ? (waits ?? t("page-sending")) : children,
    ),
    h(Wrong, { wrong }),
  );
}

/** A file to keep. It may take a while to be made; by then browsers want another press. */
export function Save({ room, path, name, class: looks, children }) {
  const [href, setHref] = useState("");
  const link = useRef(null);
  useEffect(() => {
    if (!href) return undefined;
    if (navigator.userActivation?.isActive) link.current.click();
    return () => URL.revokeObjectURL(href);
  }, [href]);
  return href
    ? h("a", { class: `button ${looks ?? ""}`, ref: link, href, download: name }, `↓ ${name}`)
    : h(
        Do,
        {
          class: looks,
          does: () => room.file(path),
          then: setHref,
          waits: path.startsWith("report") ? t("page-report-working") : undefined,
        },
        children,
      );
}

/** A press held for 0.8 s. Who can't hold, such as a screen reader, is asked in a dialog. */
export function Hold({ does, then, children, ask, yes, class: looks = "" }) {
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
      run(does, then);
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
  return h(
    Fragment,
    null,
    h(
      "button",
      {
        type: "button",
        class: `hold ${held ? "held" : ""} ${looks}`,
        "aria-disabled": busy ? "true" : undefined,
        onPointerDown: (event) => event.button === 0 && begin(),
        onPointerUp: () => end(true),
        onPointerLeave: () => end(false),
        onPointerCancel: () => end(false),
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
          if (event.detail === 0 && !timer.current && Date.now() - began.current > 1500 && !busy)
            setAsked(true);
        },
      },
      h("span", { class: "fill", "aria-hidden": true }),
      h("span", { class: "face" }, busy ? t("page-sending") : children),
    ),
    h(Wrong, { wrong }),
    asked &&
      h(
        Dialog,
        { title: ask, close: () => setAsked(false) },
        h("p", null, t("page-seal-final")),
        h(
          "div",
          { class: "row end" },
          h("button", { type: "button", onClick: () => setAsked(false) }, t("page-back")),
          h(
            "button",
            {
              type: "button",
              class: "action",
              onClick: () => {
                setAsked(false);
                run(does, then);
              },
            },
            yes ?? t("page-seal-yes"),
          ),
        ),
      ),
  );
}

/** A dialog that is open as long as it is drawn. */
export function Dialog({ title, close, children, wide }) {
  const box = useRef(null);
  const heading = useRef(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog.showModal();
    heading.current.focus();
    return () => {
      dialog.close();
      before?.focus?.();
    };
  }, []);
  return h(
    "dialog",
    {
      ref: box,
      "aria-label": title,
      class: wide ? "wide" : undefined,
      onCancel: (event) => {
        event.preventDefault();
        close();
      },
      onClick: (event) => event.target === box.current && close(),
    },
    h(
      "div",
      { class: "inside" },
      h(
        "div",
        { class: "top" },
        h("h2", { tabIndex: -1, ref: heading }, title),
        h(
          "button",
          { type: "button", class: "quiet", "aria-label": t("page-close"), onClick: close },
          "×",
        ),
      ),
      children,
    ),
  );
}

/** A table that scrolls sideways where it is wider than the screen: its heads, and rows of cells. */
export function Table({ label, heads, rows }) {
  return h(
    "div",
    { class: "scroll", tabIndex: 0, role: "group", "aria-label": label },
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          heads.map((head) => h("th", { scope: "col" }, head)),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map((cells) =>
          h(
            "tr",
            null,
            cells.map((cell) => h("td", null, cell)),
          ),
        ),
      ),
    ),
  );
}

/** A field for a text with its label and how much is left. */
export function Field({ label, value, set, most = 500, lines = 3, hint, ...more }) {
  const id = useRef(`f${Math.random().toString(36).slice(2)}`).current;
  const left = most - [...(value ?? "")].length;
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    hint && h("p", { class: "small", id: `${id}h` }, hint),
    h(lines > 1 ? "textarea" : "input", {
      id,
      rows: lines > 1 ? lines : undefined,
      maxLength: most,
      value,
      "aria-describedby": hint ? `${id}h` : undefined,
      onInput: (event) => set(event.target.value),
      ...more,
    }),
    left < Math.min(60, most / 4) &&
      h("p", { class: "small" }, t("page-letters-left", { n: left })),
  );
}

/** A choice from a list. */
export function Select({ label, value, set, options }) {
  const id = useRef(`s${Math.random().toString(36).slice(2)}`).current;
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    h(
      "select",
      { id, value, onChange: (event) => set(event.target.value) },
      options.map(([key, text]) =>
        h("option", { value: key, selected: String(key) === String(value) }, text),
      ),
    ),
  );
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
  return h(
    "div",
    {
      role: "tablist",
      "aria-label": label,
      class: "tabs",
      ref: box,
      onKeyDown: (event) => {
        if (event.key in keys) go(at + keys[event.key]);
        else if (event.key === "Home") go(0);
        else if (event.key === "End") go(tabs.length - 1);
        else return;
        event.preventDefault();
      },
    },
    tabs.map(([key, text, mark]) =>
      h(
        "button",
        {
          type: "button",
          role: "tab",
          id: `tab-${key}`,
          "data-tab": key,
          "aria-controls": `panel-${key}`,
          "aria-selected": String(key === now),
          tabIndex: key === now ? 0 : -1,
          onClick: () => choose(key),
        },
        h("span", null, text),
        mark ? h("span", { class: "mark" }, mark) : null,
      ),
    ),
  );
}

export const Panel = ({ name, now, children }) =>
  h(
    "section",
    {
      role: "tabpanel",
      id: `panel-${name}`,
      "aria-labelledby": `tab-${name}`,
      hidden: name !== now,
      tabIndex: -1,
    },
    name === now ? children : null,
  );

export function Languages({ room }) {
  return h(
    "div",
    { class: "languages", role: "group", "aria-label": t("page-language") },
    LANGUAGES.map(([tag, name]) =>
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          lang: tag,
          "aria-pressed": String(language() === tag),
          onClick: async () => {
            await speak(tag);
            room?.renew();
            room?.changed();
          },
        },
        name,
      ),
    ),
  );
}

// People and seats

/** An actor's letters, as on the program's marks: of its first and last word, or its first two. */
function letters(name) {
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
  return h(
    "span",
    { class: `state state-${state}` },
    h("span", { "aria-hidden": true }, sign),
    " ",
    t(`page-state-${state}`),
  );
}

/** The link to the host in words. */
export function Link({ room }) {
  const said = {
    live: "page-link-live",
    polling: "page-link-live",
    connecting: "page-link-connecting",
    reconnecting: "page-link-reconnecting",
    closed: "page-link-closed",
    none: "page-link-connecting",
  }[room.link];
  const sign = room.link === "live" || room.link === "polling" ? "●" : "◌";
  return h(
    "span",
    { class: `link link-${room.link}` },
    h("span", { "aria-hidden": true }, sign),
    " ",
    t(said),
  );
}

// Time

/** Seconds left on the clock; null without one. */
export function left(room, clock = room.room?.clock) {
  if (!clock) return null;
  if (clock.running && clock.ends) return Math.max(0, (clock.ends - room.now()) / 1000);
  return clock.left ?? null;
}

/** The clock. It is silent but for 60, 30 and 10 seconds, said once each where `speaks`. */
export function Clock({ room, speaks, clock = room.room?.clock }) {
  useTick(250);
  const last = useRef(null);
  const now = left(room, clock);
  const running = clock?.running;
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
  return h(
    "span",
    { class: `clock ${looks} ${running ? "" : "stands"}`, role: "timer", "aria-live": "off" },
    minutes(now),
    running ? null : h("span", { class: "small" }, " ", t("page-clock-stands")),
  );
}

// The game
