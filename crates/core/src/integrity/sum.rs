//! A file and its sum.

use sha2::{Digest, Sha256};

/// A file as the list names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, below the folder of the list.
    pub file: String,
    /// Its SHA-256 in lower-case hex. A list written by hand may have none; then any bytes pass.
    pub sha256: Option<String>,
}

/// A file that came and is not the one that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The SHA-256 that the list names.
    pub expected: String,
    /// The SHA-256 of what came.
    pub came: String,
}

impl File {
    /// Whether these are the bytes that were published; if not, both sums.
    pub fn check(&self, bytes: &[u8]) -> Result<(), Mismatch> {
        let Some(expected) = &self.sha256 else { return Ok(()) };
        let came = sha256(bytes);
        if came == *expected { Ok(()) } else { Err(Mismatch { expected: expected.clone(), came }) }
    }
}

/// The SHA-256 of some bytes, in lower-case hex.
///
/// Not the browser's own: that one is missing where a site is served without https, as an organization may do inside its walls.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_standard() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        // Longer than a block, and not a whole number of them.
        let many = vec![b'a'; 1_000_000];
        assert_eq!(sha256(&many), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    #[test]
    fn other_bytes_are_refused_and_a_file_without_a_sum_passes() {
        let file = File { file: "a.json".into(), sha256: Some(sha256(b"abc")) };
        assert_eq!(file.check(b"abc"), Ok(()));
        let half = file.check(b"ab").expect_err("half of it is another file");
        assert_eq!((half.expected, half.came), (sha256(b"abc"), sha256(b"ab")));
        assert_eq!(File { sha256: None, ..file }.check(b"ab"), Ok(()));
    }
}
