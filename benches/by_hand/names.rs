//! The names of `kirillov` as numbers, and its tables.

pub const KYIV: usize = 0;
pub const MOSCOW: usize = 1;
pub const WASHINGTON: usize = 2;
pub const TRANSITION: usize = 3;
pub const BRUSSELS: usize = 4;
pub const NEW_DELHI: usize = 5;

pub const TENSION: usize = 0;
pub const OPENING: usize = 1;
pub const WIDENING: usize = 2;
pub const MEDIATION: usize = 3;
pub const FRONT: usize = 4;
pub const AID: usize = 5;
pub const COHESION: usize = 6;
pub const ATTENTION: usize = 7;
pub const MOSCOW_PRESSURE: usize = 8;
pub const KYIV_PRESSURE: usize = 9;
pub const POWER_GRID: usize = 10;
pub const AIR_DEFENCE: usize = 11;
pub const MISSILE_STOCK: usize = 12;
pub const COMMANDER_EXPOSURE: usize = 13;
pub const LEADER_EXPOSURE: usize = 14;

pub const F_KILLING_CLAIMED: u32 = 1 << 0;
pub const F_SUSPECT_CONFESSED: u32 = 1 << 1;
pub const F_COMMANDER_KILLED: u32 = 1 << 2;
pub const F_EMBASSIES_HIT: u32 = 1 << 3;
pub const F_KYIV_LEADER_DEAD: u32 = 1 << 4;
pub const F_WASHINGTON_ASKED: u32 = 1 << 5;
pub const F_BACKCHANNEL: u32 = 1 << 6;
pub const F_AID_CUT_ANNOUNCED: u32 = 1 << 7;
pub const F_FREEZE_FLOATED: u32 = 1 << 8;
pub const F_KYIV_OFFERS_PAUSE: u32 = 1 << 9;
pub const F_MOSCOW_OFFERS_PAUSE: u32 = 1 << 10;
pub const F_TRUCE: u32 = 1 << 11;
pub const F_PLEDGE: u32 = 1 << 12;
pub const F_CABLES_CUT: u32 = 1 << 13;
pub const F_TALKS_AGREED: u32 = 1 << 14;

pub const LEADERS_SPARED: usize = 0;
pub const ALLIANCES_APART: usize = 1;
pub const NUCLEAR_TABOO: usize = 2;

pub const R_QUIET_CONTACTS: i32 = 0;
pub const R_GESTURES: i32 = 1;
pub const R_HARD_POSITIONS: i32 = 2;
pub const R_FORCE_SHOWN: i32 = 3;
pub const R_RETORTIONS: i32 = 4;
pub const R_COVERT_VIOLENCE: i32 = 5;
pub const R_DEEP_STRIKES: i32 = 6;
pub const R_CAPITAL_STRUCK: i32 = 7;
pub const R_LEADERS_STRUCK: i32 = 8;
pub const R_NUCLEAR_THREATS: i32 = 9;
pub const R_DIRECT_FIRE: i32 = 10;
pub const R_NUCLEAR_USE: i32 = 11;

