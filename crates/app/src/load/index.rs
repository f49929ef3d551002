//! The list of snapshots. An app that was built with a key believes no other list than one that is signed with it.

use super::fetch::{From, get, tree};
use super::{LoadError, Reason, Snapshot};
use crate::site;
use klyngeatlas_core::integrity::{Key, LIST, SIGNATURE, read_list, verify_signature};
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// The list as it is published.
pub(super) async fn fetch(from: From) -> Result<Vec<Snapshot>, LoadError> {
    let mut bytes = get(LIST, from).await?;
    if let Some(key) = site::key()
        && signed(&key, &bytes, from).await.is_err()
    {
        // List and signature are two files: the one may have come from before a publication, the other from after it.
        bytes = get(LIST, From::Server).await?;
        signed(&key, &bytes, From::Server).await?;
    }
    let root = tree(LIST, &bytes)?;
    read_list(&root).map_err(|problems| LoadError { file: LIST.to_owned(), reason: Reason::Unsound(problems) })
}

/// Fails unless the list is signed with the key.
async fn signed(key: &str, list: &[u8], from: From) -> Result<(), LoadError> {
    let failed = |reason| LoadError { file: SIGNATURE.to_owned(), reason };
    let signature = get(SIGNATURE, from).await.map_err(|error| match error.reason {
        Reason::Status(404) => failed(Reason::Unsigned("findes ikke på serveren")),
        _ => error,
    })?;
    let Ok(verify) = verifier().await else { return Err(failed(Reason::Part)) };
    verify(key, list, &signature).map_err(|what| failed(Reason::Unsigned(what)))
}

/// Key, bytes and signature in; out comes what is wrong, as a clause that says it of »underskriften«.
type Verify = fn(&str, &[u8], &[u8]) -> Result<(), &'static str>;

/// A part of its own, so that an app without a key does not carry what it never uses.
#[wasm_split(signature, wasm_split_path = leptos::wasm_split, fallible)]
fn verifier() -> Result<Verify, SplitLoaderError> {
    Ok(|key, list, signature| {
        let key = Key::read(key).ok_or("kan ikke prøves, for sitets egen nøgle er ingen nøgle")?;
        let signature = std::str::from_utf8(signature).map_err(|_| "er ikke, som minisign skriver dem")?;
        verify_signature(&key, list, signature).map(|_comment| ())
    })
}
