//! RON texts as whoever writes them knows them: read on after mistakes, edited, and laid out.

mod edits;
mod layout;
mod reading;
