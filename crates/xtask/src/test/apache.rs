//! Apache httpd under the hosting example, without the rights of the administrator, with all its files in one folder.

use super::frames::{EMBEDDERS, OWN};
use super::server::{Server, free_port, replaced};
use crate::headers::APACHE as EXAMPLE;
use crate::run;
use crate::setup::{self, APACHE, APACHE_MODULES};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// What the example says that it needs, and one of the modules that answer requests at all.
const MODULES: [&str; 6] = ["mpm_event", "authz_core", "dir", "headers", "mime", "rewrite"];
/// What a distribution turns on besides, and the example has to get along with: lists of files, guessed names, and compression
/// on the fly of what is compressed already.
const OTHERS: [&str; 4] = ["autoindex", "negotiation", "filter", "deflate"];
const FROM_THE_DISTRIBUTION: &str = "Options +Indexes +MultiViews\nAddOutputFilterByType DEFLATE text/html text/css text/plain \
     text/xml application/javascript application/json application/wasm image/svg+xml\n";

/// Nobody, by number: the names differ from system to system.
const NOBODY: &str = "#65534";

/// Serves a folder; `work` is where its own files go.
pub(crate) fn start(site: &Path, work: &Path) -> Result<Server> {
    std::fs::create_dir_all(work)?;
    let port = free_port()?;
    let copy = setup::is_root().then(|| copy_for_all(site)).transpose()?;
    let example = run::read(&run::root().join(EXAMPLE))?;
    run::write(&work.join("site.conf"), at(&example, copy.as_deref().unwrap_or(site), port).context(EXAMPLE)?)?;
    // The table of types that a distribution gives, as far as it may mislead: every .gz is an archive there.
    run::write(&work.join("mime.types"), "text/html html\napplication/gzip gz\n")?;
    run::write(&work.join("httpd.conf"), wrapper(work, port, copy.is_some()))?;
    let mut httpd = run::command(APACHE);
    httpd.arg("-X").arg("-d").arg(work).arg("-f").arg(work.join("httpd.conf"));
    let server = Server::start(&mut httpd, port, work)?;
    Ok(match copy {
        Some(copy) => server.with_scratch(copy),
        None => server,
    })
}

/// The example, for this folder and port.
fn at(example: &str, site: &Path, port: u16) -> Result<String> {
    let listen = ("*:80", 1, format!("127.0.0.1:{port}"));
    let root = ("\"/srv/klyngeatlas\"", 2, format!("\"{}\"", site.display()));
    replaced(example, &[listen, root, (EMBEDDERS, 1, OWN.to_owned())])
}

/// Started by the administrator, Apache insists on becoming somebody else, who may not look into every folder.
fn copy_for_all(site: &Path) -> Result<PathBuf> {
    let copy = std::env::temp_dir().join(format!("klyngeatlas-apache-{}", std::process::id()));
    for file in run::files_below(site)? {
        run::write(&copy.join(file.strip_prefix(site)?), run::read_bytes(&file)?)?;
    }
    Ok(copy)
}

fn wrapper(work: &Path, port: u16, as_nobody: bool) -> String {
    let folder = work.display();
    let load = |name: &&str| format!("LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n");
    let modules: String = MODULES.iter().chain(&OTHERS).map(load).collect();
    let user = if as_nobody { format!("User {NOBODY}\nGroup {NOBODY}\n") } else { String::new() };
    format!(
        "ServerRoot \"{folder}\"\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile \"{folder}/httpd.pid\"\n\
         DefaultRuntimeDir \"{folder}\"\nErrorLog \"{folder}/error.log\"\n{user}{modules}\
         TypesConfig \"{folder}/mime.types\"\n{FROM_THE_DISTRIBUTION}Include \"{folder}/site.conf\"\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_port_folder_and_sites_of_the_example_are_replaced() {
        let example = "<VirtualHost *:80>\nDocumentRoot \"/srv/klyngeatlas\"\n<Directory \"/srv/klyngeatlas\">\n";
        let text = at(&format!("{example}{EMBEDDERS}\nkeep\n"), Path::new("/a b"), 8123).unwrap();
        let expected = "<VirtualHost 127.0.0.1:8123>\nDocumentRoot \"/a b\"\n<Directory \"/a b\">\n";
        assert_eq!(text, format!("{expected}{OWN}\nkeep\n"));
        assert!(at("<VirtualHost *:80>\n", Path::new("/a"), 1).is_err());
    }
}
