//! What a publication means for the signature of the list: the one that was there was made for other bytes.

use klyngeatlas_core::integrity::{Key, verify_signature};
use std::fs;
use std::path::Path;

/// What to tell whoever publishes this list: a line, or nothing where its signature holds or none is asked for. To be asked before
/// the list is written. `key` is the one that the site was built with.
pub(crate) fn to_be_signed(list: &Path, bytes: &[u8], key: Option<&str>) -> String {
    let name = list.display();
    let signature = fs::read_to_string(crate::site::with_suffix(list, "minisig")).ok();
    let key = key.and_then(Key::read);
    let reason = match (signature, key) {
        (None, None) => return String::new(),
        (None, Some(_)) => "er ikke underskrevet, og siden viser kun data, der er det".to_owned(),
        (Some(signature), Some(key)) => match verify_signature(&key, bytes, &signature) {
            Ok(_) => return String::new(),
            Err(_) => "underskriften gælder ikke de nye data, og siden viser kun data, der er underskrevet".to_owned(),
        },
        (Some(_), None) if fs::read(list).is_ok_and(|before| before == bytes) => return String::new(),
        (Some(_), None) => "underskriften gælder ikke de nye data".to_owned(),
    };
    format!("{name}: {reason}. Underskriv listen: minisign -Sm {name}\n")
}
