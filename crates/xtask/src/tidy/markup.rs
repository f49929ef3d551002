//! Nothing turns text into markup or into code: neither our Rust nor the scripts that are served. What a snapshot holds is
//! hostile, and there is to be no place where it could become more than text.

use super::Problem;
use super::tree::{File, Tree};

/// What a browser has for it in scripts, as whole names.
const SCRIPT: [&str; 17] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTML",
    "setHTMLUnsafe",
    "parseHTML",
    "parseHTMLUnsafe",
    "createContextualFragment",
    "DOMParser",
    "XSLTProcessor",
    "srcdoc",
    "document.write",
    "document.writeln",
    "insertHTML",
    "eval",
    "Function",
    "importScripts",
];

/// What runs a text that it is given first; a function is no text.
const TIMERS: [&str; 3] = ["setTimeout", "setInterval", "setImmediate"];

/// The same as Rust calls it, as parts of names: `set_inner_html` is `inner_html`.
const RUST: [&str; 15] = [
    "inner_html",
    "outer_html",
    "insert_adjacent_html",
    "set_html",
    "parse_html",
    "create_contextual_fragment",
    "DomParser",
    "XsltProcessor",
    "srcdoc",
    "insertHTML",
    ".write_1(",
    ".writeln_1(",
    "eval(",
    "Function::new",
    "inline_js",
];

/// What has to name such words: the attacks that the tests make, and this list.
const NAMES_THEM: [&str; 2] = ["crates/xtask/src/test/hostile/", "crates/xtask/src/tidy/markup.rs"];

/// What runs in the tests' browser and is never served.
const UNSERVED: &str = "tests/";

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let is_looked_at = |file: &&File| {
        let names_them = NAMES_THEM.iter().any(|path| file.path.starts_with(path));
        !names_them && !file.path.starts_with(UNSERVED)
    };
    tree.files.iter().filter(is_looked_at).flat_map(of_file).collect()
}

fn of_file(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut at = 0;
    for (number, line) in file.text.split_inclusive('\n').enumerate() {
        let is_comment = line.trim_start().starts_with("//");
        let found = match file.path.rsplit_once('.') {
            _ if is_comment => Vec::new(),
            Some((_, "js" | "mjs")) => in_script(line, &file.text[at..]),
            Some((_, "rs")) => RUST.into_iter().filter(|word| line.contains(word)).map(str::to_owned).collect(),
            Some((_, "html")) => in_page(line),
            _ => Vec::new(),
        };
        at += line.len();
        problems.extend(found.into_iter().map(|what| Problem {
            file: file.path.clone(),
            line: Some(number + 1),
            what: format!("`{what}` makes markup or code of a text"),
            repair: "make nodes, and texts in them",
        }));
    }
    problems
}

/// What stands in a line of a script; a call may go on in the lines after it.
fn in_script(line: &str, from_here: &str) -> Vec<String> {
    let mut found: Vec<String> =
        SCRIPT.into_iter().filter(|word| whole(line, word).next().is_some()).map(str::to_owned).collect();
    let argument = |at: usize, name: &str| {
        let call = from_here[at + name.len()..].trim_start().strip_prefix('(')?;
        call.trim_start().chars().next()
    };
    let is_text = |first: Option<char>| matches!(first, Some('"' | '\'' | '`'));
    for name in TIMERS {
        if whole(line, name).any(|at| is_text(argument(at, name))) {
            found.push(format!("{name} with a text"));
        }
    }
    // The name of a module is written out, so that no text of others decides what is fetched and run.
    if whole(line, "import").any(|at| argument(at, "import").is_some_and(|first| !matches!(first, '"' | '\''))) {
        found.push("import of what is not written out".into());
    }
    if line.contains("javascript:") {
        found.push("javascript:".into());
    }
    found
}

/// Where a name stands by itself.
fn whole<'l>(line: &'l str, word: &'l str) -> impl Iterator<Item = usize> + 'l {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '#');
    line.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| !line[..*at].ends_with(is_part) && !line[at + word.len()..].starts_with(is_part))
}

