//! What restrains an actor by what others said or did: warnings that can still be made good, and defences
//! that leave an act less likely to do what it is done for. `docs/rules.md` has the formulas.

use crate::rules::{
    Applied, Cell, CondRef, Games, LaneSet, OddsPlan, Plan, red_line, seems_on_menu,
};
use crate::scenario::{Choice, OptionIx, RedLine, RedLineIx, Scenario, TheoryScales};

/// All that restrains an actor from one option, in the order in which it multiplies its odds.
#[derive(Debug, Default)]
pub(super) struct Restraints<'a> {
    warnings: Vec<Warning<'a>>,
    denial: Option<Denial>,
}

/// A red line of another actor that is to keep this one from the option.
#[derive(Debug)]
struct Warning<'a> {
    line: &'a RedLine,
    /// Whether it is declared, and intact.
    stands: CondRef,
    /// Whether its owner can answer in one way or another.
    can_answer: CondRef,
    answers: Vec<(OptionIx, CondRef)>,
    credibility: Cell,
    odds: f64,
    percent: u32,
}

/// How much less likely the option is to do what it is done for than it was at first.
#[derive(Debug)]
struct Denial {
    /// Of each outcome: its odds, and whether it is sought.
    outcomes: Vec<(OddsPlan, bool)>,
    /// The share of what is sought by base odds.
    first: f64,
    percent: u32,
}

impl<'a> Restraints<'a> {
    pub fn new(scenario: &'a Scenario, plan: &mut Plan, ix: OptionIx) -> Self {
        let option = scenario.option(ix);
        let lines = RedLineIx::all(scenario.red_lines.len()).zip(&scenario.red_lines);
        Self {
            warnings: lines
                .filter_map(|(line, of)| Warning::new(scenario, plan, (line, of), ix))
                .collect(),
            denial: Denial::new(scenario, plan, option),
        }
    }

    /// Whether nothing does.
    pub fn is_empty(&self) -> bool {
        self.warnings.is_empty() && self.denial.is_none()
    }

    /// All conditions that have to be asked.
    pub fn asked(&self, plan: &Plan) -> Vec<CondRef> {
        let mut all = Vec::new();
        for warning in &self.warnings {
            all.extend([warning.stands, warning.can_answer]);
            all.extend(warning.answers.iter().map(|(_, asked)| *asked));
        }
        let odds = self.denial.iter().flat_map(|denial| &denial.outcomes);
        odds.for_each(|(odds, _)| all.extend(plan.odds_ask(odds)));
        all
    }

    /// Multiplies the odds of the option in every game by what restrains it there.
    pub fn weigh<const L: usize>(
        &self,
        plan: &Plan,
        games: &Games<'_, L>,
        said: &[LaneSet],
        odds: &mut [f64; L],
    ) {
        for warning in &self.warnings {
            let works = said[warning.stands.at()].and(said[warning.can_answer.at()]);
            for lane in works.games::<L>() {
                odds[lane] *= warning.times(games.cell(warning.credibility, lane));
            }
        }
        if let Some(denial) = &self.denial {
            denial.weigh(plan, said, odds);
        }
    }

    /// What restrains it in one game, to be shown.
    pub fn explain<const L: usize>(
        &self,
        scenario: &Scenario,
        plan: &Plan,
        games: &Games<'_, L>,
        said: &[LaneSet],
        lane: usize,
    ) -> Vec<Applied> {
        let standing = self.warnings.iter().filter(|one| said[one.stands.at()].holds_in(lane));
        let warnings = standing.map(|one| {
            one.explain(scenario, games.cell(one.credibility, lane), |asked| {
                said[asked.at()].holds_in(lane)
            })
        });
        let denial = self.denial.iter().map(|one| (one.times(plan, said, lane), one.first));
        let denial = denial.filter(|((times, _), _)| *times != 1.0).map(|((times, now), first)| {
            let why = format!("success has fallen from {}% to {}%", whole(first), whole(now));
            Applied { times, why: why.as_str().into() }
        });
        warnings.chain(denial).collect()
    }
}

/// A share in whole percent. What else shows probabilities plays by policies, and can't be used here.
fn whole(share: f64) -> String {
    match share {
        share if share < 0.01 => "<1".to_owned(),
        share if share > 0.99 => ">99".to_owned(),
        share => format!("{:.0}", share * 100.0),
    }
}

