//! The headers that every answer of the site carries, read from the hosting example for nginx, so that they stand in one place:
//! what the other examples say is held up to it.

use crate::run;
use anyhow::{Context, Result, ensure};

/// Where they stand.
pub(crate) const NGINX: &str = "docs/hosting/nginx.conf";
/// The example for Apache httpd.
pub(crate) const APACHE: &str = "docs/hosting/apache.conf";

/// Name and value of every header whose value is fixed, or is but for variables that a map gives: those have their defaults.
pub(crate) fn read() -> Result<Vec<(String, String)>> {
    let text = run::read(&run::root().join(NGINX))?;
    let mut headers = parse(&text, "add_header ");
    for (_, value) in &mut headers {
        *value = with_defaults(&text, value)?;
    }
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

/// The value with each variable replaced by the default of the map that gives it.
fn with_defaults(text: &str, value: &str) -> Result<String> {
    let mut out = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('$') {
        let end = after.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        let map = text.split_once(&format!(" ${name} {{")).map(|(_, map)| map);
        let default = map.and_then(|map| map.split_once("default \"")?.1.split_once('"')).map(|(default, _)| default);
        out.push_str(before);
        out.push_str(default.with_context(|| format!("{NGINX} has no map with a default for ${name}"))?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
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
        let in_a_folder = |node: &roxmltree::Node<'_, '_>| node.ancestors().any(|above| above.has_tag_name("location"));
        let everywhere = named("customHeaders").filter(|headers| !in_a_folder(headers));
        let sent = everywhere.flat_map(|headers| headers.children()).filter(|node| node.has_tag_name("add"));
        let value = |node: roxmltree::Node<'_, '_>, key: &str| node.attribute(key).unwrap_or_default().to_owned();
        let sent = sent.map(|node| (value(node, "name"), value(node, "value"))).collect();
        assert_eq!(sorted(sent), sorted(read().unwrap()));
        assert!(document.root().first_child().unwrap().text().unwrap().contains("UNTESTED"));
        for kind in crate::test::TYPES {
            let known = named("mimeMap").find(|node| value(*node, "fileExtension") == format!(".{}", kind.0));
            assert_eq!(known.map(|node| value(node, "mimeType")).as_deref(), Some(kind.1), "{}", kind.0);
        }
    }

    #[test]
    fn a_variable_stands_for_the_default_of_its_map() {
        let text = "map $uri $other {\n  default \"x\";\n}\nmap $uri $frames {\n    default \"'self'\";\n    \"~a\" \"b\";\n}\n";
        assert_eq!(with_defaults(text, "a $frames; b").unwrap(), "a 'self'; b");
        assert!(with_defaults(text, "a $unknown; b").is_err());
    }
}
