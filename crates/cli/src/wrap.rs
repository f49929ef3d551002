//! Text that stays within the width of a terminal.

/// The columns that text is kept within.
const WIDTH: usize = 80;

/// Adds `text` to `out` in lines of at most 80 columns: `first` stands before the first line, as many spaces before
/// the others. A word longer than the line stands alone on it.
pub(crate) fn add(out: &mut String, first: &str, text: &str) {
    let indent = first.chars().count();
    out.push_str(first);
    let mut column = indent;
    for (at, word) in text.split_whitespace().enumerate() {
        let length = word.chars().count();
        if at > 0 && column + 1 + length > WIDTH {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if at > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_within_eighty_columns_and_keep_their_indent() {
        let mut out = String::new();
        add(&mut out, "  mangler: ", &"æøå ord ".repeat(30));
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
        assert!(
            out.lines().skip(1).all(|line| line.starts_with("           æ") || line.starts_with("           o")),
            "{out}"
        );
        assert_eq!(out.split_whitespace().count(), 61);
    }
}
