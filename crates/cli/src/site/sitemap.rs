//! What search engines ask for: robots.txt, which lets them in everywhere, and the list of the pages. Both name whole addresses, so
//! there are some only where it is said where the site lies.

use super::routes::Page;
use crate::publish::Output;
use klyngeatlas_core::markup::escape;
use std::fmt::Write;

/// The file that engines ask a host for. It counts only at the root of the host.
pub(super) const ROBOTS: &str = "robots.txt";
const SITEMAP: &str = "sitemap.xml";

/// Both files. `site` is where the site lies, with a slash at its end.
pub(super) fn files(pages: &[Page], site: &str) -> [Output; 2] {
    let mut list = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    // What is made for frames is a part of another page, and says that it wants to be in no list.
    for page in pages.iter().filter(|page| !page.route.is_embedded()) {
        let path = page.route.path();
        let path = path.trim_matches('/');
        let slash = if path.is_empty() { "" } else { "/" };
        let _ = writeln!(list, "<url><loc>{}</loc></url>", escape(&format!("{site}{path}{slash}")));
    }
    list.push_str("</urlset>\n");
    let robots = format!("User-agent: *\nDisallow:\n\nSitemap: {site}{SITEMAP}\n");
    [(SITEMAP.to_owned(), list.into_bytes()), (ROBOTS.to_owned(), robots.into_bytes())]
}
