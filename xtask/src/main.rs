//! The project's own commands: `cargo xtask <command>`. This file knows which there are and hands over.
//!
//! In reading order: [`tools`] (versions), [`project`] and [`process`] (places, programs), [`setup`]
//! (installs), [`build`], [`shorten`], [`names`], [`html`] and [`dist`] (the folder that ships), [`serve`], [`size`]
//! and [`crates`], [`fuzz`], [`browsers`] and [`test`].

mod browsers;
mod build;
mod crates;
mod dist;
mod files;
mod fuzz;
mod html;
mod index;
mod names;
mod patched;
mod process;
mod project;
mod report;
mod serve;
mod setup;
mod shorten;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::build::Kind;
use crate::project::Project;
use crate::setup::Needs;

#[derive(Parser)]
#[command(bin_name = "cargo xtask", about = "The project's own commands")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing to serve and to build; the other commands do this by themselves
    Setup {
        /// Also the browsers and all else that `test` needs
        #[arg(long)]
        browsers: bool,
    },
    /// Build, serve on this machine, and build again on every change
    Serve {
        /// The port to listen on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build dist/, the folder to publish
    Dist {
        /// Use the stable compiler: quicker to set up, larger to load
        #[arg(long)]
        stable: bool,
        /// Only the guides of this vendor
        #[arg(long, value_name = "NAME")]
        vendor: Option<String>,
        /// The address the folder will have, for pages and snippets
        #[arg(long, value_name = "URL")]
        base: Option<String>,
    },
    /// Run every check
    Test {
        /// Only this stage (and the set-up)
        #[arg(long, value_name = "STAGE")]
        only: Option<String>,
    },
    /// Measure dist/ against size-budget.toml, and the WASM's crates
    Size {
        /// Against the budget of `dist --stable`
        #[arg(long)]
        stable: bool,
    },
    /// Feed random inputs to every parser, or to one, and say how many
    Fuzz {
        /// Only this one: yaml, picture, compiled, progress, values, fragment, file
        target: Option<String>,
        /// For how long each
        #[arg(long, value_name = "N", default_value_t = 60)]
        seconds: u32,
    },
    /// Measure how quick it is in Chromium, into docs/performance.md
    Bench,
    /// Take pictures of every state into shots/
    Shots {
        /// Only of states whose names contain one of these words
        words: Vec<String>,
    },
    /// Make the pictures of docs/guide-format.md, each from the example before it, into docs/pictures/
    Pictures {
        /// Only those whose names contain one of these words
        words: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let project = Project::find()?;
    match task {
        Task::Setup { browsers: true } => setup::prepare(&project, Needs::everything()),
        Task::Setup { browsers: false } => setup::prepare(&project, Needs::building()),
        Task::Serve { port } => serve::serve(&project, port),
        Task::Dist { stable, vendor, base } => {
            let kind = kind(stable);
            setup::prepare(&project, Needs::dist(kind == Kind::Small))?;
            dist::make(&project, &dist::Settings { kind, vendor, base })
        }
        Task::Test { only } => test::run_stages(&project, only.as_deref()),
        Task::Size { stable } => size::check(&project, kind(stable)),
        Task::Fuzz { target, seconds } => {
            let targets = fuzz::targets(target.as_deref())?;
            setup::prepare(&project, Needs::fuzzing())?;
            fuzz::run(&project, &targets, seconds)
        }
        Task::Bench => {
            setup::prepare(&project, Needs::browsers())?;
            dist::make(&project, &dist::Settings::published())?;
            browsers::bench(&project)
        }
        Task::Shots { words } => {
            setup::prepare(&project, Needs::browsers())?;
            dist::make(&project, &dist::Settings::published())?;
            browsers::shots(&project, &words)
        }
        Task::Pictures { words } => {
            setup::prepare(&project, Needs::browsers())?;
            dist::make(&project, &dist::Settings::published())?;
            browsers::pictures(&project, &words)
        }
    }
}

fn kind(stable: bool) -> Kind {
    if stable { Kind::Stable } else { Kind::Small }
}
