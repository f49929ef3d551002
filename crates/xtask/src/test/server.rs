//! A web server of one's own for the length of a test: a program in the foreground, on a port above 1024.

use crate::run;
use anyhow::{Context, Result, bail};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server; it ends when this is dropped.
pub(crate) struct Server {
    child: Child,
    port: u16,
    /// A folder that is of no use without the server.
    scratch: Option<PathBuf>,
}

impl Server {
    /// Starts a program that stays in the foreground as one process, and waits until it answers on the port. What it says while
    /// it starts goes to `start.log` in `work`.
    pub(crate) fn start(command: &mut Command, port: u16, work: &Path) -> Result<Self> {
        let log = work.join("start.log");
        let said = std::fs::File::create(&log)?;
        command.stdout(said.try_clone()?).stderr(said);
        let child =
            command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start {}", run::show(command)))?;
        let mut server = Self { child, port, scratch: None };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.child.try_wait()?.is_some();
            if ended || start.elapsed() > Duration::from_secs(10) {
                bail!("{} does not answer: {}", run::show(command), run::read(&log)?.trim());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }

    /// The same server, which takes a folder with it when it ends.
    pub(crate) fn with_scratch(mut self, folder: PathBuf) -> Self {
        self.scratch = Some(folder);
        self
    }

    /// The address of its root.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Server {
    /// In the foreground with one process there is only this one to end.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Some(folder) = &self.scratch {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// A port that is free now. Somebody could take it before the server does; then it says so and the test is run again.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// A hosting example with some of its words replaced. Each has to stand there exactly as often as is said, so that an example
/// that was rewritten is not tested as something else.
pub(crate) fn replaced(example: &str, words: &[(&str, usize, String)]) -> Result<String> {
    let mut text = example.to_owned();
    for (old, times, new) in words {
        let found = text.matches(old).count();
        if found != *times {
            bail!("the example says `{old}` {found} times, and not {times}");
        }
        text = text.replace(old, new);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_without_the_words_is_refused() {
        let words = [("80", 2, "8123".to_owned())];
        assert_eq!(replaced("80 a 80", &words).unwrap(), "8123 a 8123");
        assert!(replaced("80", &words).is_err());
    }
}
