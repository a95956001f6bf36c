//! The injects, red lines, questions and endings of `kirillov`.

use super::names::*;
use super::{Delta, Game, add, on};

/// The scheduled injects that fire, a bit each.
#[rustfmt::skip]
pub fn scheduled(g: &Game) -> u64 {
    let mut firing = 0;
    if g.turn == 1 && g.fired[I_KILLING_IN_MOSCOW] == 0 { firing |= 1 << I_KILLING_IN_MOSCOW; }
    if g.turn == 1 && g.fired[I_SERVICES_CLAIM_IT] == 0 { firing |= 1 << I_SERVICES_CLAIM_IT; }
    if g.turn == 1 && g.fired[I_NOT_FOREWARNED] == 0 { firing |= 1 << I_NOT_FOREWARNED; }
    if g.turn == 2 && g.fired[I_SUSPECT_DETAINED] == 0 { firing |= 1 << I_SUSPECT_DETAINED; }
    if g.turn == 2 && g.fired[I_HOW_COULD_IT_HAPPEN] == 0 { firing |= 1 << I_HOW_COULD_IT_HAPPEN; }
    if g.turn == 2 && g.fired[I_DELHI_WORRIED] == 0 { firing |= 1 << I_DELHI_WORRIED; }
    if g.turn == 2 && g.fired[I_EARLIER_KILLINGS] == 0 { firing |= 1 << I_EARLIER_KILLINGS; }
    if g.turn == 3 && g.fired[I_KOREAN_LOSSES] == 0 { firing |= 1 << I_KOREAN_LOSSES; }
    if g.turn == 3 && g.fired[I_PLAN_IN_THE_PAPERS] == 0 { firing |= 1 << I_PLAN_IN_THE_PAPERS; }
    if g.turn == 3 && g.fired[I_FACTORIES_ONE] == 0 { firing |= 1 << I_FACTORIES_ONE; }
    if g.turn == 4 && g.fired[I_YEAR_TURNS] == 0 { firing |= 1 << I_YEAR_TURNS; }
    if g.turn == 4 && g.fired[I_GROUND_LOST] == 0 { firing |= 1 << I_GROUND_LOST; }
    if g.turn == 5 && g.fired[I_WINTER_LOAD] == 0 { firing |= 1 << I_WINTER_LOAD; }
    if g.turn == 5 && g.fired[I_NO_OFF_RAMP] == 0 && g.v[WIDENING] >= 42 { firing |= 1 << I_NO_OFF_RAMP; }
    if g.turn == 5 && g.fired[I_FACTORIES_TWO] == 0 { firing |= 1 << I_FACTORIES_TWO; }
    if g.turn == 6 && g.fired[I_HEARINGS] == 0 { firing |= 1 << I_HEARINGS; }
    if g.turn == 7 && g.fired[I_DAYS_TO_GO] == 0 { firing |= 1 << I_DAYS_TO_GO; }
    firing
}