pub const NEXT_GENERAL: usize = 0;
pub const OWN_UP: usize = 1;
pub const HIT_ARSENAL: usize = 2;
pub const FAR_ADVISERS: usize = 3;
pub const GUARD_LEADERS: usize = 4;
pub const PUBLISH_FILE: usize = 5;
pub const DRONE_KREMLIN: usize = 6;
pub const ANSWER_ON_MOSCOW: usize = 7;
pub const KYIV_PAUSE: usize = 8;
pub const KYIV_HEARS_DELHI: usize = 9;
pub const COURT_TRANSITION: usize = 10;
pub const ASK_SHIELD: usize = 11;
pub const KYIV_ACCEPTS_FREEZE: usize = 12;
pub const ASSAULT_KYIV: usize = 13;
pub const STRIKE_GRID: usize = 14;
pub const STRIKE_LEADERS: usize = 15;
pub const HIDE_GENERALS: usize = 16;
pub const PRESS_DONBAS: usize = 17;
pub const BLAME_WASHINGTON: usize = 18;
pub const CUT_CABLES: usize = 19;
pub const NUCLEAR_WARNING: usize = 20;
pub const HIT_SUPPLY_HUB: usize = 21;
pub const BATTLEFIELD_WEAPON: usize = 22;
pub const MOSCOW_HEARS_DELHI: usize = 23;
pub const MESSAGE_TRANSITION: usize = 24;
pub const MOSCOW_PAUSE: usize = 25;
pub const REFUSE_FREEZE: usize = 26;
pub const MOSCOW_ACCEPTS_FREEZE: usize = 27;
pub const RUSH_ARMS: usize = 28;
pub const ASK_RESTRAINT: usize = 29;
pub const SAY_NOT_TOLD: usize = 30;
pub const WARN_MOSCOW: usize = 31;
pub const HOTLINE: usize = 32;
pub const LIFT_LIMITS: usize = 33;
pub const SHARE_WARNING: usize = 34;
pub const OIL_SANCTIONS: usize = 35;
pub const SEND_MINES: usize = 36;
pub const BRIEF_SUCCESSORS: usize = 37;
pub const REINFORCE_FLANK: usize = 38;
pub const ANSWER_THE_FIRE: usize = 39;
pub const ANNOUNCE_CUT: usize = 40;
pub const TIE_AID: usize = 41;
pub const ENVOY_TO_MOSCOW: usize = 42;
pub const RECEIVE_KYIV: usize = 43;
pub const FAULT_KILLING: usize = 44;
pub const FLOAT_FREEZE: usize = 45;
pub const WARN_OF_MORE_ARMS: usize = 46;
pub const STAND_TOGETHER: usize = 47;
pub const ASK_QUIET: usize = 48;
pub const HINT_RELIEF: usize = 49;
pub const OFFER_CREDIT: usize = 50;
pub const NAME_SUMMIT: usize = 51;
pub const SEND_INTERCEPTORS: usize = 52;
pub const SANCTIONS_ROUND: usize = 53;
pub const RECALL_AMBASSADORS: usize = 54;
pub const GUARD_CABLES: usize = 55;
pub const PLEDGE_SUPPORT: usize = 56;
pub const BACK_DELHI: usize = 57;
pub const REPAIR_GRID: usize = 58;
pub const PLEAD_RESTRAINT: usize = 59;
pub const PEACE_FORCE: usize = 60;
pub const USE_FROZEN_ASSETS: usize = 61;
pub const DELHI_SHUTTLE: usize = 62;
pub const URGE_RESTRAINT: usize = 63;
pub const ASK_PLEDGE: usize = 64;
pub const BROKER_SWAP: usize = 65;
pub const CARRY_QUESTION: usize = 66;
pub const PROTEST_EMBASSIES: usize = 67;
pub const SLOW_OIL: usize = 68;
pub const HOST_ROUND: usize = 69;
pub const STEP_BACK: usize = 70;

