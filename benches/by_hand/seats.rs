//! What moves each seat of `kirillov`.

use super::names::*;
use super::{CROSSED, Game, Menu, on, restraint};

#[rustfmt::skip]
pub fn kyiv(g: &Game, m: &mut Menu) {
    let lean0 = on(g.v[KYIV_PRESSURE] >= 65, 1.3);
    let lean1 = on(g.v[AID] <= 40, 1.3);
    let lean2 = on(g.is(F_AID_CUT_ANNOUNCED), 1.25);
    let lean3 = on(g.days_left() <= 20, 1.3);
    let caution = |rung: i32| on(rung >= g.lowest_uncrossed(), 0.6);
    let most = |most: i32| on(most >= 35, 1.2);
    let twice = |most: i32| on(most >= 70, 1.2);
    if g.times[NEXT_GENERAL] < 3 {
        m.offer(NEXT_GENERAL, 1.3 * on(g.v[COMMANDER_EXPOSURE] >= 60, 1.3) * on(g.v[COMMANDER_EXPOSURE] < 40, 0.5) * on(g.is(F_WASHINGTON_ASKED), 0.5) * on(g.is(F_PLEDGE), 0.3) * 1.05 * most(g.grievance[KYIV][MOSCOW]) * twice(g.grievance[KYIV][MOSCOW]) * caution(R_COVERT_VIOLENCE) * restraint(&[0.1, 0.35, 0.65], g.breaches[LEADERS_SPARED]) * on(g.lines[0].0 == CROSSED, 1.8) * on(g.lines[1].0 == CROSSED, 1.5) * lean0 * lean2);
    }
    if g.times[OWN_UP] < 1 && g.since(NEXT_GENERAL) >= 1 && g.since(NEXT_GENERAL) <= 2 && !g.attributed[NEXT_GENERAL] {
        m.offer(OWN_UP, 1.5 * 1.05 * most(g.grievance[KYIV][MOSCOW]) * twice(g.grievance[KYIV][MOSCOW]) * caution(R_GESTURES) * lean0 * lean2);
    }
    m.offer(HIT_ARSENAL, 1.0 * on(g.is(F_TRUCE), 0.6) * 1.05 * most(g.grievance[KYIV][MOSCOW]) * twice(g.grievance[KYIV][MOSCOW]) * caution(R_DEEP_STRIKES) * on(g.lines[1].0 == CROSSED, 1.5) * lean0 * lean2);
    if g.times[FAR_ADVISERS] < 1 && (g.turn == 3 || g.turn == 5) {
        m.offer(FAR_ADVISERS, 0.7 * 1.05 * most(g.grievance[KYIV][MOSCOW]) * twice(g.grievance[KYIV][MOSCOW]) * caution(R_DEEP_STRIKES) * lean0 * lean2);
    }
    if g.times[GUARD_LEADERS] < 3 && g.since(GUARD_LEADERS) >= 3 {
        m.offer(GUARD_LEADERS, 1.0 * on(g.v[LEADER_EXPOSURE] >= 45, 1.4) * on(g.breaches[LEADERS_SPARED] >= 2, 1.5) * 0.9523809523809523 * lean1 * lean3);
    }
    if g.times[PUBLISH_FILE] < 1 && g.turn <= 2 {
        m.offer(PUBLISH_FILE, 1.2 * 1.05 * most(g.grievance[KYIV][MOSCOW]) * twice(g.grievance[KYIV][MOSCOW]) * caution(R_HARD_POSITIONS) * lean0 * lean2);
    }
    if g.times[DRONE_KREMLIN] < 1 && g.turn >= 4 && g.v[KYIV_PRESSURE] >= 60 && g.since(ASSAULT_KYIV) >= 2 {
        m.offer(DRONE_KREMLIN, 0.7 * on(g.is(F_WASHINGTON_ASKED), 0.5) * on(g.is(F_PLEDGE), 0.3) * 1.05 * most(g.grievance[KYIV][MOSCOW]) * twice(g.grievance[KYIV][MOSCOW]) * caution(R_DEEP_STRIKES) * restraint(&[0.1, 0.35, 0.65], g.breaches[LEADERS_SPARED]) * on(g.lines[0].0 == CROSSED, 1.8) * lean0 * lean2);
    }
    if g.times[ANSWER_ON_MOSCOW] < 2 && (g.since(ASSAULT_KYIV) <= 1 || g.since(STRIKE_LEADERS) <= 1) {
        m.offer(ANSWER_ON_MOSCOW, 0.8 * on(g.v[KYIV_PRESSURE] >= 65, 1.5) * on(g.is(F_TRUCE), 0.5) * 1.05 * most(g.grievance[KYIV][MOSCOW]) * twice(g.grievance[KYIV][MOSCOW]) * caution(R_CAPITAL_STRUCK) * on(g.lines[0].0 == CROSSED, 1.8) * lean0 * lean2);
    }
    if g.times[KYIV_PAUSE] < 1 && g.turn >= 3 && g.turn <= 6 && g.fired[I_PAUSE_BEGINS] == 0 {
        m.offer(KYIV_PAUSE, 0.8 * on(g.v[POWER_GRID] <= 40, 1.5) * on(g.is(F_MOSCOW_OFFERS_PAUSE), 2.5) * 0.9523809523809523 * lean1 * lean3);
    }
    if g.times[KYIV_HEARS_DELHI] < 3 && g.since(DELHI_SHUTTLE) == 1 {
        m.offer(KYIV_HEARS_DELHI, 1.6 * 0.9523809523809523 * lean1 * lean3);
    }
    if g.times[COURT_TRANSITION] < 2 && (g.turn == 2 || g.turn >= 6 && !(g.is(F_FREEZE_FLOATED) && g.v[OPENING] >= 35)) {
        m.offer(COURT_TRANSITION, 1.2 * 0.9523809523809523 * on(g.lines[1].0 == CROSSED, 1.5) * lean1 * lean3);
    }
    if g.times[ASK_SHIELD] < 4 {
        m.offer(ASK_SHIELD, 0.8 * on(g.v[AIR_DEFENCE] < 40, 1.6) * 0.9523809523809523 * lean1 * lean3);
    }
    if g.times[KYIV_ACCEPTS_FREEZE] < 1 && g.is(F_FREEZE_FLOATED) && g.v[OPENING] >= 35 {
        m.offer(KYIV_ACCEPTS_FREEZE, 1.0 * 0.9523809523809523 * lean1 * lean3);
    }
    m.hold(5.0);
}