/// The conditional injects that fire, a bit each.
#[rustfmt::skip]
pub fn conditional(g: &Game) -> u64 {
    let mut firing = 0;
    if g.is(F_EMBASSIES_HIT) && g.fired[I_EMBASSIES_SPEAK] == 0 { firing |= 1 << I_EMBASSIES_SPEAK; }
    if g.v[MEDIATION] <= 24 && g.fired[I_MEDIATION_SINKS] == 0 { firing |= 1 << I_MEDIATION_SINKS; }
    if g.v[COMMANDER_EXPOSURE] <= 45 && g.fired[I_FACES_VANISH] == 0 { firing |= 1 << I_FACES_VANISH; }
    if g.breaches[LEADERS_SPARED] >= 2 && g.fired[I_ALLIES_LEADERS_UNEASY] == 0 { firing |= 1 << I_ALLIES_LEADERS_UNEASY; }
    if g.is(F_AID_CUT_ANNOUNCED) && g.fired[I_CUT_READ_AS_WEAKNESS] == 0 { firing |= 1 << I_CUT_READ_AS_WEAKNESS; }
    if g.v[KYIV_PRESSURE] >= 65 && g.fired[I_SERVICES_WANT_MORE] == 0 { firing |= 1 << I_SERVICES_WANT_MORE; }
    if g.v[MOSCOW_PRESSURE] >= 70 && g.fired[I_TELEVISION_WANTS_MORE] == 0 { firing |= 1 << I_TELEVISION_WANTS_MORE; }
    if g.v[AIR_DEFENCE] <= 25 && g.fired[I_SHIELD_THIN] == 0 { firing |= 1 << I_SHIELD_THIN; }
    if g.is(F_KYIV_OFFERS_PAUSE) && g.is(F_MOSCOW_OFFERS_PAUSE) && g.fired[I_PAUSE_BEGINS] == 0 { firing |= 1 << I_PAUSE_BEGINS; }
    if g.is(F_TRUCE) && g.since_inject(I_PAUSE_BEGINS) >= 1 && (g.since(ASSAULT_KYIV) <= 1 || g.since(STRIKE_GRID) <= 1 || g.since(ANSWER_ON_MOSCOW) <= 1 || g.since(STRIKE_LEADERS) <= 1) && g.fired[I_PAUSE_ENDS] == 0 { firing |= 1 << I_PAUSE_ENDS; }
    if g.v[OPENING] >= 60 && g.rung < R_LEADERS_STRUCK && g.fired[I_DELEGATIONS_NAMED] == 0 { firing |= 1 << I_DELEGATIONS_NAMED; }
    if g.times[NUCLEAR_WARNING] > 0 && g.fired[I_NUCLEAR_WORDS] == 0 { firing |= 1 << I_NUCLEAR_WORDS; }
    if g.is(F_KYIV_LEADER_DEAD) && g.fired[I_LEADER_BURIED] == 0 { firing |= 1 << I_LEADER_BURIED; }
    if g.times[HIT_SUPPLY_HUB] > 0 && g.fired[I_ARTICLE_FIVE] == 0 { firing |= 1 << I_ARTICLE_FIVE; }
    firing
}

/// The random injects that fire, a bit each.
#[rustfmt::skip]
pub fn random(g: &Game) -> u64 {
    let mut firing = 0;
    if g.fired[I_STRAY_DRONE] == 0 && g.happens(0x37f57a87fce47703, 0, 0.08 * on(g.rung >= R_DEEP_STRIKES, 2.0)) { firing |= 1 << I_STRAY_DRONE; }
    if g.fired[I_BACKCHANNEL_LEAKS] == 0 && g.is(F_BACKCHANNEL) && g.happens(0x3c6b293e8017d62a, 0, 0.15) { firing |= 1 << I_BACKCHANNEL_LEAKS; }
    if g.fired[I_SECOND_WITNESS] == 0 && g.times[NEXT_GENERAL] > 0 && !g.attributed[NEXT_GENERAL] && g.happens(0xcd350f47df836e99, 0, 0.25 * on(g.is(F_SUSPECT_CONFESSED), 1.5)) { firing |= 1 << I_SECOND_WITNESS; }
    if g.fired[I_DEPOT_FIRE] == 0 && g.happens(0x98d4e5da5389f81e, 0, 0.15) { firing |= 1 << I_DEPOT_FIRE; }
    if g.fired[I_A_VETO] == 0 && g.happens(0x6d10c2f9d09625, 0, 0.15) { firing |= 1 << I_A_VETO; }
    if g.fired[I_THAW] == 0 && g.happens(0x6e1df75f494c3301, 0, 0.12) { firing |= 1 << I_THAW; }
    if g.fired[I_RADAR_GHOST] == 0 && g.happens(0xc1669c2d57900a87, 0, 0.05 * on(g.v[TENSION] >= 75, 2.0) * on(g.times[HOTLINE] > 0, 0.6)) { firing |= 1 << I_RADAR_GHOST; }
    if g.fired[I_MOTHERS_MEET] == 0 && g.happens(0x6df28c9e05018a57, 0, 0.12) { firing |= 1 << I_MOTHERS_MEET; }
    firing
}

