//! Killed at any moment, nothing acknowledged is lost and every game can be played on.
//!
//! The test starts itself again as a child that plays recorded games without end and prints every
//! entry once it is acknowledged. The child is killed (SIGKILL on Unix) at a random moment, 200
//! times.

use crate::record_support;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use offramp::record::{GameId, Record};
use offramp::session::Unrecorded;
use record_support::{finish, start, step};

const KILLS: u32 = 200;
/// Kills on one store before a new one is begun, so that making a store is interrupted too.
const KILLS_A_STORE: u32 = 10;
/// The longest a child lives.
const LONGEST_MS: u64 = 160;
const STORE: &str = "OFFRAMP_TEST_STORE";

/// Not a test of its own: what the child does.
#[test]
#[ignore = "the child of the test below"]
fn child() {
    let Some(path) = std::env::var_os(STORE) else { return };
    let mut record = Record::open(Path::new(&path)).unwrap();
    loop {
        let scenario = if rand::random() { "kirillov" } else { "first-steps" };
        let unfinished = record.games().unwrap().games.into_iter().find(|g| g.ended.is_none());
        let (game, mut session) = match unfinished {
            Some(game) => (game.id.clone(), record.resume(&game.id).unwrap()),
            None => start(&mut record, scenario, rand::random()),
        };
        while !session.state().over() {
            step(&mut session).unwrap();
            println!("acknowledged {game} {} {}", session.entries(), session.state().hash());
        }
    }
}

/// Lets a child play for some time, kills it, and returns what it acknowledged: for each game its
/// entries' numbers and state hashes.
fn play_and_kill(store: &Path, life: Duration) -> BTreeMap<String, Vec<(u64, String)>> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["record_kill::child", "--exact", "--ignored", "--nocapture"])
        .env(STORE, store)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(life);
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success(), "the child ended before it was killed");
    let mut printed = String::new();
    child.stdout.take().unwrap().read_to_string(&mut printed).unwrap();
    let mut acknowledged: BTreeMap<_, Vec<_>> = BTreeMap::new();
    // A last line without its end was not printed yet.
    for line in printed.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
        if let ["acknowledged", game, number, hash] = *line.split_whitespace().collect::<Vec<_>>() {
            let entry = (number.parse().unwrap(), hash.to_owned());
            acknowledged.entry(game.to_owned()).or_default().push(entry);
        }
    }
    acknowledged
}

/// Every acknowledged entry is there, at most one more is, and the game goes on from there.
fn check(record: &Record, game: &GameId, acknowledged: &[(u64, String)]) {
    let stored = record.load(game).unwrap();
    for (number, hash) in acknowledged {
        let entry = &stored.entries[usize::try_from(*number).unwrap() - 1];
        assert_eq!((entry.number, &entry.state_hash), (*number, hash), "{game}");
    }
    let kept = stored.entries.len() as u64;
    if let Some((last, _)) = acknowledged.last() {
        assert!((*last..=last + 1).contains(&kept), "{game}: {last} acknowledged, {kept} kept");
    }
    let (ended, hash) = (stored.ended, stored.entries.last().map(|entry| entry.state_hash.clone()));
    let mut session = stored.session(Box::new(Unrecorded)).unwrap();
    assert_eq!(session.entries(), kept);
    assert!(hash.is_none_or(|hash| hash == session.state().hash()), "{game}");
    assert_eq!(ended.is_some(), session.state().over(), "{game}");
    finish(&mut session);
}

#[test]
fn nothing_acknowledged_is_lost_when_killed_200_times() {
    let folder = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let (mut entries, mut with_entries, mut games, mut in_commit) = (0, 0, 0, 0);
    for kill in 0..KILLS {
        let store = folder.path().join(format!("{}", kill / KILLS_A_STORE)).join("games.sqlite");
        let life = Duration::from_micros(rand::random_range(0..LONGEST_MS * 1000));
        let acknowledged = play_and_kill(&store, life);
        in_commit += u32::from(store.with_file_name("games.sqlite-journal").exists());
        let record = Record::open(&store).unwrap();
        let list = record.games().unwrap();
        assert!(list.damaged.is_empty(), "{:?}", list.damaged);
        let known: Vec<_> = list.games.iter().map(|game| game.id.as_str()).collect();
        assert!(acknowledged.keys().all(|game| known.contains(&game.as_str())));
        let none = Vec::new();
        for game in &list.games {
            let of_game = acknowledged.get(game.id.as_str());
            // Games that ended before this kill were looked at after an earlier one.
            if of_game.is_some() || game.ended.is_none() {
                check(&record, &game.id, of_game.unwrap_or(&none));
            }
        }
        entries += acknowledged.values().map(Vec::len).sum::<usize>();
        with_entries += u32::from(!acknowledged.is_empty());
        games += usize::from(kill % KILLS_A_STORE == KILLS_A_STORE - 1) * list.games.len();
    }
    println!(
        "{KILLS} kills in {:.1} s, {with_entries} after an acknowledgement, {in_commit} amid a commit; \
         {games} games, {entries} entries",
        begun.elapsed().as_secs_f64()
    );
    assert!(with_entries > KILLS / 4, "only {with_entries} children came to play");
}
