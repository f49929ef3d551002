//! A server that nobody configured: it sends files with their types, and knows nothing of the site.

use super::server::free_port;
use crate::run;
use crate::serve::{Found, mime, resolve, respond};
use anyhow::{Result, anyhow};
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use tiny_http::{Header, Response, Server};

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
                let answer =
                    answer(request.url(), &site).unwrap_or_else(|_| Response::from_data([]).with_status_code(500));
                respond(request, answer);
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

fn answer(url: &str, site: &Path) -> Result<Response<Cursor<Vec<u8>>>> {
    let (path, query) = url.split_once('?').map_or((url, None), |(path, query)| (path, Some(query)));
    let (status, header, body) = match resolve(site, path) {
        Found::File(file) => (200, ("Content-Type", mime(&file.to_string_lossy()).to_owned()), run::read_bytes(&file)?),
        Found::Folder => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            (301, ("Location", format!("{path}/{query}")), Vec::new())
        }
        Found::Nothing => (404, ("Content-Type", "text/plain".to_owned()), b"Not Found\n".to_vec()),
    };
    let header = Header::from_bytes(header.0, header.1).map_err(|()| anyhow!("no header"))?;
    Ok(Response::from_data(body).with_status_code(status).with_header(header))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    /// Asks as a browser does, which keeps its connection for the next question unless the answer is of HTTP/1.0.
    fn ask(mut stream: TcpStream) -> (String, Option<BufReader<TcpStream>>) {
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(b"GET /bare.rs HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut answer = BufReader::new(stream);
        let mut line = String::new();
        answer.read_line(&mut line).unwrap();
        let is_kept = !line.starts_with("HTTP/1.0 ");
        line.clear();
        let mut length = 0;
        while answer.read_line(&mut line).unwrap() > 2 {
            length = line.strip_prefix("Content-Length: ").map_or(length, |length| length.trim().parse().unwrap());
            line.clear();
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body).unwrap();
        (String::from_utf8(body).unwrap(), is_kept.then_some(answer))
    }

    #[test]
    fn every_connection_of_a_browser_is_answered() {
        let here = run::root().join("crates/xtask/src/test");
        let server = Bare::start(&here).unwrap();
        // Its first threads are at rest, and there are fewer of them than connections, which come all at once.
        std::thread::sleep(Duration::from_millis(200));
        let streams: Vec<TcpStream> =
            (0..12).map(|_| TcpStream::connect(("127.0.0.1", server.port)).unwrap()).collect();
        let asking: Vec<_> = streams.into_iter().map(|stream| std::thread::spawn(|| ask(stream))).collect();
        let own = run::read(&here.join("bare.rs")).unwrap();
        let answers: Vec<_> = asking.into_iter().map(|asking| asking.join().unwrap()).collect();
        assert!(answers.iter().all(|(answer, _)| *answer == own));
    }
}
