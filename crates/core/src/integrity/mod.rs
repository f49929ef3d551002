//! Whether a published file is the one that was published: the list of snapshots names the SHA-256 of every file, and the list
//! itself may be signed. The app and `klyngeatlas verify` ask the same questions here, so that they give the same answers.

mod list;
mod signature;
mod sum;

pub use list::{Listed, read as read_list};
pub use signature::{Key, verify as verify_signature};
pub use sum::{File, Mismatch, sha256};

/// The list of snapshots, below data/.
pub const LIST: &str = "index.json";

/// Its signature, where it has one: the name that minisign gives it.
pub const SIGNATURE: &str = "index.json.minisig";
