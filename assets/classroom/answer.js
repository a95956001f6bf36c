// What a delegation answers: cards, proposals, the seal, and guesses on open questions.

import { Fragment, h } from "./preact.js";
import { useState } from "./hooks.js";
import { t } from "./words.js";
import { Dialog, Do, Field, Hold, useDraft } from "./forms.js";
import { Card } from "./game.js";
import { against, named, said } from "./orders.js";
import { Guess, featured, guessed } from "./risk.js";

/** The cards that were taken for this turn, kept for this tab, and how to change them. */
export function useChosen(room) {
  const [text, write] = useDraft(`chosen-${room.me?.game}-${room.me?.seat}-${room.view?.turn}`);
  const menu = room.view?.menu ?? [];
  const taken = text ? text.split(",").map(Number) : [];
  const chosen = taken.filter((one) => menu.some((card) => card.option === one));
  return [chosen, (next) => write(next.join(","))];
}

/** Why a card can't be taken beside those that were, in words; nothing if it can. */
function hindered(room, card, chosen) {
  const { view } = room;
  if (chosen.includes(card.option)) return "";
  const other = view.menu.find(
    (one) =>
      chosen.includes(one.option) &&
      (one.excludes?.some(([ix]) => ix === card.option) ||
        card.excludes?.some(([ix]) => ix === one.option)),
  );
  if (other) return t("hand-excluded", { by: other.title });
  if (chosen.length >= view.orders_per_turn) return t("page-enough", { n: view.orders_per_turn });
  const budget = view.budgets?.find((one) => one.actor === room.me.seat);
  const spent = view.menu
    .filter((one) => chosen.includes(one.option))
    .reduce((sum, one) => sum + (one.price?.[1] ?? 0), 0);
  if (budget && card.price && spent + card.price[1] > budget.left) {
    return t("page-too-dear", { n: card.price[1], left: budget.left - spent, of: budget.name });
  }
  return "";
}

/** The seat of the person who looks, as the room has it. */
const own = (room) => room.room.seats.find((seat) => seat.actor === room.me.seat);

/** Whether orders can be proposed and sealed now. */
const open = (room) =>
  room.room.phase === "orders" &&
  own(room)?.state === "open" &&
  !room.room.paused &&
  !room.view.ending;

/** Whether one more voice for a proposal may seal it; of unknown ones there may be as many as it takes. */
function maySeal(room, behind) {
  const { rule } = own(room);
  const here = room.me.delegation.filter((one) => one.present).length;
  const enough = rule === "vote" ? Math.floor(here / 2) + 1 : here;
  return rule !== "captain" && (behind ?? here) + 1 >= enough;
}

function Propose({ room, chosen, close }) {
  const [reason, setReason] = useDraft(`reason-${room.me.game}-${room.view.turn}`);
  const does = () =>
    room.act({ do: "propose", orders: chosen, reason: reason.trim() }, against(room));
  const then = () => {
    setReason("");
    close();
  };
  const seals = maySeal(room, 0);
  return h(
    Dialog,
    { title: t("page-propose"), close },
    h(
      "ol",
      null,
      named(room, chosen).map((title) => h("li", null, title)),
    ),
    chosen.length === 0 && h("p", null, t("page-hold-means")),
    h(Field, {
      label: t("page-reason"),
      hint: t("page-reason-hint"),
      value: reason,
      set: setReason,
      most: 1000,
      lines: 4,
    }),
    seals && h("p", { class: "note" }, t("page-propose-alone")),
    h(
      "div",
      { class: "row end wrap" },
      h("button", { type: "button", onClick: close }, t("page-back")),
      seals
        ? h(
            Hold,
            {
              class: "action",
              ask: t("page-seal-ask", { orders: said(room, chosen) }),
              does,
              then,
            },
            t("page-seal-hold"),
          )
        : h(Do, { class: "action", does, then }, t("page-propose")),
    ),
  );
}

