//! The list of snapshots. The first view reads it, so it is small.

use super::File;
use crate::model::{Contact, CorrectionTold, FORMAT};
use crate::snapshot::{Node, Problem, Value};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The region's id.
    pub id: String,
    /// What readers see.
    pub title: String,
    /// The day of the data.
    pub published: String,
    /// Whether the data are invented.
    pub example: bool,
    /// The snapshot.
    pub snapshot: File,
    /// The ready-made overview, where there is one.
    pub overview: Option<File>,
    /// The boundaries of its municipalities, where there are some.
    pub map: Option<File>,
    /// The office that can correct the data, where one is known.
    pub contact: Option<Contact>,
    /// What was corrected in them; a line that says too little is passed over.
    pub corrections: Vec<CorrectionTold>,
}

impl Listed {
    /// The files of the line, the snapshot first.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        [Some(&self.snapshot), self.overview.as_ref(), self.map.as_ref()].into_iter().flatten()
    }
}

/// Reads the list, or tells everything that is wrong with it.
pub fn read(root: &Node) -> Result<Vec<Listed>, Vec<Problem>> {
    let mut reader = Reader { problems: Vec::new() };
    if let Some(format) = root.get("format").filter(|format| format.as_text() != Some(FORMAT)) {
        reader.wrong(format, "format", &format!("»{FORMAT}« var ventet"));
    }
    let Some(rows) = root.get("snapshots").and_then(Node::entries) else {
        reader.wrong(root.get("snapshots").unwrap_or(root), "snapshots", "et objekt med snapshots var ventet");
        return Err(reader.problems);
    };
    let listed: Vec<_> = rows.iter().filter_map(|row| reader.row(&row.key, &row.node)).collect();
    if reader.problems.is_empty() { Ok(listed) } else { Err(reader.problems) }
}

struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    fn row(&mut self, id: &str, row: &Node) -> Option<Listed> {
        let path = format!("snapshots.{id}");
        let snapshot = self.file(row, &path);
        let [title, published] = ["title", "published"].map(|key| self.text(row, &path, key));
        let [overview, map] = ["overview", "map"].map(|key| {
            let beside = row.get(key).filter(|node| !matches!(node.value, Value::Null))?;
            self.file(beside, &format!("{path}.{key}"))
        });
        let example = row.get("example").is_some_and(|flag| matches!(flag.value, Value::Bool(true)));
        let corrections = match row.get("corrections").map(|node| &node.value) {
            Some(Value::List(rows)) => rows.iter().filter_map(CorrectionTold::of).collect(),
            _ => Vec::new(),
        };
        Some(Listed {
            id: id.to_owned(),
            title: title?,
            published: published?,
            example,
            snapshot: snapshot?,
            overview,
            map,
            contact: row.get("contact").and_then(Contact::of),
            corrections,
        })
    }

    fn file(&mut self, row: &Node, path: &str) -> Option<File> {
        let file = self.text(row, path, "file")?;
        if !is_below(&file) {
            let expected = "navnet på en fil i samme mappe var ventet";
            self.wrong(row.get("file").unwrap_or(row), &format!("{path}.file"), expected);
            return None;
        }
        let Some(node) = row.get("sha256").filter(|node| !matches!(node.value, Value::Null)) else {
            return Some(File { file, sha256: None });
        };
        let sum = node.as_text().filter(|sum| sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if sum.is_none() {
            self.wrong(node, &format!("{path}.sha256"), "en kontrolsum af 64 tegn 0-9 og a-f var ventet");
        }
        Some(File { file, sha256: Some(sum?.to_ascii_lowercase()) })
    }

    fn text(&mut self, row: &Node, path: &str, key: &str) -> Option<String> {
        let text = row.get(key).and_then(Node::as_text);
        if text.is_none() {
            self.wrong(row.get(key).unwrap_or(row), &format!("{path}.{key}"), "en tekst var ventet");
        }
        text.map(str::to_owned)
    }

    fn wrong(&mut self, node: &Node, path: &str, expected: &str) {
        let (path, expected) = (path.to_owned(), expected.to_owned());
        self.problems.push(Problem { place: node.place.clone(), path, found: node.shown(), expected });
    }
}

