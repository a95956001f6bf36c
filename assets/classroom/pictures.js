// Pictures that the wall shows in place of the game, and the console’s choice of them: a thousand futures, why the risk
// moved, the other room, the road not taken. The host gives all words.

import { Fragment, h } from "./preact.js";
import { useEffect, useRef } from "./hooks.js";
import { t } from "./words.js";
import { Badge, announce } from "./parts.js";
import { Do } from "./forms.js";

const WIDE = 1560;
const HIGH = 600;
const NAMES = 490;
const BELOW = 46;
const EDGE = 60;
/** One of two beside each other. */
const HALF = { wide: 740, high: 420, names: 340 };

/** A name as far as there is room for it, at about 13.5 to a letter. */
const short = (name, room) => {
  const [letters, most] = [[...name], Math.floor(room / 13.5)];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : name;
};

/** Where things are on a ladder over turns: rungs `low` to `top`, so many turns from one edge to the other. */
function field(low, top, turns, { wide, high, names } = { wide: WIDE, high: HIGH, names: NAMES }) {
  const band = (high - BELOW) / (top - low + 1);
  return {
    low,
    top,
    turns,
    high,
    names,
    band,
    x: (turn) => names + ((wide - names - EDGE) * turn) / Math.max(turns, 1),
    y: (rung) => high - BELOW - band * (rung - low + 0.5),
  };
}

/** A line from rung to rung, so far aside of their middle, as a path. */
function curve(at, rungs, aside = 0) {
  const y = (rung) => (at.y(rung) + aside * at.band).toFixed(1);
  return rungs
    .map((rung, turn) => {
      if (turn === 0) return `M${at.x(0).toFixed(1)},${y(rung)}`;
      const middle = ((at.x(turn - 1) + at.x(turn)) / 2).toFixed(1);
      return `C${middle},${y(rungs[turn - 1])} ${middle},${y(rung)} ${at.x(turn).toFixed(1)},${y(rung)}`;
    })
    .join("");
}

/** Names of rungs at the left, turns below, and lines to measure by. */
function Axes({ at, rungs, turns }) {
  const right = at.x(at.turns);
  const shown = rungs.map((name, rung) => [name, rung]).slice(at.low, at.top + 1);
  return h(
    Fragment,
    null,
    shown.map(([name, rung]) =>
      h(
        Fragment,
        { key: rung },
        h("line", { class: "rule", x1: at.names, x2: right, y1: at.y(rung), y2: at.y(rung) }),
        h(
          "text",
          { x: at.names - 14, y: at.y(rung) + 9, "text-anchor": "end" },
          short(`${rung + 1} ${name}`, at.names),
        ),
      ),
    ),
    turns.map((name, turn) =>
      h(
        Fragment,
        { key: `t${turn}` },
        h("line", { class: "rule", x1: at.x(turn), x2: at.x(turn), y1: 0, y2: at.high - BELOW }),
        h("text", { x: at.x(turn), y: at.high - 10, "text-anchor": "middle" }, name),
      ),
    ),
  );
}

/** What happened, with a point where it stands. */
function Happened({ at, rungs, looks = "happened" }) {
  const last = rungs.length - 1;
  return h(
    Fragment,
    null,
    last > 0 && h("path", { class: looks, d: curve(at, rungs) }),
    h("circle", { class: looks, cx: at.x(last), cy: at.y(rungs[last]), r: 11 }),
  );
}

