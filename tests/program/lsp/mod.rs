//! Sessions of an editor with the language server.

mod answers;
mod client;
mod pipes;
mod sessions;
