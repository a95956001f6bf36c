//! `offramp host SCENARIO`: a room that a class enters with what it has in its pockets.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

use super::error::ArgumentError;
use super::out::{out, say};
use super::{CliError, Ran, find, theory};
use crate::classroom::net::{Host, HostConfig, reachable};
use crate::classroom::{HostGame, RoomOpening, RoomSettings};
use crate::record::{Record, RoomId};

/// What to host, and how.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    #[arg(required_unless_present_any = ["resume", "check"])]
    scenario: Option<String>,
    /// Go on with a room after the host stopped, by its six digits.
    #[arg(long, value_name = "ROOM", conflicts_with = "scenario")]
    resume: Option<String>,
    /// Let other devices on the network come in; without it, only this machine can.
    #[arg(long)]
    lan: bool,
    /// The port; 80 on a network where the system allows it, else 7878.
    #[arg(long)]
    port: Option<u16>,
    /// A name under which devices reach this machine, besides its addresses.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// How many games are played side by side, 1 to 100.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=100))]
    tables: u16,
    /// Minutes for each turn; 0 for no clock.
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u32).range(0..=600))]
    minutes: u32,
    /// Which of the scenario's theories moves states, by its id.
    #[arg(long, value_name = "ID")]
    theory: Option<String>,
    /// Which of the scenario's variants is played, by its id.
    #[arg(long, value_name = "ID")]
    variant: Option<String>,
    /// Under the scenario's masks: with invented names.
    #[arg(long)]
    masked: bool,
    /// The games' luck.
    #[arg(long)]
    seed: Option<u64>,
    /// Let the console be on another device, too. Whoever can listen on the network can then take it over.
    #[arg(long, requires = "lan")]
    console_lan: bool,
    /// Say whether and how other devices could come in, and host nothing.
    #[arg(long)]
    check: bool,
    /// Where rooms and games are recorded, instead of your own record.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// What may happen while a room is hosted.
enum Happening {
    /// Somebody wants another link to the console.
    Link,
    /// It is to stop.
    Stop,
}

/// Hosts.
pub fn run(args: &Args) -> Ran {
    if args.check {
        return check(args);
    }
    let record = args.store.clone().map_or_else(Record::default_path, Ok)?;
    let host = Host::start(HostConfig {
        record: record.clone(),
        opening: opening(args)?,
        lan: args.lan,
        port: args.port,
        name: args.name.clone(),
        console_lan: args.console_lan,
    })?;
    let (send, happens) = channel();
    let stop = send.clone();
    // Without it the process ends as any other does, and nothing is lost either.
    let _ = ctrlc::set_handler(move || drop(stop.send(Happening::Stop)));
    std::thread::spawn(move || listen(&send));
    welcome(&host, args, &record)?;
    link(&host)?;
    for happening in happens {
        match happening {
            Happening::Link => link(&host)?,
            Happening::Stop => break,
        }
    }
    let code = host.code().to_owned();
    host.stop();
    writeln!(out(), "The room is at rest. `offramp host --resume {code}` goes on with it.")?;
    Ok(0)
}

fn opening(args: &Args) -> Result<RoomOpening, CliError> {
    if let Some(code) = &args.resume {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let room = RoomId::of(&digits).ok_or_else(|| ArgumentError::NoRoom(code.clone()))?;
        return Ok(RoomOpening::Again(room));
    }
    let name = args.scenario.as_deref().unwrap_or_default();
    let (scenario, files) = find::playable(name)?;
    let asked = (args.masked, args.theory.as_deref(), args.variant.as_deref());
    let scenario = theory::as_played(scenario, asked)?;
    let game = HostGame::new(Arc::new(scenario), files, args.seed.unwrap_or_else(rand::random));
    let settings = RoomSettings { minutes: args.minutes, ..RoomSettings::default() };
    Ok(RoomOpening::New { game: Box::new(game), tables: args.tables, settings })
}

/// Each line that is typed asks for another link.
fn listen(send: &Sender<Happening>) {
    let mut line = String::new();
    while std::io::stdin().read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
        if send.send(Happening::Link).is_err() {
            return;
        }
        line.clear();
    }
}

fn welcome(host: &Host, args: &Args, record: &std::path::Path) -> Result<(), CliError> {
    let mut out = out();
    writeln!(out, "Room {}", host.code())?;
    if args.lan {
        let addresses = host.addresses();
        match addresses.split_first() {
            Some((first, others)) => {
                writeln!(out, "Devices open {first} and type {}.", host.code())?;
                if !others.is_empty() {
                    writeln!(out, "If that does not come up, they try {}.", others.join(", "))?;
                }
            }
            None => say("offramp: this machine is on no network; join one, and the room is there"),
        }
    } else {
        writeln!(out, "Only this machine can come in; with --lan, others can.")?;
    }
    writeln!(out, "Everything is kept in {}.", record.display())?;
    Ok(())
}

fn link(host: &Host) -> Result<(), CliError> {
    let mut out = out();
    writeln!(out, "The console, on this machine: {}", host.console())?;
    writeln!(out, "(good once, for a minute; Enter gives another, Ctrl-C stops)")?;
    out.flush()?;
    Ok(())
}

fn check(args: &Args) -> Ran {
    let mut out = out();
    let port = crate::classroom::net::would_listen(args.port);
    let addresses = reachable(port, args.name.as_deref());
    if addresses.is_empty() {
        writeln!(out, "This machine is on no network that other devices could be on.")?;
        writeln!(out, "Join the classroom's Wi-Fi, or open a travel router, and check again.")?;
        return Ok(1);
    }
    writeln!(out, "Other devices could reach this machine at, the likeliest first:")?;
    for address in &addresses {
        writeln!(out, "  {address}")?;
    }
    let taken = std::net::TcpListener::bind(("0.0.0.0", port)).err();
    if let Some(error) = taken {
        writeln!(out, "Port {port} can't be used now: {error}. Choose another with --port.")?;
        return Ok(1);
    }
    writeln!(out, "Port {port} is free.")?;
    writeln!(
        out,
        "A firewall on this machine has to let TCP port {port} in from the local network."
    )?;
    writeln!(
        out,
        "A network for guests often keeps devices apart: try one phone before the lesson."
    )?;
    Ok(0)
}