pub const I_KILLING_IN_MOSCOW: usize = 0;
pub const I_SERVICES_CLAIM_IT: usize = 1;
pub const I_NOT_FOREWARNED: usize = 2;
pub const I_SUSPECT_DETAINED: usize = 3;
pub const I_HOW_COULD_IT_HAPPEN: usize = 4;
pub const I_DELHI_WORRIED: usize = 5;
pub const I_EARLIER_KILLINGS: usize = 6;
pub const I_KOREAN_LOSSES: usize = 7;
pub const I_PLAN_IN_THE_PAPERS: usize = 8;
pub const I_FACTORIES_ONE: usize = 9;
pub const I_YEAR_TURNS: usize = 10;
pub const I_GROUND_LOST: usize = 11;
pub const I_WINTER_LOAD: usize = 12;
pub const I_NO_OFF_RAMP: usize = 13;
pub const I_FACTORIES_TWO: usize = 14;
pub const I_HEARINGS: usize = 15;
pub const I_DAYS_TO_GO: usize = 16;
pub const I_EMBASSIES_SPEAK: usize = 17;
pub const I_MEDIATION_SINKS: usize = 18;
pub const I_FACES_VANISH: usize = 19;
pub const I_ALLIES_LEADERS_UNEASY: usize = 20;
pub const I_CUT_READ_AS_WEAKNESS: usize = 21;
pub const I_SERVICES_WANT_MORE: usize = 22;
pub const I_TELEVISION_WANTS_MORE: usize = 23;
pub const I_SHIELD_THIN: usize = 24;
pub const I_PAUSE_BEGINS: usize = 25;
pub const I_PAUSE_ENDS: usize = 26;
pub const I_DELEGATIONS_NAMED: usize = 27;
pub const I_NUCLEAR_WORDS: usize = 28;
pub const I_LEADER_BURIED: usize = 29;
pub const I_ARTICLE_FIVE: usize = 30;
pub const I_STRAY_DRONE: usize = 31;
pub const I_BACKCHANNEL_LEAKS: usize = 32;
pub const I_SECOND_WITNESS: usize = 33;
pub const I_DEPOT_FIRE: usize = 34;
pub const I_A_VETO: usize = 35;
pub const I_THAW: usize = 36;
pub const I_RADAR_GHOST: usize = 37;
pub const I_MOTHERS_MEET: usize = 38;

pub const FLAG_COUNT: usize = 15;
pub const TURNS: i32 = 7;
pub const START: i32 = R_RETORTIONS;
/// Points fade by so many percent.
pub const DECAY: i32 = 10;
/// The hashes of the actors' ids.
#[rustfmt::skip]
pub const ACTOR_KEYS: [u64; 6] = [8676772746608400386, 957641478189914505, 17824173711852224731, 8819802184851310850, 11102294040001395772, 1253164816531810920];
/// Indicators at the start.
pub const V: [i32; 15] = [55, 20, 30, 35, 50, 55, 60, 60, 45, 50, 50, 50, 60, 70, 50];
/// Flags at the start.
pub const FLAGS: u32 = 0;
/// Trust at the start.
#[rustfmt::skip]
pub const TRUST: [[i32; 6]; 6] = [[0, -90, 55, 0, 55, 5], [-80, 0, -60, 5, -50, 40], [45, -65, 0, -20, 60, 20], [-5, -10, -25, 0, -10, 20], [50, -65, 55, -15, 0, 10], [5, 30, 20, 20, 10, 0]];
/// Grievance at the start.
#[rustfmt::skip]
pub const GRIEVANCE: [[i32; 6]; 6] = [[0, 40, 0, 5, 0, 0], [30, 0, 25, 0, 20, 0], [0, 25, 0, 5, 0, 0], [0, 0, 5, 0, 0, 0], [0, 25, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]];
pub const CREDIBILITY: [i32; 6] = [50, 50, 50, 50, 50, 50];
pub const BREACHES: [i32; 3] = [0, 0, 0];
pub const THRESHOLDS: [i32; 5] = [7, 8, 9, 10, 11];
/// Red lines: owner, answers, turns to act.
#[rustfmt::skip]
pub const LINES: [(usize, &[usize], i32); 9] = [
    (KYIV, &[NEXT_GENERAL, DRONE_KREMLIN, ANSWER_ON_MOSCOW], 2),
    (KYIV, &[HIT_ARSENAL, NEXT_GENERAL, COURT_TRANSITION], 2),
    (MOSCOW, &[ASSAULT_KYIV, STRIKE_LEADERS], 2),
    (MOSCOW, &[NUCLEAR_WARNING, STRIKE_GRID, CUT_CABLES], 2),
    (WASHINGTON, &[WARN_MOSCOW, REINFORCE_FLANK], 1),
    (WASHINGTON, &[ANSWER_THE_FIRE], 2),
    (TRANSITION, &[WARN_OF_MORE_ARMS, FLOAT_FREEZE, STAND_TOGETHER, ASK_QUIET], 2),
    (BRUSSELS, &[RECALL_AMBASSADORS, SANCTIONS_ROUND], 2),
    (NEW_DELHI, &[PROTEST_EMBASSIES], 2),
];
/// What an option is: its author, the key of its draw, and of each outcome the rung and the points felt.
pub struct Card {
    pub actor: usize,
    pub key: u64,
    pub rungs: &'static [i32],
    pub felt: &'static [&'static [(usize, i32)]],
}

