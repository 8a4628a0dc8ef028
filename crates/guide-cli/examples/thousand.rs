//! How long the command takes for many guides: copies of our own, each under a vendor of its own.
//!
//! `cargo build --release -p guide-cli && cargo run --release -p guide-cli --example thousand [NUMBER]`
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that fails is no measurement"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const OURS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../guides");

fn main() {
    let number: usize = std::env::args().nth(1).map_or(1_000, |number| number.parse().unwrap());
    let folder = std::env::temp_dir().join(format!("guide-thousand-{}", std::process::id()));
    write_guides(&folder.join("guides"), number);
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    println!("{number} guides, {processors} processors");
    for (what, arguments) in [
        ("check", &["check", "--today", "2026-11-22"][..]),
        ("build, all files new", &["build", "--out", "out"]),
        ("build, nothing new", &["build", "--out", "out"]),
        ("render, all files new", &["render", "--out", "out", "--base", "https://guides.example/"]),
    ] {
        let (seconds, said) = measure(&folder, arguments);
        println!("{what:<24} {seconds:>7.2} s   {said}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

/// The vendors' folders of our own guides, again and again.
fn write_guides(guides: &Path, number: usize) {
    let mut vendors: Vec<PathBuf> = fs::read_dir(OURS).unwrap().map(|entry| entry.unwrap().path()).collect();
    vendors.retain(|folder| folder.join("vendor.yaml").exists() && folder.join("justworks.yaml").exists());
    vendors.sort();
    for at in 0..number {
        let from = &vendors[at % vendors.len()];
        let to = guides.join(format!("vendor-{at:05}"));
        fs::create_dir_all(&to).unwrap();
        let vendor = fs::read_to_string(from.join("vendor.yaml")).unwrap();
        let named =
            |line: &str| if line.starts_with("name:") { format!("name: Vendor {at:05}") } else { line.to_owned() };
        let vendor: Vec<String> = vendor.lines().map(named).collect();
        fs::write(to.join("vendor.yaml"), vendor.join("\n") + "\n").unwrap();
        fs::copy(from.join("justworks.yaml"), to.join("justworks.yaml")).unwrap();
    }
    if Path::new(OURS).join("partners").exists() {
        copy(&Path::new(OURS).join("partners"), &guides.join("partners"));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &to) } else { fs::copy(&path, &to).map(drop).unwrap() }
    }
}

/// Runs the command that was built beside this program.
fn measure(folder: &Path, arguments: &[&str]) -> (f64, String) {
    let program = std::env::current_exe().unwrap();
    let guide = program.parent().unwrap().parent().unwrap().join("guide");
    let start = Instant::now();
    let output = Command::new(guide).args(arguments).current_dir(folder).stderr(Stdio::inherit()).output().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    let said = String::from_utf8(output.stdout).unwrap();
    (seconds, said.lines().last().unwrap_or_default().to_owned())
}
