//! The status as Markdown: what stands on the page, with whole addresses, and with nothing in it that Markdown would read as its
//! own signs.

use super::{StatusSection, YearlyStatus};
use crate::view::{Cell, Span, Table, Text};
use std::fmt::Write;

/// The whole file. A reader of text needs no more than this.
pub(super) fn write(status: &YearlyStatus, root: &str) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&status.head.heading), escaped(&status.head.lede));
    for line in &status.preface {
        let _ = write!(out, "\n{}\n", text(line, root));
    }
    for section in &status.sections {
        out.push_str(&of_section(section, root));
    }
    out
}

fn of_section(section: &StatusSection, root: &str) -> String {
    let mut out = format!("\n## {}\n\n", escaped(&section.heading));
    for line in &section.lines {
        let _ = writeln!(out, "- {}", text(line, root));
    }
    for table in &section.tables {
        out.push_str(&of_table(table, root));
    }
    out
}

fn of_table(table: &Table, root: &str) -> String {
    let mut out = format!("\n**{}**\n\n", escaped(&table.caption));
    let heads: Vec<String> = table.columns.iter().map(|column| escaped(&column.title)).collect();
    let rule: Vec<&str> = table.columns.iter().map(|column| if column.numeric { "---:" } else { "---" }).collect();
    let _ = writeln!(out, "| {} |\n| {} |", heads.join(" | "), rule.join(" | "));
    for row in table.rows.iter().chain((!table.total.is_empty()).then_some(&table.total)) {
        let cells: Vec<String> = row.iter().map(|cell| of_cell(cell, root)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out
}

fn of_cell(cell: &Cell, root: &str) -> String {
    text(&cell.text, root)
}

fn text(text: &Text, root: &str) -> String {
    text.iter().map(|span| of_span(span, root)).collect::<String>().trim().to_owned()
}

fn of_span(span: &Span, root: &str) -> String {
    match &span.to {
        Some(to) => format!("[{}](<{root}{}>)", escaped(&span.text), to.href().replace(['<', '>'], "")),
        None => escaped(&span.text),
    }
}

/// The words, with every sign that Markdown or HTML would read as its own written so that it stands for itself, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            '&' => out.push_str("&amp;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Address;
    use crate::view::{link, plain};

    #[test]
    fn no_name_can_leave_its_cell_or_become_a_link() {
        let cell = vec![plain("a|b\n[x](javascript:1) <b> & *c*")];
        assert_eq!(text(&cell, ""), "a\\|b \\[x\\](javascript:1) \\<b\\> &amp; \\*c\\*");
    }

    #[test]
    fn a_link_has_a_whole_address() {
        let to = Address::parse("/nord/organ/a?dato=2024-05-01#b");
        let written = text(&vec![link("A", to)], "https://vaert/sti");
        assert_eq!(written, "[A](<https://vaert/sti/nord/organ/a?dato=2024-05-01#b>)");
    }
}
