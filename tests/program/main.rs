//! What a user of the core, the command line and the terminal would notice: one program, so that it is linked
//! once.

#[path = "../common/mod.rs"]
mod common;
mod agents;
mod aftermath;
mod agreements;
mod amend;
mod analysis;
mod architecture;
mod batch;
mod behaviour;
#[cfg(feature = "classroom")]
mod browser;
mod batch_parquet;
mod batch_support;
mod calibration;
mod campaign;
mod catalogue;
#[cfg_attr(
    not(feature = "classroom"),
    expect(dead_code, reason = "a kit is printed; only in a lesson somebody presses and writes")
)]
mod chromium;
mod check;
mod checks;
mod claims;
mod coverage;
#[cfg(feature = "classroom")]
mod classroom;
mod decode_properties;
mod equilibrium;
mod errors_decode;
mod exact;
#[cfg(feature = "classroom")]
mod exercise;
mod facilitator;
mod flow;
mod folders;
mod forecast;
mod format_document;
mod format_schema;
mod golden;
mod graph;
mod guide;
mod hostile_texts;
mod index;
mod kit;
mod laymen;
mod kit_pdf;
mod largest;
mod largest_support;
mod limits;
mod live;
mod lsp;
mod mechanics;
mod mutations;
mod new_files;
mod new_scenario;
mod pictures;
mod own_games;
mod pieces;
mod private;
mod pseudo;
mod published;
mod record_branches;
mod record_copies;
mod record_editions;
mod record_faults;
mod record_forged;
mod record_games;
mod record_kill;
mod record_rights;
mod record_support;
mod record_versions;
mod reference;
mod reference_pages;
mod report;
mod rules_document;
mod said;
mod scenarios;
mod schema;
mod scores;
mod secrets;
mod side_by_side;
mod simulate;
mod splitting;
mod states;
mod syntax;
mod targets;
mod teaching;
mod terminal_guard;
mod terminal_guide;
mod terminal_hostile;
mod terminal_play;
mod terminal_player;
mod terminal_pty;
mod terminal_screens;
mod terminal_whatif;
mod texts;
mod theories;
mod told;
mod toll;
mod tournament;
mod unclaimed;
mod weekly;
mod whatif;