/** Every future as a line; those that the crisis has left are grey up to where it did. */
function Futures({ picture }) {
  const { lines, rungs, turns, from, came } = picture;
  const at = field(0, rungs.length - 1, turns.length - 1);
  const top = Math.max(rungs.length - 1, 1);
  const drawn = lines.map(({ rungs: mine, left_after: left }, nth) => {
    const out = left !== null;
    const whole = [from, ...mine];
    const aside = (((nth * 0.618034) % 1) - 0.5) * 0.72;
    const high = Math.round((Math.max(...whole) / top) * 4);
    return h("path", {
      key: nth,
      class: out ? "future out" : `future high-${high}`,
      d: curve(at, out ? whole.slice(0, left + 1) : whole, aside),
    });
  });
  // What is still possible lies on top.
  drawn.sort((one, other) => other.props.class.endsWith("out") - one.props.class.endsWith("out"));
  return h(
    Fragment,
    null,
    h("p", { class: "lead" }, picture.headline),
    h(
      "svg",
      { class: "plot", viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": picture.in_words },
      h(Axes, { at, rungs, turns }),
      drawn,
      h(Happened, { at, rungs: [from, ...came] }),
    ),
    h("p", { class: "lead" }, picture.left),
    h("p", { class: "small" }, picture.about),
  );
}

/** Why the risk moved: for each risk its causes as bars, up or down. */
function Causes({ picture }) {
  const moved = picture.moved.slice(0, 2);
  const most = Math.max(1, ...moved.flatMap((one) => one.causes.map((c) => Math.abs(c.points))));
  return h(
    Fragment,
    null,
    moved.map((one) =>
      h(
        "section",
        { key: one.headline },
        h("h2", { class: "moved" }, one.headline),
        h(
          "ul",
          { class: "cause-list" },
          one.causes.map((cause) =>
            h(
              "li",
              { key: cause.text },
              h("strong", null, cause.said),
              h(
                "span",
                { class: "cause-bar", "aria-hidden": true },
                h("span", {
                  class: cause.points > 0 ? "up" : "down",
                  style: { width: `${(100 * Math.abs(cause.points)) / most}%` },
                }),
              ),
              h(
                "span",
                null,
                cause.text,
                cause.sort ? h("span", { class: "small" }, ` · ${cause.sort}`) : null,
              ),
            ),
          ),
        ),
        h("p", { class: "beside" }, one.beside.join(" · ")),
      ),
    ),
    picture.moved.length > 2 &&
      h(
        "ul",
        { class: "headlines" },
        picture.moved.slice(2).map((one) => h("li", { key: one.headline }, one.headline)),
      ),
    picture.nothing && h("p", { class: "lead" }, picture.nothing),
    !picture.whole && h("p", { class: "small" }, t("page-wall-picture-working")),
  );
}

/** One turn as two seats saw it, side by side. */
function OtherRoom({ picture }) {
  return h(
    Fragment,
    null,
    h("p", null, picture.about),
    h(
      "div",
      { class: "rooms" },
      picture.rooms.map((room) =>
        h(
          "article",
          { class: "item", key: room.actor },
          h(
            "div",
            { class: "row" },
            h(Badge, { actor: room.actor, name: room.name }),
            h("h2", null, room.title),
          ),
          room.parts.map((part) =>
            h(
              Fragment,
              { key: part.title },
              h("h3", null, part.title),
              h(
                "ul",
                null,
                part.lines.map((line) => h("li", null, line)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** First whether it was choice or chance; then both roads, the same rungs on each. */
function Road({ picture }) {
  const forks = h("p", { class: "lead" }, picture.forks);
  if (picture.asks) return h(Fragment, null, forks, h("p", { class: "asks" }, picture.asks));
  const all = picture.roads.flatMap((one) => one.rungs);
  const low = Math.max(Math.min(...all) - 1, 0);
  const top = Math.min(Math.max(...all) + 1, picture.rungs.length - 1);
  const [first, ...rest] = picture.answer;
  return h(
    Fragment,
    null,
    forks,
    h("p", { class: "asks" }, first),
    rest.map((line) => h("p", { key: line }, line)),
    h(
      "div",
      { class: "rooms" },
      picture.roads.map((one, nth) => {
        const at = field(low, top, picture.turns.length - 1, HALF);
        const fork = at.x(picture.fork);
        return h(
          "figure",
          { key: one.title },
          h("figcaption", null, one.title),
          h(
            "svg",
            { class: "plot", viewBox: `0 0 ${HALF.wide} ${HALF.high}`, role: "img", "aria-label": one.in_words },
            h(Axes, { at, rungs: picture.rungs, turns: picture.turns }),
            h("line", { class: "fork", x1: fork, x2: fork, y1: 0, y2: HALF.high - BELOW }),
            h(Happened, { at, rungs: one.rungs, looks: nth ? "happened other-road" : "happened" }),
          ),
        );
      }),
    ),
    h("p", { class: "lead" }, picture.ended),
    h("p", { class: "small" }, picture.about),
  );
}

const KINDS = {
  futures: [Futures, "futures-title"],
  causes: [Causes, "moved-title"],
  other_room: [OtherRoom, "other-room-title"],
  road_asked: [Road, "page-wall-road-asked"],
  road: [Road, "road-title"],
};

/** The picture that the wall shows in place of the game. */
export function Picture({ picture }) {
  const [Drawn, title] = KINDS[picture.kind] ?? [];
  const box = useRef(null);
  useEffect(() => {
    const said = [...(box.current?.querySelectorAll("h1, .lead, .moved") ?? [])];
    announce(said.map((one) => one.textContent).join(". "));
  }, [picture.kind, picture.working]);
  return h(
    "div",
    { class: `picture ${picture.kind}`, ref: box },
    h("h1", null, picture.title ?? t(title)),
    picture.working
      ? h("p", { class: "lead" }, t("page-wall-picture-working"))
      : picture.title && Drawn
        ? h(Drawn, { picture })
        : h("p", { class: "lead" }, picture.nothing),
  );
}

/** What the console may put on the wall, and what stands there. */
export function OnWall({ room }) {
  const { phase, picture } = room.room;
  const debrief = phase === "debrief";
  if (!["orders", "sealed", "debrief"].includes(phase)) return null;
  const kinds = ["futures", "causes", ...(debrief ? ["other_room", "road_asked", "road"] : [])];
  const now = picture?.kind ?? null;
  const choice = (kind, text) =>
    h(
      Do,
      {
        key: text,
        "aria-pressed": String(now === kind),
        does: () => room.act({ do: "wall", table: room.table, picture: kind }),
      },
      text,
    );
  return h(
    "section",
    { class: "on-wall" },
    h("h3", null, t("page-host-wall-shows")),
    h(
      "div",
      { class: "row wrap" },
      choice(null, t("page-wall-game")),
      kinds.map((kind) => choice(kind, t(KINDS[kind][1]))),
    ),
    picture?.working && h("p", { class: "small" }, t("page-wall-picture-working")),
  );
}
