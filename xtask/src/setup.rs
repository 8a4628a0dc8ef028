//! Installs what a command needs and does not find: toolchains, cargo tools, npm tools, system packages.
//! Versions stand in `tools.rs`. Nothing is ever skipped in silence: it is there, gets installed, or is an error.

mod cargo_tools;
mod npm;
mod rust;
mod system;

use std::fmt::Display;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};

use crate::project::Project;
use crate::report::minutes;
use crate::tools::{
    BROWSER_PACKAGES, CARGO_FUZZ, CargoTool, GECKODRIVER, NODE_PACKAGES, SystemPackage, TRUNK, WASM_BINDGEN,
};

/// What a command needs beyond the compiler, its wasm32 target and wasm-bindgen, which all need.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Needs {
    /// Trunk, for development pages.
    pub(crate) trunk: bool,
    /// The nightly compiler of the published bundle.
    pub(crate) nightly: bool,
    /// Node and the npm tools.
    pub(crate) npm: bool,
    /// rustfmt and clippy.
    pub(crate) lints: bool,
    /// The three browsers and their drivers.
    pub(crate) browsers: bool,
    /// What runs the fuzz targets.
    pub(crate) fuzz: bool,
}

impl Needs {
    /// For `cargo xtask serve`.
    pub(crate) fn serve() -> Self {
        Self { trunk: true, ..Self::default() }
    }

    /// For `cargo xtask dist`, without or with the nightly compiler.
    pub(crate) fn dist(nightly: bool) -> Self {
        Self { nightly, npm: true, ..Self::default() }
    }

    /// For serving and building, browsers aside.
    pub(crate) fn building() -> Self {
        Self { trunk: true, ..Self::dist(true) }
    }

    /// For what drives a browser through `dist/`.
    pub(crate) fn browsers() -> Self {
        Self { browsers: true, ..Self::dist(true) }
    }

    /// For `cargo xtask fuzz`.
    pub(crate) fn fuzzing() -> Self {
        Self { fuzz: true, nightly: true, ..Self::default() }
    }

    /// For `cargo xtask test`.
    pub(crate) fn everything() -> Self {
        Self { trunk: true, lints: true, ..Self::browsers() }
    }

    fn cargo_tools(self) -> Vec<&'static CargoTool> {
        let mut tools = vec![&WASM_BINDGEN];
        if self.trunk {
            tools.push(&TRUNK);
        }
        if self.browsers {
            tools.push(&GECKODRIVER);
        }
        if self.fuzz {
            tools.push(&CARGO_FUZZ);
        }
        tools
    }

    fn system_packages(self) -> Vec<&'static SystemPackage> {
        let node = NODE_PACKAGES.iter().filter(|_| self.npm);
        let browsers = BROWSER_PACKAGES.iter().filter(|_| self.browsers);
        node.chain(browsers).collect()
    }
}

/// Installs whatever of these needs is missing.
pub(crate) fn prepare(project: &Project, needs: Needs) -> Result<()> {
    rust::check_wasm_bindgen(project)?;
    // Downloads wait for the network and compilers for the processor: do both at once.
    let (system, rust) = thread::scope(|scope| {
        let system = scope.spawn(|| prepare_system(project, needs));
        let rust = prepare_rust(project, needs);
        (system.join(), rust)
    });
    let system = system.map_err(|_| anyhow!("the set-up of system packages broke off"))?;
    match (system, rust) {
        (Err(system), Err(rust)) => Err(anyhow!("{system:#}\n{rust:#}")),
        (system, rust) => system.and(rust),
    }
}

fn prepare_rust(project: &Project, needs: Needs) -> Result<()> {
    rust::prepare_stable(project, needs.lints)?;
    if needs.nightly {
        rust::prepare_nightly(project)?;
    }
    needs.cargo_tools().into_iter().try_for_each(|tool| cargo_tools::prepare(project, tool))
}

fn prepare_system(project: &Project, needs: Needs) -> Result<()> {
    system::prepare(project, &needs.system_packages())?;
    if needs.npm {
        npm::prepare(project)?;
    }
    Ok(())
}

/// Says what is installed and why, does it, and says how long it took.
fn install(what: impl Display, why: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("setup: installing {what} ({why})");
    let start = Instant::now();
    work().with_context(|| format!("could not install {what}"))?;
    println!("setup: installed {what} in {}", minutes(start.elapsed()));
    Ok(())
}
