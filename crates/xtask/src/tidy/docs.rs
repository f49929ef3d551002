//! Prose rots: a path that a document names in backticks has to exist.

use super::Problem;
use super::tree::{File, Tree};

/// What is made by a command, and so not always there.
const MADE: [&str; 4] = ["dist", "target", "node_modules", "test-results"];

/// How media types begin.
const MEDIA: [&str; 4] = ["application", "text", "image", "font"];

/// What a word has to end in, if it holds no slash, to be taken for a path.
const EXTENSIONS: [&str; 10] = [".md", ".rs", ".toml", ".css", ".js", ".json", ".html", ".lock", ".conf", ".config"];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let documents =
        tree.with_extension(&["md"]).filter(|file| !file.path.contains('/') || file.path.starts_with("docs/"));
    documents.flat_map(|file| of_document(file, tree)).collect()
}

fn of_document(file: &File, tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut fenced = false;
    for (at, line) in file.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            continue;
        }
        let words = line.split('`').skip(1).step_by(2).filter(|_| !fenced);
        for path in words.filter(|word| is_path(word) && !exists(word, tree)) {
            problems.push(Problem {
                file: file.path.clone(),
                line: Some(at + 1),
                what: format!("`{path}` does not exist"),
                repair: "name it as it is called now",
            });
        }
    }
    problems
}

/// A file or a folder may be named from the root, or by the end of its path where the text has said which folder it is in.
fn exists(path: &str, tree: &Tree) -> bool {
    let path = format!("/{}", path.trim_end_matches('/'));
    let inside = format!("{path}/");
    tree.files.iter().any(|file| {
        let file = format!("/{}", file.path);
        file.ends_with(&path) || file.contains(&inside)
    })
}

/// A word that can only be a path of this repository: no address of the site, no pattern, no option, nothing that is made.
fn is_path(word: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    let ends = EXTENSIONS.iter().any(|end| word.ends_with(end) && word.len() > end.len());
    let begins = word.split('/').next().unwrap_or("");
    let other = MADE.contains(&begins) || MEDIA.contains(&begins);
    let first = word.chars().next();
    word.chars().all(plain) && (ends || word.contains('/')) && !other && first.is_some_and(|c| c != '/' && c != '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_a_path_is_looked_for() {
        for path in ["README.md", "crates/core/src/", ".ci/run", "data/nordjylland/terms"] {
            assert!(is_path(path), "{path}");
        }
        for word in [
            "/nordjylland/organer",
            "data/**/*.toml",
            "<region>.json",
            "cargo test",
            "dist/x.js",
            ".md",
            "a::b",
            "dist/",
        ] {
            assert!(!is_path(word), "{word}");
        }
    }

    #[test]
    fn a_path_that_is_gone_is_told_and_fenced_code_is_left_alone() {
        let text = "See `a.rs`, `gone.rs`, `crates/core`, `core/src/` and `ore/src`.\n```\n`gone.rs`\n```\n";
        let file = |path: &str, text: &str| File { path: path.into(), text: text.into() };
        let tree = Tree { files: vec![file("docs/x.md", text), file("crates/core/src/a.rs", "")] };
        let told: Vec<_> = check(&tree).into_iter().map(|problem| (problem.line, problem.what)).collect();
        let gone = |path: &str| (Some(1), format!("`{path}` does not exist"));
        assert_eq!(told, [gone("gone.rs"), gone("ore/src")]);
    }
}
