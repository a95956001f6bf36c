// The one next step of a turn, as the largest button of the console.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { list, t } from "./words.js";
import { Clock, left } from "./parts.js";
import { Do } from "./forms.js";
import { After } from "./after.js";
import { Danger, Helm } from "./helm.js";
import { against, tableOf } from "./seats.js";

/** Seats of people that nobody sits at, and that are waited for all the same. */
function Empty({ room, seats }) {
  const empty = seats.filter((seat) => seat.how === "delegation" && seat.people === 0);
  if (!empty.length) return null;
  return h(
    "div",
    { class: "note" },
    h("p", null, t("page-host-empty-why", { who: list(empty.map((seat) => seat.name)) })),
    h(
      "div",
      { class: "row wrap" },
      empty.map((seat) =>
        h(
          Do,
          {
            key: seat.actor,
            does: () =>
              room.act({
                do: "stand_in",
                table: room.table,
                seat: seat.actor,
                by: "temperament",
              }),
          },
          t("page-host-let-play", { who: seat.name }),
        ),
      ),
    ),
  );
}

/** Begins the game, at all tables that wait for it. */
function Begin({ room }) {
  const waiting = room.console.tables.filter((one) => one.phase === "lobby");
  const start = (tables) => async () => {
    for (const table of tables) await room.act({ do: "start", table });
  };
  const all = waiting.map((one) => one.table);
  if (all.length < 2)
    return h(Do, { class: "action next", does: start([room.table]) }, t("page-host-start"));
  return h(
    Fragment,
    null,
    h(Do, { class: "action next", does: start(all) }, t("page-host-start-all", { n: all.length })),
    h(Do, { does: start([room.table]) }, t("page-host-start-one")),
  );
}

