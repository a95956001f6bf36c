//! Injects held, released, edited and added during the game.

use super::amendment::{ADDED_INJECT, AmendFault, Amendment, InjectDraft};
use super::expr::Effect;
use super::ix::{ActorIx, InjectIx, Seats};
use super::model::{DrawId, Inject, Medium, Scenario, Source, Status, Trigger};
use super::resolve::{LONGEST_LABEL, LONGEST_MARKDOWN, MOST_BLOCKS, MOST_EFFECTS};
use super::thing::Thing;
use super::threshold::Thresholds;
use crate::{legible, markup};

/// Most injects of a game, those of its file and those added: a list that somebody can still read.
const MOST_INJECTS: usize = 1_000;

impl Scenario {
    /// The scenario with a facilitator's amendment, made in `turn`; `fired` says of each inject when it fired, 0 if
    /// it has not.
    ///
    /// # Errors
    /// It can't be amended so.
    pub fn with_amendment(
        &self,
        amendment: &Amendment,
        turn: u32,
        fired: &[u16],
    ) -> Result<Self, AmendFault> {
        let mut scenario = self.clone();
        match amendment {
            Amendment::Hold { inject } => scenario.not_given(*inject, fired)?.hold(turn)?,
            Amendment::Release { inject } => scenario.not_given(*inject, fired)?.release(turn)?,
            Amendment::Edit { inject, draft } => {
                let title = scenario.not_given(*inject, fired)?.title.clone();
                if *draft == InjectDraft::default() {
                    return Err(AmendFault::Nothing(title));
                }
                scenario.edit(*inject, draft, turn)?;
            }
            Amendment::Add { draft } => scenario.add(draft, turn)?,
        }
        Ok(scenario)
    }

    /// Whether a facilitator has amended any inject.
    pub fn amended(&self) -> bool {
        self.injects.iter().any(|inject| inject.planned.is_some())
    }

    /// The scenario as whoever knows of no amendment takes it to be: injects come as the file has them, and those
    /// that were added never.
    #[must_use]
    pub fn as_planned(&self) -> Self {
        let mut scenario = self.clone();
        for inject in &mut scenario.injects {
            if let Some(planned) = inject.planned.take() {
                *inject = *planned;
            }
        }
        scenario
    }

    /// An inject that has not been given.
    fn not_given(&mut self, ix: InjectIx, fired: &[u16]) -> Result<&mut Inject, AmendFault> {
        let inject = self.injects.get_mut(ix.at()).ok_or(AmendFault::NoInject)?;
        match fired.get(ix.at()) {
            Some(0) => Ok(inject),
            _ => Err(AmendFault::Given(inject.title.clone())),
        }
    }

    fn edit(&mut self, ix: InjectIx, draft: &InjectDraft, turn: u32) -> Result<(), AmendFault> {
        let title = draft.headline().map(title_of).transpose()?;
        let text = draft.text.as_deref().map(text_of).transpose()?;
        let effects =
            draft.effects.as_deref().map(|all| self.effects_of_inject(all)).transpose()?;
        if let Some(audience) = &draft.audience {
            self.readdress(ix, audience)?;
        }
        let trigger = draft.turn.map(|due| self.trigger_of(due, turn)).transpose()?;
        let inject = &mut self.injects[ix.at()];
        inject.keep_plan();
        inject.title = title.unwrap_or_else(|| inject.title.clone());
        inject.text = text.unwrap_or_else(|| inject.text.clone());
        inject.medium = draft.medium.unwrap_or(inject.medium);
        if let Some(trigger) = trigger {
            inject.trigger = trigger;
        }
        if let Some(effects) = effects {
            inject.effects = effects;
            inject.written = draft.effects.clone().unwrap_or_default();
        }
        Ok(())
    }

    /// Gives an inject to others than before, unless who knows of it decides anything.
    fn readdress(&mut self, ix: InjectIx, audience: &[ActorIx]) -> Result<(), AmendFault> {
        let audience = self.audience_of(audience)?;
        if audience == self.inject(ix).audience {
            return Ok(());
        }
        let mut read = false;
        self.conditions(&mut |_, cond| read |= cond.reads(Thing::Inject(ix)));
        if read {
            return Err(AmendFault::Audience(self.inject(ix).title.clone()));
        }
        self.injects[ix.at()].keep_plan();
        self.injects[ix.at()].audience = audience;
        self.secrets.set(Thing::Inject(ix), audience);
        Ok(())
    }

