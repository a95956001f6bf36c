//! The largest scenario that may be: whatever a face does with it stays within bounds.

mod largest_support;

use offramp::scenario::load;

#[test]
fn it_is_legal_and_as_large_as_it_may_be() {
    let folder = tempfile::tempdir().unwrap();
    largest_support::write(folder.path());
    let loaded = load(folder.path());
    let errors: Vec<_> =
        loaded.findings.iter().filter(|f| f.code.0.starts_with('E')).take(5).collect();
    assert_eq!(errors, Vec::<&offramp::diagnostics::Diagnostic>::new());
    let scenario = loaded.scenario.unwrap();
    assert_eq!(
        (scenario.options.len(), scenario.actors.len(), scenario.injects.len()),
        (500, 16, 500)
    );
}
