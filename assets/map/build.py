"""Writes `outlines.txt` from Natural Earth's countries, 1:50 million.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz     (Natural Earth 4.1 as TopoJSON)
    pip install pycountry==24.6.1                                   (for two-letter codes)
    python build.py package/countries-50m.json

TopoJSON keeps a border that two countries share once, as an arc. So each arc is simplified by itself
and neighbours still fit. README.md says what the file looks like and how contested borders are drawn.
"""

import json
import sys
from pathlib import Path

import pycountry

# How far, in degrees, a point may be from the simplified line to be left out; about 2 km.
TOLERANCE = 0.02
# Islands of less than so many square degrees are left out; about 25 square km in Europe.
LEAST_AREA = 0.003
# Codes of what has none of its own in ISO 3166: user-assigned ones.
OTHERS = {"Ashmore and Cartier Is.": "XA", "Kosovo": "XK", "N. Cyprus": "XC", "Somaliland": "XS",
          "Siachen Glacier": "XG", "Indian Ocean Ter.": "XI"}
# Crimea is Ukraine's (UN General Assembly, resolution 68/262); Natural Earth draws who controls it.
MOVED = {"from": "Russia", "to": "Ukraine", "with": (34.10, 44.95)}  # Simferopol

# Natural Earth shortens words; and a name of 2019 and one of 2018.
WHOLE = {"Barb.": "Barbuda", "Br.": "British", "Eq.": "Equatorial", "Fr.": "French", "Gren.": "the Grenadines",
         "Herz.": "Herzegovina", "I.": "Island", "Is.": "Islands", "N.": "Northern", "Rep.": "Republic", "S.": "South",
         "St.": "Saint", "Ter.": "Territory", "Vin.": "Vincent", "W.": "Western", "Macedonia": "North Macedonia",
         "eSwatini": "Eswatini"}
NAMES = {"Dem. Rep. Congo": "Democratic Republic of the Congo", "S. Geo. and the Is.": "South Georgia"}


def name_of(name):
    return NAMES.get(name) or " ".join(WHOLE.get(word, word) for word in name.split())


def arcs_of(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * sx + tx, y * sy + ty))
        yield arc


def simplified(points):
    """Douglas and Peucker, 1973. A closed line is halved first, so that it has two ends."""
    if points[0] == points[-1] and len(points) > 4:
        far = max(range(len(points)), key=lambda at: distance2(points[0], points[at]))
        return simplified(points[: far + 1])[:-1] + simplified(points[far:])
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        far, most = None, TOLERANCE
        for at in range(first + 1, last):
            off = from_segment(points[at], points[first], points[last])
            if off > most:
                far, most = at, off
        if far is not None:
            keep.add(far)
            todo += [(first, far), (far, last)]
    return [points[at] for at in sorted(keep)]


def distance2(a, b):
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def from_segment(p, a, b):
    along = distance2(a, b)
    t = 0.0
    if along > 0:
        t = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / along
        t = min(1.0, max(0.0, t))
    return distance2(p, (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))) ** 0.5


def ring_of(indices, arcs):
    ring = []
    for at in indices:
        arc = arcs[at] if at >= 0 else arcs[~at][::-1]
        ring += arc[:-1]
    return ring


def area(ring):
    pairs = zip(ring, ring[1:] + ring[:1])
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def inside(point, ring):
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossings += 1
    return crossings % 2 == 1


def move(countries, arcs):
    """Joins the moved polygon to its neighbour: the arc between them goes, the others close up."""
    giver, taker = countries[MOVED["from"]], countries[MOVED["to"]]
    moved = next(p for p in giver if inside(MOVED["with"], ring_of(p[0], arcs)))
    giver.remove(moved)
    for polygon in taker:
        for at, arc in enumerate(polygon[0]):
            if ~arc in moved[0]:
                cut = moved[0].index(~arc)
                polygon[0][at : at + 1] = moved[0][cut + 1 :] + moved[0][:cut]
                return
    raise SystemExit("the moved polygon has no border with its new owner")


def code_of(geometry):
    other = OTHERS.get(geometry["properties"]["name"])
    return other or pycountry.countries.get(numeric=geometry["id"]).alpha_2


def main(source):
    topology = json.loads(Path(source).read_text())
    arcs = list(arcs_of(topology))
    countries, codes = {}, {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        polygons = geometry.get("arcs", [])
        countries.setdefault(name, []).extend(polygons if geometry["type"] == "MultiPolygon" else [polygons])
        codes.setdefault(name, code_of(geometry))
    move(countries, arcs)
    for name, polygons in countries.items():
        big = [p for p in polygons if area(ring_of(p[0], arcs)) >= LEAST_AREA]
        # Of the smallest states the largest island stays.
        countries[name] = big or [max(polygons, key=lambda p: area(ring_of(p[0], arcs)))]
    write(countries, codes, [simplified(arc) for arc in arcs])


def write(countries, codes, arcs):
    used = {}
    body = []
    for name in sorted(countries, key=lambda name: (codes[name], name)):
        body.append(f"country {codes[name]} {name_of(name)}")
        for polygon in countries[name]:
            rings = []
            for ring in polygon:
                numbers = [used.setdefault(at if at >= 0 else ~at, len(used)) for at in ring]
                rings.append(" ".join(str(n if at >= 0 else -n - 1) for n, at in zip(numbers, ring)))
            body.append("polygon " + " / ".join(rings))
    lines = []
    points = 0
    for at in used:
        x = y = 0
        steps = []
        for lon, lat in arcs[at]:
            here = (round(lon * 100), round(lat * 100))
            if steps and here == (x, y) and len(arcs[at]) > 2:
                continue
            steps.append(f"{here[0] - x} {here[1] - y}")
            x, y = here
        points += len(steps)
        lines.append("arc " + " ".join(steps))
    out = Path(__file__).parent / "outlines.txt"
    out.write_text("\n".join(lines + body) + "\n")
    print(len(countries), "countries,", len(used), "arcs,", points, "points,", out.stat().st_size, "bytes")


main(sys.argv[1])
