//! A server that nobody configured: it sends files with their types, and knows nothing of the site.

use super::server::free_port;
use crate::run;
use crate::serve::{Found, mime, resolve};
use anyhow::{Result, anyhow};
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use tiny_http::{Header, Request, Response, Server};

/// A running server; it ends when this is dropped.
pub(crate) struct Bare {
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
    port: u16,
}

impl Bare {
    /// Serves a folder.
    pub(crate) fn start(site: &Path) -> Result<Self> {
        let port = free_port()?;
        let server = Server::http(("127.0.0.1", port)).map_err(|why| anyhow!("no server on port {port}: {why}"))?;
        let server = Arc::new(server);
        let (answering, site) = (Arc::clone(&server), site.to_owned());
        let thread = std::thread::spawn(move || {
            for request in answering.incoming_requests() {
                // A browser that went away is no reason to say anything.
                let _ = answer(request, &site);
            }
        });
        Ok(Self { server, thread: Some(thread), port })
    }

    /// The address of its root.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(request: Request, site: &Path) -> Result<()> {
    let (path, query) =
        request.url().split_once('?').map_or((request.url(), None), |(path, query)| (path, Some(query)));
    let (status, header, body) = match resolve(site, path) {
        Found::File(file) => (200, ("Content-Type", mime(&file.to_string_lossy()).to_owned()), run::read_bytes(&file)?),
        Found::Folder => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            (301, ("Location", format!("{path}/{query}")), Vec::new())
        }
        Found::Nothing => (404, ("Content-Type", "text/plain".to_owned()), b"Not Found\n".to_vec()),
    };
    let header = Header::from_bytes(header.0, header.1).map_err(|()| anyhow!("no header"))?;
    // Never in pieces: whoever asks here reads an answer by its length.
    let mut answer = Response::from_data(body).with_status_code(status).with_chunked_threshold(usize::MAX);
    answer.add_header(header);
    Ok(request.respond(answer)?)
}