#[rustfmt::skip]
pub fn moscow(g: &Game, m: &mut Menu) {
    let lean0 = on(g.v[MOSCOW_PRESSURE] >= 60, 1.3);
    let lean1 = on(g.is(F_AID_CUT_ANNOUNCED), 1.35);
    let lean2 = on(g.is(F_BACKCHANNEL), 1.3);
    let lean3 = on(g.days_left() <= 15 && !g.is(F_AID_CUT_ANNOUNCED), 1.3);
    let lean4 = on(g.days_left() <= 15 && g.v[OPENING] < 20, 1.25);
    let caution = |rung: i32| on(rung >= g.lowest_uncrossed(), 0.55);
    let most = |most: i32| on(most >= 35, 1.35);
    let twice = |most: i32| on(most >= 70, 1.35);
    if g.times[ASSAULT_KYIV] < 3 && g.v[MISSILE_STOCK] >= 20 {
        m.offer(ASSAULT_KYIV, 0.6 * on(g.since_inject(I_KILLING_IN_MOSCOW) <= 1, 1.3) * on(g.attributed[NEXT_GENERAL], 1.5) * on(g.v[MOSCOW_PRESSURE] >= 60, 1.4) * on(g.is(F_TRUCE), 0.4) * 1.0 * most(g.grievance[MOSCOW][KYIV]) * twice(g.grievance[MOSCOW][KYIV]) * caution(R_CAPITAL_STRUCK) * on(g.lines[2].0 == CROSSED, 1.8) * lean0 * lean1 * lean4);
    }
    if g.times[STRIKE_GRID] < 4 && g.v[MISSILE_STOCK] >= 12 && g.since(STRIKE_GRID) >= 2 {
        m.offer(STRIKE_GRID, 1.2 * on(g.is(F_TRUCE), 0.5) * 1.0 * most(g.grievance[MOSCOW][KYIV]) * twice(g.grievance[MOSCOW][KYIV]) * caution(R_DEEP_STRIKES) * on(g.lines[3].0 == CROSSED, 1.6) * lean0 * lean1 * lean4);
    }
    if g.times[STRIKE_LEADERS] < 2 && g.v[MISSILE_STOCK] >= 10 && g.turn >= 2 && g.since(STRIKE_LEADERS) >= 2 {
        m.offer(STRIKE_LEADERS, 0.5 * on(g.attributed[NEXT_GENERAL], 1.6) * on(g.attributed[DRONE_KREMLIN], 1.8) * on(g.v[MOSCOW_PRESSURE] >= 70, 1.4) * on(g.v[LEADER_EXPOSURE] <= 30, 0.6) * on(g.is(F_PLEDGE), 0.2) * 1.0 * most(g.grievance[MOSCOW][KYIV]) * twice(g.grievance[MOSCOW][KYIV]) * caution(R_LEADERS_STRUCK) * restraint(&[0.1, 0.35, 0.65], g.breaches[LEADERS_SPARED]) * on(g.lines[2].0 == CROSSED, 1.8) * lean0 * lean1 * lean4);
    }
    if g.times[HIDE_GENERALS] < 2 && g.turn <= 2 {
        m.offer(HIDE_GENERALS, 1.4 * on(g.v[COMMANDER_EXPOSURE] >= 60, 1.3) * 1.0 * lean2 * lean3);
    }
    if g.times[PRESS_DONBAS] < 4 {
        m.offer(PRESS_DONBAS, 1.3 * 1.0 * most(g.grievance[MOSCOW][KYIV]) * twice(g.grievance[MOSCOW][KYIV]) * caution(R_COVERT_VIOLENCE) * lean0 * lean1 * lean4);
    }
    if g.times[BLAME_WASHINGTON] < 1 && g.turn <= 2 {
        m.offer(BLAME_WASHINGTON, 1.0 * on(g.times[SAY_NOT_TOLD] > 0, 0.6) * 1.0 * most(g.grievance[MOSCOW][WASHINGTON]) * twice(g.grievance[MOSCOW][WASHINGTON]) * caution(R_HARD_POSITIONS) * lean0 * lean1 * lean4);
    }
    if g.times[CUT_CABLES] < 1 && g.turn >= 5 && g.turn <= 6 && g.v[TENSION] < 75 && (g.times[SEND_INTERCEPTORS] > 0 || g.times[SANCTIONS_ROUND] > 0 || g.times[USE_FROZEN_ASSETS] > 0) {
        m.offer(CUT_CABLES, 0.8 * on(g.times[GUARD_CABLES] > 0, 0.5) * 1.0 * most(g.grievance[MOSCOW][BRUSSELS]) * twice(g.grievance[MOSCOW][BRUSSELS]) * caution(R_COVERT_VIOLENCE) * on(g.lines[3].0 == CROSSED, 1.6) * lean0 * lean1 * lean4);
    }
    if g.times[NUCLEAR_WARNING] < 2 && (g.v[TENSION] >= 75 || g.since(LIFT_LIMITS) <= 2) && g.since(NUCLEAR_WARNING) >= 2 {
        m.offer(NUCLEAR_WARNING, 1.1 * on(g.times[LIFT_LIMITS] > 0, 1.6) * on(g.times[NUCLEAR_WARNING] > 0, 0.5) * 1.0 * most(g.grievance[MOSCOW][WASHINGTON].max(g.grievance[MOSCOW][BRUSSELS]).max(g.grievance[MOSCOW][KYIV]).max(g.grievance[MOSCOW][TRANSITION])) * twice(g.grievance[MOSCOW][WASHINGTON].max(g.grievance[MOSCOW][BRUSSELS]).max(g.grievance[MOSCOW][KYIV]).max(g.grievance[MOSCOW][TRANSITION])) * caution(R_NUCLEAR_THREATS) * on(g.lines[3].0 == CROSSED, 1.6) * lean0 * lean1 * lean4);
    }
    if g.times[HIT_SUPPLY_HUB] < 1 && g.v[MISSILE_STOCK] >= 10 && g.v[TENSION] >= 75 && (g.times[STRIKE_LEADERS] > 0 || g.times[NUCLEAR_WARNING] > 0) {
        m.offer(HIT_SUPPLY_HUB, 5.0 * on(g.times[NUCLEAR_WARNING] > 0, 1.5) * on(g.v[COHESION] <= 40, 1.5) * on(g.times[REINFORCE_FLANK] > 0, 0.5) * 1.0 * most(g.grievance[MOSCOW][BRUSSELS].max(g.grievance[MOSCOW][WASHINGTON]).max(g.grievance[MOSCOW][KYIV])) * twice(g.grievance[MOSCOW][BRUSSELS].max(g.grievance[MOSCOW][WASHINGTON]).max(g.grievance[MOSCOW][KYIV])) * caution(R_DIRECT_FIRE) * restraint(&[0.25, 0.8], g.breaches[ALLIANCES_APART]) * lean0 * lean1 * lean4);
    }
    if g.times[BATTLEFIELD_WEAPON] < 1 && g.times[NUCLEAR_WARNING] > 0 && g.v[TENSION] >= 80 {
        m.offer(BATTLEFIELD_WEAPON, 9.0 * on(g.times[HIT_SUPPLY_HUB] > 0, 3.0) * on(g.attributed[DRONE_KREMLIN], 1.6) * on(g.v[OPENING] >= 40, 0.3) * 1.0 * most(g.grievance[MOSCOW][KYIV].max(g.grievance[MOSCOW][WASHINGTON]).max(g.grievance[MOSCOW][BRUSSELS]).max(g.grievance[MOSCOW][NEW_DELHI]).max(g.grievance[MOSCOW][TRANSITION])) * twice(g.grievance[MOSCOW][KYIV].max(g.grievance[MOSCOW][WASHINGTON]).max(g.grievance[MOSCOW][BRUSSELS]).max(g.grievance[MOSCOW][NEW_DELHI]).max(g.grievance[MOSCOW][TRANSITION])) * caution(R_NUCLEAR_USE) * restraint(&[0.1, 0.6], g.breaches[NUCLEAR_TABOO]) * lean0 * lean1 * lean4);
    }
    if g.times[MOSCOW_HEARS_DELHI] < 3 && g.since(DELHI_SHUTTLE) == 1 {
        m.offer(MOSCOW_HEARS_DELHI, 1.6 * 1.0 * lean2 * lean3);
    }
    if g.times[MESSAGE_TRANSITION] < 2 && g.turn >= 4 && g.turn <= 5 && !g.is(F_BACKCHANNEL) && g.since(DELHI_SHUTTLE) != 1 {
        m.offer(MESSAGE_TRANSITION, 1.0 * 1.0 * lean2 * lean3);
    }
    if g.times[MOSCOW_PAUSE] < 1 && g.turn >= 3 && g.turn <= 6 && g.fired[I_PAUSE_BEGINS] == 0 {
        m.offer(MOSCOW_PAUSE, 0.7 * on(g.v[MISSILE_STOCK] <= 30, 1.6) * on(g.is(F_KYIV_OFFERS_PAUSE), 2.5) * 1.0 * lean2 * lean3);
    }
    if g.times[REFUSE_FREEZE] < 1 && g.since(FLOAT_FREEZE) <= 2 && !g.is(F_TALKS_AGREED) {
        m.offer(REFUSE_FREEZE, 0.9 * 1.0 * most(g.grievance[MOSCOW][TRANSITION].max(g.grievance[MOSCOW][KYIV])) * twice(g.grievance[MOSCOW][TRANSITION].max(g.grievance[MOSCOW][KYIV])) * caution(R_HARD_POSITIONS) * lean0 * lean1 * lean4);
    }
    if g.times[MOSCOW_ACCEPTS_FREEZE] < 1 && g.is(F_FREEZE_FLOATED) && g.v[OPENING] >= 35 && g.times[REFUSE_FREEZE] == 0 {
        m.offer(MOSCOW_ACCEPTS_FREEZE, 0.8 * 1.0 * lean2 * lean3);
    }
    m.hold(6.0);
}

