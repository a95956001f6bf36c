// A turn’s adjudication on the wall, step by step.

import { h } from "./preact.js";
import { useEffect, useState } from "./hooks.js";
import { percent, said, t } from "./words.js";
import { Badge } from "./parts.js";
import { Ending, Odds, branch, kind, medium } from "./game.js";
import { Text } from "./text.js";

const motion = () => !matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Two dice of ten sides: tens and ones of the roll, tumbling for a moment. */
function Dice({ draw }) {
  const value = Math.floor(draw.roll * 100);
  const [seen, setSeen] = useState(motion() ? null : value);
  useEffect(() => {
    if (!motion()) return undefined;
    let left = 9;
    const timer = setInterval(() => {
      left -= 1;
      setSeen(left > 0 ? Math.floor(Math.random() * 100) : value);
      if (left <= 0) clearInterval(timer);
    }, 100);
    return () => clearInterval(timer);
  }, [draw.name, draw.roll]);
  const shown = seen ?? value;
  const die = (text) =>
    h(
      "svg",
      { class: "die", viewBox: "0 0 100 100" },
      h("polygon", { class: "rim", points: "50,2 96,34 96,66 50,98 4,66 4,34" }),
      h("polygon", { class: "top", points: "50,2 78,62 50,76 22,62" }),
      h("text", { x: 50, y: 56, "text-anchor": "middle" }, text),
    );
  return h(
    "div",
    { class: "dice", role: "img", "aria-label": t("page-rolled", { n: value }) },
    die(String(Math.floor(shown / 10) * 10).padStart(2, "0")),
    die(shown % 10),
  );
}

/** One step of an adjudication. */
export function Scene({ scene }) {
  const { before, after, steps } = scene;
  const step = steps[Math.min(scene.step, steps.length - 1)];
  const news = typeof step === "object" ? after.news[Object.values(step)[0]] : null;
  const title = h(
    "p",
    { class: "over" },
    before.aftermath ? t("page-aftermath") : t("page-adjudication", { turn: before.turn }),
  );
  if ((step === "Orders" || step === "Dice") && before.aftermath) {
    return h(
      "div",
      { class: "scene" },
      h("h1", null, t("page-aftermath")),
      h("p", { class: "told" }, t("page-aftermath-why")),
    );
  }
  if (step === "Orders" || step === "Dice") {
    const acts = (actor) =>
      after.news.filter(
        (one) => one.turn === before.turn && one.kind === "Act" && one.actor === actor,
      );
    const seen = after.actors.filter((actor) => acts(actor.ix).length > 0);
    return h(
      "div",
      { class: "scene" },
      title,
      h("h1", null, t("page-orders-open")),
      h(
        "div",
        { class: "acts" },
        seen.map((actor) =>
          h(
            "article",
            { class: "item" },
            h(
              "div",
              { class: "row" },
              h(Badge, { actor: actor.ix, name: actor.name }),
              h("strong", null, actor.name),
            ),
            h(
              "ul",
              null,
              acts(actor.ix).map((one) => h("li", null, one.title)),
            ),
          ),
        ),
      ),
      seen.length < after.actors.length &&
        h("p", { class: "told" }, t(seen.length ? "page-others-unseen" : "page-nothing-seen")),
    );
  }
  if (step === "Summary") return h(Summary, { scene, title });
  const who = news.actor !== null && news.actor !== undefined ? after.actors[news.actor] : null;
  const result = "Result" in step;
  return h(
    "div",
    { class: "scene" },
    title,
    h(
      "div",
      { class: "row" },
      who ? h(Badge, { actor: who.ix, name: who.name }) : null,
      h(
        "span",
        null,
        [
          who?.name,
          news.medium ? medium(news.medium) : news.kind === "Act" ? null : kind(news.kind),
        ]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
    h("h1", null, news.title),
    typeof news.rung === "number"
      ? h("p", null, t("page-on-rung", { n: news.rung + 1, rung: after.rungs[news.rung].name }))
      : null,
    news.draw && h(Odds, { key: scene.step, draw: news.draw, rolled: result }),
    result &&
      news.draw &&
      (news.draw.overruled
        ? h("p", { class: "note" }, t("page-overruled", { reason: news.draw.overruled }))
        : h(
            "div",
            { class: "row roll-row" },
            h(Dice, { key: news.draw.name, draw: news.draw }),
            h(
              "p",
              { class: "fell" },
              h("strong", null, branch(news.draw, news.draw.result)),
              h("br"),
              t("page-it-was", {
                chance: percent(news.draw.branches[news.draw.result].probability * 100),
              }),
            ),
          )),
    result && h("div", { class: "told" }, h(Text, { text: news.text })),
  );
}

function Summary({ scene, title }) {
  const { before, after } = scene;
  const seen = new Set();
  const told = after.news.filter(
    (one) =>
      one.turn === before.turn &&
      ["Threshold", "RedLine", "Agreement", "Norm", "Question", "Clock"].includes(one.kind) &&
      (one.kind === "Question" || (!seen.has(one.title) && seen.add(one.title))),
  );
  const old = (ix) => before.indicators.find((one) => one.ix === ix)?.value;
  const moved = after.indicators
    .map((one) => [one, old(one.ix) ?? one.value])
    .filter(([one, was]) => one.value !== was)
    .sort(([a, x], [b, y]) => Math.abs(b.value - y) - Math.abs(a.value - x))
    .slice(0, 6);
  const [from, to] = [before.rungs[before.rung].name, after.rungs[after.rung].name];
  const way =
    after.rung > before.rung
      ? "page-climbed"
      : after.rung < before.rung
        ? "page-descended"
        : "page-stayed";
  return h(
    "div",
    { class: "scene" },
    title,
    h("h1", null, t(way, { from, to })),
    after.ending && h(Ending, { ending: after.ending }),
    told.length > 0 &&
      h(
        "ul",
        { class: "headlines" },
        told.map((one) =>
          h(
            "li",
            null,
            h("strong", null, one.title),
            one.kind === "Question" ? ` ${one.text}` : "",
          ),
        ),
      ),
    moved.length > 0 &&
      h(
        "div",
        { class: "moves" },
        moved.map(([one, was]) =>
          h(
            "div",
            { class: "move" },
            h("span", { class: "grow" }, one.name),
            h("span", null, said(was), " → ", h("strong", null, said(one.value))),
            h(
              "span",
              { class: "small" },
              one.value > was ? `▲ +${one.value - was}` : `▼ −${was - one.value}`,
            ),
          ),
        ),
      ),
  );
}
