//! `cargo xtask serve`: builds the page for development, serves it, and builds again on every change.
//! A build that fails leaves the last good one in place; mistakes in guides are shown in the page.

mod addresses;
mod reload;
mod server;
mod site;
mod watch;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::build::{self, Guides};
use crate::files::remove_folder;
use crate::process::{Captured, capture};
use crate::project::Project;
use crate::report::minutes;
use crate::setup::{self, Needs};
use site::{Live, Problem, Site};

/// How often the sources are looked at.
const POLL: Duration = Duration::from_millis(300);

/// The exit code by which `guide` says that a guide, and not the program, is at fault.
const GUIDE_MISTAKES: i32 = 1;

/// Serves until it is stopped.
pub(crate) fn serve(project: &Project, port: u16) -> Result<()> {
    setup::prepare(project, Needs::serve())?;
    let live = Arc::new(Live::default());
    let server = server::listen(port, &live)?;
    println!("serve: building for the first time, which takes a while");
    let mut seen = watch::fingerprint(&project.root);
    rebuild(project, &live)?;
    print!("{}", addresses::listing(port, &live));
    while !server.is_finished() {
        std::thread::sleep(POLL);
        let now = watch::fingerprint(&project.root);
        if now == seen {
            continue;
        }
        // Editors write in several steps and people save several files: wait until it is quiet.
        seen = watch::settled(&project.root, now, POLL);
        println!("serve: something changed, building");
        rebuild(project, &live)?;
    }
    Ok(())
}

/// Builds and shows the outcome. Only what no later change can mend is an error.
fn rebuild(project: &Project, live: &Live) -> Result<()> {
    let start = Instant::now();
    match build(project)? {
        Ok(site) => {
            live.show(site);
            println!("serve: built in {}", minutes(start.elapsed()));
        }
        Err(problem) => {
            eprintln!("serve: {}\n{}", problem.title(), problem.report());
            live.report(problem);
        }
    }
    Ok(())
}

/// The new site, or what is wrong with the sources.
fn build(project: &Project) -> Result<Result<Site, Problem>> {
    let guides = project.scratch().join("guides");
    let pages = project.scratch().join("serve");
    let all = Guides::default();
    remove_folder(&pages)?;
    let steps = [
        build::guides_command(project, all, &guides)?,
        build::pages_command(project, all, &pages)?,
        build::page_command(project)?,
    ];
    for mut step in steps {
        let Captured { code, output } = capture(&mut step)?;
        match code {
            Some(0) => {}
            Some(GUIDE_MISTAKES) if step.get_program() == "cargo" => {
                return Ok(Err(Problem::Guides(output)));
            }
            _ => return Ok(Err(Problem::Code(output))),
        }
    }
    let site = Site::read(&[&project.scratch().join("trunk"), &pages]).context("could not read what was built")?;
    Ok(Ok(site))
}
