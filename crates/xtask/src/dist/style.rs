//! Step 7: one stylesheet from style/ and the components' own, and the fonts it names.

use super::names::hashed;
use crate::run;
use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Writes the stylesheet and the fonts below `assets/`, everything else of public/ as it is, and returns the stylesheet's name.
pub(crate) fn write(root: &Path, site: &Path) -> Result<String> {
    let fonts = copy_public(&root.join("public"), site)?;
    let mut css = String::new();
    for file in sources(root)? {
        css.push_str(&run::read(&file)?);
        css.push('\n');
    }
    let css = minify(&css);
    ensure!(css.starts_with("@layer "), "the first file of style/ has to open with the order of the layers");
    let css = name_fonts(&css, &fonts)?;
    let name = hashed("style.css", css.as_bytes());
    run::write(&site.join("assets").join(&name), css)?;
    Ok(name)
}

/// Every stylesheet of the repository: style/ by name, then the components' own. The cascade layers decide which rule wins;
/// the first file only has to name their order.
fn sources(root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = run::files_below(&root.join("style"))?;
    files.extend(run::files_below(&root.join("crates/app/src"))?);
    files.retain(|file| file.extension().is_some_and(|extension| extension == "css"));
    Ok(files)
}

/// Copies public/ and returns the new names of its fonts, which are cached for ever like all that is hashed.
fn copy_public(public: &Path, site: &Path) -> Result<BTreeMap<String, String>> {
    let mut fonts = BTreeMap::new();
    for file in run::files_below(public)? {
        let bytes = run::read_bytes(&file)?;
        let inside = file.strip_prefix(public)?;
        if inside.extension().is_some_and(|extension| extension == "woff2") {
            let old = inside.file_name().and_then(|name| name.to_str()).context("a font without a name")?;
            let new = hashed(old, &bytes);
            run::write(&site.join("assets").join(&new), &bytes)?;
            fonts.insert(old.to_owned(), new);
        } else {
            run::write(&site.join(inside), &bytes)?;
        }
    }
    Ok(fonts)
}

/// In style/ a font is named as it lies, `url("../public/fonts/x.woff2")`; in the site it lies beside the stylesheet.
fn name_fonts(css: &str, fonts: &BTreeMap<String, String>) -> Result<String> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("url(") {
        let (before, after) = rest.split_at(at + 4);
        let Some(end) = after.find(')') else { bail!("a url( in the stylesheet never ends") };
        let address = after[..end].trim_matches(['"', '\'', ' ']);
        out.push_str(before);
        match address.rsplit('/').next().and_then(|name| fonts.get(name)) {
            Some(font) => out.push_str(font),
            None if address.starts_with("data:") || address.starts_with('#') => out.push_str(&after[..end]),
            None => bail!("the stylesheet names {address:?}, which is not in public/fonts/"),
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    Ok(out)
}

/// Leaves out comments and the white space that no rule of CSS needs; compression does the rest.
fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut space = false;
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
                space = true;
            }
            '"' | '\'' => {
                push_space(&mut out, &mut space, c);
                out.push(c);
                copy_string(&mut out, &mut chars, c);
            }
            c if c.is_whitespace() => space = true,
            c => {
                push_space(&mut out, &mut space, c);
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(c);
            }
        }
    }
    out
}

/// A run of white space becomes one space, or none beside a brace, a semicolon or a comma.
fn push_space(out: &mut String, space: &mut bool, next: char) {
    let tight = |c: char| matches!(c, '{' | '}' | ';' | ',');
    if *space && !tight(next) && !out.ends_with(tight) && !out.is_empty() {
        out.push(' ');
    }
    *space = false;
}

/// What stands in quotation marks is copied as it is, escapes included.
fn copy_string(out: &mut String, chars: &mut impl Iterator<Item = char>, quote: char) {
    while let Some(c) = chars.next() {
        out.push(c);
        if c == '\\' {
            out.extend(chars.next());
        } else if c == quote {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minifying_keeps_what_has_meaning() {
        let css = "/* a */ @layer base, print;\n.a  .b , p:hover {\n  color : red ;\n  width: calc(1px + 2px);\n}\n";
        assert_eq!(minify(css), "@layer base,print;.a .b,p:hover{color : red;width: calc(1px + 2px)}");
        assert_eq!(minify("a::before { content: \"/* { */  \\\"\"; }"), "a::before{content: \"/* { */  \\\"\"}");
    }

    #[test]
    fn fonts_get_their_hashed_names_and_unknown_ones_are_refused() {
        let fonts = BTreeMap::from([("x.woff2".to_owned(), "x.123.woff2".to_owned())]);
        let css = "src:url(\"../public/fonts/x.woff2\") format(\"woff2\")";
        assert_eq!(name_fonts(css, &fonts).unwrap(), "src:url(x.123.woff2) format(\"woff2\")");
        assert!(name_fonts("src:url(y.woff2)", &fonts).is_err());
        assert_eq!(name_fonts("a{b:url(#c)}", &fonts).unwrap(), "a{b:url(#c)}");
    }
}
