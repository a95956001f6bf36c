"""Writes `icons.ttf` and the table in README.md from Phosphor's font.

    npm pack @phosphor-icons/web@2.1.2 && tar xzf phosphor-icons-web-2.1.2.tgz
    pip install fonttools==4.68.0
    python build.py package

Each icon keeps Phosphor's codepoint. The shapes at the end stand at their own characters, for the
typeface has none of them.
"""

import json
import sys
from copy import deepcopy
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# What the program calls it: what Phosphor calls it.
ICONS = {
    "Kinds of act": {
        "diplomatic": "handshake", "informational": "megaphone", "economic": "coins",
        "cyber": "cpu", "covert": "detective", "military": "shield-chevron", "nuclear": "atom",
        "legal": "gavel", "humanitarian": "first-aid-kit",
    },
    "Cards": {
        "public": "eye", "secret": "eye-slash", "cost": "wallet", "red_line": "warning-octagon",
        "sealed": "seal-check", "lock": "lock-simple", "unlock": "lock-simple-open",
        "die": "dice-five", "target": "crosshair", "argue": "scales", "write": "pencil-simple",
        "hold": "hand-palm",
    },
    "News": {
        "wire": "article", "newspaper": "newspaper", "broadcast": "broadcast", "call": "phone",
        "cable": "envelope-simple", "post": "chat-text", "radio": "radio",
    },
    "Map": {
        "place": "map-pin", "city": "city", "base": "airplane-tilt", "site": "map-pin-area",
        "sea": "anchor", "globe": "globe-hemisphere-east", "flag": "flag", "map": "map-trifold",
        "compass": "compass-rose",
    },
    "State of things": {
        "ladder": "ladder", "stairs": "stairs", "chart": "chart-line", "gauge": "gauge",
        "warning": "warning", "clock": "clock", "hourglass": "hourglass-medium",
        "calendar": "calendar-blank", "seat": "user", "seats": "users-three", "robot": "robot",
        "agreement": "handshake", "norm": "scales", "bank": "bank", "fire": "fire",
        "shield": "shield", "rocket": "rocket", "drone": "drone", "lightning": "lightning",
        "factory": "factory", "up": "arrow-up", "down": "arrow-down", "right": "arrow-right",
        "left": "arrow-left", "check": "check", "cross": "x", "question": "question",
        "info": "info", "off_ramp": "sign-out", "trend_up": "trend-up", "trend_down": "trend-down",
    },
    "Doing things": {
        "play": "play", "pause": "pause", "skip": "skip-forward", "step_back": "skip-back",
        "next": "caret-right", "previous": "caret-left", "open": "caret-down", "close": "caret-up",
        "undo": "arrow-counter-clockwise", "add": "plus", "remove": "minus",
        "search": "magnifying-glass", "book": "book-open", "export": "export",
        "print": "printer", "help": "lifebuoy", "settings": "gear-six", "home": "house",
        "menu": "list", "save": "floppy-disk", "folder": "folder-open", "copy": "copy",
        "delete": "trash", "screen": "presentation-chart", "light": "sun", "dark": "moon",
        "sound": "speaker-high", "silent": "speaker-slash", "code": "qr-code", "network": "wifi-high",
        "keyboard": "keyboard", "history": "clock-counter-clockwise", "compare": "git-diff",
    },
}
# Filled shapes, at their own characters.
SHAPES = {
    "▲": "triangle", "●": "circle", "■": "square", "◆": "diamond", "▶": "play",
}


def codepoints(package, weight):
    """Phosphor's names, each with its codepoint; an icon may have several names."""
    listed = json.loads((package / f"src/{weight}/selection.json").read_text())["icons"]
    suffix = "" if weight == "regular" else f"-{weight}"
    found = {}
    for icon in listed:
        for name in icon["properties"]["name"].split(","):
            found[name.strip().removesuffix(suffix)] = icon["properties"]["code"]
    return found


def main(package):
    here = Path(__file__).parent
    codes = codepoints(package, "regular")
    font = TTFont(package / "src/regular/Phosphor.ttf")
    filled = TTFont(package / "src/fill/Phosphor-Fill.ttf")
    fill_codes = codepoints(package, "fill")
    wanted = {codes[name] for group in ICONS.values() for name in group.values()}

    shapes = {}
    for char, name in SHAPES.items():
        glyph = filled.getBestCmap()[fill_codes[name]]
        shapes[ord(char)] = add_glyph(font, filled, glyph, f"shape_{ord(char):04x}")
    # ▼ is ▲ upside down.
    shapes[0x25BC] = flipped(font, shapes[0x25B2], "shape_25bc")
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(shapes)

    options = Options()
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted | set(shapes))
    subsetter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(here / "icons.ttf")

    rows = []
    for title, group in ICONS.items():
        rows += [f"\n### {title}\n", "| name | codepoint | Phosphor's name |", "| --- | --- | --- |"]
        rows += [f"| `{ours}` | U+{codes[its]:04X} | `{its}` |" for ours, its in group.items()]
    readme = here / "README.md"
    head = readme.read_text().split("<!-- table -->")[0]
    readme.write_text(head + "<!-- table -->\n" + "\n".join(rows) + "\n")
    print(len(wanted), "icons,", (here / "icons.ttf").stat().st_size, "bytes")


def add_glyph(font, source, glyph, name):
    font["glyf"][name] = source["glyf"][glyph]
    font["hmtx"][name] = source["hmtx"][glyph]
    return name


def flipped(font, glyph, name):
    shape = deepcopy(font["glyf"][glyph])
    middle = shape.yMin + shape.yMax
    shape.coordinates.transform(((1, 0), (0, -1)))
    shape.coordinates.translate((0, middle))
    shape.recalcBounds(font["glyf"])
    font["glyf"][name] = shape
    font["hmtx"][name] = font["hmtx"][glyph]
    return name


main(Path(sys.argv[1]))
