//! What a fresh machine lacks: found out, installed where that can be done, and otherwise named with the command that does it.

use crate::run;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// The target that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the toolchain if it is not there.
pub(crate) fn wasm_target() -> Result<()> {
    let output = run::command("rustc").args(["--print", "target-libdir", "--target", WASM]).output()?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if output.status.success() && folder.is_dir() {
        return Ok(());
    }
    println!("adding the target {WASM} to the Rust toolchain");
    let mut rustup = run::command("rustup");
    if run::run(rustup.args(["target", "add", WASM])).is_err() {
        bail!("this Rust toolchain cannot compile for browsers\n  to repair: rustup target add {WASM}");
    }
    Ok(())
}

/// What the tests of the site need from Debian: a file that shows a package is there, and the package.
const DEBIAN: [(&str, &str); 4] = [
    (CHROMIUM, "chromium"),
    (NGINX, "nginx"),
    (BROTLI_STATIC, "libnginx-mod-http-brotli-static"),
    // The program and its modules without a service that would take port 80.
    (APACHE, "apache2-bin"),
];
/// The browser of the tests.
pub(crate) const CHROMIUM: &str = "/usr/bin/chromium";
/// One web server of the tests.
pub(crate) const NGINX: &str = "/usr/sbin/nginx";
/// Its module that serves what is compressed already.
pub(crate) const BROTLI_STATIC: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The other web server of the tests.
pub(crate) const APACHE: &str = "/usr/sbin/apache2";
/// Where its modules are.
pub(crate) const APACHE_MODULES: &str = "/usr/lib/apache2/modules";

/// Installs the missing Debian packages, where there is apt and the right to use it.
pub(crate) fn debian_packages() -> Result<()> {
    let missing: Vec<&str> =
        DEBIAN.iter().filter(|(file, _)| !Path::new(file).exists()).map(|(_, package)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let repair = format!("sudo apt-get update && sudo apt-get install --no-install-recommends {names}");
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!(
            "the tests of the site need {names}, and this machine has no apt; install them by hand, or run the tests on Debian 12\n  to repair: {repair}"
        );
    }
    if !is_root() {
        bail!("the tests of the site need {names}\n  to repair: {repair}");
    }
    println!("installing {names} (some 300 MB, a minute or two)");
    apt(&["update", "-qq"])?;
    let mut install = vec!["install", "-qq", "-y", "--no-install-recommends"];
    install.extend(missing);
    apt(&install)
}

fn apt(args: &[&str]) -> Result<()> {
    // Debian's own questions would wait for an answer for ever.
    run::run_quietly(run::command("apt-get").args(args).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// True for the user that may do everything.
pub(crate) fn is_root() -> bool {
    let output = run::command("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Installs what package-lock.json names, if that has not been done since the lock last changed.
pub(crate) fn npm_packages() -> Result<()> {
    let changed = |file: &str| run::root().join(file).metadata().and_then(|meta| meta.modified());
    if let (Ok(lock), Ok(installed)) = (changed("package-lock.json"), changed("node_modules/.package-lock.json"))
        && installed >= lock
    {
        return Ok(());
    }
    node()?;
    println!("installing the npm packages of package-lock.json (some 130 MB)");
    // Debian's browser is used: Playwright must not fetch one of its own.
    run::run_quietly(run::command("npm").args(["ci", "--ignore-scripts"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}

/// The oldest Node that the packages run on.
const NODE: u32 = 20;

fn node() -> Result<()> {
    let version = run::command("node").arg("--version").output();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    match version.as_deref().ok().and_then(major) {
        Some(major) if major >= NODE => Ok(()),
        found => {
            let found = found.map_or("none".to_owned(), |major| format!("version {major}"));
            bail!(
                "Node {NODE} or newer is needed; found {found}\n  to repair: install Node from nodejs.org or your distribution"
            )
        }
    }
}

/// `v20.20.2` -> 20
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major(""), None);
    }
}