export function Step({ room, rulings, setRulings }) {
  const { phase, seats, scene, paused } = room.room;
  const { at_time_up: timeUp = "wait" } = room.console.settings ?? {};
  const clocked = room.room.clock.running || room.room.clock.left !== null;
  const { table } = room;
  const waiting = seats.filter((seat) => seat.state === "open");
  const [danger, setDanger] = useState(null);
  const act = (act, turn) => () => room.act({ table, ...act }, turn ? against(room) : undefined);
  const reveal = h(
    Do,
    {
      class: "action next",
      does: act({ do: "reveal", rulings }, true),
      then: () => setRulings([]),
    },
    t(room.view?.aftermath ? "page-host-reveal-aftermath" : "page-host-reveal"),
  );
  const title = (text, why) => h(Fragment, null, h("h2", null, text), why && h("p", null, why));
  const clock =
    phase === "orders" &&
    h(
      "div",
      { class: "row wrap clocks" },
      clocked ? h(Clock, { room }) : h("span", null, t("page-set-no-clock")),
      h(
        Do,
        { does: act({ do: "clock", seconds: Math.round((left(room) ?? 0) + 60) }) },
        t("page-host-minute"),
      ),
      paused || (clocked && !room.room.clock.running)
        ? h(Do, { class: "action soft", does: act({ do: "go" }) }, t("page-host-go"))
        : h(Do, { does: act({ do: "pause" }) }, t("page-host-pause")),
    );
  let step = null;
  if (phase === "lobby") {
    step = h(
      Fragment,
      null,
      title(t("page-host-lobby"), t("page-host-lobby-why")),
      h(Reach, { room }),
      room.console.settings.questionnaire &&
        h("p", null, t("page-questionnaire-count", { n: room.console.understood.before })),
      h(Begin, { room }),
    );
  } else if (phase === "orders") {
    step = h(
      Fragment,
      null,
      title(
        t("page-host-orders", { turn: tableOf(room).turn }),
        waiting.length
          ? t("page-host-waiting", { who: waiting.map((seat) => seat.name).join(", ") })
          : t("page-host-all-sealed"),
      ),
      clock,
      h(Empty, { room, seats: waiting }),
      waiting.length
        ? h(
            Fragment,
            null,
            h(
              "button",
              { type: "button", class: "next", onClick: () => setDanger("time") },
              t("page-host-time-up"),
            ),
            h("p", { class: "small" }, t(`page-host-time-up-${timeUp}`)),
          )
        : h(Fragment, null, h(Helm, { room, rulings, setRulings }), reveal),
    );
  } else if (phase === "sealed" && room.view?.aftermath) {
    step = h(
      Fragment,
      null,
      title(t("page-aftermath"), t("page-host-aftermath")),
      h(Helm, { room, rulings, setRulings }),
      reveal,
    );
  } else if (phase === "sealed") {
    step = waiting.length
      ? h(
          Fragment,
          null,
          title(
            t("page-host-over"),
            t("page-host-waiting", { who: waiting.map((seat) => seat.name).join(", ") }),
          ),
          h("p", null, t(timeUp === "hold" ? "page-host-still-open-hold" : "page-host-still-open")),
          h(Empty, { room, seats: waiting }),
          reveal,
          h(Do, { does: act({ do: "clock", seconds: 60 }) }, t("page-host-minute")),
        )
      : h(
          Fragment,
          null,
          title(t("page-host-sealed"), t("page-host-sealed-why")),
          h(Helm, { room, rulings, setRulings }),
          reveal,
        );
  } else if (phase === "reveal" && scene) {
    const at = Math.min(scene.step, scene.steps.length - 1);
    const end = at === scene.steps.length - 1;
    const to = (n) => act({ do: "step", to: n });
    step = h(
      Fragment,
      null,
      title(t("page-host-reveal-now", { n: at + 1, all: scene.steps.length }), stepName(scene, at)),
      end
        ? h(Do, { class: "action next", does: act({ do: "show" }) }, t("page-host-show"))
        : h(
            Do,
            { class: "action next", does: to(at + 1) },
            t("page-host-next", { step: stepName(scene, at + 1) }),
          ),
      h(
        "div",
        { class: "row wrap" },
        at > 0 && h(Do, { does: to(at - 1) }, t("page-host-step-back")),
        !end && h(Do, { does: to(scene.steps.length - 1) }, t("page-host-to-summary")),
      ),
    );
  } else if (phase === "reveal") {
    step = h(
      Fragment,
      null,
      title(t("page-phase-reveal")),
      h(Do, { class: "action next", does: act({ do: "show" }) }, t("page-host-show")),
    );
  } else {
    step = h(
      Fragment,
      null,
      title(t(`page-phase-${phase}`), t("page-host-debrief-why")),
      h(After, { room }),
    );
  }
  return h(
    "section",
    { class: "step" },
    step,
    danger === "time" &&
      h(Danger, {
        title: t("page-host-time-up"),
        text: t(`page-host-time-up-${timeUp}`),
        does: (reason) =>
          room.act({ do: "time_up", table, ...(reason ? { reason } : {}) }, against(room)),
        optional: true,
        close: () => setDanger(null),
      }),
  );
}

/** What a step of the adjudication is, in a few words. */
function stepName(scene, at) {
  const step = scene.steps[at];
  if (step === "Orders" && scene.before.aftermath) return t("page-aftermath");
  if (typeof step === "string") return t(`page-step-${step.toLowerCase()}`);
  const [key, news] = Object.entries(step)[0];
  return t(`page-step-${key.toLowerCase()}`, { title: scene.after.news[news].title });
}

/** How phones get here, and whether any has. */
export function Reach({ room }) {
  const { code } = room.room;
  const { addresses, reached } = room.console;
  return h(
    "div",
    { class: "reach row wrap" },
    h("img", {
      class: "qr",
      src: "/api/1/qr.svg?as=host",
      alt: t("page-qr-alt", { address: `${room.room.address}/j/${code}` }),
    }),
    h(
      "div",
      { class: "grow" },
      h("p", { class: "digits" }, `${code.slice(0, 3)} ${code.slice(3)}`),
      h(
        "ul",
        { class: "plain" },
        addresses.map((one) =>
          h(
            "li",
            null,
            one,
            reached && one.includes(reached)
              ? h("span", { class: "good" }, ` ✓ ${t("page-host-reached")}`)
              : null,
          ),
        ),
      ),
      !reached &&
        h(
          "details",
          null,
          h("summary", null, t("page-host-unreached")),
          h(
            "ul",
            null,
            [1, 2, 3, 4].map((n) => h("li", null, t(`page-host-check-${n}`))),
          ),
        ),
    ),
  );
}