/// What an inject changes; the highest rung it acts on, or -1.
#[rustfmt::skip]
pub fn fire(g: &Game, inject: usize, d: &mut Delta) -> i32 {
    match inject {
        I_KILLING_IN_MOSCOW => { add!(d, MOSCOW_PRESSURE 12, TENSION 6, ATTENTION 3, KYIV_PRESSURE -5); d.breaches[LEADERS_SPARED] += 1; d.grievance[MOSCOW][KYIV] += 20; R_COVERT_VIOLENCE }
        I_SERVICES_CLAIM_IT => { add!(d, MOSCOW_PRESSURE 3); d.set |= F_KILLING_CLAIMED; -1 }
        I_NOT_FOREWARNED => { add!(d, COHESION -4); d.trust[WASHINGTON][KYIV] -= 10; d.trust[KYIV][WASHINGTON] -= 5; -1 }
        I_SUSPECT_DETAINED => { add!(d, MOSCOW_PRESSURE 4); d.set |= F_SUSPECT_CONFESSED; -1 }
        I_HOW_COULD_IT_HAPPEN => { add!(d, MOSCOW_PRESSURE 4, COMMANDER_EXPOSURE -4); -1 }
        I_DELHI_WORRIED => {
            match g.pick(0x6a0358042d3d2981, 0, &[2.0, 0.7 * on(g.times[ASSAULT_KYIV] > 0, 6.0)]) {
                0 => { add!(d, MEDIATION 3); -1 }
                _ => { add!(d, MEDIATION -4); -1 }
            }
        }
        I_EARLIER_KILLINGS => { add!(d, MOSCOW_PRESSURE 2); -1 }
        I_KOREAN_LOSSES => { add!(d, FRONT 1, MOSCOW_PRESSURE 1, ATTENTION 1); -1 }
        I_PLAN_IN_THE_PAPERS => { add!(d, OPENING 2, AID -3, ATTENTION -6); -1 }
        I_FACTORIES_ONE => { add!(d, MISSILE_STOCK 16); -1 }
        I_YEAR_TURNS => { add!(d, ATTENTION -14); -1 }
        I_GROUND_LOST => { add!(d, KYIV_PRESSURE 3, FRONT -1); -1 }
        I_WINTER_LOAD => { add!(d, KYIV_PRESSURE 2, POWER_GRID -6); -1 }
        I_NO_OFF_RAMP => { add!(d, WIDENING 3, ATTENTION 2); -1 }
        I_FACTORIES_TWO => { add!(d, MISSILE_STOCK 16); -1 }
        I_HEARINGS => { add!(d, ATTENTION 3, OPENING 3); -1 }
        I_DAYS_TO_GO => { add!(d, TENSION 2, OPENING 3); -1 }
        I_EMBASSIES_SPEAK => { add!(d, ATTENTION 2, MEDIATION 2, MOSCOW_PRESSURE 1); d.trust[BRUSSELS][MOSCOW] -= 10; -1 }
        I_MEDIATION_SINKS => { add!(d, OPENING -4); -1 }
        I_FACES_VANISH => { add!(d, MOSCOW_PRESSURE -2); -1 }
        I_ALLIES_LEADERS_UNEASY => { add!(d, TENSION 2, MOSCOW_PRESSURE 2, WIDENING 3); -1 }
        I_CUT_READ_AS_WEAKNESS => { add!(d, MOSCOW_PRESSURE 3, KYIV_PRESSURE 4); d.credibility[TRANSITION] -= 5; -1 }
        I_SERVICES_WANT_MORE => { add!(d, KYIV_PRESSURE 2); -1 }
        I_TELEVISION_WANTS_MORE => { add!(d, TENSION 3); -1 }
        I_SHIELD_THIN => { add!(d, KYIV_PRESSURE 3); -1 }
        I_PAUSE_BEGINS => { add!(d, OPENING 7, MEDIATION 5, TENSION -10, KYIV_PRESSURE -4, MOSCOW_PRESSURE -4); d.set |= F_TRUCE; -1 }
        I_PAUSE_ENDS => { add!(d, TENSION 5, OPENING -10, MEDIATION -6); d.clear |= F_TRUCE; -1 }
        I_DELEGATIONS_NAMED => { add!(d, ATTENTION 3, TENSION -6); d.set |= F_TALKS_AGREED; -1 }
        I_NUCLEAR_WORDS => { add!(d, ATTENTION 5, TENSION 3, OPENING 3); -1 }
        I_LEADER_BURIED => { add!(d, KYIV_PRESSURE 5, COHESION 5, OPENING -5); -1 }
        I_ARTICLE_FIVE => { add!(d, ATTENTION 6, TENSION 5); -1 }
        I_STRAY_DRONE => {
            match g.pick(0x8edb7240fb5c9f70, 0, &[2.0, 1.0]) {
                0 => { add!(d, TENSION 2); -1 }
                _ => { add!(d, TENSION 6, COHESION -3); -1 }
            }
        }
        I_BACKCHANNEL_LEAKS => { add!(d, KYIV_PRESSURE 4, COHESION -6, OPENING -4); d.clear |= F_BACKCHANNEL; d.trust[KYIV][TRANSITION] -= 12; d.grievance[KYIV][TRANSITION] += 4; d.credibility[TRANSITION] -= 5; -1 }
        I_SECOND_WITNESS => { add!(d, MOSCOW_PRESSURE 3); d.attribute.push(NEXT_GENERAL); -1 }
        I_DEPOT_FIRE => { add!(d, MOSCOW_PRESSURE 4, TENSION 2); -1 }
        I_A_VETO => { add!(d, COHESION -6, AID -3); -1 }
        I_THAW => { add!(d, POWER_GRID 6, TENSION -3); -1 }
        I_RADAR_GHOST => {
            match g.pick(0xfe17423a538c8bbc, 0, &[3.0, 1.0]) {
                0 => { add!(d, TENSION 2); -1 }
                _ => { add!(d, TENSION 8); R_NUCLEAR_THREATS }
            }
        }
        I_MOTHERS_MEET => { add!(d, OPENING 4, KYIV_PRESSURE -2, MOSCOW_PRESSURE -2); -1 }
        _ => unreachable!(),
    }
}

