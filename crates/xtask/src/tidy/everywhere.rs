//! What no file may hold, whatever it is written in.

use super::Problem;
use super::tree::{File, Tree};

/// Cargo writes its own registry into its lock; the conventions are for what people write.
const MACHINE_WRITTEN: [&str; 3] = ["Cargo.lock", "fuzz/Cargo.lock", "public/fonts/OFL.txt"];

/// The inputs that fuzzing begins with.
const SEEDS: &str = "fuzz/seeds/";

/// Parts of names that package registries have. Who builds this behind a mirror must not be sent past it.
const REGISTRIES: [&str; 5] = ["registry", "npmjs", "crates", "pypi", "deb."];

/// Where the home folders of people lie, in pieces, since this file is looked at too.
const HOMES: [&str; 3] = [concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    // What is meant to break a program is written as it has to be.
    let is_written = |file: &&File| !MACHINE_WRITTEN.contains(&file.path.as_str()) && !file.path.starts_with(SEEDS);
    let written = tree.files.iter().filter(is_written);
    written.flat_map(of_file).collect()
}

fn of_file(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        let mut problem = |what: String, repair| {
            problems.push(Problem { file: file.path.clone(), line: Some(at + 1), what, repair });
        };
        if line.ends_with([' ', '\t', '\r']) {
            problem("white space at the end of the line".into(), "remove it");
        }
        if line.contains('\t') {
            problem("a tab".into(), "write spaces");
        }
        if let Some(host) = hosts(line).find(|host| REGISTRIES.iter().any(|part| host.contains(part))) {
            problem(format!("the host of a registry, {host}"), "name the package, not where it is fetched from");
        }
        if HOMES.iter().any(|home| line.contains(home)) {
            problem("a path of somebody's machine".into(), "write it from the root of the repository");
        }
    }
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        let what = "no line end at the end of the file".to_owned();
        problems.push(Problem { file: file.path.clone(), line: None, what, repair: "add it" });
    }
    problems
}

/// The hosts of the URLs in a line.
fn hosts(line: &str) -> impl Iterator<Item = &str> {
    line.split("://").skip(1).map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':')));
        end.map_or(rest, |end| &rest[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Option<usize>, String)> {
        let file = File { path: "a.md".into(), text: text.into() };
        of_file(&file).into_iter().map(|problem| (problem.line, problem.what)).collect()
    }

    #[test]
    fn each_fault_is_told_with_its_line() {
        assert_eq!(told("fine\n"), []);
        assert_eq!(told("fine\nx \n"), [(Some(2), "white space at the end of the line".to_owned())]);
        assert_eq!(told("a\tb\n"), [(Some(1), "a tab".to_owned())]);
        assert_eq!(told("a"), [(None, "no line end at the end of the file".to_owned())]);
        assert_eq!(told(concat!("see /ro", "ot/x\n")).len(), 1);
    }

    #[test]
    fn only_hosts_of_registries_are_refused() {
        assert_eq!(told("https://rn.dk/crates and the registry\n"), []);
        assert_eq!(told(concat!("x: https:/", "/registry.example.org/a\n")).len(), 1);
    }
}
