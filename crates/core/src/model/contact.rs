//! Whom to write to when something is wrong: the one mailbox that a snapshot may hold.

use crate::snapshot::{Fields, Node};

/// The office that can correct a region's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// What the office is called; nothing where only its mailbox is known.
    pub name: Option<String>,
    /// Its mailbox: an address and nothing else, as [`is_mailbox`] says.
    pub email: String,
}

impl Contact {
    /// Reads the header's `contact`; nothing where its mailbox is none, which is noted.
    pub(super) fn read(fields: &Fields<'_>) -> Option<Contact> {
        fields.need("email");
        let (name, email) = (fields.maybe_text("name"), fields.text("email"));
        if is_mailbox(&email) {
            return Some(Contact { name, email });
        }
        if !email.is_empty() {
            fields.report_at("email", "en mailadresse som kontakt@eksempel.dk var ventet, og intet andet");
        }
        None
    }

    /// Reads it out of a list of snapshots or another file that publishing made; what is not sound is as good as none.
    #[must_use]
    pub fn of(node: &Node) -> Option<Contact> {
        let text = |key| node.get(key).and_then(Node::as_text).map(str::to_owned);
        Some(Contact { name: text("name"), email: text("email").filter(|email| is_mailbox(email))? })
    }

    /// The office as it is called, else its mailbox.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.email)
    }
}

/// Whether a text is a mailbox of plain letters: nothing in it could begin another part of a `mailto:` address.
#[must_use]
pub fn is_mailbox(text: &str) -> bool {
    const LONGEST: usize = 120;
    let label =
        |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let local = |local: &str| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        !local.is_empty() && local.bytes().all(fits)
    };
    let Some((name, host)) = text.split_once('@') else { return false };
    text.len() <= LONGEST && local(name) && host.contains('.') && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::is_mailbox;

    #[test]
    fn a_mailbox_is_an_address_and_nothing_else() {
        for sound in ["kontakt@eksempel.dk", "klynge-nord@a.b.invalid", "hoering_2@rn.dk"] {
            assert!(is_mailbox(sound), "{sound}");
        }
        let long = format!("{}@eksempel.dk", "a".repeat(120));
        for other in [
            "",
            "@",
            "kontakt",
            "kontakt@",
            "@eksempel.dk",
            "kontakt@dk",
            "kontakt@eksempel..dk",
            "a b@eksempel.dk",
            "a@b@eksempel.dk",
            "kontakt@eksempel.dk?bcc=x@y.dk",
            "mailto:kontakt@eksempel.dk",
            "Kontoret <kontakt@eksempel.dk>",
            "høring@eksempel.dk",
            "kontakt@eksempel.dk\r\nbcc",
            "a%0Ab@eksempel.dk",
            &long,
        ] {
            assert!(!is_mailbox(other), "{other}");
        }
    }
}
