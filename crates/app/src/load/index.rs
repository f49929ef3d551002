//! The list of snapshots. An app that was built with a key believes no other list than one that is signed with it.

use super::fetch::{From, get, tree};
use super::{LoadError, Reason, Snapshot};
use crate::offline::hear;
use crate::site;
use klyngeatlas_core::integrity::{Key, LIST, SIGNATURE, read_list, sha256, verify_signature};
use leptos::prelude::{document, window};
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Where the page keeps what was found last: a word, the sum of the list, the sum of the signature.
const VERDICT: &str = "data-verdict";

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
    let Ok(judge) = verifier().await else { return Err(failed(Reason::Part)) };
    judge(key, list, &signature).map_err(|what| failed(Reason::Unsigned(what)))
}

/// Key, bytes and signature in; out comes what is wrong, as a clause that says it of »underskriften«.
type Judge = fn(&str, &[u8], &[u8]) -> Result<(), &'static str>;

/// A part of its own, so that an app without a key does not carry what it never uses.
#[wasm_split(signature, wasm_split_path = leptos::wasm_split, fallible)]
fn verifier() -> Result<Judge, SplitLoaderError> {
    Ok(judge)
}

/// Finds what is wrong with a signature, and says so to `offline/page.js`: the worker keeps data for later, and cannot tell.
fn judge(key: &str, list: &[u8], signature: &[u8]) -> Result<(), &'static str> {
    let found = verify(key, list, signature);
    if let Some(boot) = document().get_element_by_id("boot") {
        if boot.get_attribute(VERDICT).is_none() {
            let key = key.to_owned();
            hear("klyngeatlas:judge", move |event| {
                let both = event.detail().as_string().unwrap_or_default();
                if let Some((list, signature)) = both.split_once('\0') {
                    let _ = judge(&key, list.as_bytes(), signature.as_bytes());
                }
            });
        }
        let word = if found.is_ok() { "sound" } else { "unsound" };
        // What cannot be said is found once more with the next page.
        let _ = boot.set_attribute(VERDICT, &format!("{word} {} {}", sha256(list), sha256(signature)));
        let _ = web_sys::Event::new("klyngeatlas:judged").map(|event| window().dispatch_event(&event));
    }
    found
}

fn verify(key: &str, list: &[u8], signature: &[u8]) -> Result<(), &'static str> {
    let key = Key::read(key).ok_or("kan ikke prøves, for sitets egen nøgle er ingen nøgle")?;
    let signature = std::str::from_utf8(signature).map_err(|_| "er ikke, som minisign skriver dem")?;
    verify_signature(&key, list, signature).map(|_comment| ())
}
