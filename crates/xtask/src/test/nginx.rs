//! nginx under the hosting example, with all its files in one temporary folder.

use super::frames::{EMBEDDERS, OWN};
use super::server::{Server, free_port, replaced};
use crate::headers::NGINX as EXAMPLE;
use crate::run;
use crate::setup::{BROTLI_STATIC, NGINX};
use anyhow::{Context, Result};
use std::path::Path;

/// Serves a folder; `work` is where its own files go.
pub(crate) fn start(site: &Path, work: &Path) -> Result<Server> {
    std::fs::create_dir_all(work)?;
    let port = free_port()?;
    let example = run::read(&run::root().join(EXAMPLE))?;
    run::write(&work.join("site.conf"), at(&example, site, port).context(EXAMPLE)?)?;
    run::write(&work.join("nginx.conf"), wrapper(work))?;
    let mut nginx = run::command(NGINX);
    nginx.arg("-p").arg(work).arg("-c").arg(work.join("nginx.conf"));
    Server::start(&mut nginx, port, work)
}

/// The example, for this folder, this port, and the tests' own sites.
fn at(example: &str, site: &Path, port: u16) -> Result<String> {
    let listen = ("listen 80;", 1, format!("listen 127.0.0.1:{port};"));
    let root = ("root /srv/klyngeatlas;", 1, format!("root \"{}\";", site.display()));
    replaced(example, &[listen, root, (EMBEDDERS, 1, OWN.to_owned())])
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
    fn only_port_folder_and_sites_of_the_example_are_replaced() {
        let example = format!("{EMBEDDERS}\nlisten 80;\nroot /srv/klyngeatlas;\nkeep;\n");
        let text = at(&example, Path::new("/a b"), 8123).unwrap();
        assert_eq!(text, format!("{OWN}\nlisten 127.0.0.1:8123;\nroot \"/a b\";\nkeep;\n"));
        assert!(at("listen 80;\n", Path::new("/a"), 1).is_err());
    }
}
