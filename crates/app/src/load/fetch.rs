//! One file after the other: getting it, and telling whether it is the one that was published.

use super::{LoadError, Reason};
use crate::site;
use gloo_net::http::Request;
use klyngeatlas_core::integrity::File;
use klyngeatlas_core::snapshot::{Node, parse_json};
use web_sys::RequestCache;

/// Whether a copy that the browser has may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// As the server allows it.
    Anywhere,
    /// From the server alone: the copy is not what it should be.
    Server,
}

/// The bytes of a file below data/.
pub(super) async fn get(file: &str, from: From) -> Result<Vec<u8>, LoadError> {
    let failed = |reason| LoadError { file: file.to_owned(), reason };
    let network = |error: gloo_net::Error| failed(Reason::Network(error.to_string()));
    let cache = if from == From::Server { RequestCache::Reload } else { RequestCache::Default };
    let answer = Request::get(&site::data(file)).cache(cache).send().await.map_err(network)?;
    if !answer.ok() {
        return Err(failed(Reason::Status(answer.status())));
    }
    answer.binary().await.map_err(network)
}

/// A file that the list names, if it is the one that was published. It is asked for once more where it is not: half of it may
/// lie in a cache, and a publication may have been under way.
pub(super) async fn published(file: &File) -> Result<Vec<u8>, LoadError> {
    let bytes = get(&file.file, From::Anywhere).await?;
    if file.check(&bytes).is_ok() {
        return Ok(bytes);
    }
    let bytes = get(&file.file, From::Server).await?;
    match file.check(&bytes) {
        Ok(()) => Ok(bytes),
        Err(sums) => Err(LoadError { file: file.file.clone(), reason: Reason::Differs(sums) }),
    }
}

/// The same as a tree; nothing where it does not come, is another, or is no JSON.
pub(super) async fn published_tree(file: &File) -> Option<Node> {
    tree(&file.file, &published(file).await.ok()?).ok()
}

/// The bytes of a JSON file as a tree.
pub(super) fn tree(file: &str, bytes: &[u8]) -> Result<Node, LoadError> {
    let unsound = |problems| LoadError { file: file.to_owned(), reason: Reason::Unsound(problems) };
    let (root, doubles) = parse_json(file, bytes).map_err(|problem| unsound(vec![problem]))?;
    if doubles.is_empty() { Ok(root) } else { Err(unsound(doubles)) }
}
