//! Driver processes and the X server that WebKitGTK needs.
//!
//! Owns starting, pooling and ending them. geckodriver and WebKitWebDriver hold one session each, so a
//! driver serves one scenario at a time and goes back to the pool afterwards. Every driver has a folder
//! for temporary files of its own, and WebKit an X server of its own, thus a clipboard of its own.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::net::TcpStream;

use crate::Engine;
use crate::settings;

const START_DEADLINE: Duration = Duration::from_secs(30);

static IDLE: Mutex<Vec<Driver>> = Mutex::new(Vec::new());

/// A running driver process.
pub struct Driver {
    engine: Engine,
    address: SocketAddr,
    log: PathBuf,
    /// Ended in this order when the driver is dropped: the driver first, then its X server.
    _processes: Vec<Kept>,
}

impl Driver {
    /// An idle driver of the engine, or a new one.
    ///
    /// # Errors
    /// A sentence that names the missing program and the command that installs it, or the driver's last words.
    pub async fn take(engine: Engine) -> Result<Driver, String> {
        let idle = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            idle.iter().position(|driver| driver.engine == engine).map(|at| idle.swap_remove(at))
        };
        match idle {
            Some(driver) => Ok(driver),
            None => Driver::start(engine).await,
        }
    }

    /// Gives the driver back for the next scenario.
    pub fn give_back(self) {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    /// Where the driver listens.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The last lines that the driver and its browser have written.
    pub fn last_words(&self) -> String {
        let log = fs::read(&self.log).unwrap_or_default();
        let log = String::from_utf8_lossy(&log);
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }

    async fn start(engine: Engine) -> Result<Driver, String> {
        let program = match engine {
            Engine::Chromium => settings::CHROMEDRIVER.find()?,
            Engine::Firefox => settings::GECKODRIVER.find()?,
            Engine::WebKit => settings::WEBKIT_DRIVER.find()?,
        };
        let mut processes = Vec::new();
        // Held until the driver listens: from then on everybody can see that port and display are taken.
        let _turn = turn_of_this_machine();
        let port = free_port()?;
        let (mut command, folder) = keeper_of(&program)?;
        match engine {
            Engine::Chromium => {
                command.arg(format!("--port={port}"));
            }
            Engine::Firefox => {
                command
                    .args(["--port", &port.to_string(), "--websocket-port", "0"])
                    .envs([("MOZ_HEADLESS_WIDTH", "1280"), ("MOZ_HEADLESS_HEIGHT", "1000")]);
            }
            Engine::WebKit => {
                let (screen, display) = start_screen()?;
                processes.push(screen);
                command
                    .arg(format!("--port={port}"))
                    .env("DISPLAY", display)
                    .env("GDK_BACKEND", "x11")
                    .env("NO_AT_BRIDGE", "1")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1");
            }
        }
        let log = folder.join("driver.log");
        let output = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
        let errors = output.try_clone().map_err(|error| format!("{}: {error}", log.display()))?;
        command.stdout(output).stderr(errors);
        processes.insert(0, Kept::start(command)?);
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let driver = Driver { engine, address, log, _processes: processes };
        driver.wait_until_it_listens().await?;
        Ok(driver)
    }

    async fn wait_until_it_listens(&self) -> Result<(), String> {
        let start = Instant::now();
        while TcpStream::connect(self.address).await.is_err() {
            if start.elapsed() > START_DEADLINE {
                return Err(format!(
                    "the driver of {} does not listen after {START_DEADLINE:?}. Its last words:\n{}",
                    self.engine,
                    self.last_words()
                ));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

/// A process that never outlives this one, however this one ends.
struct Kept(Child);

impl Kept {
    fn start(mut command: Command) -> Result<Kept, String> {
        command.spawn().map(Kept).map_err(|error| format!("/bin/sh does not start: {error}"))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Runs a program until our end of a pipe closes, then ends it with all it started and its folder.
///
/// Test binaries leave through `exit`, where no destructor runs, or are killed; the pipe closes either way.
const KEEPER: &str = r#"
    setsid "$@" </dev/null &
    cat >/dev/null
    kill -s KILL -- "-$!"
    wait
    rm -rf -- "$TMPDIR"
"#;

/// A command that runs the program under a keeper, and the program's folder for temporary files.
fn keeper_of(program: &Path) -> Result<(Command, PathBuf), String> {
    let folder = temporary_folder()?;
    let mut command = Command::new("/bin/sh");
    command.args(["-c", KEEPER, "keeper"]).arg(program).env("TMPDIR", &folder).stdin(Stdio::piped());
    // A group of its own, so that Ctrl+C at a terminal leaves the keeper to clean up.
    command.process_group(0);
    Ok((command, folder))
}

/// An X server on a display that it picks itself, and the name of that display.
fn start_screen() -> Result<(Kept, String), String> {
    let (mut command, _) = keeper_of(&settings::XVFB.find()?)?;
    command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut screen = Kept::start(command)?;
    let mut display = String::new();
    if let Some(output) = screen.0.stdout.take() {
        BufReader::new(output).read_line(&mut display).map_err(|error| format!("Xvfb: {error}"))?;
    }
    match display.trim() {
        "" => Err("Xvfb ended before it named its display".to_owned()),
        number => Ok((screen, format!(":{number}"))),
    }
}

/// The right to start a driver, for one at a time on this machine, whatever run it belongs to.
///
/// An X server that picks its display looks whether a socket is in use before it takes it, and a port that was
/// free a moment ago may be another run's by now: two that start at the same moment can pick the same.
/// Where the file cannot be had, it is tried without.
fn turn_of_this_machine() -> Option<File> {
    let file = std::env::temp_dir().join("connector-guide-e2e.lock");
    let file = File::options().create(true).append(true).open(file).ok()?;
    file.lock().ok()?;
    Some(file)
}

fn temporary_folder() -> Result<PathBuf, String> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("connector-guide-e2e-{}-{number}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

fn free_port() -> Result<u16, String> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port on 127.0.0.1: {error}"))
}
