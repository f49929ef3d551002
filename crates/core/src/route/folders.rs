//! The folders that a page's file lies in.

use super::{Route, percent};

impl Route {
    /// The folders from the site's root to the page's file, decoded; nothing where a name could be no folder's, or would lead out
    /// of the site.
    #[must_use]
    pub fn folders(&self) -> Option<Vec<String>> {
        let path = self.path();
        let folders: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(percent::decode).collect();
        let fits = |name: &String| !matches!(name.as_str(), "" | "." | "..") && !name.contains(['/', '\\', '\0']);
        folders.iter().all(fits).then_some(folders)
    }
}
