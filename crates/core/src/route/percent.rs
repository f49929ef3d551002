//! Percent-encoding, as the URL standard writes it: UTF-8 bytes, and only what a path segment or a query value cannot hold.

/// Encodes one segment of a path, or a fragment.
pub(super) fn encode_segment(text: &str) -> String {
    encode(text, |byte| {
        matches!(byte, b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b':' | b'@')
    })
}

/// Encodes a key or a value of a query.
pub(super) fn encode_query(text: &str) -> String {
    encode(text, |byte| matches!(byte, b'!' | b'$' | b'(' | b')' | b'*' | b',' | b';' | b':' | b'@' | b'/' | b'?'))
}

/// Encodes a text so that nothing of it means anything in an address of whatever kind.
pub(crate) fn encode_all(text: &str) -> String {
    encode(text, |_| false)
}

/// Writes a whole path that somebody else wrote, so that it stays one of this site: a browser takes `//host` and `/\host` for
/// another host, and what has no slash in front for a scheme. What is encoded already stays as it is.
pub(super) fn encode_path(path: &str) -> String {
    let kept = |byte| matches!(byte, b'!' | b'$'..=b'*' | b'+' | b',' | b';' | b'=' | b':' | b'@' | b'/');
    let path = encode(path, kept);
    match path.strip_prefix('/') {
        None => format!("/{path}"),
        Some(rest) if rest.starts_with('/') => format!("/.{path}"),
        Some(_) => path,
    }
}

fn encode(text: &str, also_kept: impl Fn(u8) -> bool) -> String {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') || also_kept(byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)]);
            out.push(HEX[usize::from(byte & 15)]);
        }
    }
    out
}

/// Decodes a segment or a fragment. A `%` without two hex digits stands for itself, and bytes that are not UTF-8 are
/// replaced: an address typed by hand must lead to a page, be it only the one that says "not found".
pub(super) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%').then(|| hex_pair(bytes.get(at + 1), bytes.get(at + 2))).flatten();
        out.push(escaped.unwrap_or(byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Decodes a key or a value of a query, where `+` is a space.
pub(super) fn decode_query(text: &str) -> String {
    decode(&text.replace('+', " "))
}

fn hex_pair(high: Option<&u8>, low: Option<&u8>) -> Option<u8> {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16).and_then(|value| u8::try_from(value).ok());
    Some(digit(high)? * 16 + digit(low)?)
}
