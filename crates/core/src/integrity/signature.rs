//! The signature of the list, made with minisign: whoever has the list has the sum of every other file.

use minisign_verify::{Error, PublicKey, Signature};

/// A public key of minisign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key(PublicKey);

impl Key {
    /// Reads a key: the file that `minisign -G` writes, or the one line of it that is the key. Nothing where it is neither.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        PublicKey::from_base64(line(text)?).ok().map(Self)
    }

    /// The one line that is the key, from the text of [`Key::read`].
    #[must_use]
    pub fn line_of(text: &str) -> Option<&str> {
        line(text).filter(|line| PublicKey::from_base64(line).is_ok())
    }
}

/// Every line but the key is a comment.
fn line(text: &str) -> Option<&str> {
    let mut lines =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("untrusted comment:"));
    let key = lines.next();
    if lines.next().is_some() { None } else { key }
}

/// Whether a signature is one of these bytes by this key. Gives the comment that is signed with them (minisign writes when it was
/// made), or a Danish clause that says of »underskriften« what is wrong.
pub fn verify(key: &Key, bytes: &[u8], signature: &str) -> Result<String, &'static str> {
    let wrong = |error: Error| match error {
        Error::UnexpectedKeyId => "er lavet med en anden nøgle",
        // What the older form signs could be mistaken for the sum of something else.
        Error::UnexpectedAlgorithm => "er lavet på den gamle måde (minisign -l)",
        Error::InvalidSignature => "passer ikke: filen er ændret, siden den blev underskrevet",
        _ => "er ikke, som minisign skriver dem",
    };
    let signature = Signature::decode(signature).map_err(wrong)?;
    key.0.verify(bytes, &signature, false).map_err(wrong)?;
    Ok(signature.trusted_comment().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Made with minisign 0.11 of Debian.
    const KEY: &str = include_str!("../../../../tests/fixtures/signed/atlas.pub");
    const LIST: &[u8] = include_bytes!("../../../../tests/fixtures/signed/index.json");
    const SIGNATURE: &str = include_str!("../../../../tests/fixtures/signed/index.json.minisig");
    const OLD_FORM: &str = include_str!("../../../../tests/fixtures/signed/index.json.legacy.minisig");
    const OTHER: &str = "RWS4V/ojEtDdn7Oa/Z6olBwCInxlppCgrHkHwqxly+y1fxCcqWW+nu35";

    fn key() -> Key {
        Key::read(KEY).expect("is a key")
    }

    #[test]
    fn what_minisign_signed_is_accepted_and_a_changed_byte_is_not() {
        assert_eq!(verify(&key(), LIST, SIGNATURE), Ok("timestamp:1767225600 file:index.json".to_owned()));
        for at in [0, LIST.len() / 2, LIST.len() - 1] {
            let mut changed = LIST.to_vec();
            changed[at] ^= 1;
            assert!(verify(&key(), &changed, SIGNATURE).expect_err("is changed").starts_with("passer ikke"), "{at}");
        }
        assert!(verify(&key(), &LIST[..LIST.len() - 1], SIGNATURE).is_err());
        let comment = SIGNATURE.replace("timestamp:1767225600", "timestamp:1767225601");
        assert!(verify(&key(), LIST, &comment).is_err(), "the comment is signed too");
    }

    #[test]
    fn another_key_the_old_form_and_what_is_no_signature_are_told_apart() {
        let other = Key::read(OTHER).expect("is a key");
        assert_eq!(verify(&other, LIST, SIGNATURE), Err("er lavet med en anden nøgle"));
        assert_eq!(verify(&key(), LIST, OLD_FORM), Err("er lavet på den gamle måde (minisign -l)"));
        for text in ["", "<html>404</html>", "a\nb\nc\nd", &SIGNATURE[..100]] {
            assert_eq!(verify(&key(), LIST, text), Err("er ikke, som minisign skriver dem"), "{text}");
        }
    }

    #[test]
    fn a_key_is_its_file_or_its_line() {
        let line = Key::line_of(KEY).expect("is a key");
        assert!(line.starts_with("RW") && !line.contains('\n'));
        assert_eq!(Key::read(line), Some(key()));
        for text in ["", "RWabc", "untrusted comment: x\n", KEY.repeat(2).as_str(), SIGNATURE] {
            assert_eq!(Key::line_of(text), None, "{text}");
        }
    }
}