impl<'a> Warning<'a> {
    fn new(
        scenario: &'a Scenario,
        plan: &mut Plan,
        (ix, line): (RedLineIx, &'a RedLine),
        of: OptionIx,
    ) -> Option<Self> {
        let percent = scenario.scales().deterrence;
        let deterrent = line.deters(of, scenario.option(of)).filter(|_| percent > 0)?;
        let intact = i64::from(red_line::INTACT);
        let intact = plan.conditions.between(plan.cells.red_line(ix), intact, intact);
        let said =
            |plan: &mut Plan, by: &OptionIx| plan.conditions.at_least(plan.cells.times(*by), 1);
        let declared = match line.declared {
            true => CondRef::ALWAYS,
            false => {
                let each: Vec<_> = line.declared_by.iter().map(|by| said(plan, by)).collect();
                plan.conditions.any(each)
            }
        };
        let answers: Vec<_> =
            line.answers.iter().map(|ix| (*ix, seems_on_menu(scenario, plan, *ix))).collect();
        Some(Self {
            line,
            stands: plan.conditions.and(declared, intact),
            can_answer: plan.conditions.any(answers.iter().map(|(_, asked)| *asked)),
            answers,
            credibility: plan.cells.credibility(line.owner),
            odds: deterrent.odds,
            percent,
        })
    }

    fn times(&self, credibility: i32) -> f64 {
        let times = 1.0 - (1.0 - self.odds) * f64::from(credibility) / 100.0;
        TheoryScales::factor(self.percent, times)
    }

    fn explain(
        &self,
        scenario: &Scenario,
        credibility: i32,
        holds: impl Fn(CondRef) -> bool,
    ) -> Applied {
        let (owner, title) = (&scenario.actor(self.line.owner).name, &self.line.title);
        let open = self.answers.iter().find(|(_, asked)| holds(*asked));
        let (times, answer) = match open {
            Some((ix, _)) => {
                let answer = &scenario.option(*ix).title;
                (self.times(credibility), format!("it can answer with “{answer}”"))
            }
            None => (1.0, "no answer left".to_owned()),
        };
        let why =
            format!("warned by {owner}, “{title}”: credibility {credibility} of 100, {answer}");
        Applied { times, why: why.as_str().into() }
    }
}

impl Denial {
    fn new(scenario: &Scenario, plan: &mut Plan, option: &Choice) -> Option<Self> {
        let sought = |at: usize| option.sought.contains(&at.into());
        let (mut outcomes, mut first) = (Vec::new(), (0.0, 0.0));
        for (at, one) in option.outcomes.iter().enumerate() {
            add(&mut first, one.odds.base, sought(at));
            outcomes.push((plan.odds(&one.odds), sought(at)));
        }
        let percent = scenario.scales().denial;
        (!option.sought.is_empty()).then(|| Self { outcomes, first: share(first), percent })
    }

    /// Multiplies the odds of the option in every game.
    fn weigh<const L: usize>(&self, plan: &Plan, said: &[LaneSet], odds: &mut [f64; L]) {
        let mut now = [(0.0, 0.0); L];
        for (outcome, sought) in &self.outcomes {
            let values: [f64; L] = plan.values(outcome, said);
            now.iter_mut().zip(values).for_each(|(now, value)| add(now, value, *sought));
        }
        odds.iter_mut().zip(now).for_each(|(odds, now)| *odds *= self.factor(now).0);
    }

    /// In one game.
    fn times(&self, plan: &Plan, said: &[LaneSet], lane: usize) -> (f64, f64) {
        let mut now = (0.0, 0.0);
        for (odds, sought) in &self.outcomes {
            add(&mut now, plan.value(odds, said, lane), *sought);
        }
        self.factor(now)
    }

    /// The factor, and the share of what is sought as it is now.
    fn factor(&self, now: (f64, f64)) -> (f64, f64) {
        let is = share(now);
        let times = if now.1 > 0.0 { (is / self.first).min(1.0) } else { 1.0 };
        (TheoryScales::factor(self.percent, times), is)
    }
}

/// Odds are added to what is sought, as they are, and to all.
fn add((part, whole): &mut (f64, f64), odds: f64, sought: bool) {
    *whole += odds;
    *part += if sought { odds } else { 0.0 };
}

fn share((part, whole): (f64, f64)) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
