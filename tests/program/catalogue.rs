//! The action catalogue: what the command prints, and how far the four scales agree.

use std::process::Command;

use offramp::scenario::Scales;
use offramp::scenario::catalogue::agreement::{Scale, disagreements, measured, spearman};
use offramp::scenario::catalogue::{Kind, kind, kinds};

fn printed(format: &str) -> String {
    let program = env!("CARGO_BIN_EXE_offramp");
    let output = Command::new(program).args(["catalogue", "--format", format]).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn json_has_a_row_for_each_kind_with_plain_numbers() {
    let rows: Vec<serde_json::Value> = serde_json::from_str(&printed("json")).unwrap();
    assert_eq!(rows.len(), kinds().len());
    for row in &rows {
        for text in ["id", "label", "domain", "definition"] {
            assert!(row[text].as_str().is_some_and(|text| !text.is_empty()), "{text} of {row}");
        }
        for number in ["mid", "against", "step", "attribution"] {
            assert!(row[number].is_number(), "{number} of {row}");
        }
        for number in ["kahn", "goldstein", "rivera"] {
            assert!(row[number].is_number() || row[number].is_null(), "{number} of {row}");
        }
        assert_eq!(row["cameo"].is_null(), row["goldstein"].is_null(), "{row}");
    }
    let gift = rows.iter().find(|row| row["id"] == "arms_supply").unwrap();
    assert!(gift["goldstein"].as_f64() > Some(0.0), "arms are cooperation with who gets them");
    assert!(gift["against"].as_f64() < Some(0.0), "and hostile to whom they are aimed against");
}

/// What nobody has published a figure for has none, and says so wherever figures are shown.
#[test]
fn what_has_no_published_figure_says_so() {
    let table = printed("table");
    let payment = table.lines().find(|line| line.starts_with("payment_under_duress")).unwrap();
    let cells: Vec<_> = payment.split_whitespace().collect();
    assert_eq!(cells[2..], ["–", "1", "–", "–", "–", "–", "1"], "{payment}");
    let without = kinds().iter().filter(|kind| kind.kahn.is_none());
    assert!(without.clone().count() >= 6);
    for kind in without {
        assert_eq!((kind.provocation(), kind.provocation_against()), (0, 0), "{}", kind.id);
    }
}

#[test]
fn the_scales_agree_in_order_as_far_as_is_said() {
    let table = printed("table");
    for (at, a) in Scale::ALL.into_iter().enumerate() {
        for b in &Scale::ALL[at + 1..] {
            let rho = spearman(a, *b);
            println!("{} and {}: {rho:.3}", a.name(), b.name());
            assert!(rho > 0.7, "{a:?} and {b:?}: {rho}");
            let line = format!("{} and {}", a.name(), b.name());
            let said = table.lines().find(|said| said.trim().starts_with(&line)).unwrap();
            assert!(said.ends_with(&format!("{rho:.2}")), "{said}");
        }
    }
    assert!(spearman(Scale::Kahn, Scale::Rivera) >= 0.85);
}

/// Worked by hand: of six kinds on two scales with ties.
#[test]
fn places_are_shared_by_those_that_are_alike() {
    let places = Scale::Rivera.places();
    let is_mild = |kind: &&Kind| kind.rivera.is_some_and(|rivera| rivera.weight == -2);
    let mildest = measured().filter(is_mild).count() as f64;
    let at = measured().position(|kind| is_mild(&kind)).unwrap();
    assert_eq!(places[at], (mildest + 1.0) / 2.0);
    let n = measured().count() as f64;
    assert_eq!(places.iter().sum::<f64>(), n * (n + 1.0) / 2.0);
    assert!((spearman(Scale::Mid, Scale::Mid) - 1.0).abs() < 1e-12);
}

/// The tables of the document are the program's own.
#[test]
fn the_document_says_where_the_scales_differ() {
    let document = std::fs::read_to_string("docs/catalogue.md").unwrap();
    let mut tables =
        String::from("| | Kahn | MID | Goldstein | Rivera |\n| --- | --- | --- | --- | --- |\n");
    for a in Scale::ALL {
        let row: String = Scale::ALL.iter().map(|b| format!(" {:.2} |", spearman(a, *b))).collect();
        tables += &format!("| {} |{row}\n", a.name());
    }
    let mut list = String::from(
        "| kind | Kahn | MID | Goldstein | Rivera |\n| --- | --- | --- | --- | --- |\n",
    );
    for one in disagreements() {
        let row: String = one.places.iter().map(|place| format!(" {place} |")).collect();
        list += &format!("| {} |{row}\n", one.kind.label);
    }
    for block in [tables, list] {
        assert!(document.contains(&block), "docs/catalogue.md should have:\n{block}");
    }
}

/// Worked by hand from the table of the document: the classes of each scale, and the median of these.
#[test]
fn the_meter_is_the_median_of_the_scales_classes() {
    let scales = |kahn, mid, goldstein, rivera| Scales { kahn, mid, goldstein, rivera };
    let cases = [
        (scales(Some(1), 1, Some(7.0), Some(-2)), 1),
        // 2, 1, 5 and 3: between 2 and 3.
        (scales(Some(7), 1, Some(-8.0), Some(12)), 3),
        // 3, 4, 5 and 4.
        (scales(Some(12), 4, Some(-10.0), Some(28)), 4),
        // 4, 5, 5 and 5.
        (scales(Some(21), 5, Some(-10.0), Some(60)), 5),
        // What is missing is left out: 1, 3 and 2; 1 alone.
        (scales(None, 1, Some(-2.5), Some(4)), 2),
        (scales(None, 1, None, None), 1),
    ];
    for (scales, pips) in cases {
        assert_eq!(scales.pips(), pips, "{scales:?}");
    }
    for mildest in [-10.0, -7.5, -7.4, -5.0, -2.5, -2.4, 0.0].windows(2) {
        let pips = |score| scales(None, 3, Some(score), Some(12)).pips();
        assert!(pips(mildest[0]) >= pips(mildest[1]), "{mildest:?}");
    }
    assert!(kind("peace_talks").unwrap().pips() < kind("sanctions").unwrap().pips());
}

#[test]
fn the_document_says_how_many_pips_each_kind_has() {
    let document = std::fs::read_to_string("docs/catalogue.md").unwrap();
    for pips in 1..=Scales::PIPS {
        let of: Vec<_> = kinds().iter().filter(|kind| kind.pips() == pips).collect();
        let labels: Vec<_> = of.iter().map(|kind| kind.label.as_str()).collect();
        let line = format!("* {pips}: {}", labels.join("; "));
        assert!(
            document.lines().any(|said| said == line),
            "docs/catalogue.md should have:\n{line}"
        );
        assert!(!labels.is_empty(), "no kind has {pips} pips");
    }
}