#[rustfmt::skip]
pub fn washington(g: &Game, m: &mut Menu) {
    let lean0 = on(g.v[FRONT] <= 45, 1.3);
    let lean1 = on(g.days_left() <= 15, 1.25);
    let caution = |rung: i32| on(rung + 1 >= g.lowest_uncrossed(), 0.5);
    let most = |most: i32| on(most >= 35, 1.2);
    let twice = |most: i32| on(most >= 70, 1.2);
    if g.times[RUSH_ARMS] < 3 {
        m.offer(RUSH_ARMS, 1.6 * on(g.is(F_AID_CUT_ANNOUNCED), 1.5) * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_HARD_POSITIONS) * lean0 * lean1);
    }
    if g.times[ASK_RESTRAINT] < 3 && g.since(ASK_RESTRAINT) >= 3 {
        m.offer(ASK_RESTRAINT, 0.9 * on(g.breaches[LEADERS_SPARED] >= 2, 2.6) * 1.1764705882352942 * lean1);
    }
    if g.times[SAY_NOT_TOLD] < 1 && g.turn <= 2 {
        m.offer(SAY_NOT_TOLD, 1.4 * on(g.times[PUBLISH_FILE] > 0, 0.3) * 0.85 * most(g.grievance[WASHINGTON][KYIV]) * twice(g.grievance[WASHINGTON][KYIV]) * caution(R_GESTURES) * lean0 * lean1);
    }
    if g.times[WARN_MOSCOW] < 3 && (g.since(WARN_MOSCOW) >= 2 || g.since(NUCLEAR_WARNING) <= 1) {
        m.offer(WARN_MOSCOW, 1.1 * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_HARD_POSITIONS) * on(g.lines[4].0 == CROSSED, 2.5) * lean0 * lean1);
    }
    if g.times[HOTLINE] < 3 {
        m.offer(HOTLINE, 1.5 * on(g.v[TENSION] >= 75, 1.5) * 1.1764705882352942 * lean1);
    }
    if g.times[LIFT_LIMITS] < 1 && g.turn >= 5 {
        m.offer(LIFT_LIMITS, 0.4 * on(g.times[STRIKE_LEADERS] > 0, 1.6) * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_FORCE_SHOWN) * lean0 * lean1);
    }
    if g.times[SHARE_WARNING] < 2 && g.turn <= 5 && g.v[AIR_DEFENCE] <= 60 {
        m.offer(SHARE_WARNING, 1.1 * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_GESTURES) * lean0 * lean1);
    }
    if g.times[OIL_SANCTIONS] < 1 && g.turn >= 6 {
        m.offer(OIL_SANCTIONS, 1.1 * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_RETORTIONS) * lean0 * lean1);
    }
    if g.times[SEND_MINES] < 1 && (g.turn == 2 || g.turn == 3) {
        m.offer(SEND_MINES, 1.0 * on(g.v[FRONT] <= 48, 1.5) * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_HARD_POSITIONS) * lean0 * lean1);
    }
    if g.times[BRIEF_SUCCESSORS] < 1 && g.turn >= 4 && g.turn <= 5 {
        m.offer(BRIEF_SUCCESSORS, 1.0 * 1.1764705882352942 * lean1);
    }
    if g.times[REINFORCE_FLANK] < 1 && (g.is(F_EMBASSIES_HIT) || g.is(F_CABLES_CUT) || g.times[STRIKE_LEADERS] > 0 || g.times[NUCLEAR_WARNING] > 0) {
        m.offer(REINFORCE_FLANK, 1.0 * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_FORCE_SHOWN) * on(g.lines[4].0 == CROSSED, 2.5) * lean0 * lean1);
    }
    if g.times[ANSWER_THE_FIRE] < 1 && g.times[HIT_SUPPLY_HUB] > 0 {
        m.offer(ANSWER_THE_FIRE, 4.0 * 0.85 * most(g.grievance[WASHINGTON][MOSCOW]) * twice(g.grievance[WASHINGTON][MOSCOW]) * caution(R_DIRECT_FIRE) * restraint(&[0.25, 0.8], g.breaches[ALLIANCES_APART]) * on(g.lines[5].0 == CROSSED, 4.0) * lean0 * lean1);
    }
    m.hold(6.0);
}

