//! Tables as files that a spreadsheet opens: semicolons between cells, as Danish spreadsheets expect, and nothing in a cell
//! that a spreadsheet would work out.

/// What tells a spreadsheet that the file is UTF-8.
const MARK: char = '\u{feff}';

/// Writes rows as a file: a byte order mark, cells parted by semicolons, lines ended by CR LF.
///
/// A cell is quoted where it holds a semicolon, a quotation mark or a line break, and a quotation mark in it is doubled. A cell
/// that a spreadsheet would take for a formula gets an apostrophe before it.
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(';');
            }
            push_cell(&mut text, &harmless(cell));
        }
        text.push_str("\r\n");
    }
    text
}

/// The same rows as they are pasted from the clipboard: tabs between cells, and no cell that holds a tab or a line break.
#[must_use]
pub fn write_for_clipboard(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            text.push_str(&harmless(&cell.replace(['\t', '\r', '\n'], " ")));
        }
        text.push('\n');
    }
    text
}

/// The cell as it can be opened: what begins like a formula is text.
fn harmless(cell: &str) -> String {
    // Some spreadsheets skip space and control characters before they look for a formula.
    let begins = cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control()).chars().next();
    let begins_wide = matches!(begins, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if begins_wide { format!("'{cell}") } else { cell.to_owned() }
}

fn push_cell(text: &mut String, cell: &str) {
    if !cell.contains([';', '"', '\r', '\n']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads a file as a spreadsheet does; written apart from the writer, letter by letter.
    fn read(text: &str) -> Vec<Vec<String>> {
        let mut letters = text.strip_prefix(MARK).expect("begins with the mark").chars().peekable();
        let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        while let Some(letter) = letters.next() {
            match (letter, quoted) {
                ('"', true) if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                ('"', _) => quoted = !quoted,
                (';', false) => row.push(std::mem::take(&mut cell)),
                ('\r', false) => (),
                ('\n', false) => {
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                (other, _) => cell.push(other),
            }
        }
        assert!(!quoted && cell.is_empty() && row.is_empty(), "the file ends with its last row");
        rows
    }

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn awkward_cells_are_quoted_and_formulas_are_text() {
        let rows = [
            row(&["Navn", "a;b", "»Ø«", "hun \"Lis\"", "to\nlinjer", ""]),
            row(&["=1+1", "+45", "-", "@x", " =1", "2-1"]),
        ];
        assert_eq!(
            write(&rows),
            "\u{feff}Navn;\"a;b\";»Ø«;\"hun \"\"Lis\"\"\";\"to\nlinjer\";\r\n'=1+1;'+45;'-;'@x;' =1;2-1\r\n"
        );
        assert_eq!(write_for_clipboard(&[row(&["a\tb", "c\r\nd", "=1"])]), "a b\tc  d\t'=1\n");
    }

    fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
        let cell = prop_oneof!["[=+@;\"'\\-\r\n\t a-å]{0,8}", any::<String>()];
        proptest::collection::vec(proptest::collection::vec(cell, 1..5), 0..6)
    }

    proptest! {
        #[test]
        fn every_cell_comes_back_and_none_is_a_formula(rows in cells()) {
            let back = read(&write(&rows));
            prop_assert_eq!(back.len(), rows.len());
            for (back, row) in back.iter().zip(&rows) {
                prop_assert_eq!(back.len(), row.len());
                for (back, cell) in back.iter().zip(row) {
                    let guarded = format!("'{cell}");
                    prop_assert!(back == cell || *back == guarded);
                    prop_assert!(!back.starts_with(['=', '+', '-', '@']), "{back:?}");
                    prop_assert!(!back.trim_start().starts_with(['=', '+', '-', '@']), "{back:?}");
                }
            }
        }

        #[test]
        fn what_is_pasted_has_the_rows_and_cells_that_were_there(rows in cells()) {
            let text = write_for_clipboard(&rows);
            let lines: Vec<&str> = text.split_terminator('\n').collect();
            prop_assert_eq!(lines.len(), rows.len());
            for (line, row) in lines.iter().zip(&rows) {
                prop_assert_eq!(line.split('\t').count(), row.len());
            }
        }
    }
}
