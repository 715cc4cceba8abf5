//! The same counts by pabutools (exact fractions by GMP), in turns with ours.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{add_one, instances::Instance};

const TURNS: usize = 3;
/// One turn of ours is as many counts as fit into this.
const TURN: Duration = Duration::from_millis(300);

pub fn beside(instances: &[Instance]) {
    let mut look = Command::new("python3");
    look.args(["-c", "import pabutools"]).stderr(Stdio::null());
    if !look.status().is_ok_and(|status| status.success()) {
        println!("skipped: pabutools. To measure beside it, outside of the project:");
        println!("  python3 -m venv VENV && VENV/bin/pip install pabutools");
        println!("  PATH=VENV/bin:$PATH cargo xtask bench tally");
        return;
    }
    println!("Equal Shares with add-one, median of {TURNS} turns each, in turns");
    println!(
        "{:<40} {:>12} {:>12} {:>8}",
        "", "Talkoot", "pabutools", "ratio"
    );
    for instance in instances {
        let (ours, theirs) = compared(instance);
        let ratio = theirs / ours;
        let name = &instance.name;
        println!(
            "{name:<40} {:>9.3} ms {:>9.1} ms {ratio:>7.0}×",
            ours * 1e3,
            theirs * 1e3
        );
    }
}

/// Seconds for one count.
fn compared(instance: &Instance) -> (f64, f64) {
    let mut python = Command::new("python3")
        .args(["-c", include_str!("add_one.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python starts");
    let mut asks = python.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(python.stdout.take().expect("a pipe")).lines();
    let vote = json!({
        "budget": instance.vote.budget,
        "costs": instance.vote.costs,
        "ballots": instance.ballots,
    });
    writeln!(asks, "{vote}").expect("it listens");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (seconds, set) = turn(instance);
        ours.push(seconds);
        writeln!(asks, "count").expect("it listens");
        let answer = answers.next().expect("an answer").expect("text");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!(answer["set"], json!(set), "both buy the same");
        theirs.push(answer["seconds"].as_f64().expect("seconds"));
    }
    drop(asks);
    python.wait().expect("it ends");
    (median(ours), median(theirs))
}

fn turn(instance: &Instance) -> (f64, Vec<usize>) {
    let begun = Instant::now();
    let mut counts = 0;
    loop {
        let found = add_one(std::hint::black_box(instance));
        counts += 1;
        let taken = begun.elapsed();
        if taken >= TURN {
            return (
                taken.as_secs_f64() / f64::from(counts),
                found.kept.bought.set(),
            );
        }
    }
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_unstable_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}
