//! The headers that every answer of the site carries, read from the hosting example for nginx, so that they stand in one place:
//! what the other examples say is held up to it.

use crate::run;
use anyhow::{Result, ensure};

/// Where they stand.
pub(crate) const NGINX: &str = "docs/hosting/nginx.conf";
/// The example for Apache httpd.
pub(crate) const APACHE: &str = "docs/hosting/apache.conf";

/// Name and value of every header whose value is fixed.
pub(crate) fn read() -> Result<Vec<(String, String)>> {
    let headers = parse(&run::read(&run::root().join(NGINX))?, "add_header ");
    ensure!(
        headers.iter().any(|(name, _)| name == "Content-Security-Policy"),
        "{NGINX} sets no Content-Security-Policy"
    );
    Ok(headers)
}

/// What follows the directive: a name, and a value in quotes.
fn parse(text: &str, directive: &str) -> Vec<(String, String)> {
    text.lines()
        .filter_map(|line| {
            let line = line.trim().strip_prefix(directive)?;
            let (name, value) = line.split_once(' ')?;
            let value = value.strip_prefix('"')?.split_once('"')?.0;
            Some((name.to_owned(), value.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example for IIS, which no test can run.
    const IIS: &str = "docs/hosting/web.config";

    fn sorted(mut headers: Vec<(String, String)>) -> Vec<(String, String)> {
        headers.retain(|(name, _)| name != "Cache-Control");
        headers.sort();
        headers
    }

    fn example(path: &str) -> String {
        run::read(&run::root().join(path)).unwrap()
    }

    #[test]
    fn fixed_headers_are_read_and_variable_ones_left() {
        let text = "  add_header Cache-Control $cache always;\n  # add_header A \"b\";\n  add_header X \"default-src 'none'; a\" always;\n";
        assert_eq!(parse(text, "add_header "), [("X".to_owned(), "default-src 'none'; a".to_owned())]);
    }

    #[test]
    fn apache_sends_what_nginx_sends() {
        assert_eq!(sorted(parse(&example(APACHE), "Header always set ")), sorted(read().unwrap()));
    }

    #[test]
    fn iis_is_told_what_nginx_sends_and_that_nobody_has_tried() {
        let text = example(IIS);
        let document = roxmltree::Document::parse(&text).unwrap();
        let named = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name(name));
        let sent =
            named("customHeaders").flat_map(|headers| headers.children()).filter(|node| node.has_tag_name("add"));
        let value = |node: roxmltree::Node<'_, '_>, key: &str| node.attribute(key).unwrap_or_default().to_owned();
        let sent = sent.map(|node| (value(node, "name"), value(node, "value"))).collect();
        assert_eq!(sorted(sent), sorted(read().unwrap()));
        assert!(document.root().first_child().unwrap().text().unwrap().contains("UNTESTED"));
        for kind in crate::test::TYPES {
            let known = named("mimeMap").find(|node| value(*node, "fileExtension") == format!(".{}", kind.0));
            assert_eq!(known.map(|node| value(node, "mimeType")).as_deref(), Some(kind.1), "{}", kind.0);
        }
    }
}
