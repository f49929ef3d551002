//! A server of one's own for the length of a test: nginx under the hosting example, on a port above 1024, with all its files in
//! one temporary folder.

use crate::headers::NGINX as EXAMPLE;
use crate::run;
use crate::setup::{BROTLI_STATIC, NGINX};
use anyhow::{Context, Result, bail, ensure};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// A running server; it ends when this is dropped.
pub(crate) struct Nginx {
    child: Child,
    port: u16,
}

impl Nginx {
    /// Serves a folder; `work` is where its own files go.
    pub(crate) fn start(site: &Path, work: &Path) -> Result<Self> {
        std::fs::create_dir_all(work)?;
        let port = free_port()?;
        let example = run::read(&run::root().join(EXAMPLE))?;
        run::write(&work.join("site.conf"), at(&example, site, port)?)?;
        run::write(&work.join("nginx.conf"), wrapper(work))?;
        let mut nginx = run::command(NGINX);
        nginx.arg("-p").arg(work).arg("-c").arg(work.join("nginx.conf"));
        let log = std::fs::File::create(work.join("start.log"))?;
        let child = nginx.stderr(log).stdout(Stdio::null()).spawn().with_context(|| format!("cannot start {NGINX}"))?;
        let mut server = Self { child, port };
        server.wait(work)?;
        Ok(server)
    }

    /// The address of its root.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn wait(&mut self, work: &Path) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.child.try_wait()?.is_some();
            if ended || start.elapsed() > Duration::from_secs(10) {
                bail!("nginx does not answer: {}", run::read(&work.join("start.log"))?.trim());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Nginx {
    /// In the foreground with one process there is only this one to end.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that is free now. Somebody could take it before nginx does; then nginx says so and the test is run again.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// The example, for this folder and port.
fn at(example: &str, site: &Path, port: u16) -> Result<String> {
    let mut text = example.to_owned();
    for (old, new) in [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("root /srv/klyngeatlas;", format!("root \"{}\";", site.display())),
    ] {
        ensure!(text.matches(old).count() == 1, "{EXAMPLE} has to say `{old}` once");
        text = text.replace(old, &new);
    }
    Ok(text)
}

/// What a distribution's own nginx.conf would give: types and modules; and here no file outside the folder. One process, run
/// by whoever runs the test: a worker of another user could not read a folder that only its owner may.
fn wrapper(work: &Path) -> String {
    let folder = work.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("  {kind}_temp_path \"{folder}/{kind}\";\n"))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\nerror_log \"{folder}/error.log\";\npid \"{folder}/nginx.pid\";\n\
         load_module {BROTLI_STATIC};\nevents {{}}\nhttp {{\n  include /etc/nginx/mime.types;\n  \
         default_type application/octet-stream;\n  access_log off;\n{temporary}  include \"{folder}/site.conf\";\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_port_and_folder_of_the_example_are_replaced() {
        let example = "listen 80;\nroot /srv/klyngeatlas;\nkeep;\n";
        let text = at(example, Path::new("/a b"), 8123).unwrap();
        assert_eq!(text, "listen 127.0.0.1:8123;\nroot \"/a b\";\nkeep;\n");
        assert!(at("listen 80;\n", Path::new("/a"), 1).is_err());
    }
}
