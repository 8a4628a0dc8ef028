//! Packages of the system: by apt and as root only. Everywhere else the error names the command to run.

use anyhow::{Result, bail};

use super::install;
use crate::process::{command, read, run_logged};
use crate::project::Project;
use crate::tools::SystemPackage;

/// Installs those of these packages that are missing.
pub(super) fn prepare(project: &Project, packages: &[&'static SystemPackage]) -> Result<()> {
    let missing = missing_packages(project, packages)?;
    if missing.is_empty() {
        return Ok(());
    }
    for package in &missing {
        println!("setup: {} is missing ({})", package.name, package.why);
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let has_apt = project.program(&["apt-get"]).is_some();
    if !has_apt || !is_root(project)? {
        bail!(by_hand(&names, has_apt));
    }
    install(names.join(", "), "by apt", || {
        let log = project.cache.join("log/apt.log");
        let mut update = command(project, "apt-get")?;
        run_logged(update.arg("update"), &log)?;
        let mut get = command(project, "apt-get")?;
        get.env("DEBIAN_FRONTEND", "noninteractive").args(["install", "-y", "--no-install-recommends"]).args(&names);
        run_logged(&mut get, &log)
    })
}

fn missing_packages(project: &Project, packages: &[&'static SystemPackage]) -> Result<Vec<&'static SystemPackage>> {
    let mut missing = Vec::new();
    for package in packages {
        let present = project.program(package.programs).is_some() || is_installed(project, package)?;
        if !present && package.programs.is_empty() && !has_dpkg(project) {
            println!("setup: cannot tell here whether {} is installed ({})", package.name, package.why);
        } else if !present {
            missing.push(*package);
        }
    }
    Ok(missing)
}

fn is_installed(project: &Project, package: &SystemPackage) -> Result<bool> {
    if !has_dpkg(project) {
        return Ok(false);
    }
    let mut query = command(project, "dpkg-query")?;
    query.args(["-W", "-f=${db:Status-Status}", package.name]);
    // A package that dpkg has never heard of is an error to it and an answer to us.
    Ok(read(&mut query).is_ok_and(|status| status == "installed"))
}

fn has_dpkg(project: &Project) -> bool {
    project.program(&["dpkg-query"]).is_some()
}

fn is_root(project: &Project) -> Result<bool> {
    Ok(read(command(project, "id")?.arg("-u"))?.trim() == "0")
}

fn by_hand(names: &[&str], has_apt: bool) -> String {
    let packages = names.join(" ");
    if has_apt {
        format!(
            "these packages are missing and only root may install them. Run:\n  \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {packages}"
        )
    } else {
        format!(
            "these Debian packages are missing and there is no apt here: {packages}. \
             Install what your system calls them, then run this again."
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_to_run_is_named() {
        assert_eq!(
            by_hand(&["chromium", "xvfb"], true),
            "these packages are missing and only root may install them. Run:\n  \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium xvfb"
        );
        assert_eq!(
            by_hand(&["chromium"], false),
            "these Debian packages are missing and there is no apt here: chromium. \
             Install what your system calls them, then run this again."
        );
    }
}
