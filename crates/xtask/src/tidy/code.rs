//! What Rust files may hold, and where: the layers stay apart because a machine says when they do not.

use super::Problem;
use super::tree::{File, Tree};

/// Words that are not allowed in some folder.
struct Ban {
    folder: &'static str,
    words: &'static [&'static str],
    repair: &'static str,
}

const BANS: [Ban; 3] = [
    Ban {
        folder: "crates/core/src/",
        words: &[
            "std::fs",
            "std::time",
            "std::env",
            "std::net",
            "std::process",
            "web_sys",
            "js_sys",
            "SystemTime",
            "Utc::now",
            "Local::now",
        ],
        repair: "core is pure: take it as an argument",
    },
    Ban {
        folder: "crates/app/src/pages/",
        words: &[".sort", "sort_by", "sort_unstable"],
        repair: "sort in the view model, crates/core/src/view",
    },
    Ban {
        folder: "crates/app/src/",
        words: &[" style=\""],
        repair: "the content security policy forbids it: use a class, or style:property",
    },
];

/// What the core may depend on. Each is pure and small; the browser downloads them all.
const CORE_MAY_USE: [&str; 5] = ["chrono", "minisign-verify", "serde", "sha2", "toml"];
const CORE_MANIFEST: &str = "crates/core/Cargo.toml";

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in tree.with_extension(&["rs"]) {
        if !file.text.starts_with("//!") {
            let what = "the module does not say what it is".to_owned();
            let repair = "open it with a `//!` line";
            problems.push(Problem { file: file.path.clone(), line: Some(1), what, repair });
        }
    }
    for ban in &BANS {
        let code = tree.below(ban.folder).filter(|file| file.path.ends_with(".rs"));
        problems.extend(code.flat_map(|file| banned(file, ban)));
    }
    problems.extend(tree.below(CORE_MANIFEST).flat_map(dependencies));
    problems.extend(cases(tree));
    problems
}

fn banned(file: &File, ban: &Ban) -> Vec<Problem> {
    let lines = file.text.lines().enumerate();
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    let found = code.flat_map(|(at, line)| {
        let words = ban.words.iter().filter(move |word| line.contains(**word));
        words.map(move |word| (at, word.trim()))
    });
    found
        .map(|(at, word)| Problem {
            file: file.path.clone(),
            line: Some(at + 1),
            what: format!("`{word}` in {}", ban.folder),
            repair: ban.repair,
        })
        .collect()
}

/// What [dependencies] of the core names beyond what it may.
fn dependencies(manifest: &File) -> Vec<Problem> {
    let mut inside = false;
    let mut problems = Vec::new();
    for (at, line) in manifest.text.lines().enumerate() {
        if let Some(section) = line.strip_prefix('[') {
            let table = section.strip_prefix("dependencies.").and_then(|name| name.strip_suffix(']'));
            inside = section.starts_with("dependencies]");
            if let Some(name) = table {
                problems.extend(unwelcome(manifest, at, name));
            }
        } else if inside && !line.starts_with('#') {
            let name = line.split(['=', '.', ' ']).next().unwrap_or("");
            problems.extend(unwelcome(manifest, at, name));
        }
    }
    problems
}

fn unwelcome(manifest: &File, at: usize, name: &str) -> Option<Problem> {
    (!name.is_empty() && !CORE_MAY_USE.contains(&name)).then(|| Problem {
        file: manifest.path.clone(),
        line: Some(at + 1),
        what: format!("the core depends on {name}"),
        repair: "do it in cli or app, or write down in docs/ why the core needs it and allow it in crates/xtask/src/tidy/code.rs",
    })
}

/// A case is found by the rule it is about, so its file has the rule's id.
fn cases(tree: &Tree) -> Vec<Problem> {
    let named = |id: &str| {
        // An id with a full stop in it is quoted where it heads a table.
        let headings = [format!("clauses.{id}]"), format!("clauses.\"{id}\"]")];
        let heads = |text: &str| headings.iter().any(|heading| text.contains(heading));
        tree.below("data/").any(|file| file.path.ends_with(".toml") && heads(&file.text))
    };
    let cases = tree.below("tests/cases/").filter(|file| file.path.ends_with(".md"));
    let ids = cases.filter_map(|file| Some((file, file.path.rsplit('/').next()?.strip_suffix(".md")?)));
    ids.filter(|(_, id)| *id != "README" && !named(id))
        .map(|(file, id)| Problem {
            file: file.path.clone(),
            line: None,
            what: format!("no rule in data/ has the id {id}"),
            repair: "name the file as the rule it is about",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let files = files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() });
        Tree { files: files.collect() }
    }

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        check(&tree(files)).iter().map(Problem::to_string).collect()
    }

    #[test]
    fn a_word_is_banned_where_it_is_and_nowhere_else() {
        let code = "//! A.\n// std::fs in a comment\nuse std::fs;\n";
        assert_eq!(told(&[("crates/cli/src/a.rs", code)]), [""; 0]);
        let told = told(&[("crates/core/src/a.rs", code)]);
        assert_eq!(
            told,
            ["crates/core/src/a.rs:3: `std::fs` in crates/core/src/; core is pure: take it as an argument"]
        );
    }

    #[test]
    fn a_module_says_what_it_is() {
        assert_eq!(told(&[("crates/cli/src/a.rs", "fn main() {}\n")]).len(), 1);
    }

    #[test]
    fn the_core_depends_on_what_it_may() {
        let fine = "[dependencies]\nchrono.workspace = true\ntoml = { version = \"1\" }\n\n[dev-dependencies]\nproptest = \"1\"\n";
        assert_eq!(told(&[(CORE_MANIFEST, fine)]), [""; 0]);
        let more = "[dependencies]\nrand = \"1\"\n[dependencies.web-sys]\nversion = \"1\"\n";
        let told = told(&[(CORE_MANIFEST, more)]);
        assert!(told[0].contains(":2: the core depends on rand"), "{told:?}");
        assert!(told[1].contains(":3: the core depends on web-sys"), "{told:?}");
    }

    #[test]
    fn a_case_has_the_name_of_a_rule() {
        let data = ("data/n/terms/t.toml", "[terms_of_reference.t.clauses.NJ-1]\n");
        assert_eq!(told(&[data, ("tests/cases/NJ-1.md", "")]), [""; 0]);
        assert_eq!(told(&[data, ("tests/cases/NJ-2.md", "")]).len(), 1);
    }
}
