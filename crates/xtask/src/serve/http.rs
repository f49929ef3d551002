//! The development server: the files as a static host would serve them, under the same headers, and nothing cached.

use super::Build;
use crate::{headers, percent, run};
use anyhow::{Result, anyhow};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server};

/// A script of its own, not an inline one, so that the content security policy can be that of the real site.
const RELOAD: &str = include_str!("reload.js");
/// How long a page waits for a new build before it asks again.
const WAIT: Duration = Duration::from_secs(25);

type Answer = Response<std::io::Cursor<Vec<u8>>>;

/// Answers until the program ends; a thread a request, since a page that waits for a build holds one.
pub(crate) fn answer_all(server: &Server, build: &Arc<Build>) {
    for request in server.incoming_requests() {
        let build = Arc::clone(build);
        std::thread::spawn(move || {
            let answer = answer(request.url(), &build)
                .unwrap_or_else(|failure| Response::from_string(format!("{failure:#}\n")).with_status_code(500));
            respond(request, answer);
        });
    }
}

/// Sends an answer as HTTP/1.0 does, one to a connection, which the browser then closes. The server may take up a browser's last
/// connections only when one of the first is closed, so connections that stay open would keep those waiting for ever.
pub(crate) fn respond(request: Request, answer: Answer) {
    let is_head = *request.method() == Method::Head;
    let mut writer = request.into_writer();
    // A browser that went away is no reason to say anything.
    let _ = answer.raw_print(&mut writer, HTTPVersion(1, 0), &[], is_head, None).and_then(|()| writer.flush());
}

fn answer(url: &str, build: &Build) -> Result<Answer> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    match path {
        "/__reload.js" => with_headers(Response::from_string(RELOAD), "reload.js"),
        "/__reload" => with_headers(Response::from_string(wait(query, build).to_string()), "reload.txt"),
        _ if build.generation() == 0 => {
            Ok(Response::from_string("Nothing is built yet: the terminal says why.\n").with_status_code(503))
        }
        _ => file(path, query, build),
    }
}

/// Returns the number of the last build, as soon as it differs from the one the page was made of.
fn wait(query: &str, build: &Build) -> u64 {
    let seen: u64 = query.strip_prefix("seen=").and_then(|seen| seen.parse().ok()).unwrap_or(0);
    let start = Instant::now();
    while seen == build.generation() && start.elapsed() < WAIT {
        std::thread::sleep(Duration::from_millis(100));
    }
    build.generation()
}

fn file(path: &str, query: &str, build: &Build) -> Result<Answer> {
    let found = match resolve(&build.site, path) {
        Found::File(file) => (file, 200),
        Found::Folder => {
            let query = if query.is_empty() { String::new() } else { format!("?{query}") };
            let to = header("Location", &format!("{path}/{query}"))?;
            return Ok(Response::from_data(Vec::new()).with_status_code(301).with_header(to));
        }
        Found::Nothing => (build.site.join("404.html"), 404),
    };
    let (file, status) = found;
    let mut bytes = run::read_bytes(&file)?;
    if file.extension().is_some_and(|extension| extension == "html") {
        bytes = with_reload(&String::from_utf8(bytes)?).into_bytes();
    }
    with_headers(Response::from_data(bytes).with_status_code(status), &file.to_string_lossy())
}

/// What lies behind a path.
#[derive(Debug, PartialEq)]
pub(crate) enum Found {
    /// A file.
    File(PathBuf),
    /// A folder named without its slash: relative addresses on its page would be wrong by one.
    Folder,
    /// Neither.
    Nothing,
}

/// The file of a path, never one outside the site.
pub(crate) fn resolve(site: &Path, path: &str) -> Found {
    let Some(decoded) = percent::decode(path) else { return Found::Nothing };
    let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    if parts.iter().any(|part| part.starts_with('.') || part.contains(['\\', '\0'])) {
        return Found::Nothing;
    }
    let file = parts.iter().fold(site.to_path_buf(), |file, part| file.join(part));
    match (file.is_dir(), decoded.ends_with('/')) {
        (true, false) => Found::Folder,
        (true, true) if file.join("index.html").is_file() => Found::File(file.join("index.html")),
        (false, false) if file.is_file() => Found::File(file),
        _ => Found::Nothing,
    }
}

fn with_reload(html: &str) -> String {
    html.replacen("</head>", "<script type=\"module\" src=\"/__reload.js\"></script>\n  </head>", 1)
}

fn with_headers(answer: Answer, name: &str) -> Result<Answer> {
    let mut answer = answer.with_header(header("Cache-Control", "no-store")?);
    // tiny_http sets a type of its own for text; the first one added replaces it.
    answer.add_header(header("Content-Type", mime(name))?);
    for (name, value) in headers::read()? {
        answer.add_header(header(&name, &value)?);
    }
    Ok(answer)
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("{name}: {value} is no header"))
}

/// The type of a file, by its name.
pub(crate) fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "application/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "text/xml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "wasm" => "application/wasm",
        "bin" => "application/octet-stream",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leads_out_of_the_site() {
        let site = run::root().join("crates/xtask/src/serve");
        for path in ["/../dist/mod.rs", "/%2e%2e/dist/mod.rs", "/..%2fdist/mod.rs", "/%ff", "/%4"] {
            assert_eq!(resolve(&site, path), Found::Nothing, "{path}");
        }
        assert_eq!(resolve(&site, "/http.rs"), Found::File(site.join("http.rs")));
        assert_eq!(resolve(&site, "/http.rs/"), Found::Nothing);
    }

    #[test]
    fn a_folder_is_reached_with_its_slash() {
        assert_eq!(resolve(&run::root().join("crates"), "/xtask"), Found::Folder);
        assert_eq!(resolve(&run::root(), "/"), Found::File(run::root().join("index.html")));
    }

    #[test]
    fn the_reload_script_is_no_inline_script() {
        assert_eq!(
            with_reload("<head></head>"),
            "<head><script type=\"module\" src=\"/__reload.js\"></script>\n  </head>"
        );
    }
}
