//! Every server that the site is tested on.

use super::bare::Bare;
use super::server::Server;
use super::{apache, nginx};
use crate::setup;
use anyhow::{Result, ensure};
use std::path::Path;

/// The servers; they end when this is dropped.
pub(crate) struct Hosts {
    nginx: Server,
    below: Server,
    apache: Server,
    bare: Bare,
}

/// Where one of them shows the site.
pub(crate) struct Host {
    /// As a report names it.
    pub(crate) name: &'static str,
    /// The address of the site's first page.
    pub(crate) url: String,
    /// Whether it is set up after one of the examples.
    pub(crate) configured: bool,
    /// Whether the site is all that the server shows, so that its page for what is missing is the server's.
    pub(crate) whole: bool,
}

impl Hosts {
    /// Starts them; `work` is where their own files go.
    pub(crate) fn start(site: &Path, work: &Path) -> Result<Self> {
        ensure!(
            site.join("index.html").is_file(),
            "there is no build to test; `cargo xtask test --only dist` makes it"
        );
        setup::debian_packages()?;
        let _ = std::fs::remove_dir_all(work);
        let host = work.join("host");
        std::fs::create_dir_all(&host)?;
        link(site, &host.join("atlas"))?;
        Ok(Self {
            nginx: nginx::start(site, &work.join("nginx"))?,
            below: nginx::start(&host, &work.join("below"))?,
            apache: apache::start(site, &work.join("apache"))?,
            bare: Bare::start(site)?,
        })
    }

    /// All of them, the first one first.
    pub(crate) fn all(&self) -> [Host; 4] {
        let host = |name, url, configured, whole| Host { name, url, configured, whole };
        [
            host("nginx", self.nginx.url(), true, true),
            host("nginx below a path", format!("{}atlas/", self.below.url()), true, false),
            host("Apache", self.apache.url(), true, true),
            host("a bare file server", self.bare.url(), false, true),
        ]
    }
}

#[cfg(unix)]
fn link(site: &Path, name: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(site, name)?)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<()> {
    anyhow::bail!("the site is tested where nginx and symbolic links are: on Linux, or in WSL")
}
