//! What a user of the window would notice.

#![cfg(feature = "gui")]

#[path = "../common/mod.rs"]
mod common;
mod access;
mod aftermath;
mod argue;
mod board;
mod cards;
mod faces;
mod futures;
mod games;
mod guide;
mod headless;
mod helm;
mod hosting;
mod inside;
mod keys;
mod language;
mod largest;
#[path = "../program/largest_support/mod.rs"]
mod largest_support;
mod layout;
mod library;
mod pictures;
mod own;
mod presses;
mod pseudo;
mod projector;
mod rehearsal;
mod scene;
mod screens;
mod sizes;
mod spoken;
mod stage;
mod support;
mod wall;
mod whatif;
