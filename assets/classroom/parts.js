// Parts that several pages show: people, clocks, the link to the host.

import { Fragment, h } from "./preact.js";
import { useEffect, useRef, useState } from "./hooks.js";
import { LANGUAGES, language, minutes, speak, t } from "./words.js";

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

/** Polite announcements: the one live region of a page. */
export function announce(text) {
  const region = document.getElementById("says");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 50);
}

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
