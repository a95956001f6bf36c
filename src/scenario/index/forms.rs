//! Every item of a scenario file with its fields, as `raw` has them.

use super::stands::{IdSort, ItemForm, Stands};
use IdSort as S;
use Stands::{
    Amount, Answers, Changes, Condition, Effect, Forced, Id, Item, Keys, Name, Odds, Plain,
    Trigger, Word, YesNo,
};

macro_rules! forms {
    ($($(#[$doc:meta])* $form:ident $name:literal { $($field:ident: $stands:expr),* $(,)? })*) => {$(
        $(#[$doc])*
        pub static $form: ItemForm =
            ItemForm { name: $name, fields: &[$((stringify!($field), $stands)),*] };
    )*};
}

const ACTOR: Stands = Name(&[S::Actor]);
const OPTION: Stands = Name(&[S::Option]);
const KIND: Stands = Name(&[S::Kind]);
const RUNG: Stands = Name(&[S::Rung]);
const SOURCES: Stands = Name(&[S::Source]);
const LEARNING: Stands = Name(&[S::Learning]);
const PLACE_NAME: Stands = Name(&[S::Place]);

forms! {
    /// A file.
    PART "Scenario" {
        format: Plain, meta: Item(&META), rules: Item(&RULES), dates: Item(&DATE), map: Item(&MAP),
        places: Item(&PLACE), ladder: Item(&LADDER), indicators: Item(&INDICATOR), flags: Item(&FLAG),
        timers: Item(&TIMER), norms: Item(&NORM), actors: Item(&ACTORS), relations: Item(&RELATION),
        options: Item(&CHOICE), agreements: Item(&AGREEMENT), injects: Item(&INJECT),
        questions: Item(&QUESTION), claims: Item(&CLAIM), reference: Item(&REFERENCE),
        theories: Item(&THEORY), toll: Item(&OBJECTIVE), variants: Item(&VARIANT),
        history: Item(&HISTORIC), endings: Item(&ENDING), debrief: Item(&DEBRIEF), guide: Item(&HINT),
    }
    /// `meta`
    META "meta" {
        id: Plain, title: Plain, summary: Plain, as_of: Plain, calendar: Item(&CALENDAR),
        duration: Item(&DURATION), objectives: Item(&LEARNED), learning_objectives: Plain,
        content_note: Plain, content: Name(&[S::Content]), masks: Plain, sources: Item(&SOURCE_ENTRY),
        picture: Item(&PICTURE),
    }
    /// `meta.calendar`
    CALENDAR "calendar" {
        start: Plain, days_per_turn: Plain, minutes_per_turn: Plain, turns: Plain,
        may_end: Item(&MAY_END), aftermath: YesNo,
    }
    /// `may_end`
    MAY_END "may_end" { from: Plain, odds: Odds, factors: Item(&FACTOR) }
    /// `meta.duration`
    DURATION "duration" { solo_minutes: Plain, class_minutes: Plain }
    /// A learning objective.
    LEARNED "learning objective" { id: Id(S::Learning), text: Plain }
    /// An entry of `meta.sources`.
    SOURCE_ENTRY "source" { id: Id(S::Source), title: Plain, publisher: Plain, date: Plain }
    /// A picture.
    PICTURE "picture" { file: Plain, alt: Plain, credit: Plain, licence: Plain }
    /// `rules`
    RULES "rules" {
        orders_per_turn: Plain, grievance_decay: Plain, suspicion: Plain, bystander: Plain,
        free_moves: Item(&FREE_MOVES),
    }
    /// `free_moves`
    FREE_MOVES "free_moves" { argument: Plain }
    /// A named date.
    DATE "date" { id: Id(S::Date), name: Plain, date: Plain }
    /// `map`
    MAP "map" { lon: Plain, lat: Plain, width_km: Plain, land: Item(&LAND) }
    /// A stretch of land.
    LAND "land" { name: Plain, shore: Plain }
    /// A place.
    PLACE "place" {
        id: Id(S::Place), name: Plain, lon: Plain, lat: Plain, kind: Word(&["City", "Base", "Site", "Sea"]),
        owner: ACTOR, picture: Item(&PICTURE),
    }
    /// `ladder`
    LADDER "ladder" { start: RUNG, cooling: Plain, rungs: Item(&RUNGS), thresholds: Item(&THRESHOLD) }
    /// A rung.
    RUNGS "rung" { id: Id(S::Rung), name: Plain, kahn: Plain }
    /// A threshold.
    THRESHOLD "threshold" { id: Id(S::Threshold), name: Plain, by: Item(&CROSSED_BY), rung: RUNG }
    /// Acts that cross a threshold.
    CROSSED_BY "by" { rungs: RUNG, kinds: KIND }
    /// An indicator.
    INDICATOR "indicator" {
        id: Id(S::Indicator), name: Plain, about: Plain, min: Plain, max: Plain, start: Plain, each: ACTOR,
        starts: Keys(S::Actor, false), polarity: Word(&["HigherIsBetter", "HigherIsWorse", "Neutral"]),
        bands: Item(&BAND), known_to: ACTOR,
    }
    /// A band of an indicator.
    BAND "band" { from: Plain, to: Plain, name: Plain }
    /// A flag.
    FLAG "flag" { id: Id(S::Flag), name: Plain, start: YesNo, known_to: ACTOR }
    /// A timer.
    TIMER "timer" { id: Id(S::Timer), name: Plain, start: Plain, known_to: ACTOR }
    /// A norm.
    NORM "norm" {
        id: Id(S::Norm), name: Plain, text: Plain, kinds: KIND, breaches: Plain, restraint: Plain,
        law: Item(&LAW),
    }
    /// What law says.
    LAW "law" { text: Plain, from: SOURCES, by: Plain }
    /// An actor.
    ACTORS "actor" {
        id: Id(S::Actor), name: Plain, role: Plain, place: PLACE_NAME, brief: Plain, picture: Item(&PICTURE),
        objectives: Item(&OBJECTIVE), toll_weight: Plain, red_lines: Item(&RED_LINE), budget: Item(&BUDGET),
        temperament: Item(&TEMPERAMENT), flow: Item(&FLOW_LINE),
    }
    /// What an actor wants.
    OBJECTIVE "objective" { text: Plain, score: Amount, weight: Plain }
    /// A red line.
    RED_LINE "red line" {
        id: Id(S::RedLine), title: Plain, text: Plain, crossed_when: Condition, answers: Answers,
        within: Plain, resolve: Plain, declared: YesNo, declared_by: OPTION, deters: Item(&DETERS),
    }
    /// What a red line keeps others from.
    DETERS "deters" { odds: Plain, kinds: KIND, options: OPTION }
    /// A budget.
    BUDGET "budget" { name: Plain, start: Plain, most: Plain, each_turn: Plain }
    /// How an actor plays.
    TEMPERAMENT "temperament" {
        hold: Odds, hawkishness: Plain, reciprocity: Item(&RECIPROCITY), caution: Item(&CAUTION),
        pressure: Item(&LEANING), deadline: Item(&LEANING),
    }
    /// Answering in kind.
    RECIPROCITY "reciprocity" { from: Plain, times: Plain }
    /// Holding back.
    CAUTION "caution" { within: Plain, times: Plain }
    /// A leaning.
    LEANING "leaning" {
        when: Condition, on: Word(&["Hostile", "Conciliatory", "Any"]), times: Plain, why: Plain,
    }
    /// A line of a flow chart.
    FLOW_LINE "flow line" { when: Condition, take: OPTION, why: Plain }
    /// Where a pair of actors starts.
    RELATION "relation" { from: ACTOR, to: ACTOR, trust: Plain, grievance: Plain }
    /// An odds factor.
    FACTOR "factor" { when: Condition, times: Plain, why: Plain }
    /// An option.
    CHOICE "option" {
        id: Id(S::Option), actor: ACTOR, actors: ACTOR, targets: ACTOR, title: Plain, text: Plain,
        picture: Item(&PICTURE), kind: KIND, toward: ACTOR, against: ACTOR, place: PLACE_NAME,
        covert: Item(&COVERT), private: YesNo, tapped: Item(&TAPPED), symbolic: YesNo, when: Condition,
        uses: Plain, cost: Keys(S::Indicator, true), price: Plain, excludes: OPTION, rung: RUNG, weight: Odds,
        factors: Item(&FACTOR), sought: Name(&[S::Outcome]), exercises: LEARNING, source: Item(&SOURCE),
        outcomes: Item(&OUTCOME),
    }
    /// Where a statement comes from.
    SOURCE "source" {
        from: SOURCES, status: Word(&["Reported", "Claimed", "Argued", "Elsewhere", "Invented"]), by: Plain,
    }
    /// A covert act.
    COVERT "covert" { trace: Odds, factors: Item(&FACTOR), turns: Plain, suspects: ACTOR }
    /// Who may listen.
    TAPPED "tapped" { by: ACTOR, odds: Odds, factors: Item(&FACTOR) }
    /// An outcome.
    OUTCOME "outcome" {
        id: Id(S::Outcome), text: Plain, seen: Plain, odds: Odds, factors: Item(&FACTOR), effects: Effect,
        felt: Plain, hurts: ACTOR, rung: RUNG, crosses: Changes(S::Threshold), source: Item(&SOURCE),
    }
    /// An agreement.
    AGREEMENT "agreement" {
        id: Id(S::Agreement), title: Plain, text: Plain, parties: ACTOR, refrains: Item(&REFRAIN),
        does: Item(&DUTY), lasts: Plain, when: Condition, terms: Item(&TERM), needs: Plain,
        in_force_at_start: YesNo, secret: YesNo, offer: Item(&AGREEMENT_CARD), accept: Item(&AGREEMENT_CARD),
        refuse: Item(&AGREEMENT_CARD), denounce: Item(&AGREEMENT_CARD), begun: Effect, kept: Effect,
        broken: Effect, denounced: Effect, bound: Plain,
    }
    /// What parties refrain from.
    REFRAIN "refrains" { who: ACTOR, kinds: KIND, options: OPTION }
    /// What a party is to do.
    DUTY "does" { who: ACTOR, options: OPTION, within: Plain }
    /// A term.
    TERM "term" { id: Id(S::Term), text: Plain, by: ACTOR, card: Item(&AGREEMENT_CARD), moved: Effect }
    /// A card of an agreement.
    AGREEMENT_CARD "card" {
        title: Plain, text: Plain, told: Plain, kind: KIND, uses: Plain, weight: Odds, factors: Item(&FACTOR),
    }
    /// An inject.
    INJECT "inject" {
        id: Id(S::Inject), title: Plain, text: Plain, picture: Item(&PICTURE),
        medium: Word(&["Wire", "Newspaper", "Broadcast", "Call", "Cable", "Letter", "Email", "SocialMedia"]),
        from: Plain, time: Plain, place: PLACE_NAME, source: Item(&SOURCE), trigger: Trigger, audience: ACTOR,
        only_if: Condition, effects: Effect, rung: RUNG, crosses: Changes(S::Threshold), discussion: Plain,
        expects: Plain, controller: Plain, exercises: LEARNING, outcomes: Item(&OUTCOME),
    }
    /// Odds of a random inject.
    RANDOM "Random" { odds: Odds, factors: Item(&FACTOR) }
    /// A question to forecast.
    QUESTION "question" { id: Id(S::Question), text: Plain, resolves: Condition }
    /// A claim.
    CLAIM "claim" {
        id: Id(S::Claim), text: Plain, source: Item(&SOURCE), measure: Condition, turn: Plain, after: Forced,
        than: Forced, relation: Word(&["More", "Brackets"]), driver: Name(IdSort::SHARED),
    }
    /// A published estimate.
    REFERENCE "published estimate" {
        question: Name(&[S::Question]), threshold: Name(&[S::Threshold, S::Rung]), ending: Name(&[S::Ending]),
        probability: Plain, counted: Plain, from: SOURCES, by: Plain, date: Plain, period: Plain,
    }
    /// A theory.
    THEORY "theory" { id: Id(S::Theory), name: Plain, text: Plain, source: Item(&SOURCE), scales: Item(&SCALES) }
    /// What a theory scales.
    SCALES "scales" {
        provocation: Plain, reciprocity: Plain, caution: Plain, deterrence: Plain, denial: Plain,
        credibility: Plain,
    }
    /// A variant.
    VARIANT "variant" { id: Id(S::Variant), title: Plain, turns: Plain, seats: ACTOR, orders_per_turn: Plain }
    /// What was really done.
    HISTORIC "history" { turn: Plain, seat: ACTOR, orders: OPTION, source: Item(&SOURCE) }
    /// An ending.
    ENDING "ending" {
        id: Id(S::Ending), title: Plain, text: Plain,
        tone: Word(&["OffRamp", "Stalemate", "Escalation", "Catastrophe"]), when: Condition, at_end: YesNo,
        meaning: Keys(S::Actor, false),
    }
    /// `debrief`
    DEBRIEF "debrief" { really_happened: Plain, sources: SOURCES, questions: Item(&STEPS), limits: Plain }
    /// The steps of a debrief.
    STEPS "questions" { what: Item(&ASKED), so_what: Item(&ASKED), now_what: Item(&ASKED) }
    /// A question of the debrief.
    ASKED "debrief question" { text: Plain, about: LEARNING }
    /// A hint of the guide.
    HINT "hint" {
        turn: Plain,
        at: Word(&["Ladder", "Risk", "Map", "News", "Indicators", "RedLines", "Hand", "Card", "Scales",
            "Forecast", "Seal", "Orders", "Odds", "Roll", "Summary", "Debrief"]),
        text: Plain,
    }
}
