// The one next step of a turn, as the largest button of the console.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t } from "./words.js";
import { Clock, Do, left } from "./parts.js";
import { After } from "./after.js";
import { Danger, Helm } from "./helm.js";
import { against, tableOf } from "./seats.js";

export function Step({ room, rulings, setRulings }) {
  const { phase, seats, scene, paused } = room.room;
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
    t("page-host-reveal"),
  );
  const title = (text, why) => h(Fragment, null, h("h2", null, text), why && h("p", null, why));
  const clock =
    phase === "orders" &&
    h(
      "div",
      { class: "row wrap clocks" },
      h(Clock, { room }),
      h(
        Do,
        { does: act({ do: "clock", seconds: Math.round((left(room) ?? 0) + 60) }) },
        t("page-host-minute"),
      ),
      paused || !room.room.clock.running
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
      h(Do, { class: "action next", does: act({ do: "start" }) }, t("page-host-start")),
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
      waiting.length
        ? h(
            Fragment,
            null,
            h(
              "button",
              { type: "button", class: "next", onClick: () => setDanger("time") },
              t("page-host-time-up"),
            ),
            h("p", { class: "small" }, t("page-host-time-up-why")),
          )
        : h(Fragment, null, h(Helm, { room, rulings, setRulings }), reveal),
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
          h("p", null, t("page-host-still-open")),
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
        text: t("page-host-time-up-why"),
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
