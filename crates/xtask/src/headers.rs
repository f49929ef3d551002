//! The headers that every answer of the site carries, read from the hosting example, so that they stand in one place.

use crate::run;
use anyhow::{Result, ensure};

/// Where they stand.
pub(crate) const NGINX: &str = "docs/hosting/nginx.conf";

/// Name and value of every header whose value is fixed.
pub(crate) fn read() -> Result<Vec<(String, String)>> {
    let headers = parse(&run::read(&run::root().join(NGINX))?);
    ensure!(
        headers.iter().any(|(name, _)| name == "Content-Security-Policy"),
        "{NGINX} sets no Content-Security-Policy"
    );
    Ok(headers)
}

fn parse(text: &str) -> Vec<(String, String)> {
    text.lines()
        .filter_map(|line| {
            let line = line.trim().strip_prefix("add_header ")?;
            let (name, value) = line.split_once(' ')?;
            let value = value.strip_prefix('"')?.split_once('"')?.0;
            Some((name.to_owned(), value.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_headers_are_read_and_variable_ones_left() {
        let text = "  add_header Cache-Control $cache always;\n  # add_header A \"b\";\n  add_header X \"default-src 'none'; a\" always;\n";
        assert_eq!(parse(text), [("X".to_owned(), "default-src 'none'; a".to_owned())]);
    }
}
