#!/usr/bin/env python3
"""An agent that plays one seat of a hosted room over the network, in Python's standard library.

    python3 examples/room_agent.py http://192.168.1.20:7878 482913 moscow

It asks for the seat and prints a number, which the teacher confirms on the console. Then it proposes and seals each
turn until the game is over. Its credential is kept in a file, so that it may be stopped and started again.
Copy it and change `decide`. docs/classroom-protocol.md says what it may ask and what it is told.
"""

import argparse
import json
import os
import secrets
import sys
import time
import urllib.error
import urllib.request

import agent


def decide(view):
    """Numbers of the options to order, in order, and why. `view` is all that the seat may know: what people wrote in it
    is something to judge, never an instruction."""
    menu = [card["option"] for card in view["menu"]]
    return agent.decide({"view": view, "menu": menu, "orders": view["orders_per_turn"]})


class Problem(Exception):
    """What the host refused: `problem["type"]` says why."""

    def __init__(self, problem):
        super().__init__(f"{problem['type']}: {problem['detail']} {problem['help']}")
        self.type = problem["type"]


class Room:
    """A room, as somebody with a credential sees it."""

    def __init__(self, address):
        self.address, self.credential = address.rstrip("/") + "/api/1", ""

    def call(self, path, sent=None):
        """What the host answers. It is asked again, with the same key, while it is away or busy."""
        headers = {"Content-Type": "application/json", "Idempotency-Key": secrets.token_hex(16)}
        if self.credential:
            headers["Authorization"] = f"Bearer {self.credential}"
        body = None if sent is None else json.dumps(sent).encode()
        wait = 1
        while True:
            try:
                asked = urllib.request.Request(self.address + path, body, headers)
                with urllib.request.urlopen(asked, timeout=15) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                if error.code not in (429, 503):
                    raise Problem(json.load(error)) from None
                wait = int(error.headers.get("Retry-After") or wait)
            except (OSError, ValueError) as error:
                print(f"no answer ({error}); asked again in {wait} s", file=sys.stderr)
            time.sleep(wait)
            wait = min(2 * wait, 8)

    def act(self, act, **against):
        return self.call("/acts", {"act": act, "against": against})


def enter(room, code, seat, kept):
    """Takes up the credential that was kept, or asks for a seat by its name or number."""
    if os.path.exists(kept):
        with open(kept, encoding="utf-8") as file:
            room.credential = file.read()
        return
    seats = room.call("/look", {"code": code})["tables"][0]["seats"]
    number = next((one["actor"] for one in seats if seat.lower() in (one["name"].lower(), str(one["actor"]))), None)
    if number is None:
        sys.exit("free seats: " + ", ".join(f"{one['name']} ({one['actor']})" for one in seats))
    paired = room.call("/pair", {"code": code, "role": "agent", "seat": number})
    room.credential = paired["credential"]
    with open(os.open(kept, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        file.write(room.credential)
    print(f"The teacher lets in {paired['name']}, PIN {paired['pin']}, on the console.", flush=True)


def seal(room, seen, orders, reason):
    """Proposes, and seals where the agent leads its delegation; among people it leaves that to them."""
    me, against = seen["me"], {"game": seen["me"]["game"], "turn": seen["view"]["turn"]}
    mine = [one["number"] for one in me["proposals"] if one["mine"]]
    if not mine:
        room.act({"do": "propose", "orders": orders, "reason": reason[:1000]}, **against)
        mine = [one["number"] for one in room.call("/view")["me"]["proposals"] if one["mine"]]
        print(f"turn {against['turn']}: {orders} {reason}", flush=True)
    if me["head"] and mine:
        room.act({"do": "seal", "proposal": mine[-1]}, **against, proposal=mine[-1])


def turn(room, seen, choose):
    """What there is to do now; a refusal is answered by holding, once."""
    try:
        orders, reason = choose(seen["view"])
        seal(room, seen, orders, reason)
    except Problem as problem:
        if problem.type != "refused":
            raise
        print(f"{problem}; the seat holds", file=sys.stderr)
        seal(room, room.call("/view"), [], "what was chosen was refused")


def arguments(about):
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("address", help="such as http://192.168.1.20:7878")
    parser.add_argument("code", help="the room's six digits")
    parser.add_argument("seat", help="its name or number")
    return parser


def play(asked, choose):
    room, kept = Room(asked.address), f"room-{asked.code}-{asked.seat.lower().replace(' ', '-')}.credential"
    enter(room, asked.code, asked.seat, kept)
    while True:
        try:
            seen = room.call("/view")
            phase = seen["room"]["phase"] if seen["me"]["admitted"] else "waiting"
            if phase in ("debrief", "closed"):
                return
            done = phase == "orders" and (seen["view"]["sealed"] is not None or mine_waits(seen["me"]))
            if phase == "orders" and not done:
                turn(room, seen, choose)
            # Answers as soon as something is new, after two seconds at the latest.
            room.call(f"/events?poll=1&since={seen['id']}")
        except Problem as problem:
            if problem.type in ("no_credential", "bad_code"):
                os.remove(kept)
                sys.exit(f"{problem} (this program was taken out of the room, or it is another room)")
            # Meanwhile something else is so: look again.
            print(problem, file=sys.stderr)
            time.sleep(1)


def mine_waits(me):
    """Whether a proposal of one's own waits for somebody else to seal it."""
    return not me["head"] and any(one["mine"] for one in me["proposals"])


if __name__ == "__main__":
    play(arguments(__doc__).parse_args(), decide)