#[rustfmt::skip]
pub fn transition(g: &Game, m: &mut Menu) {
    let lean0 = on(g.times[ASSAULT_KYIV] > 0 || g.times[ANSWER_ON_MOSCOW] > 0, 1.2);
    let lean1 = on(g.days_left() <= 15, 1.3);
    let caution = |rung: i32| on(rung + 1 >= g.lowest_uncrossed(), 0.4);
    let most = |most: i32| on(most >= 20, 1.4);
    let twice = |most: i32| on(most >= 40, 1.4);
    if g.times[ANNOUNCE_CUT] < 1 && g.turn <= 5 {
        m.offer(ANNOUNCE_CUT, 0.8 * 0.9 * most(g.grievance[TRANSITION][KYIV]) * twice(g.grievance[TRANSITION][KYIV]) * caution(R_GESTURES) * lean1);
    }
    if g.times[TIE_AID] < 2 && !g.is(F_AID_CUT_ANNOUNCED) {
        m.offer(TIE_AID, 1.4 * 0.9 * most(g.grievance[TRANSITION][MOSCOW]) * twice(g.grievance[TRANSITION][MOSCOW]) * caution(R_GESTURES) * lean1);
    }
    if g.times[ENVOY_TO_MOSCOW] < 4 {
        m.offer(ENVOY_TO_MOSCOW, 1.3 * 1.1111111111111112 * lean0 * lean1);
    }
    if g.times[RECEIVE_KYIV] < 3 {
        m.offer(RECEIVE_KYIV, 1.2 * 1.1111111111111112 * lean0 * lean1);
    }
    if g.times[FAULT_KILLING] < 1 && g.turn <= 2 {
        m.offer(FAULT_KILLING, 0.9 * 0.9 * most(g.grievance[TRANSITION][KYIV]) * twice(g.grievance[TRANSITION][KYIV]) * caution(R_HARD_POSITIONS) * lean1);
    }
    if g.times[FLOAT_FREEZE] < 1 && g.turn >= 2 && g.turn <= 5 {
        m.offer(FLOAT_FREEZE, 1.3 * 1.1111111111111112 * on(g.lines[6].0 == CROSSED, 2.0) * lean0 * lean1);
    }
    if g.times[WARN_OF_MORE_ARMS] < 1 && g.turn >= 3 && g.turn <= 5 && !g.is(F_AID_CUT_ANNOUNCED) {
        m.offer(WARN_OF_MORE_ARMS, 0.8 * 0.9 * most(g.grievance[TRANSITION][MOSCOW]) * twice(g.grievance[TRANSITION][MOSCOW]) * caution(R_HARD_POSITIONS) * on(g.lines[6].0 == CROSSED, 2.0) * lean1);
    }
    if g.times[STAND_TOGETHER] < 1 && (g.times[ASSAULT_KYIV] > 0 || g.times[ANSWER_ON_MOSCOW] > 0) {
        m.offer(STAND_TOGETHER, 0.8 * 0.9 * most(g.grievance[TRANSITION][MOSCOW]) * twice(g.grievance[TRANSITION][MOSCOW]) * caution(R_HARD_POSITIONS) * on(g.lines[6].0 == CROSSED, 2.0) * lean1);
    }
    if g.times[ASK_QUIET] < 2 && g.turn >= 6 && g.since(ASK_QUIET) >= 2 {
        m.offer(ASK_QUIET, 1.1 * 1.1111111111111112 * on(g.lines[6].0 == CROSSED, 2.0) * lean0 * lean1);
    }
    if g.times[HINT_RELIEF] < 1 && g.turn >= 6 {
        m.offer(HINT_RELIEF, 0.9 * 0.9 * most(g.grievance[TRANSITION][KYIV]) * twice(g.grievance[TRANSITION][KYIV]) * caution(R_QUIET_CONTACTS) * lean1);
    }
    if g.times[OFFER_CREDIT] < 2 && g.is(F_AID_CUT_ANNOUNCED) && g.since(OFFER_CREDIT) >= 2 {
        m.offer(OFFER_CREDIT, 1.2 * 0.9 * most(g.grievance[TRANSITION][MOSCOW]) * twice(g.grievance[TRANSITION][MOSCOW]) * caution(R_GESTURES) * lean1);
    }
    if g.times[NAME_SUMMIT] < 1 && g.v[OPENING] >= 40 {
        m.offer(NAME_SUMMIT, 1.6 * 1.1111111111111112 * lean0 * lean1);
    }
    m.hold(7.0);
}