function Proposal({ room, one, only }) {
  const seal = room.me.head && own(room).rule === "captain";
  const may = !one.endorsed && maySeal(room, one.count);
  const endorse = () =>
    room.act({ do: "endorse", proposal: one.number }, against(room, { proposal: one.number }));
  const known = one.count !== null && one.count !== undefined;
  return h(
    "article",
    { class: `proposal ${one.endorsed ? "chosen" : ""}` },
    h(
      "ol",
      null,
      one.orders.length
        ? named(room, one.orders).map((title) => h("li", null, title))
        : h("li", { class: "bare" }, t("page-to-hold")),
    ),
    one.reason && h("p", { class: "said" }, one.reason),
    h(
      "p",
      { class: "small" },
      one.mine ? t("page-by-you") : t("page-by", { name: one.by }),
      " · ",
      known ? t("page-endorsed-by", { n: one.count }) : t("page-count-hidden"),
    ),
    open(room) &&
      h(
        "div",
        { class: "row wrap" },
        one.endorsed
          ? h("span", { class: "taken" }, `✓ ${t("page-you-endorse")}`)
          : may
            ? h(
                Fragment,
                null,
                h(
                  Hold,
                  {
                    does: endorse,
                    ask: `${t("page-endorse")}: ${said(room, one.orders)}`,
                    yes: t("page-endorse"),
                  },
                  t("page-endorse-hold"),
                ),
                h("p", { class: "small" }, t("page-endorse-may-seal")),
              )
            : h(
                Do,
                {
                  does: endorse,
                  "aria-label": `${t("page-endorse")}: ${said(room, one.orders)}`,
                },
                t("page-endorse"),
              ),
        seal && !one.endorsed && !only && h(Seal, { room, one }),
      ),
  );
}

/** The seal: a press held. */
function Seal({ room, one, looks }) {
  return h(
    Hold,
    {
      class: looks,
      ask: t("page-seal-ask", { orders: said(room, one.orders) }),
      does: () =>
        room.act({ do: "seal", proposal: one.number }, against(room, { proposal: one.number })),
    },
    t("page-seal-hold"),
  );
}

/** What this seat has sealed, or what became of its turn. */
function Sealed({ room, seat }) {
  const orders = room.view.sealed;
  const names =
    orders?.length && room.view.menu.length === 0 && room.me.sealed
      ? room.me.sealed
      : orders
        ? named(room, orders)
        : room.me.sealed;
  return h(
    "div",
    { class: "note" },
    h("h2", null, t(`page-own-${seat.state}`)),
    names?.length
      ? h(
          "ol",
          null,
          names.map((name) => h("li", null, name)),
        )
      : null,
    h("p", { class: "small" }, t("page-seal-final")),
  );
}

export function Answer({ room, chosen, setChosen }) {
  const { view, me } = room;
  const seat = own(room);
  const may = open(room);
  const question = featured(room);
  const proposals = me.proposals ?? [];
  const budget = view.budgets?.find((one) => one.actor === me.seat);
  named(room, []);
  const toggle = (card) =>
    setChosen(
      chosen.includes(card.option)
        ? chosen.filter((one) => one !== card.option)
        : [...chosen, card.option],
    );
  const swap = (at) =>
    setChosen(
      chosen.map((one, i) => (i === at ? chosen[at - 1] : i === at - 1 ? chosen[at] : one)),
    );
  if (!seat) return null;
  return h(
    Fragment,
    null,
    view.aftermath && h("p", { class: "note" }, t("page-aftermath-why")),
    seat.state !== "open" && !view.aftermath && h(Sealed, { room, seat }),
    may &&
      question &&
      !guessed(room, question) &&
      h(
        "section",
        { class: "panel" },
        h("h2", null, t("page-guess-first")),
        h(Guess, { key: question.ix, room, question }),
      ),
    proposals.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t("page-proposals")),
        h("p", { class: "small" }, t(`page-rule-${seat.rule}`)),
        proposals.map((one) =>
          h(Proposal, { key: one.number, room, one, only: proposals.length === 1 }),
        ),
      ),
    view.menu?.length > 0 &&
      h(
        "section",
        null,
        h("h2", null, t(may ? "page-choose" : "page-cards")),
        may &&
          h(
            "p",
            { class: "small" },
            t("page-choose-up-to", { n: view.orders_per_turn }),
            budget
              ? ` ${budget.name}: ${t("page-left-of", { n: budget.left, most: budget.most })}`
              : "",
          ),
        may &&
          chosen.length > 1 &&
          h(
            "ol",
            { class: "taken-cards", "aria-label": t("page-order-of-cards") },
            chosen.map((option, at) =>
              h(
                "li",
                { key: option },
                h("span", { class: "grow" }, named(room, [option])[0]),
                at > 0 &&
                  h(
                    "button",
                    {
                      type: "button",
                      "aria-label": `${t("page-earlier")}: ${named(room, [option])[0]}`,
                      onClick: () => swap(at),
                    },
                    "↑",
                  ),
              ),
            ),
          ),
        h(
          "div",
          { class: "cards" },
          view.menu.map((card) =>
            h(Card, {
              key: card.option,
              card,
              view,
              chosen: chosen.indexOf(card.option) + 1,
              why: may ? hindered(room, card, chosen) : "",
              toggle: may ? () => toggle(card) : null,
            }),
          ),
        ),
      ),
    view.menu?.length === 0 &&
      seat.state === "open" &&
      !view.aftermath &&
      h("p", { class: "empty" }, t("page-no-cards")),
  );
}

