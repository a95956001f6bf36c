// What is typed and pressed: buttons that do an act, fields, choices, dialogs.

import { Fragment, h } from "./preact.js";
import { useEffect, useRef, useState } from "./hooks.js";
import { draft, setDraft, t } from "./words.js";
import { announce } from "./parts.js";

/** What somebody is typing: kept for this tab, so that a page that was put to sleep has it again. */
export function useDraft(name) {
  const [, draw] = useState(0);
  const write = (text) => {
    setDraft(name, text);
    draw((n) => n + 1);
  };
  return [draft(name), write];
}

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
