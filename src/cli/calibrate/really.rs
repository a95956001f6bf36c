//! What was really done: how likely the computer's ways of playing hold it to be, and under which theory most.

use std::io::Write;

use super::Args;
use crate::cli::CliError;
use crate::forecast::history::{Likely, LogLikelihood, likelihood, times_as_likely};
use crate::forecast::{Estimate, estimated, rounded, with_interval};
use crate::policy::PolicyKind;
use crate::scenario::{ActorIx, Scenario};

/// The scenario under each of its theories; as it stands, if it has no rivals.
pub fn under(scenario: &Scenario) -> Vec<Scenario> {
    match scenario.under_each() {
        none if none.is_empty() => vec![scenario.clone()],
        each => each,
    }
}

/// How likely what was really done is.
pub struct Really {
    /// By temperament under each theory: its id, and each decision.
    under: Vec<(String, Vec<Likely>)>,
    /// Which of them the scenario is played under.
    own: usize,
    /// With all options alike.
    even: Vec<Likely>,
}

impl Really {
    /// Plays the games; `tick` is called for each.
    pub fn of(
        scenario: &Scenario,
        under: Vec<Scenario>,
        args: &Args,
        tick: &(dyn Fn() + Sync),
    ) -> Self {
        let by =
            |scenario: &Scenario, policy| likelihood(scenario, policy, args.games, args.seed, tick);
        let own = under.iter().position(|one| one.played_under == scenario.played_under);
        let each = under.iter().map(|one| {
            let id = one.theory().map_or_else(|| "as it stands".to_owned(), |of| of.id.clone());
            (id, by(one, PolicyKind::Temperament))
        });
        let under = each.collect();
        Self { under, own: own.unwrap_or(0), even: by(scenario, PolicyKind::Random) }
    }

    /// Each decision, then what the theories make of each seat's.
    pub fn write(&self, out: &mut impl Write, scenario: &Scenario) -> Result<(), CliError> {
        self.write_decisions(out, scenario)?;
        self.write_theories(out, scenario)
    }

    /// What was really done, with how often temperament does it and how often chance does.
    fn write_decisions(&self, out: &mut impl Write, scenario: &Scenario) -> Result<(), CliError> {
        let (own, even) = (&self.under[self.own].1, &self.even);
        writeln!(
            out,
            "\n  What was really done, by temperament (95% interval) and with all options alike, where all"
        )?;
        writeln!(out, "  before it was done too:")?;
        for ((one, own), even) in scenario.history.iter().zip(own).zip(even) {
            let ids: Vec<_> =
                one.orders.iter().map(|ix| scenario.option(*ix).id.as_str()).collect();
            let ids = if ids.is_empty() { "nothing".to_owned() } else { ids.join(", ") };
            let seat = &scenario.actor(one.actor).id;
            let share = |of: &Estimate| match of.runs {
                0 => "over by then".to_owned(),
                _ => with_interval(of.share(), of.interval()),
            };
            let alike = estimated(even.chosen.share(), even.chosen.interval());
            let share = share(&own.chosen);
            writeln!(out, "  turn {:>2}  {seat}: {ids}: {share}; {alike}%", one.turn)?;
        }
        if let Some(times) = times_as_likely(own, even) {
            let (times, more) = if times < 1.0 { (1.0 / times, "less") } else { (times, "more") };
            writeln!(
                out,
                "  as a whole {times:.1} times {more} likely by temperament than with all options alike"
            )?;
        }
        Ok(())
    }