#[rustfmt::skip]
pub const CARDS: [Card; 71] = [
    Card { actor: KYIV, key: 0x18ca2bd2b7287baf, rungs: &[R_COVERT_VIOLENCE, R_COVERT_VIOLENCE, R_COVERT_VIOLENCE], felt: &[&[(MOSCOW, 10)], &[(MOSCOW, 10)], &[(MOSCOW, 10)]] },
    Card { actor: KYIV, key: 0x3c1758467f8063e1, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 3)], &[(MOSCOW, 3)]] },
    Card { actor: KYIV, key: 0x2b8ec4bb46abe397, rungs: &[R_DEEP_STRIKES, R_DEEP_STRIKES, R_DEEP_STRIKES], felt: &[&[(MOSCOW, 10)], &[(MOSCOW, 6)], &[(MOSCOW, 13)]] },
    Card { actor: KYIV, key: 0x1d0541fefe07f658, rungs: &[R_DEEP_STRIKES, R_DEEP_STRIKES], felt: &[&[(MOSCOW, 10)], &[(MOSCOW, 10)]] },
    Card { actor: KYIV, key: 0x1d5b0134b83052b, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: KYIV, key: 0x47d7ebf38a42c70f, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 2)], &[(MOSCOW, 2)]] },
    Card { actor: KYIV, key: 0x2629d1ebe097cbcc, rungs: &[R_DEEP_STRIKES, R_DEEP_STRIKES], felt: &[&[(MOSCOW, 8)], &[(MOSCOW, 8)]] },
    Card { actor: KYIV, key: 0x889e1cf2f002eb16, rungs: &[R_CAPITAL_STRUCK, R_CAPITAL_STRUCK], felt: &[&[(MOSCOW, 10)], &[(MOSCOW, 14)]] },
    Card { actor: KYIV, key: 0x363440dfb506bc63, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: KYIV, key: 0x1bf95838827958b1, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: KYIV, key: 0x709c36dfa0049496, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: KYIV, key: 0xf18f6f448604db52, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[], &[]] },
    Card { actor: KYIV, key: 0x23bc4056fe91420e, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: MOSCOW, key: 0xf749397fabdb3a82, rungs: &[R_CAPITAL_STRUCK, R_CAPITAL_STRUCK, R_CAPITAL_STRUCK], felt: &[&[(KYIV, 8)], &[(KYIV, 10)], &[(KYIV, 11), (BRUSSELS, 5), (NEW_DELHI, 5)]] },
    Card { actor: MOSCOW, key: 0xd6200f4c4f1065ec, rungs: &[R_DEEP_STRIKES, R_DEEP_STRIKES], felt: &[&[(KYIV, 10)], &[(KYIV, 7)]] },
    Card { actor: MOSCOW, key: 0x683763c0e384b32a, rungs: &[R_LEADERS_STRUCK, R_LEADERS_STRUCK, R_LEADERS_STRUCK], felt: &[&[(KYIV, 10)], &[(KYIV, 10)], &[(KYIV, 20)]] },
    Card { actor: MOSCOW, key: 0x6e1dd0e42f4c372b, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: MOSCOW, key: 0x660b7b3e2131e66c, rungs: &[R_COVERT_VIOLENCE, R_COVERT_VIOLENCE, R_COVERT_VIOLENCE], felt: &[&[(KYIV, 6)], &[(KYIV, 5)], &[(KYIV, 10)]] },
    Card { actor: MOSCOW, key: 0xf4152e8f38aa9bf3, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(WASHINGTON, 2)], &[(WASHINGTON, 2)]] },
    Card { actor: MOSCOW, key: 0x87ef4118906dae6, rungs: &[R_COVERT_VIOLENCE, R_COVERT_VIOLENCE], felt: &[&[(BRUSSELS, 9)], &[(BRUSSELS, 9)]] },
    Card { actor: MOSCOW, key: 0x528982c9ddc94cc2, rungs: &[R_NUCLEAR_THREATS, R_NUCLEAR_THREATS], felt: &[&[(WASHINGTON, 7), (BRUSSELS, 7), (KYIV, 5), (TRANSITION, 5)], &[(WASHINGTON, 7), (BRUSSELS, 7), (KYIV, 5), (TRANSITION, 5)]] },
    Card { actor: MOSCOW, key: 0xbb4c97a3dfff1da4, rungs: &[R_DIRECT_FIRE, R_DIRECT_FIRE], felt: &[&[(BRUSSELS, 10), (WASHINGTON, 10), (KYIV, 8)], &[(BRUSSELS, 8), (WASHINGTON, 8), (KYIV, 6)]] },
    Card { actor: MOSCOW, key: 0xb95e99586e5a3506, rungs: &[R_NUCLEAR_USE], felt: &[&[(KYIV, 10), (WASHINGTON, 10), (BRUSSELS, 10), (NEW_DELHI, 10), (TRANSITION, 10)]] },
    Card { actor: MOSCOW, key: 0x4dee57b52ecd8856, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: MOSCOW, key: 0xfe83bc03f75f54c2, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: MOSCOW, key: 0x6ccd9734d50d5648, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: MOSCOW, key: 0x57590908ec4380f1, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(TRANSITION, 5), (KYIV, 5)], &[(TRANSITION, 5), (KYIV, 5)]] },
    Card { actor: MOSCOW, key: 0x122041014cfe3e63, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: WASHINGTON, key: 0x1c004a17a66fca13, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 5)], &[(MOSCOW, 4)]] },
    Card { actor: WASHINGTON, key: 0xeb0ea836fa0d7f8d, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: WASHINGTON, key: 0x8f14ac3bda0feb9e, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(KYIV, 2)], &[(KYIV, 2)]] },
    Card { actor: WASHINGTON, key: 0x4f256d9e0fb8c596, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 4)], &[(MOSCOW, 4)]] },
    Card { actor: WASHINGTON, key: 0x24099f1cddd4d1d2, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: WASHINGTON, key: 0xa63b01c66f10f48d, rungs: &[R_FORCE_SHOWN, R_FORCE_SHOWN], felt: &[&[(MOSCOW, 7)], &[(MOSCOW, 7)]] },
    Card { actor: WASHINGTON, key: 0x8924a9a539acf3f3, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 2)], &[(MOSCOW, 2)]] },
    Card { actor: WASHINGTON, key: 0x25dd68d2bbc7fd0a, rungs: &[R_RETORTIONS, R_RETORTIONS], felt: &[&[(MOSCOW, 8)], &[(MOSCOW, 8)]] },
    Card { actor: WASHINGTON, key: 0x7d90b9263afb35c, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 4)], &[(MOSCOW, 4)]] },
    Card { actor: WASHINGTON, key: 0x957bedd80c8911af, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: WASHINGTON, key: 0x1ab657ee66027c23, rungs: &[R_FORCE_SHOWN, R_FORCE_SHOWN], felt: &[&[(MOSCOW, 7)], &[(MOSCOW, 7)]] },
    Card { actor: WASHINGTON, key: 0x62b84792acf3e72c, rungs: &[R_DIRECT_FIRE], felt: &[&[(MOSCOW, 10)]] },
    Card { actor: TRANSITION, key: 0x5a73ffd5ae85e069, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(KYIV, 6)], &[(KYIV, 6)]] },
    Card { actor: TRANSITION, key: 0xb22168d41ff5c0d8, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 1)], &[(MOSCOW, 1)]] },
    Card { actor: TRANSITION, key: 0x6f39881a0b6731d9, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: TRANSITION, key: 0x72847804418e9d0, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[], &[]] },
    Card { actor: TRANSITION, key: 0x2cc087e7c68bbc84, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(KYIV, 2)], &[(KYIV, 2)]] },
    Card { actor: TRANSITION, key: 0x3b510ea058d48b29, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: TRANSITION, key: 0xe30707e233430e15, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 7)], &[(MOSCOW, 7)]] },
    Card { actor: TRANSITION, key: 0x1b261b270b674ae2, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 4)], &[(MOSCOW, 4)]] },
    Card { actor: TRANSITION, key: 0x8386c56e214acb99, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: TRANSITION, key: 0x90d14c141b316a7c, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[(KYIV, 3)], &[(KYIV, 3)]] },
    Card { actor: TRANSITION, key: 0x79c122b7c83cb467, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 1)], &[(MOSCOW, 1)]] },
    Card { actor: TRANSITION, key: 0x7c36f045532d23b0, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: BRUSSELS, key: 0x79558da2e110ab4, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 1)], &[(MOSCOW, 1)]] },
    Card { actor: BRUSSELS, key: 0xec7509ed814a043a, rungs: &[R_RETORTIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 8)], &[(MOSCOW, 2)]] },
    Card { actor: BRUSSELS, key: 0x72fda7ba93604b1d, rungs: &[R_RETORTIONS, R_RETORTIONS], felt: &[&[(MOSCOW, 5)], &[(MOSCOW, 5)]] },
    Card { actor: BRUSSELS, key: 0xc707cfe3c5a58b2d, rungs: &[R_FORCE_SHOWN, R_FORCE_SHOWN], felt: &[&[], &[]] },
    Card { actor: BRUSSELS, key: 0x5b0f73987fce4e84, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 2)], &[(MOSCOW, 2)]] },
    Card { actor: BRUSSELS, key: 0xbdc60ee2d68a6f77, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: BRUSSELS, key: 0x2ff90bb199f79341, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 1)], &[(MOSCOW, 1)]] },
    Card { actor: BRUSSELS, key: 0x50402208d18dbf4a, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: BRUSSELS, key: 0xdbf16ded0db2e481, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[(MOSCOW, 3)], &[(MOSCOW, 3)]] },
    Card { actor: BRUSSELS, key: 0x666fa1c619da55cd, rungs: &[R_RETORTIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 9)], &[(MOSCOW, 4)]] },
    Card { actor: NEW_DELHI, key: 0x9908793ca2c1907, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: NEW_DELHI, key: 0x401d6f769c3dc8fd, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: NEW_DELHI, key: 0x921dfed5c998702, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[], &[]] },
    Card { actor: NEW_DELHI, key: 0x591a8e4ed4e7d776, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: NEW_DELHI, key: 0xce73ab56bbd981f9, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: NEW_DELHI, key: 0x151223d81eab5ecb, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 2)], &[(MOSCOW, 2)]] },
    Card { actor: NEW_DELHI, key: 0x2e022b5aca666f77, rungs: &[R_HARD_POSITIONS, R_HARD_POSITIONS], felt: &[&[(MOSCOW, 3)], &[(MOSCOW, 4)]] },
    Card { actor: NEW_DELHI, key: 0xe751aac560c80c, rungs: &[R_QUIET_CONTACTS, R_QUIET_CONTACTS], felt: &[&[], &[]] },
    Card { actor: NEW_DELHI, key: 0x5326708f8f2a2e37, rungs: &[R_GESTURES, R_GESTURES], felt: &[&[], &[]] },
];
/// What options cost.
pub const COSTS: &[(usize, usize, i32)] = &[
    (ASSAULT_KYIV, MISSILE_STOCK, 20),
    (STRIKE_GRID, MISSILE_STOCK, 12),
    (STRIKE_LEADERS, MISSILE_STOCK, 10),
    (HIT_SUPPLY_HUB, MISSILE_STOCK, 10),
];
/// Part of the points that is held against suspects, in percent.
pub const SUSPICION: i32 = 60;
