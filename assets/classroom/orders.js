// Orders in words, and what they are made against.

import { t } from "./words.js";

/** What belongs to a turn is done against it. */
export const against = (room, more) => ({ game: room.me.game, turn: room.view.turn, ...more });

const titles = new Map();

/** The titles of orders; those of cards that have left the menu are remembered. */
export function named(room, orders) {
  for (const card of room.view.menu ?? []) titles.set(`${room.me.game}/${card.option}`, card.title);
  return orders.map(
    (option) => titles.get(`${room.me.game}/${option}`) ?? t("page-card-gone", { n: option }),
  );
}

/** Orders in a line, or that the seat holds. */
export const said = (room, orders) =>
  orders.length ? named(room, orders).join(" · ") : t("page-to-hold");
