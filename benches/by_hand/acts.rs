//! What the options of `kirillov` lead to.

use super::names::*;
use super::{Delta, Game, add, on};

/// Draws an outcome and notes what it changes.
#[rustfmt::skip]
pub fn act(g: &Game, option: usize, d: &mut Delta) -> usize {
    match option {
        NEXT_GENERAL => {
            d.breaches[LEADERS_SPARED] += 1;
            let came = g.draw(option, &[1.2 * on(g.v[COMMANDER_EXPOSURE] >= 60, 1.5) * on(g.v[COMMANDER_EXPOSURE] < 40, 0.4), 1.0, 0.4 * on(g.is(F_SUSPECT_CONFESSED), 2.0)]);
            match came {
                0 => { add!(d, WIDENING 4, MOSCOW_PRESSURE 14, TENSION 3, ATTENTION 3, KYIV_PRESSURE -8, COHESION -7, COMMANDER_EXPOSURE -8); d.set |= F_COMMANDER_KILLED; d.trust[WASHINGTON][KYIV] -= 6; }
                1 => { add!(d, WIDENING 3, MOSCOW_PRESSURE 10, TENSION 3, COHESION -4, COMMANDER_EXPOSURE -10); }
                _ => { add!(d, WIDENING 3, MOSCOW_PRESSURE 8, KYIV_PRESSURE 4, TENSION 3, COHESION -7, COMMANDER_EXPOSURE -10); d.set |= F_SUSPECT_CONFESSED; d.attribute.push(NEXT_GENERAL); }
            }
            came
        }
        OWN_UP => {
            let came = g.draw(option, &[1.0, 0.8]);
            match came {
                0 => { add!(d, ATTENTION 4, TENSION 2, KYIV_PRESSURE -8); d.attribute.push(NEXT_GENERAL); }
                _ => { add!(d, TENSION 2, KYIV_PRESSURE -6, COHESION -6); d.attribute.push(NEXT_GENERAL); d.trust[WASHINGTON][KYIV] -= 5; }
            }
            came
        }
        HIT_ARSENAL => {
            let came = g.draw(option, &[1.0 * on(g.times[LIFT_LIMITS] > 0, 1.6), 1.4, 0.4]);
            match came {
                0 => { add!(d, WIDENING 3, TENSION 3, MOSCOW_PRESSURE 4, MISSILE_STOCK -8, KYIV_PRESSURE -5); }
                1 => { add!(d, WIDENING 2, TENSION 2, KYIV_PRESSURE -2); }
                _ => { add!(d, WIDENING 4, TENSION 5, MOSCOW_PRESSURE 8, COHESION -4); }
            }
            came
        }
        FAR_ADVISERS => {
            let came = g.draw(option, &[1.5, 0.6]);
            match came {
                0 => { add!(d, WIDENING 13, TENSION 1, MOSCOW_PRESSURE 4, MISSILE_STOCK -4, KYIV_PRESSURE -6); }
                _ => { add!(d, WIDENING 14, TENSION 1, COHESION -5); d.attribute.push(FAR_ADVISERS); }
            }
            came
        }
        GUARD_LEADERS => {
            let came = g.draw(option, &[3.0, 1.0]);
            match came {
                0 => { add!(d, KYIV_PRESSURE 3, LEADER_EXPOSURE -20); }
                _ => { add!(d, LEADER_EXPOSURE -8, KYIV_PRESSURE -2); }
            }
            came
        }
        PUBLISH_FILE => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, ATTENTION 5, COHESION 6, MOSCOW_PRESSURE 2, TENSION 2); d.credibility[KYIV] += 5; }
                _ => { add!(d, ATTENTION 2, TENSION 2, COHESION -2); d.credibility[KYIV] -= 3; }
            }
            came
        }
        DRONE_KREMLIN => {
            d.breaches[LEADERS_SPARED] += 1;
            let came = g.draw(option, &[1.0, 1.6]);
            match came {
                0 => { add!(d, WIDENING 10, MOSCOW_PRESSURE 14, TENSION 6, ATTENTION 5, KYIV_PRESSURE -8, COHESION -5); }
                _ => { add!(d, WIDENING 9, MOSCOW_PRESSURE 13, TENSION 6, ATTENTION 3, KYIV_PRESSURE -4, COHESION -4); }
            }
            came
        }
        ANSWER_ON_MOSCOW => {
            let came = g.draw(option, &[1.5, 0.6]);
            match came {
                0 => { add!(d, WIDENING 9, TENSION 5, MOSCOW_PRESSURE 9, KYIV_PRESSURE -10, COHESION -3); }
                _ => { add!(d, WIDENING 11, TENSION 7, MOSCOW_PRESSURE 14, COHESION -8); }
            }
            came
        }
        KYIV_PAUSE => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, OPENING 4, KYIV_PRESSURE 4, MEDIATION 2); d.set |= F_KYIV_OFFERS_PAUSE; }
                _ => { add!(d, OPENING 2, KYIV_PRESSURE 8); d.set |= F_KYIV_OFFERS_PAUSE; }
            }
            came
        }
        KYIV_HEARS_DELHI => {
            let came = g.draw(option, &[1.3 * on(g.v[MEDIATION] >= 40, 1.8) * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 5, MEDIATION 6); }
                _ => { add!(d, OPENING 1); }
            }
            came
        }
        COURT_TRANSITION => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, AID 3, OPENING 2); d.trust[TRANSITION][KYIV] += 10; }
                _ => { add!(d, KYIV_PRESSURE 3, OPENING 1); d.trust[TRANSITION][KYIV] += 2; }
            }
            came
        }
        ASK_SHIELD => {
            let came = g.draw(option, &[1.0 * on(g.v[COHESION] >= 55, 1.5), 1.0]);
            match came {
                0 => { add!(d, AIR_DEFENCE 8, ATTENTION 2); }
                _ => { add!(d, AIR_DEFENCE 2, COHESION -2); }
            }
            came
        }
        KYIV_ACCEPTS_FREEZE => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, OPENING 8, KYIV_PRESSURE 10, TENSION -4); d.trust[TRANSITION][KYIV] += 10; }
                _ => { add!(d, OPENING 5, KYIV_PRESSURE 16); }
            }
            came
        }
        ASSAULT_KYIV => {
            d.v[MISSILE_STOCK] -= 20;
            let came = g.draw(option, &[1.0 * on(g.v[AIR_DEFENCE] >= 60, 2.0) * on(g.v[AIR_DEFENCE] < 30, 0.4), 0.9, 0.7]);
            match came {
                0 => { add!(d, WIDENING 7, TENSION 4, KYIV_PRESSURE 6, ATTENTION 2, COHESION 2, AIR_DEFENCE -10, MOSCOW_PRESSURE -8); }
                1 => { add!(d, WIDENING 9, TENSION 6, KYIV_PRESSURE 12, ATTENTION 5, COHESION 3, AIR_DEFENCE -12, POWER_GRID -6, MOSCOW_PRESSURE -12); }
                _ => { add!(d, WIDENING 11, TENSION 7, KYIV_PRESSURE 9, ATTENTION 7, COHESION 6, AIR_DEFENCE -12, MOSCOW_PRESSURE -10); d.set |= F_EMBASSIES_HIT; d.trust[NEW_DELHI][MOSCOW] -= 10; }
            }
            came
        }
        STRIKE_GRID => {
            d.v[MISSILE_STOCK] -= 12;
            let came = g.draw(option, &[1.0 * on(g.v[AIR_DEFENCE] < 40, 1.6), 1.2]);
            match came {
                0 => { add!(d, WIDENING 3, TENSION 3, KYIV_PRESSURE 5, POWER_GRID -12, AIR_DEFENCE -5, MOSCOW_PRESSURE -4); }
                _ => { add!(d, WIDENING 2, TENSION 2, KYIV_PRESSURE 2, POWER_GRID -5, AIR_DEFENCE -6, MOSCOW_PRESSURE -2); }
            }
            came
        }
        STRIKE_LEADERS => {
            d.v[MISSILE_STOCK] -= 10; d.breaches[LEADERS_SPARED] += 1;
            let came = g.draw(option, &[2.0 * on(g.v[LEADER_EXPOSURE] <= 30, 2.0), 0.9, 0.3 * on(g.v[LEADER_EXPOSURE] >= 45, 1.8)]);
            match came {
                0 => { add!(d, WIDENING 12, TENSION 8, KYIV_PRESSURE 12, ATTENTION 6, COHESION 6, MOSCOW_PRESSURE -8); }
                1 => { add!(d, WIDENING 14, TENSION 9, KYIV_PRESSURE 16, ATTENTION 7, COHESION 5, MOSCOW_PRESSURE -12); }
                _ => { add!(d, WIDENING 20, TENSION 22, KYIV_PRESSURE 25, ATTENTION 15, COHESION 10, MOSCOW_PRESSURE -10); d.set |= F_KYIV_LEADER_DEAD; }
            }
            came
        }
        HIDE_GENERALS => {
            let came = g.draw(option, &[3.0, 1.0]);
            match came {
                0 => { add!(d, COMMANDER_EXPOSURE -22); }
                _ => { add!(d, COMMANDER_EXPOSURE -10); }
            }
            came
        }
        PRESS_DONBAS => {
            let came = g.draw(option, &[1.5, 1.0 * on(g.v[AID] >= 60, 1.6) * on(g.since(HIT_ARSENAL) <= 2, 2.2) * on(g.times[SEND_MINES] > 0, 1.6), 0.35 * on(g.v[AID] <= 40, 2.0) * on(g.is(F_KYIV_LEADER_DEAD), 1.5) * on(g.since(HIT_ARSENAL) <= 2, 0.5)]);
            match came {
                0 => { add!(d, KYIV_PRESSURE 3, FRONT -2, MOSCOW_PRESSURE -2); }
                1 => { add!(d, KYIV_PRESSURE -1); }
                _ => { add!(d, KYIV_PRESSURE 8, TENSION 2, FRONT -5); }
            }
            came
        }
        BLAME_WASHINGTON => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, TENSION 2, COHESION -4, MOSCOW_PRESSURE -4); }
                _ => { add!(d, TENSION 2, MOSCOW_PRESSURE -2); }
            }
            came
        }
        CUT_CABLES => {
            let came = g.draw(option, &[1.5, 0.5 * on(g.times[GUARD_CABLES] > 0, 3.0)]);
            match came {
                0 => { add!(d, WIDENING 6, TENSION 4, AID -3, MOSCOW_PRESSURE -3, COHESION -2); d.set |= F_CABLES_CUT; }
                _ => { add!(d, WIDENING 5, TENSION 3, COHESION 5); d.set |= F_CABLES_CUT; d.attribute.push(CUT_CABLES); }
            }
            came
        }
        NUCLEAR_WARNING => {
            let came = g.draw(option, &[1.0, 1.0 * on(g.v[COHESION] >= 60, 1.6)]);
            match came {
                0 => { add!(d, WIDENING 8, TENSION 6, OPENING 2, ATTENTION 6, AID -6, COHESION -6, MOSCOW_PRESSURE -6); }
                _ => { add!(d, WIDENING 8, COHESION 6, AID 2, TENSION 6, ATTENTION 6); d.credibility[MOSCOW] -= 6; }
            }
            came
        }
        HIT_SUPPLY_HUB => {
            d.v[MISSILE_STOCK] -= 10; d.breaches[ALLIANCES_APART] += 1;
            let came = g.draw(option, &[1.0, 1.2]);
            match came {
                0 => { add!(d, WIDENING 20, TENSION 20, COHESION 8, ATTENTION 15, AID -10, OPENING -15); }
                _ => { add!(d, WIDENING 18, TENSION 16, COHESION 8, ATTENTION 12, AID -3, OPENING -12); }
            }
            came
        }
        BATTLEFIELD_WEAPON => { d.breaches[NUCLEAR_TABOO] += 1; add!(d, TENSION 40, ATTENTION 24, FRONT -4, OPENING -30, MEDIATION -30); 0 }
        MOSCOW_HEARS_DELHI => {
            let came = g.draw(option, &[1.3 * on(g.v[MEDIATION] >= 40, 1.8) * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 5, MEDIATION 6); }
                _ => { add!(d, OPENING 1); }
            }
            came
        }
        MESSAGE_TRANSITION => {
            let came = g.draw(option, &[1.0, 0.7]);
            match came {
                0 => { add!(d, OPENING 4, MOSCOW_PRESSURE -2); d.set |= F_BACKCHANNEL; d.trust[TRANSITION][MOSCOW] += 6; }
                _ => { add!(d, OPENING 1); }
            }
            came
        }
        MOSCOW_PAUSE => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, OPENING 4, MOSCOW_PRESSURE 5, MEDIATION 2); d.set |= F_MOSCOW_OFFERS_PAUSE; }
                _ => { add!(d, OPENING 2, MOSCOW_PRESSURE 6); d.set |= F_MOSCOW_OFFERS_PAUSE; }
            }
            came
        }
        REFUSE_FREEZE => {
            let came = g.draw(option, &[1.0, 0.6]);
            match came {
                0 => { add!(d, OPENING -8, MOSCOW_PRESSURE -5); d.trust[TRANSITION][MOSCOW] -= 10; }
                _ => { add!(d, OPENING -2, MOSCOW_PRESSURE -3); }
            }
            came
        }
        MOSCOW_ACCEPTS_FREEZE => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, OPENING 8, MOSCOW_PRESSURE 8, TENSION -4); d.trust[TRANSITION][MOSCOW] += 10; }
                _ => { add!(d, OPENING 4, MOSCOW_PRESSURE 5); }
            }
            came
        }
        RUSH_ARMS => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, AID 5, AIR_DEFENCE 5, TENSION 2, KYIV_PRESSURE -2); }
                _ => { add!(d, AID 3, TENSION 1); }
            }
            came
        }
        ASK_RESTRAINT => {
            let came = g.draw(option, &[1.5 * on(g.trust[KYIV][WASHINGTON] >= 40, 1.5), 1.0]);
            match came {
                0 => { add!(d, KYIV_PRESSURE 3, TENSION -2); d.set |= F_WASHINGTON_ASKED; d.trust[KYIV][WASHINGTON] -= 5; }
                _ => { add!(d, KYIV_PRESSURE 4, COHESION -3); d.trust[KYIV][WASHINGTON] -= 10; }
            }
            came
        }
        SAY_NOT_TOLD => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, MOSCOW_PRESSURE -3, TENSION -4, COHESION -6); d.grievance[MOSCOW][WASHINGTON] -= 6; d.trust[KYIV][WASHINGTON] -= 8; }
                _ => { add!(d, COHESION -5); d.trust[KYIV][WASHINGTON] -= 6; d.credibility[WASHINGTON] -= 4; }
            }
            came
        }
        WARN_MOSCOW => {
            let came = g.draw(option, &[1.0, 1.0 * on(g.days_left() <= 14, 1.8)]);
            match came {
                0 => { add!(d, TENSION 2, COHESION 4, MOSCOW_PRESSURE -3); d.credibility[WASHINGTON] += 3; }
                _ => { add!(d, TENSION 2); d.credibility[WASHINGTON] -= 5; }
            }
            came
        }
        HOTLINE => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, OPENING 2, TENSION -8); d.trust[MOSCOW][WASHINGTON] += 4; }
                _ => { add!(d, TENSION -1); }
            }
            came
        }
        LIFT_LIMITS => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, WIDENING 7, AID 8, FRONT 3, TENSION 5, MOSCOW_PRESSURE 6, KYIV_PRESSURE -5, COHESION -3); }
                _ => { add!(d, WIDENING 6, AID 6, FRONT 1, TENSION 4, MOSCOW_PRESSURE 5, KYIV_PRESSURE -3); }
            }
            came
        }
        SHARE_WARNING => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, AIR_DEFENCE 8, LEADER_EXPOSURE -6); d.trust[KYIV][WASHINGTON] += 4; }
                _ => { add!(d, AIR_DEFENCE 3); d.trust[KYIV][WASHINGTON] += 2; }
            }
            came
        }
        OIL_SANCTIONS => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, MOSCOW_PRESSURE 4, TENSION 2, COHESION 4); d.trust[NEW_DELHI][WASHINGTON] -= 6; }
                _ => { add!(d, MOSCOW_PRESSURE 2, COHESION -2, MEDIATION -3); d.trust[NEW_DELHI][WASHINGTON] -= 8; }
            }
            came
        }
        SEND_MINES => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, FRONT 1, ATTENTION 1, COHESION -3, KYIV_PRESSURE -2); }
                _ => { add!(d, ATTENTION 2, COHESION -6); }
            }
            came
        }
        BRIEF_SUCCESSORS => {
            let came = g.draw(option, &[1.3, 1.0]);
            match came {
                0 => { add!(d, COHESION 3, OPENING 2, TENSION -3); d.trust[TRANSITION][WASHINGTON] += 12; }
                _ => { add!(d, ATTENTION 2, COHESION -4); d.trust[WASHINGTON][TRANSITION] -= 10; }
            }
            came
        }
        REINFORCE_FLANK => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, TENSION 3, COHESION 7); d.credibility[WASHINGTON] += 4; }
                _ => { add!(d, TENSION 6, COHESION 4, MOSCOW_PRESSURE 4); }
            }
            came
        }
        ANSWER_THE_FIRE => { d.breaches[ALLIANCES_APART] += 1; add!(d, TENSION 20, ATTENTION 12, COHESION 6, OPENING -15); d.credibility[WASHINGTON] += 10; 0 }
        ANNOUNCE_CUT => {
            let came = g.draw(option, &[1.3, 1.0]);
            match came {
                0 => { add!(d, KYIV_PRESSURE 6, AID -16, COHESION -7, OPENING -2); d.set |= F_AID_CUT_ANNOUNCED; d.credibility[TRANSITION] -= 8; d.trust[KYIV][TRANSITION] -= 15; }
                _ => { add!(d, KYIV_PRESSURE 3, AID -9, COHESION -4); d.set |= F_AID_CUT_ANNOUNCED; d.credibility[TRANSITION] -= 10; d.trust[KYIV][TRANSITION] -= 8; }
            }
            came
        }
        TIE_AID => {
            let came = g.draw(option, &[1.6 * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 5, AID 2); d.credibility[TRANSITION] += 5; }
                _ => { add!(d, OPENING 1); d.credibility[TRANSITION] -= 4; }
            }
            came
        }
        ENVOY_TO_MOSCOW => {
            let came = g.draw(option, &[1.7 * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 4, MOSCOW_PRESSURE -3); d.set |= F_BACKCHANNEL; d.trust[MOSCOW][TRANSITION] += 8; }
                _ => { add!(d, OPENING 1); d.set |= F_BACKCHANNEL; d.trust[MOSCOW][TRANSITION] += 3; }
            }
            came
        }
        RECEIVE_KYIV => {
            let came = g.draw(option, &[1.4, 1.0]);
            match came {
                0 => { add!(d, OPENING 2, KYIV_PRESSURE -4); d.trust[KYIV][TRANSITION] += 12; d.credibility[TRANSITION] += 3; }
                _ => { add!(d, KYIV_PRESSURE 4, COHESION -3); d.trust[KYIV][TRANSITION] -= 6; }
            }
            came
        }
        FAULT_KILLING => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, OPENING 4, MOSCOW_PRESSURE -4, COHESION -4); d.trust[MOSCOW][TRANSITION] += 8; d.trust[KYIV][TRANSITION] -= 10; }
                _ => { add!(d, COHESION -3); d.trust[KYIV][TRANSITION] -= 8; d.credibility[TRANSITION] -= 5; }
            }
            came
        }
        FLOAT_FREEZE => {
            let came = g.draw(option, &[1.8 * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 6); d.set |= F_FREEZE_FLOATED; }
                _ => { add!(d, OPENING 1, KYIV_PRESSURE 4, MOSCOW_PRESSURE 2, COHESION -3); d.set |= F_FREEZE_FLOATED; }
            }
            came
        }
        WARN_OF_MORE_ARMS => {
            let came = g.draw(option, &[1.0 * on(g.credibility[TRANSITION] >= 50, 1.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 4, AID 4, TENSION 2); d.credibility[TRANSITION] += 5; }
                _ => { add!(d, TENSION 3, MOSCOW_PRESSURE 3); d.credibility[TRANSITION] -= 6; }
            }
            came
        }
        STAND_TOGETHER => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, COHESION 8, TENSION -4); d.credibility[TRANSITION] += 6; d.trust[WASHINGTON][TRANSITION] += 10; }
                _ => { add!(d, COHESION 4); d.credibility[TRANSITION] -= 4; }
            }
            came
        }
        ASK_QUIET => {
            let came = g.draw(option, &[1.2 * on(g.credibility[TRANSITION] >= 50, 1.5), 1.0]);
            match came {
                0 => { add!(d, TENSION -5, KYIV_PRESSURE -3, MOSCOW_PRESSURE -3); }
                _ => { add!(d, TENSION -1); d.credibility[TRANSITION] -= 4; }
            }
            came
        }
        HINT_RELIEF => {
            let came = g.draw(option, &[1.3 * on(g.is(F_BACKCHANNEL), 1.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 5, COHESION -4); d.trust[MOSCOW][TRANSITION] += 8; d.trust[KYIV][TRANSITION] -= 5; }
                _ => { add!(d, OPENING 1, COHESION -5); d.credibility[TRANSITION] -= 3; d.trust[KYIV][TRANSITION] -= 5; }
            }
            came
        }
        OFFER_CREDIT => {
            let came = g.draw(option, &[1.3, 1.0]);
            match came {
                0 => { add!(d, COHESION 3, KYIV_PRESSURE -4); d.trust[KYIV][TRANSITION] += 8; d.credibility[TRANSITION] += 4; }
                _ => { add!(d, KYIV_PRESSURE 2); d.trust[KYIV][TRANSITION] += 1; }
            }
            came
        }
        NAME_SUMMIT => {
            let came = g.draw(option, &[1.8 * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 7, TENSION -5); d.credibility[TRANSITION] += 4; }
                _ => { add!(d, OPENING 3); }
            }
            came
        }
        SEND_INTERCEPTORS => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, AIR_DEFENCE 12, KYIV_PRESSURE -3); }
                _ => { add!(d, AIR_DEFENCE 4, COHESION -2); }
            }
            came
        }
        SANCTIONS_ROUND => {
            let came = g.draw(option, &[1.2 * on(g.v[COHESION] < 50, 0.5), 1.0]);
            match came {
                0 => { add!(d, COHESION 6, MOSCOW_PRESSURE 2, TENSION 2); }
                _ => { add!(d, COHESION -3); }
            }
            came
        }
        RECALL_AMBASSADORS => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, COHESION 6, TENSION 2, OPENING -4); }
                _ => { add!(d, TENSION 1, COHESION -2, OPENING -2); }
            }
            came
        }
        GUARD_CABLES => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, COHESION 4); }
                _ => { add!(d, COHESION 1); }
            }
            came
        }
        PLEDGE_SUPPORT => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, COHESION 5, ATTENTION 2, AID 2, KYIV_PRESSURE -3); }
                _ => { add!(d, ATTENTION 1, COHESION -3); }
            }
            came
        }
        BACK_DELHI => {
            let came = g.draw(option, &[1.5, 1.0]);
            match came {
                0 => { add!(d, MEDIATION 7, OPENING 2, TENSION -2); }
                _ => { add!(d, MEDIATION 1, COHESION -2); }
            }
            came
        }
        REPAIR_GRID => {
            let came = g.draw(option, &[2.0, 1.0]);
            match came {
                0 => { add!(d, POWER_GRID 10, KYIV_PRESSURE -2); }
                _ => { add!(d, POWER_GRID 3); }
            }
            came
        }
        PLEAD_RESTRAINT => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, KYIV_PRESSURE -5, LEADER_EXPOSURE -4, TENSION -2); }
                _ => { add!(d, KYIV_PRESSURE 1); d.trust[KYIV][BRUSSELS] -= 4; }
            }
            came
        }
        PEACE_FORCE => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, OPENING 4, COHESION 4, MOSCOW_PRESSURE 2, KYIV_PRESSURE -4); }
                _ => { add!(d, MOSCOW_PRESSURE 2, OPENING 1, COHESION -6); }
            }
            came
        }
        USE_FROZEN_ASSETS => {
            let came = g.draw(option, &[1.0 * on(g.v[COHESION] >= 60, 1.5), 1.0]);
            match came {
                0 => { add!(d, AID 15, TENSION 3, MOSCOW_PRESSURE 5, WIDENING 3); }
                _ => { add!(d, AID 2, TENSION 1, COHESION -5); }
            }
            came
        }
        DELHI_SHUTTLE => {
            let came = g.draw(option, &[1.6 * on(g.v[MEDIATION] >= 40, 1.6) * on(g.since(ASSAULT_KYIV) <= 1, 0.35) * on(g.breaches[LEADERS_SPARED] >= 2, 0.75) * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, MEDIATION 7, OPENING 4); }
                _ => { add!(d, MEDIATION -5); }
            }
            came
        }
        URGE_RESTRAINT => {
            let came = g.draw(option, &[1.3 * on(g.since(ASSAULT_KYIV) <= 1, 0.4), 1.0]);
            match came {
                0 => { add!(d, MEDIATION 3, ATTENTION 1, TENSION -3); }
                _ => { add!(d, MEDIATION -3); }
            }
            came
        }
        ASK_PLEDGE => {
            let came = g.draw(option, &[0.7 * on(g.v[MEDIATION] >= 45, 1.8) * on(g.times[STRIKE_LEADERS] > 0, 0.3) * on(g.breaches[LEADERS_SPARED] >= 3, 0.6) * on(g.since(ASSAULT_KYIV) <= 1, 0.5) * on(g.v[WIDENING] >= 45, 0.6), 1.0, 0.8]);
            match came {
                0 => { add!(d, MEDIATION 8, OPENING 3, TENSION -4); d.set |= F_PLEDGE; }
                1 => { add!(d, MEDIATION 2, OPENING 1); }
                _ => { add!(d, MEDIATION -6); }
            }
            came
        }
        BROKER_SWAP => {
            let came = g.draw(option, &[1.8 * on(g.since(ASSAULT_KYIV) <= 1, 0.5), 1.0]);
            match came {
                0 => { add!(d, MEDIATION 7, OPENING 3, KYIV_PRESSURE -4, MOSCOW_PRESSURE -4); d.trust[KYIV][NEW_DELHI] += 6; }
                _ => { add!(d, MEDIATION -4); }
            }
            came
        }
        CARRY_QUESTION => {
            let came = g.draw(option, &[1.6 * on(g.since(ASSAULT_KYIV) <= 1, 0.35) * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 4, MEDIATION 3); }
                _ => { add!(d, MEDIATION -6); }
            }
            came
        }
        PROTEST_EMBASSIES => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, MEDIATION 3, MOSCOW_PRESSURE 1, TENSION -1); d.trust[KYIV][NEW_DELHI] += 6; }
                _ => { d.trust[MOSCOW][NEW_DELHI] -= 6; d.trust[KYIV][NEW_DELHI] += 4; }
            }
            came
        }
        SLOW_OIL => {
            let came = g.draw(option, &[1.2, 1.0]);
            match came {
                0 => { add!(d, OPENING 4, MEDIATION 2); d.trust[MOSCOW][NEW_DELHI] -= 5; }
                _ => { add!(d, MEDIATION -4); d.trust[MOSCOW][NEW_DELHI] -= 10; }
            }
            came
        }
        HOST_ROUND => {
            let came = g.draw(option, &[1.8 * on(g.v[WIDENING] >= 45, 0.6) * on(g.v[WIDENING] >= 60, 0.5), 1.0]);
            match came {
                0 => { add!(d, OPENING 7, MEDIATION 8, TENSION -5); }
                _ => { add!(d, OPENING 2, MEDIATION -4); }
            }
            came
        }
        STEP_BACK => {
            let came = g.draw(option, &[1.0, 1.0]);
            match came {
                0 => { add!(d, MEDIATION 12, OPENING 2); }
                _ => { add!(d, MEDIATION -8, OPENING -3); }
            }
            came
        }
        _ => unreachable!(),
    }
}

/// A covert option: the key of its trace draws without the turn, its odds to 1, for how many turns it is traced,
/// and who is suspected.
#[rustfmt::skip]
pub fn covert(g: &Game, option: usize) -> Option<(u64, f64, i32, &'static [usize])> {
    Some(match option {
        NEXT_GENERAL => (0xa9dcfeccc8776f9e, 0.5 * on(g.is(F_SUSPECT_CONFESSED), 2.0) * on(g.is(F_KILLING_CLAIMED), 1.3), 3, &[KYIV]),
        FAR_ADVISERS => (0x73ab3e58f2f9c603, 0.4, 3, &[KYIV]),
        DRONE_KREMLIN => (0xa73533c957ab5a63, 0.8, 3, &[KYIV, WASHINGTON]),
        CUT_CABLES => (0xb43b38c866b07579, 0.3 * on(g.times[GUARD_CABLES] > 0, 2.5), 4, &[MOSCOW]),
        ENVOY_TO_MOSCOW => (0xfb32b10085501664, 0.25, 3, &[TRANSITION]),
        _ => return None,
    })
}
