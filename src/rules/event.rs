//! What happened, in full. A seat gets its own extract of it ([`super::SeatView`]).

use serde::{Deserialize, Serialize};

use super::Draw;
use super::agreement::Became;
use crate::scenario::{
    ActorIx, AgreementIx, Amendment, EndingIx, IndicatorIx, InjectIx, NormIx, OptionIx, OutcomeIx,
    QuestionIx, RedLineIx, RungIx, Scenario, ThresholdIx,
};

/// One thing that happened. The events of a turn come in the order of `docs/rules.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A turn began.
    TurnBegan {
        /// From 1.
        turn: u32,
    },
    /// An inject was given to its audience.
    Injected {
        /// Which.
        inject: InjectIx,
        /// Whether it fired by chance: the draw that fired it.
        draw: Option<Draw>,
        /// Its branch, if it has any.
        outcome: Option<(OutcomeIx, Draw)>,
        /// Whether the facilitator threw it in.
        thrown_in: bool,
    },
    /// A random inject was asked and did not fire.
    NotInjected {
        /// Which.
        inject: InjectIx,
        /// Its draw.
        draw: Draw,
    },
    /// A seat sealed its orders.
    Sealed {
        /// Whose.
        actor: ActorIx,
        /// What; empty to hold.
        orders: Vec<OptionIx>,
        /// Why.
        reason: String,
        /// How a computer-run actor came to choose.
        draws: Vec<Draw>,
    },
    /// A seat recorded a probability, or the room did by show of hands.
    Forecast {
        /// Whose; none for the room's.
        actor: Option<ActorIx>,
        /// On what.
        question: QuestionIx,
        /// 0 to 100.
        percent: u8,
    },
    /// The facilitator wrote down a free move.
    Written {
        /// Whose.
        actor: ActorIx,
        /// The option it is from now on.
        option: OptionIx,
    },
    /// The facilitator amended the injects to come.
    Amended {
        /// How.
        amendment: Box<Amendment>,
        /// The headline of the inject until then; of a new one, its own.
        title: String,
        /// Why.
        reason: String,
    },
    /// An order was carried out.
    Acted {
        /// Whose.
        actor: ActorIx,
        /// What.
        option: OptionIx,
        /// With which result.
        outcome: OutcomeIx,
        /// The draw of the result; none if there was only one.
        draw: Option<Draw>,
        /// Whether its author is known at once to all who learn of it: it is not covert, or was traced before.
        open: bool,
    },
    /// The trail of a covert act was followed.
    Traced {
        /// The author.
        actor: ActorIx,
        /// The act.
        option: OptionIx,
        /// When it was done.
        done: u32,
        /// The draw; none if an effect attributed it.
        draw: Option<Draw>,
        /// Whether it is attributed now.
        attributed: bool,
    },
    /// A private act was carried out, and somebody who may listen to it did, or did not.
    Tapped {
        /// The act.
        option: OptionIx,
        /// Who.
        by: ActorIx,
        /// The dice.
        draw: Draw,
        /// Whether it listens from now on.
        tapped: bool,
    },
    /// Somebody felt provoked.
    Felt {
        /// Who.
        by: ActorIx,
        /// By whom, as it believes.
        toward: ActorIx,
        /// By how much its grievance grew.
        amount: i32,
        /// By which act.
        option: OptionIx,
        /// Whether this is suspicion only.
        suspected: bool,
    },
    /// An indicator changed over the turn.
    Changed {
        /// Which.
        indicator: IndicatorIx,
        /// Value before.
        from: i32,
        /// Value after.
        to: i32,
    },
    /// A norm was broken.
    NormBroken {
        /// Which.
        norm: NormIx,
        /// How often so far.
        breaches: u16,
    },
    /// Something became of an agreement.
    Agreement {
        /// Which.
        agreement: AgreementIx,
        /// What.
        became: Became,
    },
    /// The crisis moved on the ladder, or stayed.
    Rung {
        /// From.
        from: RungIx,
        /// To.
        to: RungIx,
    },
    /// A threshold was crossed for the first time.
    ThresholdCrossed {
        /// Which.
        threshold: ThresholdIx,
    },
    /// A red line that only its owner knew of was declared.
    RedLineDeclared {
        /// Which.
        red_line: RedLineIx,
    },
    /// A red line was crossed.
    RedLineCrossed {
        /// Which.
        red_line: RedLineIx,
    },
    /// Its owner acted as it said, or let the time pass.
    RedLineKept {
        /// Which.
        red_line: RedLineIx,
        /// Whether it acted.
        acted: bool,
    },
    /// A question was answered with yes.
    Resolved {
        /// Which.
        question: QuestionIx,
    },
    /// Chance decided whether this was the last turn with orders.
    MayEnd {
        /// Whether it was.
        ends: bool,
        /// The dice.
        draw: Draw,
    },
    /// This was the last turn with orders: the next is the aftermath.
    AftermathComes,
    /// The game ended.
    Ended {
        /// How.
        ending: EndingIx,
    },
}

impl Event {
    /// That the facilitator amended an inject of a scenario, as it was before.
    pub fn amended(before: &Scenario, amendment: &Amendment, reason: &str) -> Self {
        let (title, reason) = (amendment.title(before), reason.trim().to_owned());
        Self::Amended { amendment: Box::new(amendment.clone()), title, reason }
    }
}
