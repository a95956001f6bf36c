//! Scenarios made up by chance, with every mechanic of the rules.

use std::fmt::Write;

use offramp::diagnostics::Severity;
use offramp::scenario::catalogue::kinds;
use offramp::scenario::{Scenario, load_text};

use super::program::luck::mix;

/// Numbers for making things up.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(mix(seed))
    }

    /// From 0 to below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = mix(self.0);
        usize::try_from((self.0 >> 11) % sides as u64).unwrap()
    }

    /// From `low` to `high`.
    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        low + self.roll(usize::try_from(high - low + 1).unwrap()) as i64
    }

    /// One in so many.
    pub fn one_in(&mut self, many: usize) -> bool {
        self.roll(many) == 0
    }

    pub fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.roll(list.len())]
    }

    /// A factor or odds, such as 0.25, 1.5 or 3.0.
    fn times(&mut self) -> f64 {
        *self.one_of(&[0.1, 0.25, 0.5, 0.8, 1.5, 2.0, 3.0, 10.0 / 3.0])
    }
}

const ACTORS: [&str; 4] = ["east", "west", "isle", "council"];
const RUNGS: [&str; 5] = ["words", "sanctions", "boats", "shots", "war"];
/// Known to everybody, and known to some.
const INDICATORS: [&str; 4] = ["tension", "stores", "doubt", "fuel"];
const PUBLIC_INDICATORS: usize = 2;
const FLAGS: [&str; 4] = ["calm", "talks", "plot", "mined"];
const PUBLIC_FLAGS: usize = 2;
const TIMERS: [&str; 3] = ["truce", "answer", "fuse"];
const PUBLIC_TIMERS: usize = 2;
/// What each actor has of its own: known to everybody, and to itself.
const EACH: [&str; 2] = ["silver", "worry"];
/// Those that have a budget.
const PAYING: usize = 2;
const OPEN: usize = 8;
const COVERT: usize = 4;
const PRIVATE: usize = 4;
/// A kind of act that is never done covertly, so that anybody may ask whether it was done.
const OF_PRIVATE: &str = "appeal";
const INJECTS: usize = 7;
const PUBLIC_INJECTS: usize = 4;

/// What an expression may read: everything, or only what every seat knows.
#[derive(Clone, Copy, PartialEq)]
enum May {
    All,
    Public,
}

/// A scenario, whole and checked. Most that are made up are; those that are not are made up again.
pub fn scenario(seed: u64) -> Scenario {
    for again in 0..100 {
        let text = Maker { dice: Dice::new(seed ^ (again << 32)) }.scenario();
        let loaded = load_text("made.ron", &text);
        if let Some(scenario) = loaded.scenario {
            return scenario;
        }
        let errors = loaded.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let errors: Vec<_> = errors.map(|finding| &finding.message).collect();
        assert!(again < 99, "none of 100 can be played; the last: {errors:?}");
    }
    unreachable!()
}

struct Maker {
    dice: Dice,
}

impl Maker {
    /// Whether the end is known, and an aftermath follows.
    fn end(&mut self, turns: i64) -> String {
        let aftermath = self.dice.one_in(3);
        if !self.dice.one_in(3) {
            return format!("aftermath: {aftermath}");
        }
        let (from, when) = (self.dice.within(1, turns - 1), self.cond(2, May::All));
        format!(
            "aftermath: {aftermath}, may_end: (from: {from}, odds: 0.5, factors: [(times: 2.0, why: \"dusk\", \
             when: \"{when}\")])"
        )
    }

    /// When turns begin: evenly, or each when it is listed.
    fn calendar(&mut self, turns: i64) -> String {
        let even = ["days_per_turn: 2", "minutes_per_turn: 90"];
        if self.dice.within(0, 2) > 0 {
            let pace = self.dice.one_of(&even);
            return format!("start: \"2031-04-10\", {pace}, turns: {turns}");
        }
        let mut hour = 0;
        let listed = (0..turns).map(|_| {
            hour += self.dice.within(1, 40);
            format!("\"2031-04-{:02} {:02}:30\"", 9 + hour / 24, hour % 24)
        });
        format!("turns: [{}]", listed.collect::<Vec<_>>().join(", "))
    }

