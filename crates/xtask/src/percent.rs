//! Percent-encoded paths, as requests and links write them, and the names of files.

use std::fmt::Write;

/// Decodes; none where the result is no text.
pub(crate) fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Encodes the name of a file as the path of an address.
pub(crate) fn encode(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut out, byte| {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            // Writing to a string never fails.
            _ => drop(write!(out, "%{byte:02X}")),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_back_and_halves_of_them_do_not() {
        assert_eq!(decode("/s%C3%A6by").as_deref(), Some("/sæby"));
        assert_eq!(decode("/%C3"), None);
        assert_eq!(decode("/%4"), None);
        assert_eq!(encode("a/sæby 1.html"), "a/s%C3%A6by%201.html");
    }
}
