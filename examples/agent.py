#!/usr/bin/env python3
"""An agent that plays one seat of an Offramp game, in Python's standard library.

    offramp play kirillov --auto --policy "moscow=program:python3 examples/agent.py"

It is cautious: it looks for the options that act lowest on the ladder, breaks no norm and crosses no
red line that it knows of, and holds when everything on its menu would push the crisis up.
docs/agents.md says what it is told and what it may answer.
"""

import json
import sys


def risk(card, rung):
    """How much an option may cost the peace: the lower, the better."""
    climbs = max(0, card["rung"] - rung)
    return (climbs, len(card["crosses"]), len(card["breaks"]), card["covert"], card["rung"])


def affordable(cards, view):
    """Whether these options can be paid for together, as far as the seat knows."""
    left = {one["name"]: one["value"] - one["min"] for one in view["indicators"]}
    for card in cards:
        for name, amount in card["cost"]:
            left[name] = left.get(name, 0) - amount
    # A seat knows no budget but its own.
    budget = sum(one["left"] for one in view.get("budgets", []))
    prices = sum(card["price"][1] for card in cards if "price" in card)
    return prices <= budget and all(amount >= 0 for amount in left.values())


def decide(message):
    """The ids of the options to order, in order, and why."""
    view = message["view"]
    rung = view["rung"]
    # `menu` has the ids, in the order of the cards in the view.
    options = sorted(zip(message["menu"], view["menu"]), key=lambda option: risk(option[1], rung))
    orders, cards = [], []
    for option, card in options:
        harmless = card["rung"] <= rung and not card["crosses"] and not card["breaks"]
        if harmless and len(orders) < message["orders"] and affordable(cards + [card], view):
            orders.append(option)
            cards.append(card)
    name = view["rungs"][rung]["name"]
    if not orders:
        return [], f"everything on the menu would go beyond “{name}”"
    titles = ", ".join(card["title"] for card in cards)
    return orders, f"{titles}: nothing on the menu is safer at “{name}”"


def main():
    # Lines are UTF-8 on every system.
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        message = json.loads(line)
        if message["message"] == "hello":
            if message["protocol"] != 1:
                sys.exit(f"made for protocol 1, not {message['protocol']}")
        elif message["message"] == "decide":
            orders, reason = decide(message)
            answer = {"turn": message["turn"], "orders": orders, "reason": reason}
            # Without `flush` the answer would wait in a buffer.
            print(json.dumps(answer), flush=True)
        elif message["message"] == "end":
            break


if __name__ == "__main__":
    main()