/// Whether a red line is crossed now.
#[rustfmt::skip]
pub fn crosses(g: &Game, line: usize) -> bool {
    match line {
        0 => g.times[STRIKE_LEADERS] > 0,
        1 => g.fired[I_BACKCHANNEL_LEAKS] > 0,
        2 => g.attributed[NEXT_GENERAL] || g.attributed[DRONE_KREMLIN],
        3 => g.times[LIFT_LIMITS] > 0,
        4 => g.times[NUCLEAR_WARNING] > 0,
        5 => g.times[HIT_SUPPLY_HUB] > 0,
        6 => g.times[STRIKE_LEADERS] > 0,
        7 => g.is(F_EMBASSIES_HIT),
        8 => g.is(F_EMBASSIES_HIT),
        _ => unreachable!(),
    }
}

/// Whether each question would be answered with yes.
#[rustfmt::skip]
pub fn answers(g: &Game) -> [bool; 6] {
    [
        g.times[ASSAULT_KYIV] > 0 || g.times[ANSWER_ON_MOSCOW] > 0,
        g.times[STRIKE_LEADERS] > 0,
        g.is(F_COMMANDER_KILLED),
        g.times[NUCLEAR_WARNING] > 0,
        g.is(F_TALKS_AGREED),
        g.fired[I_PAUSE_BEGINS] > 0,
    ]
}

/// The first ending that holds.
#[rustfmt::skip]
pub fn ending(g: &Game) -> Option<usize> {
    let last = g.turn == TURNS;
    if g.highest >= R_NUCLEAR_USE { return Some(0); }
    if g.times[HIT_SUPPLY_HUB] > 0 && g.times[ANSWER_THE_FIRE] > 0 { return Some(1); }
    if g.is(F_TRUCE) && g.is(F_TALKS_AGREED) && g.turn >= 5 && g.rung < R_CAPITAL_STRUCK { return Some(2); }
    if last && g.is(F_TALKS_AGREED) && g.rung < R_CAPITAL_STRUCK { return Some(3); }
    if last && (g.times[HIT_SUPPLY_HUB] > 0 || g.times[NUCLEAR_WARNING] > 0 && g.v[TENSION] >= 80) { return Some(4); }
    if last && (g.times[STRIKE_LEADERS] > 0 || g.breaches[LEADERS_SPARED] >= 4) { return Some(5); }
    if last && (g.times[ASSAULT_KYIV] > 0 || g.times[ANSWER_ON_MOSCOW] > 0) && g.v[TENSION] >= 85 { return Some(6); }
    if last && g.is(F_TRUCE) { return Some(7); }
    if last && (g.v[AID] <= 44 || g.v[COHESION] < 25) { return Some(8); }
    (last).then_some(9)
}
