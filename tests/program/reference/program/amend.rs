//! What a facilitator changes of the injects to come, as `docs/rules.md` has it under "Amendments".

use offramp::scenario::{
    Amendment, Effect, InjectDraft, InjectIx, Scenario, Seats, Thing, Trigger,
};

use super::game::State;

/// Whether the rules let an inject be amended so. Who gets it is left to [`amend`]'s caller.
pub fn allowed(scenario: &Scenario, state: &State, amendment: &Amendment) -> bool {
    let last = scenario.meta.turns + u32::from(scenario.meta.aftermath);
    let to_come = |turn: u32| turn > state.turn && turn <= last;
    let due = amendment.draft().and_then(|draft| draft.turn);
    let Some(inject) = amendment.inject() else { return due.is_none_or(to_come) };
    let one = scenario.inject(inject);
    state.fired[inject.at()] == 0
        && match amendment {
            Amendment::Hold { .. } => {
                !one.held && !matches!(one.trigger, Trigger::Turn(due) if !to_come(due))
            }
            Amendment::Release { .. } => one.held,
            Amendment::Edit { draft, .. } => {
                *draft != InjectDraft::default() && due.is_none_or(to_come)
            }
            Amendment::Add { .. } => true,
        }
}

/// Amends a scenario. `engine` is the scenario as the engine amended it: what an effect that was typed means is not
/// worked out a second time.
pub fn amend(scenario: &mut Scenario, state: &mut State, amendment: &Amendment, engine: &Scenario) {
    match amendment {
        Amendment::Hold { inject } => scenario.injects[inject.at()].held = true,
        Amendment::Release { inject } => {
            let one = &mut scenario.injects[inject.at()];
            one.held = false;
            if let Trigger::Turn(due) = one.trigger
                && due <= state.turn
            {
                one.trigger = Trigger::Turn(state.turn + 1);
            }
        }
        Amendment::Edit { inject, draft } => {
            edit(scenario, *inject, draft, &engine.inject(*inject).effects);
        }
        Amendment::Add { draft } => {
            let ix = InjectIx::from(scenario.injects.len());
            let mut one = engine.inject(ix).clone();
            one.id = format!("written_{}", ix.at() + 1);
            one.trigger = Trigger::Turn(draft.turn.unwrap_or(0));
            one.only_if = None;
            one.outcomes.clear();
            one.rung = None;
            scenario.injects.push(one);
            state.fired.push(0);
        }
    }
}

fn edit(scenario: &mut Scenario, ix: InjectIx, draft: &InjectDraft, effects: &[Effect]) {
    let one = &mut scenario.injects[ix.at()];
    if let Some(due) = draft.turn {
        one.trigger = Trigger::Turn(due);
    }
    if draft.effects.is_some() {
        one.effects = effects.to_vec();
    }
    if let Some(audience) = &draft.audience {
        let named: Seats = audience.iter().copied().collect();
        one.audience = if audience.is_empty() { Seats::ALL } else { named };
        scenario.secrets.set(Thing::Inject(ix), one.audience);
    }
}