    fn scenario(&mut self) -> String {
        let mut out = String::from("Scenario(format: 1,\n");
        let turns = self.dice.within(2, 6);
        let (decay, suspicion, bystander) =
            (self.dice.within(0, 100), self.dice.within(0, 100), self.dice.within(0, 100));
        let time = self.calendar(turns);
        let orders = self.dice.within(1, 3);
        let end = self.end(turns);
        let _ = write!(
            out,
            r#"meta: (id: "made", title: "Made up", summary: "By chance.", as_of: "2031-04-10",
    calendar: ({time}, {end}), duration: (solo_minutes: 1, class_minutes: 1),
    learning_objectives: ["Reckon."], content_note: "Nobody is harmed.",
    sources: [(id: "own", title: "Made up", publisher: "Offramp", date: "2026")]),
rules: (orders_per_turn: {orders}, grievance_decay: {decay}, suspicion: {suspicion}, bystander: {bystander}, free_moves: (argument: 1.5)),
dates: [(id: "summit", name: "Summit", date: "2031-04-13"), (id: "tide", name: "Tide", date: "2031-04-10")],
"#
        );
        self.ladder(&mut out);
        self.quantities(&mut out);
        self.actors(&mut out);
        self.options(&mut out);
        self.agreements(&mut out);
        self.injects(&mut out);
        self.theories(&mut out);
        self.ends(&mut out);
        out
    }

    fn ladder(&mut self, out: &mut String) {
        let start = *self.dice.one_of(&RUNGS[..2]);
        let cooling = self.dice.within(0, 2);
        // Some begin above what the mildest kinds do.
        let kahn = self.dice.within(1, 8);
        let _ = write!(out, "ladder: (start: \"{start}\", cooling: {cooling}, rungs: [");
        for (rung, more) in RUNGS.iter().zip([0, 3, 7, 12, 20]) {
            let _ = write!(out, "(id: \"{rung}\", name: \"{rung}\", kahn: {}), ", kahn + more);
        }
        out.push_str("], thresholds: [");
        for rung in &RUNGS[1..] {
            if !self.dice.one_in(3) || *rung == "war" {
                let crossed = match self.dice.roll(4) {
                    0 => format!("rung: \"{rung}\""),
                    1 => format!("by: (rungs: [\"{rung}\"])"),
                    2 => format!("by: (rungs: [\"{rung}\"], kinds: [\"{}\"])", self.kind()),
                    _ => format!("by: (kinds: [\"{}\"])", self.kind()),
                };
                let _ = write!(out, "(id: \"over_{rung}\", name: \"{rung}\", {crossed}), ");
            }
        }
        // One that is crossed by name, and is there for conditions.
        out.push_str("(id: \"over_all\", name: \"all\", by: ())]),\n");
    }

    fn quantities(&mut self, out: &mut String) {
        out.push_str("indicators: [");
        for (at, id) in INDICATORS.iter().enumerate() {
            let (min, start, max) =
                (-self.dice.within(0, 20), self.dice.within(0, 60), self.dice.within(60, 120));
            let known = self.known(at >= PUBLIC_INDICATORS, "known_to");
            let _ = write!(
                out,
                "(id: \"{id}\", name: \"{id}\", about: \"A number.\", min: {min}, max: {max}, start: {start}, \
                 polarity: Neutral, {known}bands: [(from: {min}, to: {max}, name: \"any\")]), "
            );
        }
        for (id, known) in EACH.iter().zip(["", "known_to: [\"self\"], "]) {
            let (start, other) = (self.dice.within(-5, 60), self.dice.within(-5, 60));
            let _ = write!(
                out,
                "(id: \"{id}\", name: \"{id}\", about: \"A number.\", min: -5, max: 60, start: {start}, each: All, \
                 starts: {{\"west\": {other}}}, polarity: Neutral, {known}bands: [(from: -5, to: 60, name: \"any\")]), "
            );
        }
        out.push_str("],\nflags: [");
        for (at, id) in FLAGS.iter().enumerate() {
            let (start, known) = (self.dice.one_in(2), self.known(at >= PUBLIC_FLAGS, "known_to"));
            let _ = write!(out, "(id: \"{id}\", name: \"{id}\", start: {start}, {known}), ");
        }
        out.push_str("],\ntimers: [");
        for (at, id) in TIMERS.iter().enumerate() {
            let (start, known) =
                (self.dice.within(0, 3), self.known(at >= PUBLIC_TIMERS, "known_to"));
            let _ = write!(out, "(id: \"{id}\", name: \"{id}\", start: {start}, {known}), ");
        }
        let breaches = self.dice.within(0, 2);
        let (a, b) = (self.dice.times(), self.dice.times());
        let first = self.kind();
        let second = self.kind();
        let _ = write!(
            out,
            "],\nnorms: [(id: \"restraint\", name: \"Restraint\", text: \"One does not.\", breaches: {breaches}, \
             kinds: [\"{first}\"], restraint: [{a}, {b}]), (id: \"candour\", name: \"Candour\", text: \"One says so.\", \
             kinds: [\"{second}\"], restraint: [{b}])],\n"
        );
    }

    /// `known_to` or `audience`: some seats for what is secret.
    fn known(&mut self, secret: bool, field: &str) -> String {
        if !secret {
            return String::new();
        }
        let first = self.dice.roll(ACTORS.len());
        format!("{field}: [\"{}\"], ", ACTORS[first])
    }

    fn kind(&mut self) -> &'static str {
        &self.dice.one_of(kinds()).id
    }

    fn actors(&mut self, out: &mut String) {
        out.push_str("actors: [");
        for (at, id) in ACTORS.iter().enumerate() {
            let _ = write!(
                out,
                "(id: \"{id}\", name: \"{id}\", role: \"A shore\", brief: \"You are a shore.\", \
                 objectives: [(text: \"Calm\", score: \"0 - tension\")], "
            );
            // The council has no line of its own.
            if at < 3 {
                let declared = self.dice.one_in(2);
                let crossed = self.cond(1, May::All);
                let (within, resolve) = (self.dice.within(1, 3), self.dice.times());
                let deters = self.deters(at);
                let _ = write!(
                    out,
                    "red_lines: [(id: \"line_{id}\", title: \"Line\", text: \"Keep out.\", declared: {declared}, \
                     crossed_when: \"{crossed}\", answers: [\"open_{at}\", \"open_{}\"], within: {within}, resolve: {resolve:?}, {deters})], ",
                    at + 4
                );
            }
            if at < PAYING {
                let (start, most) = (self.dice.within(0, 6), self.dice.within(6, 12));
                let each_turn = self.dice.within(0, 4);
                let _ = write!(
                    out,
                    "budget: (name: \"Credit\", start: {start}, most: {most}, each_turn: {each_turn}), "
                );
            }
            // The isle has a page of its own in some.
            if at == 2 && self.dice.one_in(3) {
                let (when, later) = (self.cond(1, May::All), self.cond(1, May::All));
                let _ = write!(
                    out,
                    "flow: [(when: \"{when}\", take: [\"open_{at}\", \"open_{}\"], why: \"the page\"), (when: \"{later}\", \
                     take: [], why: \"enough\"), (take: [\"open_{}\"], why: \"what is left\")]), ",
                    at + 4,
                    at + 4
                );
                continue;
            }
            let (hold, hawk) = (self.dice.times(), self.dice.times());
            let (from, answer) = (self.dice.within(1, 20), self.dice.times());
            let (near, caution) = (self.dice.within(0, 2), self.dice.times());
            let _ = write!(
                out,
                "temperament: (hold: {hold:?}, hawkishness: {hawk:?}, reciprocity: (from: {from}, times: {answer:?}), \
                 caution: (within: {near}, times: {caution:?}), pressure: [{}], deadline: [{}])), ",
                self.leaning(),
                self.leaning()
            );
        }
        out.push_str("],\nrelations: [");
        for (from, to) in [("east", "west"), ("west", "isle"), ("isle", "east")] {
            let (trust, grievance) = (self.dice.within(-100, 100), self.dice.within(0, 100));
            let _ = write!(
                out,
                "(from: \"{from}\", to: \"{to}\", trust: {trust}, grievance: {grievance}), "
            );
        }
        out.push_str("],\n");
    }

    /// What the red line of this actor is to keep others from, and what may declare it.
    fn deters(&mut self, actor: usize) -> String {
        let odds = *self.dice.one_of(&[0.1, 0.4, 1.0]);
        let (kind, other) = (self.kind(), self.kind());
        let option = (actor + 1 + self.dice.roll(3)) % ACTORS.len();
        let by = actor + ACTORS.len();
        format!(
            "declared_by: [\"open_{by}\"], deters: (odds: {odds:?}, kinds: [\"{kind}\"{}], options: [\"open_{option}\"])",
            if kind == other { String::new() } else { format!(", \"{other}\"") }
        )
    }

    /// Theories; the first is what the scenario is played under.
    fn theories(&mut self, out: &mut String) {
        out.push_str("theories: [");
        for at in 0..self.dice.roll(3) {
            let mut percent = |most| self.dice.within(0, most);
            let _ = write!(
                out,
                "(id: \"theory_{at}\", name: \"So\", text: \"So it goes.\", scales: (provocation: {}, credibility: {}, \
                 reciprocity: {}, caution: {}, deterrence: {}, denial: {})), ",
                percent(300),
                percent(300),
                percent(100),
                percent(100),
                percent(100),
                percent(100)
            );
        }
        out.push_str("],\n");
    }

    fn leaning(&mut self) -> String {
        let on = *self.dice.one_of(&["Hostile", "Conciliatory", "Any"]);
        let (when, times) = (self.cond(1, May::Public), self.dice.times());
        format!("(when: \"{when}\", on: {on}, times: {times:?}, why: \"so\")")
    }

    fn options(&mut self, out: &mut String) {
        out.push_str("options: [");
        for at in 0..OPEN {
            let covert = String::new();
            self.option(out, &format!("open_{at}"), ACTORS[at % ACTORS.len()], &covert);
        }
        for at in 0..COVERT {
            let turns = self.dice.within(1, 3);
            let suspects = match self.dice.roll(3) {
                0 => String::new(),
                1 => "suspects: [\"isle\"], ".to_owned(),
                _ => format!("suspects: [\"council\", \"{}\"], ", ACTORS[at % 3]),
            };
            let (trace, factors) = (self.dice.times(), self.factors(May::All));
            let covert =
                format!("covert: (trace: {trace:?}, {factors}turns: {turns}, {suspects}), ");
            self.option(out, &format!("covert_{at}"), ACTORS[at % ACTORS.len()], &covert);
        }
        for at in 0..PRIVATE {
            let actor = ACTORS[at % ACTORS.len()];
            self.private(out, &format!("private_{at}"), actor);
        }
        self.targeted(out);
        // A card that everybody has.
        let effect = self.effects(Some("tension += count(vote)"));
        let _ = writeln!(
            out,
            "(id: \"vote\", actors: [\"east\", \"west\", \"isle\"], title: \"Vote\", text: \"Aye.\", kind: \"public_statement\", \
             uses: 2, when: \"trust(self, council) >= -90\", outcomes: [(id: \"aye\", text: \"Aye.\", {effect})])],"
        );
    }

    /// What one says to another, and the others may tap.
    fn private(&mut self, out: &mut String, id: &str, actor: &str) {
        let mut others: Vec<_> = ACTORS.iter().filter(|other| **other != actor).collect();
        let toward = others.remove(self.dice.roll(others.len()));
        let field = *self.dice.one_of(&["toward", "against"]);
        let kind = if self.dice.one_in(3) { self.kind() } else { OF_PRIVATE };
        let (weight, factors) = (self.dice.times(), self.factors(May::Public));
        let (one, other) = (self.dice.times(), self.dice.times());
        let (evidence, more) = (self.factors(May::All), self.factors(May::All));
        let _ = write!(
            out,
            "(id: \"{id}\", actor: \"{actor}\", title: \"{id}\", text: \"So it goes.\", kind: \"{kind}\", \
             private: true, {field}: [\"{toward}\"], tapped: [(by: [\"{}\"], odds: {one:?}, {evidence}), \
             (by: [\"{}\"], odds: {other:?}, {more})], weight: {weight:?}, {factors}outcomes: [",
            others[0], others[1]
        );
        self.outcomes(out, 1, "", May::All);
        out.push_str("]),\n");
    }

    /// Cards that are done to a chosen target: one open, one covert.
    fn targeted(&mut self, out: &mut String) {
        for (id, covert) in
            [("strike", ""), ("plot_at", "covert: (turns: 3, suspects: [\"target\", \"isle\"]), ")]
        {
            let (kind, times) = (self.kind(), self.dice.times());
            let (cost, uses) = (self.dice.within(1, 9), self.dice.within(1, 3));
            let (share, by) = (self.dice.within(-30, 130), self.dice.within(-3, 5));
            let when = *self.dice.one_of(&[
                "silver(target) > silver(self) / 2",
                "not chosen(strike, target, self) or worry(self) > 10",
                "times_chosen(strike, self, target) < 2 and trust(self, target) > -90",
            ]);
            let factor = *self.dice.one_of(&[
                "acted(strike, target, self)",
                "percent(worry(self), 150) >= 20",
                "since(strike, target) < 2",
                "grievance(self, isle) > 10",
                "attributed(plot_at, target, self)",
            ]);
            let _ = writeln!(
                out,
                "(id: \"{id}\", actors: [\"east\", \"west\", \"isle\"], targets: All, title: \"{id}\", text: \"At {{target}}.\", \
                 kind: \"{kind}\", toward: [\"target\"], against: [\"council\", \"west\"], {covert}when: \"{when}\", \
                 uses: {uses}, cost: {{\"silver\": {cost}}}, factors: [(when: \"{factor}\", times: {times:?}, why: \"so\")], \
                 outcomes: [(id: \"hit\", text: \"Hit.\", hurts: [\"isle\", \"target\"], effects: [\
                 \"silver(target) -= percent(silver(target), {share})\", \"worry(target) += count(strike) * 3\", \
                 \"worry(self) -= (silver(self) - 20) / {by}\", \"trust(target, isle) -= 5\"]), \
                 (id: \"missed\", text: \"Missed.\", effects: [\"worry(self) += times_chosen({id}, self)\", \
                 \"attribute(plot_at, self, target) if silver(self) < 10\"])]),"
            );
        }
    }

    fn option(&mut self, out: &mut String, id: &str, actor: &str, covert: &str) {
        let mut others: Vec<_> = ACTORS.iter().filter(|other| **other != actor).collect();
        let toward = others.remove(self.dice.roll(others.len()));
        let against = others.remove(self.dice.roll(others.len()));
        let (mut kind, symbolic) = (self.kind(), self.dice.one_in(4));
        while kind == OF_PRIVATE && id.starts_with("covert") {
            kind = self.kind();
        }
        let (weight, factors) = (self.dice.times(), self.factors(May::Public));
        let _ = write!(
            out,
            "(id: \"{id}\", actor: \"{actor}\", title: \"{id}\", text: \"So it goes.\", kind: \"{kind}\", symbolic: {symbolic}, \
             {covert}weight: {weight:?}, {factors}"
        );
        if self.dice.one_in(2) {
            let _ = write!(out, "toward: [\"{toward}\"], ");
        }
        if self.dice.one_in(2) {
            let _ = write!(out, "against: [\"{against}\"], ");
        }
        if self.dice.one_in(3) {
            let _ = write!(out, "when: \"{}\", ", self.cond(2, May::Public));
        }
        if self.dice.one_in(3) {
            let _ = write!(out, "uses: {}, ", self.dice.within(1, 2));
        }
        if self.dice.one_in(3) {
            let (one, other) = (self.dice.within(1, 30), self.dice.within(1, 30));
            let _ = write!(out, "cost: {{\"stores\": {one}, \"tension\": {other}}}, ");
        }
        if ACTORS[..PAYING].contains(&actor) && self.dice.one_in(2) {
            let _ = write!(out, "price: {}, ", self.dice.within(1, 6));
        }
        if self.dice.one_in(3)
            && let Some(number) = id.strip_prefix("open_")
        {
            // Of the same actor.
            let other = (number.parse::<usize>().unwrap() + ACTORS.len()) % OPEN;
            let _ = write!(out, "excludes: [\"open_{other}\"], ");
        }
        if self.dice.one_in(3) {
            let _ = write!(out, "rung: \"{}\", ", *self.dice.one_of(&RUNGS));
        }
        let hurt = format!("hurts: [\"{}\"], felt: {}, ", others[0], self.dice.within(0, 300));
        // Whoever seeks an outcome knows its odds.
        let may = if self.dice.one_in(2) { May::Public } else { May::All };
        out.push_str(if may == May::Public { "sought: [\"branch_0\"], " } else { "" });
        out.push_str("outcomes: [");
        self.outcomes(out, 1, &hurt, may);
        out.push_str("]),\n");
    }

    /// A public agreement and a secret one.
    fn agreements(&mut self, out: &mut String) {
        out.push_str("agreements: [");
        for (id, secret) in [("pact", false), ("cellar", true)] {
            let parties = *self.dice.one_of(&[&ACTORS[..2], &ACTORS[..3], &ACTORS[..4]]);
            let names: Vec<_> = parties.iter().map(|party| format!("\"{party}\"")).collect();
            let (kind, bound) = (self.kind(), *self.dice.one_of(&[0.1, 0.5, 1.0]));
            let (open, start) = (self.dice.roll(2), self.dice.one_in(2));
            let _ = write!(
                out,
                "(id: \"{id}\", title: \"{id}\", text: \"So we agree.\", parties: [{}], secret: {secret}, \
                 in_force_at_start: {start}, bound: {bound:?}, refrains: [(who: [\"east\"], kinds: [\"{kind}\"], \
                 options: [\"covert_0\"]), (options: [\"covert_1\", \"open_{open}\"])], ",
                names.join(", ")
            );
            if self.dice.one_in(2) {
                let _ = write!(out, "lasts: {}, ", self.dice.within(1, 4));
            }
            if self.dice.one_in(3) {
                let within = self.dice.within(1, 3);
                let _ = write!(
                    out,
                    "does: [(who: \"west\", options: [\"open_1\", \"open_5\"], within: {within})], "
                );
            }
            let may =
                if self.dice.one_in(2) { "true".to_owned() } else { self.cond(1, May::Public) };
            let (weight, factors) = (self.dice.times() * 2.0, self.factors(May::Public));
            let _ = write!(
                out,
                "when: \"{may}\", offer: (weight: {weight:?}, {factors}), accept: (weight: 6.0, kind: \"{}\"), ",
                self.kind()
            );
            self.terms(out, parties);
            for list in ["begun", "kept", "broken", "denounced"] {
                let _ = write!(out, "{list}: [");
                if list == "broken" || list == "denounced" {
                    out.push_str("\"trust(isle, self) -= 7\", \"grievance(self, east) += 3\", ");
                }
                for _ in 0..self.dice.roll(3) {
                    let effect = self.effect();
                    if !effect.starts_with("attribute") {
                        let _ = write!(out, "\"{effect}\", ");
                    }
                }
                out.push_str("], ");
            }
            out.push_str("), ");
        }
        out.push_str("],\n");
    }

    /// What parties of an agreement demand: of the first at least one thing.
    fn terms(&mut self, out: &mut String, parties: &[&str]) {
        let many = 1 + self.dice.roll(3);
        out.push_str("terms: [");
        for at in 0..many {
            let by = if at == 0 { "east" } else { *self.dice.one_of(parties) };
            let (weight, factors) = (self.dice.times() * 3.0, self.factors(May::Public));
            let moved = self.effects(None).replacen("effects", "moved", 1);
            let uses = if self.dice.one_in(3) { "uses: 2, " } else { "" };
            let _ = write!(
                out,
                "(id: \"term_{at}\", text: \"So much.\", by: \"{by}\", card: ({uses}weight: {weight:?}, {factors}), {moved}), "
            );
        }
        let needs = self.dice.roll(many + 1);
        let _ = write!(out, "], needs: {needs}, ");
    }

    fn outcomes(&mut self, out: &mut String, least: usize, hurt: &str, may: May) {
        for at in 0..least + self.dice.roll(3) {
            let (odds, factors) = (self.dice.times(), self.factors(may));
            let effects = self.effects(None);
            let hurt = if self.dice.one_in(2) { hurt } else { "" };
            let rung = match self.dice.one_in(4) {
                true => format!("rung: \"{}\", ", self.dice.one_of(&RUNGS)),
                false => String::new(),
            };
            let crosses = if self.dice.one_in(5) { "crosses: [\"over_all\"], " } else { "" };
            let _ = write!(
                out,
                "(id: \"branch_{at}\", text: \"So it went.\", odds: {odds:?}, {factors}{effects}{hurt}{rung}{crosses}), "
            );
        }
    }

    fn factors(&mut self, may: May) -> String {
        let one = |maker: &mut Self| {
            let (when, times) = (maker.cond(1, may), maker.dice.times());
            format!("(when: \"{when}\", times: {times:?}, why: \"so\"), ")
        };
        let list: String = (0..self.dice.roll(3)).map(|_| one(self)).collect();
        format!("factors: [{list}], ")
    }

    fn effects(&mut self, first: Option<&str>) -> String {
        let made = (0..self.dice.roll(4)).map(|_| self.effect()).collect::<Vec<_>>();
        let all = first.into_iter().map(str::to_owned).chain(made);
        let list: String = all.map(|effect| format!("\"{effect}\", ")).collect();
        format!("effects: [{list}], ")
    }

    fn effect(&mut self) -> String {
        let (a, b) = self.two_actors();
        let flag = *self.dice.one_of(&FLAGS);
        let timer = *self.dice.one_of(&TIMERS);
        let change = match self.dice.roll(10) {
            0 => format!("{} += {}", self.dice.one_of(&INDICATORS), self.amount(May::All)),
            1 => format!("{}({a}) += {}", self.dice.one_of(&EACH), self.amount(May::All)),
            2 => format!("{flag} = {}", self.dice.one_in(2)),
            3 => format!("grievance({a}, {b}) += {}", self.amount(May::All)),
            4 => format!("trust({a}, {b}) -= {}", self.amount(May::All)),
            5 => format!("credibility({a}) += {}", self.amount(May::All)),
            6 => format!("attribute(covert_{})", self.dice.roll(COVERT)),
            8 => format!("budget({}) += {}", self.payer(), self.amount(May::All)),
            7 => format!("set_timer({timer}, {})", self.turns()),
            _ => format!("breach({})", self.dice.one_of(&["restraint", "candour"])),
        };
        match self.dice.one_in(3) {
            true => format!("{change} if {}", self.cond(1, May::All)),
            false => change,
        }
    }

    /// How long a timer is set: a few turns, none, or whatever comes.
    fn turns(&mut self) -> String {
        match self.dice.one_in(4) {
            true => self.amount(May::All),
            false => self.dice.within(0, 4).to_string(),
        }
    }

    fn two_actors(&mut self) -> (&'static str, &'static str) {
        let first = self.dice.roll(ACTORS.len());
        let other = (first + 1 + self.dice.roll(ACTORS.len() - 1)) % ACTORS.len();
        (ACTORS[first], ACTORS[other])
    }

    fn amount(&mut self, may: May) -> String {
        match self.dice.roll(10) {
            8 => format!("{} / {}", self.number(may), self.number(may)),
            9 => format!("percent({}, {})", self.number(may), self.number(may)),
            0..4 => self.dice.within(1, 30).to_string(),
            4 => {
                let (most, number) = (self.dice.within(1, 30), self.number(may));
                format!("{most} - {number} * truth({number} <= {most})")
            }
            5 => format!("min({}, {})", self.number(may), self.number(may)),
            // Large enough to leave 64 bits.
            6 if self.dice.one_in(4) => {
                let far = ["2147483647"; 4].join(" * ");
                format!("({} * {far})", self.dice.one_of(&["-1", "1"]))
            }
            _ => format!("max({} * 2, 3)", self.number(may)),
        }
    }

    fn number(&mut self, may: May) -> String {
        let (a, b) = self.two_actors();
        let public = may == May::Public;
        let indicators = if public { PUBLIC_INDICATORS } else { INDICATORS.len() };
        match self.dice.roll(16) {
            14 if !public => format!("{}({a})", self.dice.one_of(&EACH)),
            14 => format!("silver({a})"),
            0 => "turn".to_owned(),
            1 => "turns_left".to_owned(),
            2 => format!("days_to({})", self.dice.one_of(&["summit", "tide"])),
            3 => format!("minutes_to({})", self.dice.one_of(&["summit", "tide"])),
            4 => format!("grievance({a}, {b})"),
            5 => format!("trust({a}, {b})"),
            6 => format!("credibility({a})"),
            7 => format!("breaches({})", self.dice.one_of(&["restraint", "candour"])),
            8 => format!("since({})", self.option_id(may)),
            9 => format!("times_chosen({})", self.option_id(may)),
            10 => format!("since({})", self.inject_id(may)),
            11 => {
                let many = if public { PUBLIC_TIMERS } else { TIMERS.len() };
                format!("timer({})", self.dice.one_of(&TIMERS[..many]))
            }
            12 if !public => format!("budget({})", self.payer()),
            15 => format!("terms_left({})", if public { "pact" } else { "cellar" }),
            _ => self.dice.one_of(&INDICATORS[..indicators]).to_string(),
        }
    }

    fn payer(&mut self) -> &'static str {
        ACTORS[self.dice.roll(PAYING)]
    }

    fn option_id(&mut self, may: May) -> String {
        match self.dice.roll(6) {
            4 => "strike".to_owned(),
            5 if may == May::All => "plot_at, west, isle".to_owned(),
            0 => "vote".to_owned(),
            1 if may == May::All => match self.dice.one_in(2) {
                true => format!("covert_{}", self.dice.roll(COVERT)),
                false => format!("private_{}", self.dice.roll(PRIVATE)),
            },
            _ => format!("open_{}", self.dice.roll(OPEN)),
        }
    }

    fn inject_id(&mut self, may: May) -> String {
        let many = if may == May::Public { PUBLIC_INJECTS } else { INJECTS };
        format!("inject_{}", self.dice.roll(many))
    }

    fn cond(&mut self, depth: usize, may: May) -> String {
        if depth > 0 && self.dice.one_in(2) {
            let (a, b) = (self.cond(depth - 1, may), self.cond(depth - 1, may));
            return match self.dice.roll(3) {
                0 => format!("({a} and {b})"),
                1 => format!("({a} or {b})"),
                _ => format!("not ({a})"),
            };
        }
        let public = may == May::Public;
        let how = *self.dice.one_of(&["==", "!=", "<", "<=", ">", ">="]);
        match self.dice.roll(18) {
            16 if !public => format!("tapped(private_{})", self.dice.roll(PRIVATE)),
            17 => format!("did({OF_PRIVATE})"),
            0 => {
                let many = if public { PUBLIC_FLAGS } else { FLAGS.len() };
                self.dice.one_of(&FLAGS[..many]).to_string()
            }
            1 => format!("chosen({})", self.option_id(may)),
            2 => format!("fired({})", self.inject_id(may)),
            3 => format!("reached({})", self.dice.one_of(&RUNGS)),
            4 if !public => format!("crossed(line_{})", self.dice.one_of(&ACTORS[..3])),
            4 => "crossed(over_all)".to_owned(),
            5 => format!("attributed(covert_{})", self.dice.roll(COVERT)),
            6 => "last_turn".to_owned(),
            7 => format!("rung {how} {}", self.dice.one_of(&RUNGS)),
            9 => format!("acted({})", self.option_id(may)),
            10 if !public => format!("did({})", self.kind()),
            13 | 14 => {
                let pact = if public { "pact" } else { *self.dice.one_of(&["pact", "cellar"]) };
                let party = self.dice.one_of(&ACTORS[..2]);
                match self.dice.roll(6) {
                    5 => format!("moved({pact}, term_0)"),
                    0 => format!("in_force({pact})"),
                    1 => format!("offered({pact})"),
                    2 => format!("agreed({party}, {pact})"),
                    3 => format!("broken_by({party}, {pact})"),
                    _ => format!("kept({pact})"),
                }
            }
            8 => format!("count(vote) {how} {}", self.dice.within(0, 3)),
            _ => format!("{} {how} {}", self.number(may), self.dice.within(-20, 60)),
        }
    }

    fn injects(&mut self, out: &mut String) {
        out.push_str("injects: [");
        for at in 0..INJECTS {
            let trigger = match at % 4 {
                0 => format!("Turn({})", self.dice.within(1, 2)),
                1 => format!("When(\"{}\")", self.cond(2, May::All)),
                2 => {
                    let (odds, factors) = (self.dice.times(), self.factors(May::All));
                    format!("Random((odds: {odds:?}, {factors}))")
                }
                _ => "At(\"2031-04-10T01:00\")".to_owned(),
            };
            let audience = self.known(at >= PUBLIC_INJECTS, "audience");
            let effects = self.effects(None);
            let _ = write!(
                out,
                "(id: \"inject_{at}\", title: \"News\", text: \"So it came.\", medium: Wire, source: (status: Invented), \
                 trigger: {trigger}, {audience}{effects}"
            );
            if self.dice.one_in(3) {
                let _ = write!(out, "only_if: \"{}\", ", self.cond(1, May::All));
            }
            if self.dice.one_in(3) {
                let _ = write!(out, "rung: \"{}\", ", self.dice.one_of(&RUNGS));
            }
            if self.dice.one_in(4) {
                out.push_str("crosses: [\"over_all\"], ");
            }
            out.push_str("outcomes: [");
            if self.dice.one_in(2) {
                self.outcomes(out, 1, "", May::All);
            }
            out.push_str("]),\n");
        }
        out.push_str("],\n");
    }

    fn ends(&mut self, out: &mut String) {
        out.push_str("questions: [");
        for at in 0..3 {
            let cond = self.cond(2, May::All);
            let _ = write!(out, "(id: \"asked_{at}\", text: \"Will it?\", resolves: \"{cond}\"), ");
        }
        out.push_str("],\nendings: [");
        for at in 0..3 {
            let (cond, at_end) = (self.cond(2, May::All), self.dice.one_in(2));
            let _ = write!(
                out,
                "(id: \"end_{at}\", title: \"End\", text: \"So it ends.\", tone: Escalation, \
                 when: \"turn >= 2 and ({cond})\", at_end: {at_end}), "
            );
        }
        out.push_str(
            "(id: \"evening\", title: \"Evening\", text: \"It gets dark.\", tone: Stalemate)],\n\
             debrief: (really_happened: \"Nothing.\", sources: [], questions: (what: [], so_what: [], now_what: []), \
             limits: \"Nearly everything is left out.\"))\n",
        );
    }
}
