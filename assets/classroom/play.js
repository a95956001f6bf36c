// A seat's page: what reached it, what it knows, what it answers. Also for who observes and who evaluates.

import { Fragment, h, render } from "./preact.js";
import { useEffect, useRef, useState } from "./hooks.js";
import { day, keepWayBack, loadWords, t, wayBack } from "./words.js";
import { Room } from "./room.js";
import { Badge, Clock, Languages, Link, announce, useMedia, useRoom } from "./parts.js";
import { Dialog, Do, Panel, Select, Tabs } from "./forms.js";
import { Ladder, turnOf } from "./game.js";
import { Answer, Foot, useChosen } from "./answer.js";
import { End } from "./end.js";
import { Observe, Rate, Watch } from "./evaluate.js";
import { Know, News, Objectives } from "./know.js";
import { Letters } from "./letters.js";
import { Risk } from "./risk.js";
import { Text } from "./text.js";

const JOBS = ["analyst", "intelligence", "spokesperson", "recorder", "liaison"];

/** Oneself: the way back, the delegation, the job, a hand. */
function Me({ room, close }) {
  const { me } = room;
  const way = wayBack(me);
  return h(
    Dialog,
    { title: me.name, close },
    way &&
      h(
        Fragment,
        null,
        h("h3", null, t("page-way-back")),
        h("p", { class: "way-back" }, way),
        h("p", { class: "small" }, t("page-way-back-why")),
      ),
    me.role === "member" &&
      h(
        "div",
        { class: "row wrap" },
        h(
          Do,
          {
            "aria-pressed": String(Boolean(me.hand)),
            does: () => room.act({ do: "hand", up: !me.hand }),
          },
          t(me.hand ? "page-hand-down" : "page-hand-up"),
        ),
      ),
    me.delegation?.length > 0 &&
      h(
        Fragment,
        null,
        h("h3", null, t("page-delegation")),
        h(
          "ul",
          { class: "people" },
          me.delegation.map((one) =>
            h(
              "li",
              null,
              h(
                "span",
                { class: "grow" },
                one.name,
                one.person === me.person ? ` (${t("page-you")})` : "",
              ),
              h(
                "span",
                { class: "small" },
                [
                  one.head ? t("page-role-head") : null,
                  one.job ? t(`page-job-${one.job}`) : null,
                  t(one.present ? "page-present" : "page-away"),
                ]
                  .filter(Boolean)
                  .join(" · "),
              ),
            ),
          ),
        ),
      ),
    me.role === "member" &&
      h(
        Fragment,
        null,
        h(Select, {
          label: t("page-job"),
          value: me.job ?? "",
          set: (job) => room.act({ do: "job", job: job || null }).catch(() => {}),
          options: [["", t("page-job-none")], ...JOBS.map((job) => [job, t(`page-job-${job}`)])],
        }),
        me.job && h("p", { class: "small" }, t(`page-job-${me.job}-does`)),
      ),
    h("h3", null, t("page-language")),
    h(Languages, { room }),
    h(
      "details",
      null,
      h("summary", null, t("page-leave")),
      h("p", null, t("page-leave-why")),
      h(
        Do,
        { does: () => room.act({ do: "leave" }), then: () => location.assign("/") },
        t("page-leave-do"),
      ),
    ),
  );
}

function Head({ room, openMe }) {
  const { me, view } = room;
  const way = wayBack(me);
  const box = useRef(null);
  // What sticks below the head has to know how high it is.
  useEffect(() => {
    const seen = new ResizeObserver(() =>
      document.documentElement.style.setProperty("--head", `${box.current?.offsetHeight ?? 0}px`),
    );
    seen.observe(box.current);
    return () => seen.disconnect();
  }, []);
  const seat = me.seat !== null && me.seat !== undefined ? view.actors[me.seat] : null;
  return h(
    "header",
    { class: "head", ref: box },
    h(
      "div",
      { class: "row" },
      seat ? h(Badge, { actor: seat.ix, name: seat.name }) : null,
      h(
        "h1",
        { class: "grow" },
        seat ? seat.name : t(`page-role-${me.role}`),
        me.head ? h("span", { class: "small" }, ` · ${t("page-role-head")}`) : null,
      ),
      room.room.phase === "orders" ? h(Clock, { room, speaks: true }) : null,
      h(
        "button",
        {
          type: "button",
          class: "me",
          "aria-label": `${me.name}: ${t("page-me")}`,
          onClick: openMe,
        },
        h("span", { "aria-hidden": true }, "☰"),
      ),
    ),
    h(
      "div",
      { class: "row wrap small" },
      h("span", null, turnOf(view)),
      h("span", null, day(view.date)),
      h(Link, { room }),
      me.hand ? h("span", { class: "taken" }, t("page-hand-is-up")) : null,
      way ? h("span", { class: "end" }, t("page-way-back-is", { code: way })) : null,
    ),
  );
}

