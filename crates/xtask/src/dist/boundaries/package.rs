//! The npm package with the boundaries, read as text. It is a component for another framework, of which the drawing alone is
//! wanted; what is looked for in it is said, so that another release that keeps it elsewhere is noticed at once.

use crate::run;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::path::Path;

const FOLDER: &str = "node_modules/react-denmark-map";
/// How many municipalities there have been since 2007.
const MUNICIPALITIES: usize = 98;

/// What is taken from the package.
pub(super) struct Package {
    /// The outline of each municipality, as the `d` of an SVG path, by its code of three digits.
    pub(super) outlines: BTreeMap<String, String>,
    /// The licence, which asks to go with every part of it.
    pub(super) licence: String,
}

/// Reads the package below the root of the repository.
pub(super) fn read(root: &Path) -> Result<Package> {
    let folder = root.join(FOLDER);
    let code = run::read(&folder.join("dist/esm/index.js")).context("the package with the boundaries is not there")?;
    let licence = run::read(&folder.join("LICENSE.md"))?;
    for word in ["MIT License", "Copyright (c) 2022 Martin Polley"] {
        // The page about the atlas says so; if it is otherwise there, it has to be otherwise here.
        ensure!(licence.contains(word), "{FOLDER}/LICENSE.md does not say »{word}«");
    }
    Ok(Package { outlines: outlines(&code)?, licence: licence.trim().to_owned() })
}

/// Each `code:"860",d:"M…"` of the text with a code of three digits; codes of four are regions.
fn outlines(code: &str) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for part in code.split("code:\"").skip(1) {
        let Some((code, rest)) = part.split_once('"') else { continue };
        let Some((path, _)) = rest.strip_prefix(",d:\"").and_then(|path| path.split_once('"')) else { continue };
        if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit()) {
            let twice = found.insert(code.to_owned(), path.to_owned());
            ensure!(twice.is_none(), "{FOLDER} has two outlines for municipality {code}");
        }
    }
    ensure!(
        found.len() == MUNICIPALITIES,
        "{FOLDER} has outlines of {} municipalities where {MUNICIPALITIES} were expected: is it the release that package.json pins?",
        found.len()
    );
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(codes: impl Iterator<Item = usize>) -> String {
        codes.map(|code| format!(r#"{{id:"x",display_name:"X",code:"{code}",d:"M1,2l3,4Z"}},"#)).collect()
    }

    #[test]
    fn the_municipalities_are_those_with_a_code_of_three_digits() {
        let found = outlines(&format!("{}{}", text(100..198), text(1081..1086))).unwrap();
        assert_eq!(found.len(), 98);
        assert_eq!(found["100"], "M1,2l3,4Z");
    }

    #[test]
    fn a_package_that_has_changed_says_what_it_lacks() {
        let told = |text: &str| outlines(text).unwrap_err().to_string();
        assert!(told("").contains("has outlines of 0 municipalities where 98 were expected"));
        assert!(told(&text(100..197)).contains("of 97 municipalities"));
        assert!(told(&text([100, 100].into_iter())).contains("two outlines for municipality 100"));
        assert!(told(&text(100..198).replace(",d:", ",path:")).contains("of 0 municipalities"));
    }
}