#[rustfmt::skip]
pub fn brussels(g: &Game, m: &mut Menu) {
    let lean0 = on(g.v[COHESION] <= 45, 0.7);
    let lean1 = on(g.v[ATTENTION] >= 75, 1.2);
    let lean2 = on(g.days_left() <= 15, 1.15);
    let caution = |rung: i32| on(rung + 1 >= g.lowest_uncrossed(), 0.4);
    let most = |most: i32| on(most >= 30, 1.3);
    let twice = |most: i32| on(most >= 60, 1.3);
    if g.times[SEND_INTERCEPTORS] < 3 {
        m.offer(SEND_INTERCEPTORS, 1.5 * 0.8 * most(g.grievance[BRUSSELS][MOSCOW]) * twice(g.grievance[BRUSSELS][MOSCOW]) * caution(R_GESTURES) * lean0 * lean1 * lean2);
    }
    if g.times[SANCTIONS_ROUND] < 2 && g.since(SANCTIONS_ROUND) >= 2 {
        m.offer(SANCTIONS_ROUND, 0.9 * on(g.is(F_EMBASSIES_HIT), 2.0) * on(g.grievance[BRUSSELS][MOSCOW] >= 45, 1.3) * 0.8 * most(g.grievance[BRUSSELS][MOSCOW]) * twice(g.grievance[BRUSSELS][MOSCOW]) * caution(R_RETORTIONS) * on(g.lines[7].0 == CROSSED, 2.5) * lean0 * lean1 * lean2);
    }
    if g.times[RECALL_AMBASSADORS] < 1 && g.is(F_EMBASSIES_HIT) {
        m.offer(RECALL_AMBASSADORS, 1.3 * 0.8 * most(g.grievance[BRUSSELS][MOSCOW]) * twice(g.grievance[BRUSSELS][MOSCOW]) * caution(R_RETORTIONS) * on(g.lines[7].0 == CROSSED, 2.5) * lean0 * lean1 * lean2);
    }
    if g.times[GUARD_CABLES] < 1 {
        m.offer(GUARD_CABLES, 1.2 * on(g.is(F_CABLES_CUT), 1.6) * 1.25 * lean1 * lean2);
    }
    if g.times[PLEDGE_SUPPORT] < 2 && g.since(PLEDGE_SUPPORT) >= 2 && g.turn <= 4 {
        m.offer(PLEDGE_SUPPORT, 1.0 * 0.8 * most(g.grievance[BRUSSELS][MOSCOW]) * twice(g.grievance[BRUSSELS][MOSCOW]) * caution(R_GESTURES) * lean0 * lean1 * lean2);
    }
    if g.times[BACK_DELHI] < 2 && g.times[DELHI_SHUTTLE] > 0 && g.since(BACK_DELHI) >= 2 {
        m.offer(BACK_DELHI, 1.1 * 1.25 * lean1 * lean2);
    }
    if g.times[REPAIR_GRID] < 2 && g.v[POWER_GRID] <= 48 {
        m.offer(REPAIR_GRID, 1.2 * on(g.v[POWER_GRID] <= 40, 1.6) * 0.8 * most(g.grievance[BRUSSELS][MOSCOW]) * twice(g.grievance[BRUSSELS][MOSCOW]) * caution(R_GESTURES) * lean0 * lean1 * lean2);
    }
    if g.times[PLEAD_RESTRAINT] < 2 && (g.turn <= 4 || g.breaches[LEADERS_SPARED] >= 2) {
        m.offer(PLEAD_RESTRAINT, 0.8 * 1.25 * lean1 * lean2);
    }
    if g.times[PEACE_FORCE] < 1 && g.turn >= 5 {
        m.offer(PEACE_FORCE, 0.9 * 0.8 * most(g.grievance[BRUSSELS][MOSCOW]) * twice(g.grievance[BRUSSELS][MOSCOW]) * caution(R_GESTURES) * lean0 * lean1 * lean2);
    }
    if g.times[USE_FROZEN_ASSETS] < 1 && g.turn >= 4 && (g.v[AID] <= 50 || g.is(F_AID_CUT_ANNOUNCED)) {
        m.offer(USE_FROZEN_ASSETS, 0.6 * on(g.v[AID] <= 45, 1.8) * on(g.is(F_AID_CUT_ANNOUNCED), 1.4) * 0.8 * most(g.grievance[BRUSSELS][MOSCOW]) * twice(g.grievance[BRUSSELS][MOSCOW]) * caution(R_RETORTIONS) * lean0 * lean1 * lean2);
    }
    m.hold(7.0);
}