/** The one thing to do now, in words and at most one button. */
export function Foot({ room, tab, go, chosen, setChosen }) {
  const [proposing, setProposing] = useState(false);
  const { phase, paused } = room.room;
  const seat = own(room);
  const { me, view } = room;
  const line = (text, ...more) =>
    h("footer", { class: "foot" }, h("p", { class: "now" }, text), ...more);
  if (phase === "closed") return line(t("page-now-closed"));
  if (view?.ending || phase === "debrief") {
    return line(
      t("page-now-debrief"),
      tab !== "end"
        ? h(
            "button",
            { type: "button", class: "action big", onClick: () => go("end") },
            t("page-now-look-back"),
          )
        : null,
    );
  }
  if (phase === "lobby")
    return line(
      t("page-now-lobby"),
      tab !== "know"
        ? h(
            "button",
            { type: "button", class: "big", onClick: () => go("know") },
            t("page-now-brief"),
          )
        : null,
    );
  if (phase === "reveal")
    return line(t(view.aftermath ? "page-aftermath-opens" : "page-now-reveal"));
  if (view.aftermath) return line(t("page-now-aftermath"));
  if (me.role !== "member" || !seat) return line(t("page-now-watch"));
  if (seat.state !== "open") return line(`${t(`page-own-${seat.state}`)} ${t("page-now-wait")}`);
  if (phase !== "orders") return line(t("page-now-time-up"));
  if (paused) return line(t("page-now-paused"));
  const proposals = me.proposals ?? [];
  const mine = proposals.find((one) => one.endorsed);
  const head = me.delegation?.find((one) => one.head);
  const proposed = mine && mine.orders.join() === chosen.join();
  const dialog =
    proposing &&
    h(Propose, {
      room,
      chosen,
      close: () => {
        setProposing(false);
      },
    });
  if (tab !== "answer") {
    return line(
      mine ? t("page-now-agreed", { orders: said(room, mine.orders) }) : t("page-now-choose"),
      h(
        "button",
        { type: "button", class: `big ${mine ? "" : "action"}`, onClick: () => go("answer") },
        t("page-now-to-answer"),
      ),
    );
  }
  if (chosen.length && !proposed) {
    return line(
      said(room, chosen),
      h(
        "button",
        { type: "button", class: "action big", onClick: () => setProposing(true) },
        t("page-propose-n", { n: chosen.length, most: view.orders_per_turn }),
      ),
      dialog,
    );
  }
  if (mine && me.head && seat.rule === "captain")
    return line(said(room, mine.orders), h(Seal, { room, one: mine, looks: "action big" }), dialog);
  if (mine) {
    return line(
      `${said(room, mine.orders)} – ${seat.rule === "captain" ? t("page-now-head-seals", { name: head?.name ?? t("page-role-head") }) : t(`page-now-${seat.rule}`)}`,
      dialog,
    );
  }
  return line(
    t(proposals.length ? "page-now-endorse" : "page-now-choose-here", { n: view.orders_per_turn }),
    h(
      "button",
      {
        type: "button",
        class: "big",
        onClick: () => {
          setChosen([]);
          setProposing(true);
        },
      },
      t("page-propose-hold"),
    ),
    dialog,
  );
}