    fn add(&mut self, draft: &InjectDraft, turn: u32) -> Result<(), AmendFault> {
        if self.injects.len() >= MOST_INJECTS {
            return Err(AmendFault::Full { most: MOST_INJECTS });
        }
        let ix = InjectIx::from(self.injects.len());
        let id = format!("{ADDED_INJECT}{}", self.injects.len() + 1);
        let audience = self.audience_of(draft.audience.as_deref().unwrap_or_default())?;
        let trigger = match draft.turn {
            Some(due) => self.trigger_of(due, turn)?,
            // One whose turn has begun comes only when it is thrown in.
            None => Trigger::Turn(turn),
        };
        let mut inject = Inject {
            draw: DrawId::new(format!("inject/{id}")),
            outcome_draw: DrawId::new(format!("inject/{id}/outcome")),
            title: title_of(draft.headline().unwrap_or_default())?,
            text: text_of(draft.text.as_deref().unwrap_or_default())?,
            picture: None,
            medium: draft.medium.unwrap_or(Medium::Wire),
            from: None,
            time: None,
            place: None,
            source: Source { from: None, status: Status::Invented, by: None },
            trigger,
            audience,
            only_if: None,
            effects: self.effects_of_inject(draft.effects.as_deref().unwrap_or_default())?,
            rung: None,
            crosses: Thresholds::default(),
            discussion: Vec::new(),
            expects: None,
            controller: None,
            exercises: Vec::new(),
            outcomes: Vec::new(),
            written: draft.effects.clone().unwrap_or_default(),
            held: true,
            planned: None,
            id,
        };
        inject.keep_plan();
        inject.held = false;
        self.secrets.set(Thing::Inject(ix), audience);
        self.injects.push(inject);
        Ok(())
    }

    fn audience_of(&self, actors: &[ActorIx]) -> Result<Seats, AmendFault> {
        if actors.iter().any(|actor| actor.at() >= self.actors.len()) {
            return Err(AmendFault::NoActor);
        }
        let all = self.actor_ids().all(|actor| actors.contains(&actor));
        let named = actors.iter().copied().collect();
        Ok(if all || actors.is_empty() { Seats::ALL } else { named })
    }

    fn trigger_of(&self, due: u32, now: u32) -> Result<Trigger, AmendFault> {
        let (first, last) = (now + 1, self.last_turn());
        match (first..=last).contains(&due) {
            true => Ok(Trigger::Turn(due)),
            false => Err(AmendFault::Turn { turn: due, first, last }),
        }
    }

    fn effects_of_inject(&self, given: &[String]) -> Result<Vec<Effect>, AmendFault> {
        if given.len() > MOST_EFFECTS {
            return Err(AmendFault::Effects { count: given.len(), most: MOST_EFFECTS });
        }
        let read = |text: &String| self.effect_of(text, "the inject", None);
        given.iter().map(read).collect::<Result<_, _>>().map_err(AmendFault::Effect)
    }
}

impl Inject {
    /// Keeps how the file has it, before anything of it is amended.
    fn keep_plan(&mut self) {
        if self.planned.is_none() {
            self.planned = Some(Box::new(self.clone()));
        }
    }

    fn hold(&mut self, turn: u32) -> Result<(), AmendFault> {
        if self.held {
            return Err(AmendFault::Held(self.title.clone()));
        }
        if let Trigger::Turn(due) = self.trigger
            && due <= turn
        {
            return Err(AmendFault::Gone { title: self.title.clone(), turn: due });
        }
        self.keep_plan();
        self.held = true;
        Ok(())
    }

    fn release(&mut self, turn: u32) -> Result<(), AmendFault> {
        if !self.held {
            return Err(AmendFault::NotHeld(self.title.clone()));
        }
        self.held = false;
        if let Trigger::Turn(due) = &mut self.trigger {
            *due = (*due).max(turn + 1);
        }
        Ok(())
    }
}

fn title_of(title: String) -> Result<String, AmendFault> {
    if legible::blank(&title) {
        return Err(AmendFault::NoTitle);
    }
    let count = title.chars().count();
    match count <= LONGEST_LABEL {
        true => Ok(title),
        false => Err(AmendFault::LongTitle { count, most: LONGEST_LABEL }),
    }
}

fn text_of(given: &str) -> Result<String, AmendFault> {
    if legible::blank(given) {
        return Err(AmendFault::NoText);
    }
    let text = given.replace("\r\n", "\n").trim().to_owned();
    let count = text.chars().count();
    if count > LONGEST_MARKDOWN {
        return Err(AmendFault::LongText { count, most: LONGEST_MARKDOWN });
    }
    let count = markup::blocks(&text).len();
    match count <= MOST_BLOCKS {
        true => Ok(text),
        false => Err(AmendFault::Blocks { count, most: MOST_BLOCKS }),
    }
}