function Waiting({ room }) {
  const { me, room: known } = room;
  return h(
    "main",
    { class: "narrow" },
    h("h1", null, known?.title ?? "Offramp"),
    h("p", null, t("page-not-admitted", { name: me.name })),
    me.pin &&
      h(Fragment, null, h("p", null, t("page-pin-why")), h("p", { class: "way-back" }, me.pin)),
    known?.note &&
      h(
        "div",
        { class: "note" },
        h("h2", null, t("page-note-title")),
        h(Text, { text: known.note }),
      ),
    h(Link, { room }),
  );
}

function Shut({ room }) {
  const why =
    { removed: "page-bye-removed", replaced: "page-bye-replaced" }[room.why] ??
    (room.link === "closed" ? "page-bye-closed" : "page-no-way-in");
  const back = ["page-bye-replaced", "page-no-way-in"].includes(why);
  return h(
    "main",
    { class: "narrow" },
    h("h1", null, "Offramp"),
    h("p", null, t(why)),
    back && h("a", { class: "button action big", href: "/?back" }, t("page-return-title")),
    h("a", { class: `button big ${back ? "" : "action"}`, href: "/" }, t("page-to-join")),
    h(Languages, { room }),
  );
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
    if (room.me.role === "evaluator") {
      if (first) setTab("watch");
    } else if (start) setTab(start);
    else if (!first && phase === "orders") {
      if (!/^(TEXTAREA|INPUT)$/.test(document.activeElement?.tagName)) setTab("news");
      announce(turnOf(room.view));
    }
  });
  useEffect(() => {
    if (tab in counts && seen[tab] !== counts[tab]) setSeen({ ...seen, [tab]: counts[tab] });
  });
  const told = room.me?.way_back;
  useEffect(() => {
    if (told) keepWayBack(room.me.person, told);
  }, [told]);
  const eyes = room.room?.eyes;
  useEffect(() => {
    if (eyes) announce(t("page-eyes"));
  }, [eyes]);
  if (room.link === "none" || (room.link === "closed" && phase !== "closed"))
    return h(Shut, { room });
  if (!room.me)
    return h(
      "main",
      { class: "narrow" },
      h("h1", null, "Offramp"),
      h("p", null, h(Link, { room })),
    );
  if (!room.me.admitted || !room.view || !room.room) return h(Waiting, { room });
  const { view } = room;
  const role = room.me.role;
  const member = role === "member";
  const mark = (name) =>
    seen[name] !== null && tab !== name && counts[name] > seen[name]
      ? h(
          Fragment,
          null,
          counts[name] - seen[name],
          h("span", { class: "unseen" }, ` ${t("page-new")}`),
        )
      : null;
  const ended = phase === "debrief" || Boolean(view.ending);
  const tabs = [
    ended && ["end", t("page-tab-end")],
    role === "evaluator" && ["watch", t("page-tab-watch")],
    role === "evaluator" && ["observe", t("page-tab-observe")],
    role === "evaluator" && ["rate", t("page-tab-rate")],
    ["news", t("page-tab-news"), mark("news")],
    ["know", t("page-tab-know")],
    member && !ended && ["answer", t("page-tab-answer")],
    role !== "evaluator" && ["risk", t("page-tab-risk")],
    member && ["letters", t("page-tab-letters"), mark("letters")],
  ].filter(Boolean);
  const now = tabs.some(([key]) => key === tab) ? tab : tabs[0][0];
  const go = (next) => {
    setTab(next);
    top.current?.scrollTo({ top: 0 });
    scrollTo({ top: 0 });
  };
  const panels = {
    end: () => h(End, { room }),
    watch: () => h(Watch, { room }),
    observe: () => h(Observe, { room }),
    rate: () => h(Rate, { room }),
    news: () => h(News, { room }),
    know: () => h(Know, { room, wide }),
    answer: () => h(Answer, { room, chosen, setChosen }),
    risk: () => h(Risk, { room, chosen, member }),
    letters: () => h(Letters, { room }),
  };
  return h(
    Fragment,
    null,
    h(
      "div",
      { class: `seat ${wide ? "wide" : ""}`, inert: eyes ? true : undefined },
      h(Head, { room, openMe: () => setMe(true) }),
      wide &&
        h(
          "aside",
          { class: "side", "aria-label": t("page-ladder") },
          h("h2", null, t("page-ladder")),
          h(Ladder, { view }),
          view.objectives.length > 0 &&
            h(
              Fragment,
              null,
              h("h2", null, t("page-objectives")),
              h(Objectives, { view, begun: phase !== "lobby" }),
            ),
        ),
      h(
        "main",
        { class: "content", ref: top },
        h(Tabs, { label: view.title, tabs, now, choose: go }),
        tabs.map(([key]) => h(Panel, { key, name: key, now }, key === now ? panels[key]() : null)),
      ),
      role !== "evaluator" && h(Foot, { room, tab: now, go, chosen, setChosen }),
    ),
    me && !eyes && h(Me, { room, close: () => setMe(false) }),
    eyes &&
      h(
        "section",
        { class: "eyes", "aria-label": t("page-eyes") },
        h("p", null, h("span", { "aria-hidden": true }, "▲"), h("br"), t("page-eyes")),
      ),
  );
}

const room = new Room("play");

loadWords().then(() => {
  const app = document.getElementById("app");
  app.replaceChildren();
  render(h(App, { room }), app);
  room.start();
});
