//! What a run may take: threads, memory, the size of pictures. At each limit there is a message.

use crate::batch_support;

#[cfg(target_os = "linux")]
use std::process::Command;

use batch_support::{refused, works};
use offramp::report::plot::{
    Acts, BarRow, BarWords, Colours, Group, RungStep, Series, bars, png, risk, rungs,
};

#[test]
fn threads_have_a_range_and_those_that_can_not_be_had_are_an_error() {
    let folder = tempfile::tempdir().unwrap();
    for count in ["0", "513", "65535"] {
        let error =
            refused(folder.path(), &format!("simulate first-steps --runs 3 --threads {count}"));
        let line = format!(
            "error: invalid value '{count}' for '--threads <N>': {count} is not in 1..=512\n"
        );
        assert!(error.starts_with(&line), "{error}");
    }
    works(folder.path(), "simulate first-steps --runs 3 --threads 64");
    #[cfg(target_os = "linux")]
    {
        let mut command = Command::new("sh");
        let script = "ulimit -v 400000; exec \"$0\" simulate first-steps --runs 3 --threads 512";
        let output = command.args(["-c", script, env!("CARGO_BIN_EXE_offramp")]).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            "offramp: could not start 512 threads: out of memory; ask for fewer with `--threads`, or allow the program more memory and processes (`ulimit -v`, \
             `ulimit -u`)\n"
        );
    }
}

/// Names that nobody can read whole make no picture larger than a screen or two.
#[test]
fn a_long_name_makes_no_large_picture() {
    let long = "W".repeat(200_000);
    let colours = &Colours::PRINT;
    let series = Series { name: long.clone(), points: vec![[0.1, 0.0, 0.2]; 3] };
    let acts =
        Acts { actors: vec![("WW".to_owned(), long.clone()); 2], turns: vec![Vec::new(); 3] };
    let step = RungStep { name: long.clone(), threshold: true };
    let row = BarRow {
        letters: "WW".to_owned(),
        words: long.clone(),
        value: 1.0,
        low: 0.5,
        high: 1.5,
        figure: long.clone(),
    };
    let group = Group { heading: long.clone(), rows: vec![row] };
    let words = BarWords { title: &long, unit: &long, more_is_worse: true };
    let mut pictures = vec![
        risk(&long, &[series], &acts, colours).unwrap(),
        rungs(&long, &[step.clone(), step], &[0, 1, 0], colours).unwrap(),
    ];
    pictures.extend(bars(&[group], words, colours).unwrap());
    for svg in pictures {
        assert!(svg.len() < 100_000 && svg.contains('…'), "{} bytes", svg.len());
        let png = png(&svg).unwrap();
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        let (width, height) = (side(16), side(20));
        assert!(width < 3_000 && height < 4_000, "{width}x{height}");
    }
    // However large a picture is, its pixels are bounded.
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100000\" height=\"50000\"></svg>";
    let png = png(svg).unwrap();
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert!(side(16) * side(20) <= 33_600_000, "{}x{}", side(16), side(20));
}