#[rustfmt::skip]
pub fn new_delhi(g: &Game, m: &mut Menu) {
    let lean0 = on(g.v[MEDIATION] <= 20, 0.75);
    let lean1 = on(g.days_left() <= 10, 1.3);
    let caution = |rung: i32| on(rung + 1 >= g.lowest_uncrossed(), 0.3);
    let most = |most: i32| on(most >= 15, 1.5);
    let twice = |most: i32| on(most >= 30, 1.5);
    if g.times[DELHI_SHUTTLE] < 3 && g.since(DELHI_SHUTTLE) >= 2 {
        m.offer(DELHI_SHUTTLE, 1.8 * 1.4285714285714286 * lean0 * lean1);
    }
    if g.times[URGE_RESTRAINT] < 5 {
        m.offer(URGE_RESTRAINT, 1.1 * 1.4285714285714286 * lean0 * lean1);
    }
    if g.times[ASK_PLEDGE] < 2 && !g.is(F_PLEDGE) {
        m.offer(ASK_PLEDGE, 1.5 * on(g.breaches[LEADERS_SPARED] >= 2, 1.3) * 1.4285714285714286 * lean0 * lean1);
    }
    if g.times[BROKER_SWAP] < 2 && g.since(BROKER_SWAP) >= 3 {
        m.offer(BROKER_SWAP, 1.5 * 1.4285714285714286 * lean0 * lean1);
    }
    if g.times[CARRY_QUESTION] < 5 && g.v[MEDIATION] >= 20 {
        m.offer(CARRY_QUESTION, 1.3 * 1.4285714285714286 * lean0 * lean1);
    }
    if g.times[PROTEST_EMBASSIES] < 1 && g.is(F_EMBASSIES_HIT) {
        m.offer(PROTEST_EMBASSIES, 1.2 * 0.7 * most(g.grievance[NEW_DELHI][MOSCOW]) * twice(g.grievance[NEW_DELHI][MOSCOW]) * caution(R_HARD_POSITIONS) * on(g.lines[8].0 == CROSSED, 3.0) * lean0);
    }
    if g.times[SLOW_OIL] < 1 && g.turn >= 2 {
        m.offer(SLOW_OIL, 0.7 * 0.7 * most(g.grievance[NEW_DELHI][MOSCOW]) * twice(g.grievance[NEW_DELHI][MOSCOW]) * caution(R_HARD_POSITIONS) * lean0);
    }
    if g.times[HOST_ROUND] < 1 && g.v[MEDIATION] >= 45 && g.v[OPENING] >= 35 {
        m.offer(HOST_ROUND, 2.2 * 1.4285714285714286 * lean0 * lean1);
    }
    if g.times[STEP_BACK] < 1 && g.v[MEDIATION] <= 26 {
        m.offer(STEP_BACK, 0.9 * 1.4285714285714286 * lean0 * lean1);
    }
    m.hold(6.0);
}
