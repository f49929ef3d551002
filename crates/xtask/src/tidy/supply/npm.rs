//! The packages of npm that the build and the browser tests use. Nothing of them is served but the outlines of a map.

use super::super::Problem;
use super::super::tree::{File, Tree};
use super::is_free;
use anyhow::{Context, Result};
use serde_json::Value;

const LOCK: &str = "package-lock.json";
const PACKAGES: &str = "package.json";
const SETTINGS: &str = ".npmrc";

/// What npm has to be told: run nothing that a package brings, and do not write down where it was fetched from.
const SET: [&str; 2] = ["ignore-scripts=true", "omit-lockfile-registry-resolved=true"];

pub(super) fn check(tree: &Tree) -> Result<Vec<Problem>> {
    let file = |path: &str| tree.files.iter().find(|file| file.path == path);
    // With packages and without settings, npm would run what it fetches.
    let set = file(SETTINGS).map(|file| file.text.as_str()).or_else(|| file(PACKAGES).map(|_| ""));
    let mut problems = set.map_or_else(Vec::new, settings);
    if let Some(lock) = file(LOCK) {
        problems.extend(hosts(lock));
        problems.extend(packages(&serde_json::from_str(&lock.text).context("package-lock.json is no JSON")?));
    }
    Ok(problems)
}

fn settings(text: &str) -> Vec<Problem> {
    let lacks = SET.into_iter().filter(|line| !text.lines().any(|other| other == *line));
    let problem = |line| Problem {
        file: SETTINGS.into(),
        line: None,
        what: format!("{line} is gone"),
        repair: "write it again: a package is read, and never run when it is fetched",
    };
    lacks.map(problem).collect()
}

/// The lock names packages and their sums, not where they were fetched from.
fn hosts(lock: &File) -> Vec<Problem> {
    let named = lock.text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("\"resolved\""));
    let problem = |(at, _)| Problem {
        file: LOCK.into(),
        line: Some(at + 1),
        what: "a package names where it was fetched from".into(),
        repair: "npm install with the .npmrc of the project",
    };
    named.map(problem).collect()
}

/// Each package is under one of the licences that Rust's are under too: a tool that reached the site by a change of the build, as
/// the outlines of the map do, would then ask for nothing more. Each is known by its sum, and none wants to run when it is fetched.
fn packages(lock: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, package) in lock["packages"].as_object().into_iter().flatten().filter(|(path, _)| !path.is_empty()) {
        let name = path.rsplit_once("node_modules/").map_or(path.as_str(), |(_, name)| name);
        let mut tell = |what: String, repair| problems.push(Problem { file: LOCK.into(), line: None, what, repair });
        let licence = package["license"].as_str().unwrap_or("");
        if !is_free(licence) {
            let repair = "take another package, or allow the licence in crates/xtask/src/tidy/supply.rs";
            tell(format!("{name} is under »{licence}«"), repair);
        }
        // From git, from a folder or from an address there is no sum of what was released.
        let sum = package["integrity"].as_str().unwrap_or("");
        if !sum.starts_with("sha512-") || package["link"] == Value::Bool(true) {
            tell(format!("{name} has no sum of what was released"), "depend on what is released on npm");
        }
        if package["hasInstallScript"] == Value::Bool(true) {
            tell(format!("{name} wants to run when it is fetched"), "take another package");
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(path: &str, text: &str) -> Tree {
        Tree { files: vec![File { path: path.into(), text: text.into() }] }
    }

    fn told(package: &str) -> Vec<String> {
        let lock = format!("{{\"packages\": {{\"\": {{\"name\": \"tools\"}}, \"node_modules/a\": {{{package}}}}}}}");
        packages(&serde_json::from_str(&lock).unwrap()).into_iter().map(|problem| problem.what).collect()
    }

    const SUM: &str = "\"integrity\": \"sha512-x\"";

    #[test]
    fn a_package_under_another_licence_or_under_none_is_told() {
        for licence in ["MIT", "(MIT OR GPL-3.0-only)", "MPL-2.0", "BlueOak-1.0.0"] {
            let told = told(&format!("{SUM}, \"license\": \"{licence}\""));
            assert_eq!(told.is_empty(), licence != "BlueOak-1.0.0", "{licence}: {told:?}");
        }
        assert_eq!(told(&format!("{SUM}, \"license\": \"UNLICENSED\"")), ["a is under »UNLICENSED«"]);
        assert_eq!(told(SUM), ["a is under »«"]);
    }

    #[test]
    fn a_package_that_was_not_released_or_that_runs_when_it_is_fetched_is_told() {
        let fine = "\"license\": \"MIT\"";
        assert_eq!(told(fine), ["a has no sum of what was released"]);
        assert_eq!(told(&format!("{fine}, {SUM}, \"link\": true")), ["a has no sum of what was released"]);
        assert_eq!(told(&format!("{fine}, {SUM}, \"hasInstallScript\": true")), ["a wants to run when it is fetched"]);
    }

    #[test]
    fn settings_that_are_gone_and_hosts_are_told() {
        let count = |path: &str, text: &str| check(&tree(path, text)).unwrap().len();
        assert_eq!(count(SETTINGS, &SET.join("\n")), 0);
        assert_eq!(count(PACKAGES, "{}"), 2);
        assert_eq!(count(SETTINGS, "# ignore-scripts=true\n"), 2);
        assert_eq!(count(LOCK, "{\n  \"resolved\": \"a\"}\n"), 1);
        assert_eq!(count(LOCK, "{\n  \"version\": \"1\"}\n"), 0);
    }
}