/// Whether a name leads to a file below the list's own folder, and nowhere else: neither out of it nor to another host.
fn is_below(file: &str) -> bool {
    let is_name = |part: &str| !part.is_empty() && part != "." && part != "..";
    let is_plain = |c: char| !c.is_ascii_control() && !matches!(c, '\\' | ':' | '?' | '#' | '%');
    file.split('/').all(is_name) && file.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse_json;

    fn read(text: &str) -> Result<Vec<Listed>, Vec<String>> {
        let (root, _) = parse_json("index.json", text.as_bytes()).expect("is JSON");
        super::read(&root).map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    fn wrong(row: &str) -> Vec<String> {
        read(&format!("{{\"snapshots\": {{\"nord\": {row}}}}}")).expect_err("should be refused")
    }

    #[test]
    fn a_list_written_by_hand_needs_file_title_and_published() {
        let list = r#"{"snapshots": {"nord": {"file": "nord.json", "title": "Nord", "published": "2026-01-01"}}}"#;
        let listed = read(list).expect("is sound");
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].snapshot, File { file: "nord.json".into(), sha256: None });
        assert_eq!((listed[0].overview.as_ref(), listed[0].map.as_ref(), listed[0].example), (None, None, false));
    }

    #[test]
    fn a_published_list_names_the_sum_of_every_file() {
        let sum = "0A".repeat(32);
        let list = format!(
            r#"{{"format": "klyngeatlas/1", "snapshots": {{"nord": {{"file": "nord.json", "title": "Nord", "published": "2026-01-01", "sha256": "{sum}",
            "example": true, "overview": {{"file": "o.json", "sha256": "{sum}"}}, "map": {{"file": "m.json"}}}}}}}}"#
        );
        let listed = read(&list).expect("is sound");
        let files: Vec<_> = listed[0].files().map(|file| (file.file.as_str(), file.sha256.as_deref())).collect();
        let lower = sum.to_lowercase();
        assert_eq!(files, [("nord.json", Some(lower.as_str())), ("o.json", Some(&lower)), ("m.json", None)]);
        assert!(listed[0].example);
    }

    #[test]
    fn everything_that_is_wrong_is_told_with_its_place() {
        assert_eq!(wrong("{}").len(), 3);
        let told = wrong(r#"{"file": "nord.json", "title": 7, "published": "2026-01-01", "sha256": "abc"}"#);
        assert_eq!(
            told,
            [
                "index.json:1:95: snapshots.nord.sha256: »abc«: en kontrolsum af 64 tegn 0-9 og a-f var ventet",
                "index.json:1:55: snapshots.nord.title: 7: en tekst var ventet",
            ]
        );
        let later = read(r#"{"format": "klyngeatlas/2", "snapshots": []}"#).expect_err("should be refused");
        assert!(later[0].contains("format: »klyngeatlas/2«: »klyngeatlas/1« var ventet"), "{later:?}");
        assert!(later[1].contains("et objekt med snapshots var ventet"), "{later:?}");
    }

    #[test]
    fn a_file_lies_in_the_folder_of_the_list() {
        for file in ["../a.json", "/a.json", "a//b", "https://x.dk/a.json", "a\\b", "a?b", "a#b", "%2e%2e/a", ".", ""] {
            let row = format!(r#"{{"file": {file:?}, "title": "Nord", "published": "2026-01-01"}}"#);
            assert!(wrong(&row)[0].contains("navnet på en fil i samme mappe var ventet"), "{file}");
        }
        assert!(is_below("2026/nord.json") && is_below("æ ø.json") && is_below("..a"));
    }
}