/// What stands in a line of the page's shell: a handler, a style, a script that is not a file.
fn in_page(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in ["srcdoc", "javascript:", " style=", "<style"] {
        found.extend(line.contains(word).then(|| word.trim().to_owned()));
    }
    let handler = |word: &&str| {
        let name = word.split_once('=').map_or("", |(name, _)| name);
        name.strip_prefix("on").is_some_and(|event| !event.is_empty() && event.chars().all(char::is_alphabetic))
    };
    found.extend(line.split([' ', '"', '\'']).find(handler).map(str::to_owned));
    if line.contains("<script") && !line.contains(" src=\"{{root}}") {
        found.push("<script> without its file".into());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str, text: &str) -> Vec<(Option<usize>, String)> {
        let tree = Tree { files: vec![File { path: path.into(), text: text.into() }] };
        check(&tree).into_iter().map(|problem| (problem.line, problem.what)).collect()
    }

    fn count(path: &str, text: &str) -> usize {
        told(path, text).len()
    }

    #[test]
    fn each_word_is_found_in_each_script_that_is_served() {
        for path in ["boot.js", "offline/page.js", "public/indlejr.js", "crates/xtask/src/serve/reload.js"] {
            for word in SCRIPT {
                for text in [format!("a.{word}(b);\n"), format!("{word} = b;\n"), format!("a[\"{word}\"](b);\n")] {
                    assert_eq!(count(path, &format!("x();\n{text}")), 1, "{path}: {text}");
                }
                assert_eq!(count(path, &format!("my{word}Too(b);\n// {word}\n")), 0, "{word}");
            }
            for timer in TIMERS {
                for text in ["\"go()\", 1)", "'go()')", "`go(${x})`)", "\n  \"go()\",\n)"] {
                    assert_eq!(count(path, &format!("{timer}({text};\n")), 1, "{path}: {timer}({text}");
                }
                assert_eq!(count(path, &format!("{timer}(() => \"x\", 1);\n{timer}(go);\n")), 0, "{timer}");
            }
        }
        assert_eq!(count("tests/e2e/a.spec.js", "a.innerHTML\n"), 0, "no test is served");
    }

    #[test]
    fn a_module_is_named_and_no_address_is_a_script() {
        assert_eq!(count("boot.js", "await import(\"./app.js\"); import x from \"./y.js\"; import.meta.url;\n"), 0);
        assert_eq!(count("boot.js", "await import(name);\n"), 1);
        assert_eq!(count("boot.js", "import(`./${name}.js`);\n"), 1);
        assert_eq!(count("boot.js", "location = \"javascript:x\";\n"), 1);
    }

    #[test]
    fn each_word_is_found_in_each_crate() {
        for path in [
            "crates/app/src/a.rs",
            "crates/cli/src/a.rs",
            "crates/core/src/a.rs",
            "crates/xtask/src/a.rs",
            "fuzz/src/lib.rs",
        ] {
            for word in RUST {
                assert_eq!(
                    told(path, &format!("//! A.\nfn a() {{ b.set_{word}(c) }}\n"))[0].0,
                    Some(2),
                    "{path}: {word}"
                );
                assert_eq!(count(path, &format!("    // {word}\n")), 0, "{path}: {word}");
            }
        }
        assert_eq!(count("crates/xtask/src/test/hostile/corpus.rs", "\"srcdoc\"\n"), 0, "an attack has to be written");
    }

    #[test]
    fn the_shell_has_no_handler_no_style_and_no_script_of_its_own() {
        for text in [
            "<body onload=\"x()\">\n",
            "<p style=\"color: red\">\n",
            "<style>\n",
            "<script>x()</script>\n",
            "<a href=\"javascript:x\">\n",
            "<iframe srcdoc=\"x\">\n",
        ] {
            assert_eq!(count("index.html", text), 1, "{text}");
        }
        assert_eq!(
            count("index.html", "<script type=\"module\" src=\"{{root}}{{boot}}\"></script>\n<p>on = x</p>\n"),
            0
        );
    }
}
