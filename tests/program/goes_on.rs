//! The table goes on with whatever no person has to decide.

use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::rules::Command;
use offramp::scenario::ActorIx;
use offramp::session::{Role, Session, Setup, Unrecorded};
use offramp::table::{Ask, Table, Told};

use crate::record_support::shipped;

#[test]
fn orders_that_are_sealed_twice_keep_nobody_waiting() {
    let (scenario, _) = shipped("first-steps");
    let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament);
    let setup = setup.with_people(&[ActorIx(0)]);
    let session = Session::start(scenario, setup, Box::new(Unrecorded)).unwrap();
    let mut table = Table::new(session, Arc::new(|| ()));
    let (actor, orders, reason) = (ActorIx(0), Vec::new(), String::new());
    let seals = Command::Commit { actor, orders, reason, draws: Vec::new() };
    let now = table.moment();
    // A key that is pressed again before the first seal is on the disk.
    for _ in 0..2 {
        table.ask(Role::Seat(actor), now, Ask::Do(seals.clone()));
    }
    let told = table.settle();
    let refused = told.iter().filter(|one| matches!(one, Told::Refused(_))).count();
    assert_eq!(refused, 1, "{told:?}");
    assert!(told.contains(&Told::Turned), "{told:?}");
}
