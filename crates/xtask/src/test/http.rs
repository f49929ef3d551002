//! A client as plain as can be: one request, one answer, nothing decoded, nothing followed.

use anyhow::{Context, Result, bail, ensure};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// What a server answered.
#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    /// As sent, still compressed.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The value of a header; of one that was sent twice, both, since a browser would heed both.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let same = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let values: Vec<&str> = same.map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}

/// Asks for an address, with these headers.
pub(crate) fn get(url: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let asked = || {
        let (host, path) =
            url.strip_prefix("http://").and_then(|rest| rest.split_once('/')).context("no such address")?;
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n");
        stream.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        parse(&bytes)
    };
    asked().with_context(|| format!("no answer from {url}"))
}

fn parse(bytes: &[u8]) -> Result<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("the headers never end")?;
    let mut lines = std::str::from_utf8(&bytes[..end])?.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status")?.parse()?;
    let mut headers = Vec::new();
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { bail!("{line:?} is no header") };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let answer = Answer { status, headers, body: bytes[end + 4..].to_vec() };
    let length = answer.header("Content-Length").map_or(Ok(0), |length| length.parse::<usize>())?;
    // An answer to which a length does not apply has no body either.
    ensure!(length == answer.body.len() || status == 304, "{length} bytes are promised and {} came", answer.body.len());
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_apart() {
        let answer = parse(b"HTTP/1.1 200 OK\r\nVary: A\r\nContent-Length: 2\r\nvary: B\r\n\r\nhi").unwrap();
        assert_eq!((answer.status, answer.body.as_slice()), (200, b"hi".as_slice()));
        assert_eq!(answer.header("VARY").as_deref(), Some("A, B"));
        assert_eq!(answer.header("Server"), None);
    }

    #[test]
    fn half_an_answer_is_none() {
        assert!(parse(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi").is_err());
        assert!(parse(b"HTTP/1.1 200 OK\r\n").is_err());
    }
}