    fn write_theories(&self, out: &mut impl Write, scenario: &Scenario) -> Result<(), CliError> {
        let rivals = self.under.len() > 1;
        let each = if rivals { ", under each theory" } else { "" };
        writeln!(
            out,
            "\n  How likely each seat's decisions are by temperament{each}: the mean natural logarithm of a"
        )?;
        writeln!(
            out,
            "  decision's likelihood (0 is certain, -0.69 one in two, -2.30 one in ten), and how often all of it was"
        )?;
        writeln!(out, "  on the menu:")?;
        write!(out, "\n    {:<16}{:>9}", "seat", "decisions")?;
        self.under.iter().try_for_each(|(id, _)| write!(out, "  {id:>16}"))?;
        writeln!(out)?;
        for actor in scenario.actor_ids() {
            let of_seat = |all: &[Likely]| -> Vec<Likely> {
                let all = scenario.history.iter().zip(all).filter(|(one, _)| one.actor == actor);
                all.map(|(_, likely)| *likely).filter(Likely::asked).collect()
            };
            self.write_seat(out, scenario, actor, &of_seat)?;
        }
        let sums: Vec<_> = self.under.iter().map(|(_, all)| LogLikelihood::of(all)).collect();
        let best = best(&sums);
        write!(out, "    {:<16}{:>9}", "sum", sums.first().map_or(0, |sum| sum.decisions))?;
        for (at, sum) in sums.iter().enumerate() {
            let mark = if best.is_some_and(|(best, _)| best == at) { "best " } else { "" };
            write!(out, "  {:>16}", format!("{mark}{:.2}", sum.sum))?;
        }
        writeln!(out)?;
        if rivals {
            self.write_verdict(out, &sums, best)?;
        }
        Ok(())
    }

    /// A line of the table; none of a seat of which nothing is told.
    fn write_seat(
        &self,
        out: &mut impl Write,
        scenario: &Scenario,
        actor: ActorIx,
        of_seat: &dyn Fn(&[Likely]) -> Vec<Likely>,
    ) -> Result<(), CliError> {
        let each: Vec<_> = self.under.iter().map(|(_, all)| of_seat(all)).collect();
        let decisions = each.iter().map(Vec::len).max().unwrap_or_default();
        if decisions == 0 {
            return Ok(());
        }
        write!(out, "    {:<16}{decisions:>9}", scenario.actor(actor).id)?;
        for all in &each {
            let menu = all.iter().fold(Estimate::default(), |sum, one| sum.plus(one.offered));
            let (mean, menu) = (LogLikelihood::of(all).mean(), rounded(menu.share()));
            write!(out, "  {:>16}", format!("{mean:.2} ({menu}%)"))?;
        }
        writeln!(out)?;
        Ok(())
    }

    /// Which theory fits best, and what that means.
    fn write_verdict(
        &self,
        out: &mut impl Write,
        sums: &[LogLikelihood],
        best: Option<(usize, usize)>,
    ) -> Result<(), CliError> {
        let Some((best, next)) = best else {
            writeln!(
                out,
                "\n  All this is as likely under one theory as under another: none fits best."
            )?;
            return Ok(());
        };
        let [(first, own), (second, other)] = [best, next].map(|at| &self.under[at]);
        let times = times_as_likely(own, other).unwrap_or(1.0);
        match sums[best].is_clearly_above(&sums[next]) {
            true => writeln!(
                out,
                "\n  `{first}` fits best: under it all this is {times:.1} times as likely as under `{second}`."
            )?,
            false => writeln!(
                out,
                "\n  `{first}` comes out best, but no further above `{second}` than the luck of the games puts it."
            )?,
        }
        writeln!(
            out,
            "  This says under which theory the seats, with this scenario's odds, choose more often what was done. It"
        )?;
        writeln!(
            out,
            "  does not say that the theory is true: there are {} decisions, whoever wrote the odds knew them, and",
            sums[best].decisions
        )?;
        writeln!(out, "  a theory that no scenario has might fit better still.")?;
        Ok(())
    }
}

/// The theory under which all is likeliest, and the next; none where it is as likely under another.
fn best(sums: &[LogLikelihood]) -> Option<(usize, usize)> {
    let mut order: Vec<_> = (0..sums.len()).collect();
    order.sort_by(|a, b| sums[*b].sum.total_cmp(&sums[*a].sum));
    let [best, next, ..] = order[..] else { return None };
    // Sums of the same games are the same to the last bit.
    (sums[best].sum > sums[next].sum).then_some((best, next))
}
