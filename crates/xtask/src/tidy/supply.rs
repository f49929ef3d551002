//! What comes from others: under which licence, and from where. And what no crate of ours may do without.

use super::Problem;
use super::tree::Tree;
use crate::run;
use anyhow::{Context, Result, ensure};

/// Licences that ask for nothing but to be named. Of an expression with a choice, one of the choices has to be among them.
const LICENCES: [&str; 13] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "0BSD",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "MPL-2.0",
];

/// Asks cargo for every package that the project is built of.
pub(super) fn check(tree: &Tree) -> Result<Vec<Problem>> {
    let output = run::cargo().args(["metadata", "--format-version", "1", "--locked"]).output()?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr).trim());
    let metadata = serde_json::from_slice(&output.stdout).context("cargo metadata is no JSON")?;
    Ok(packages(&metadata).into_iter().chain(lints(tree)).chain(npm(tree)).collect())
}

fn packages(metadata: &serde_json::Value) -> Vec<Problem> {
    let problem = |what: String, repair| Problem { file: "Cargo.lock".into(), line: None, what, repair };
    let mut problems = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let name = package["name"].as_str().unwrap_or("");
        let licence = package["license"].as_str().unwrap_or("");
        if !is_free(licence) {
            let what = format!("{name} is under »{licence}«");
            problems
                .push(problem(what, "take another package, or allow the licence in crates/xtask/src/tidy/supply.rs"));
        }
        // A package without a source is one of ours, by its path.
        let source = package["source"].as_str();
        if source.is_some_and(|source| !source.starts_with("registry+") || !source.ends_with("/crates.io-index")) {
            problems.push(problem(format!("{name} comes from elsewhere"), "depend on what is released on crates.io"));
        }
    }
    problems
}

/// Whether an SPDX expression leaves a choice that we may make. Some old packages write a choice with a slash.
fn is_free(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    let allowed = |licence: &str| LICENCES.contains(&licence.trim());
    // `(A OR B) AND C`: each part on its own.
    plain.split(" AND ").all(|part| part.split(" OR ").any(allowed))
}

/// Every crate of ours takes the workspace's lints, and those forbid unsafe code.
fn lints(tree: &Tree) -> Vec<Problem> {
    let lacks = |path: &str, text: &str| tree.files.iter().any(|file| file.path == path && !file.text.contains(text));
    let mut problems = Vec::new();
    if lacks("Cargo.toml", "unsafe_code = \"forbid\"") {
        problems.push(lint("Cargo.toml", "forbid unsafe_code in [workspace.lints.rust]"));
    }
    for name in ["core", "cli", "app", "xtask"] {
        let manifest = format!("crates/{name}/Cargo.toml");
        if lacks(&manifest, "[lints]\nworkspace = true") {
            problems.push(lint(&manifest, "take the lints of the workspace"));
        }
    }
    problems
}

fn lint(file: &str, repair: &'static str) -> Problem {
    Problem { file: file.into(), line: None, what: "unsafe code is not forbidden".into(), repair }
}

/// The lock of npm names packages and their sums, not where they were fetched from.
fn npm(tree: &Tree) -> Vec<Problem> {
    let lock = tree.files.iter().filter(|file| file.path == "package-lock.json");
    let lines = lock.flat_map(|file| file.text.lines().enumerate().map(move |(at, line)| (file, at, line)));
    let named = lines.filter(|(_, _, line)| line.trim_start().starts_with("\"resolved\""));
    let problem = |(file, at, _): (&super::tree::File, usize, &str)| Problem {
        file: file.path.clone(),
        line: Some(at + 1),
        what: "a package names where it was fetched from".into(),
        repair: "npm install with the .npmrc of the project",
    };
    named.map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::File;
    use super::*;

    fn tree(path: &str, text: &str) -> Tree {
        Tree { files: vec![File { path: path.into(), text: text.into() }] }
    }

    #[test]
    fn a_choice_is_enough_and_every_part_of_a_sum_is_needed() {
        for fine in ["MIT", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "MIT OR LGPL-2.1-or-later"] {
            assert!(is_free(fine), "{fine}");
        }
        for not in ["", "GPL-3.0-only", "MIT AND GPL-3.0-only"] {
            assert!(!is_free(not), "{not}");
        }
    }

    #[test]
    fn a_package_from_elsewhere_or_under_another_licence_is_told() {
        let of = |source: &str, licence: &str| {
            let package = serde_json::json!({ "name": "a", "license": licence, "source": source });
            packages(&serde_json::json!({ "packages": [package] })).len()
        };
        assert_eq!(of("registry+x/crates.io-index", "MIT"), 0);
        assert_eq!(of("git+x/crates.io-index", "MIT"), 1);
        assert_eq!(of("registry+x/other", "GPL-3.0-only"), 2);
    }

    #[test]
    fn a_crate_without_the_lints_and_a_lock_with_hosts_are_told() {
        assert_eq!(lints(&tree("crates/core/Cargo.toml", "[lints]\nworkspace = true\n")), []);
        assert_eq!(lints(&tree("crates/core/Cargo.toml", "[package]\n")).len(), 1);
        assert_eq!(lints(&tree("Cargo.toml", "unsafe_code = \"warn\"\n")).len(), 1);
        assert_eq!(npm(&tree("package-lock.json", "  \"resolved\": \"a\",\n")).len(), 1);
        assert_eq!(npm(&tree("package-lock.json", "  \"version\": \"1\",\n")), []);
    }
}
