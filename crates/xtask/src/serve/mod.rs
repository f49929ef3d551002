//! `cargo xtask serve`: everything from a fresh clone to a page in the browser, and again at every change.

mod http; // the server
mod watch; // which changes count

pub(crate) use http::{Found, mime, resolve, respond};

use crate::run;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use tiny_http::Server;

/// How many ports after the wanted one are tried.
const PORTS: u16 = 20;

/// `cargo xtask serve [--port 8080]`
pub(crate) fn command(args: &[String]) -> Result<()> {
    run::only_options(args, &["--port"], &[])?;
    let port = run::option(args, "--port")?.unwrap_or("8080");
    let port: u16 = port.parse().with_context(|| format!("--port {port:?} is not a number up to 65535"))?;

    crate::setup::wasm_target()?;
    // Before the build, so that a port that nobody may use is known at once.
    let (server, port) = bind(port)?;
    let address = format!("http://localhost:{port}/");
    let site = run::target_dir().join("serve").join("site");
    let build = Arc::new(Build { site, generation: AtomicU64::new(0) });

    println!("building for development: some 2 minutes the first time on two cores, a few seconds after a change");
    if build.run() {
        println!("\nserving at {address} (Ctrl-C ends it)");
    } else {
        println!("\nnothing to serve yet; {address} will show the site once the build succeeds");
    }
    let changes = watch::watch(&run::root())?;
    println!("watching {}", watch::PLACES.join(", "));
    let for_server = Arc::clone(&build);
    std::thread::spawn(move || http::answer_all(&server, &for_server));
    while let Some(changed) = changes.next() {
        println!("\nchanged: {changed}");
        if build.run() {
            println!("reloading {address}");
        } else {
            println!("the last good build is still served");
        }
    }
    bail!("the watcher ended; start `cargo xtask serve` again")
}

/// What is served: the last build that succeeded.
pub(crate) struct Build {
    site: PathBuf,
    /// When the last good build ended, in milliseconds, so that a restarted server has another one; 0 before the first.
    /// An open page reloads when it changes.
    generation: AtomicU64,
}

impl Build {
    /// Builds, and says how it went. A failure is printed and changes nothing.
    fn run(&self) -> bool {
        let start = Instant::now();
        let plan = crate::dist::Plan { out: self.site.clone(), base: "/".to_owned(), key: None, dev: true };
        match crate::dist::build(&plan) {
            Ok(()) => {
                println!("built in {:.1} s", start.elapsed().as_secs_f64());
                self.generation.store(now(), Ordering::Release);
                true
            }
            Err(failure) => {
                eprintln!("\nerror: {failure:#}");
                false
            }
        }
    }

    fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(1, |since| u64::try_from(since.as_millis()).unwrap_or(1))
}

/// The wanted port, or the next free one.
fn bind(wanted: u16) -> Result<(Server, u16)> {
    let last = wanted.saturating_add(PORTS);
    for port in wanted..=last {
        match Server::http(("127.0.0.1", port)) {
            Ok(server) => {
                if port != wanted {
                    println!("port {wanted} is in use; taking {port}");
                }
                return Ok((server, port));
            }
            Err(_) if port < last => {}
            Err(why) => {
                bail!("no port from {wanted} to {last} is free: {why}\n  to repair: cargo xtask serve --port N")
            }
        }
    }
    bail!("no port from {wanted} on is free")
}
