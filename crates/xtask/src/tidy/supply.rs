//! What comes from others: under which licence, and from where. And what no crate of ours may do without.

mod npm; // the packages of the build and of the browser tests

use super::Problem;
use super::tree::{File, Tree};
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
    let mut problems = packages(&metadata);
    problems.extend(lints(tree));
    problems.extend(tree.files.iter().filter(|file| file.path == "fuzz/Cargo.lock").flat_map(fuzz_sources));
    problems.extend(npm::check(tree)?);
    Ok(problems)
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
        if package["source"].as_str().is_some_and(|source| !is_released(source)) {
            problems.push(problem(format!("{name} comes from elsewhere"), RELEASED));
        }
    }
    problems
}

const RELEASED: &str = "depend on what is released on crates.io";

/// Whether a source is the public registry, whatever mirror of it the machine asks.
fn is_released(source: &str) -> bool {
    source.starts_with("registry+") && source.ends_with("/crates.io-index")
}

/// The lock of the fuzzer, which is a workspace of its own: asking cargo about it would fetch what most never need.
fn fuzz_sources(lock: &File) -> Vec<Problem> {
    let sources = lock.text.lines().enumerate().filter_map(|(at, line)| Some((at, line.strip_prefix("source = ")?)));
    let strange = sources.filter(|(_, source)| !is_released(source.trim_matches('"')));
    let problem = |(at, _)| Problem {
        file: lock.path.clone(),
        line: Some(at + 1),
        what: "a package comes from elsewhere".into(),
        repair: RELEASED,
    };
    strange.map(problem).collect()
}

/// Whether an SPDX expression leaves a choice that we may make. Some old packages write a choice with a slash.
fn is_free(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    let allowed = |licence: &str| LICENCES.contains(&licence.trim());
    // `(A OR B) AND C`: each part on its own.
    plain.split(" AND ").all(|part| part.split(" OR ").any(allowed))
}

/// Every crate of ours forbids unsafe code, in its root and by the lints of the workspace. The targets of the fuzzer are made by a
/// macro that needs it for their one function, and hold nothing else.
fn lints(tree: &Tree) -> Vec<Problem> {
    let lacks = |file: &File| {
        let ends = |name: &str| file.path.ends_with(name) && !file.path.starts_with("tests/");
        match file.path.as_str() {
            "Cargo.toml" if !file.text.contains("unsafe_code = \"forbid\"") => {
                Some("forbid unsafe_code in [workspace.lints.rust]")
            }
            path if path.starts_with("crates/")
                && ends("/Cargo.toml")
                && !file.text.contains("[lints]\nworkspace = true") =>
            {
                Some("take the lints of the workspace")
            }
            _ if (ends("/src/lib.rs") || ends("/src/main.rs"))
                && !file.text.contains("\n#![forbid(unsafe_code)]\n") =>
            {
                Some("write #![forbid(unsafe_code)] below what the crate says it is")
            }
            path if path.starts_with("fuzz/fuzz_targets/") && file.text.contains("unsafe") => {
                Some("do it in crates/core/tests/support/entries.rs, without unsafe code")
            }
            _ => None,
        }
    };
    let what = "unsafe code is not forbidden";
    let problem =
        |(file, repair): (&File, _)| Problem { file: file.path.clone(), line: None, what: what.into(), repair };
    tree.files.iter().filter_map(|file| Some((file, lacks(file)?))).map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::File;
    use super::*;

    const ROOTS: [&str; 5] = [
        "crates/core/src/lib.rs",
        "crates/cli/src/main.rs",
        "crates/app/src/main.rs",
        "crates/xtask/src/main.rs",
        "fuzz/src/lib.rs",
    ];

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
    fn a_crate_that_does_not_forbid_unsafe_code_is_told() {
        let told = |path: &str, text: &str| lints(&tree(path, text)).len();
        for name in ["core", "cli", "app", "xtask", "one-more"] {
            let manifest = format!("crates/{name}/Cargo.toml");
            assert_eq!(told(&manifest, "[package]\n[lints]\nworkspace = true\n"), 0);
            assert_eq!(told(&manifest, "[package]\n"), 1, "{name}");
        }
        for root in ROOTS {
            assert_eq!(told(root, "//! A.\n\n#![forbid(unsafe_code)]\n"), 0);
            assert_eq!(told(root, "//! A.\n\n// #![forbid(unsafe_code)]\n"), 1, "{root}");
        }
        assert_eq!(told("Cargo.toml", "unsafe_code = \"warn\"\n"), 1);
        assert_eq!(told("fuzz/fuzz_targets/url.rs", "unsafe { x() }\n"), 1);
    }

    #[test]
    fn every_crate_is_looked_at() {
        let tree = Tree::read().unwrap();
        for root in ROOTS {
            assert!(tree.files.iter().any(|file| file.path == root), "{root}");
        }
    }

    #[test]
    fn the_fuzzer_is_built_of_what_is_released_too() {
        let lock = |source: &str| {
            fuzz_sources(&File {
                path: "fuzz/Cargo.lock".into(),
                text: format!("name = \"a\"\nsource = \"{source}\"\n"),
            })
        };
        assert_eq!(lock("registry+x/crates.io-index"), []);
        assert_eq!(lock("git+x/crates.io-index")[0].line, Some(2));
    }
}
