//! The dated report of findings, table by table, against the data that are shipped: it cannot go stale unseen.
//!
//! `UPDATE_EXPECT=1` writes the figures anew, to be read before they are committed. It writes no row: a verdict that the
//! report does not speak of has to be looked at by somebody, who then says in the report why it is right.
#![expect(clippy::panic, clippy::expect_used, reason = "a test says what is wrong by failing")]

#[path = "support/world.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod world;

use klyngeatlas_core::check::{Finding, Verdict, check};
use std::collections::BTreeMap;

const REPORT: &str = "docs/findings-2026-11-22.md";

const HOW: &str = "\
The data or the engine now give other findings than the report tells. Look at each that is new:
    cargo run --release -p klyngeatlas -- check data/REGION --on DAY
Is it right, hold it against the sources; is it wrong, mend the data or the check. Then run
    UPDATE_EXPECT=1 cargo test -p klyngeatlas-core --features toml --test findings_report
for the figures, write the rows that lack and the reasons by hand, and say under \"Since then\" what changed.
Where much has changed, write a new report with a new date, and name it in this test.";

/// One table: the days across, and a row for each kind of finding.
#[derive(Debug)]
struct Table {
    region: String,
    section: String,
    days: Vec<String>,
    /// What the first cell says, and the line of the report.
    rows: Vec<(String, usize)>,
}

/// What a table counts, by the first cell of its rows and then by the day.
type Counts = BTreeMap<String, BTreeMap<String, usize>>;

fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(|cell| cell.trim().trim_matches('`')).collect())
}

fn is_day(cell: &str) -> bool {
    cell.len() == 10 && cell.starts_with("20") && cell.matches('-').count() == 2
}

/// The tables under `## Region` and `### Section` whose head names days.
fn tables(text: &str) -> Vec<Table> {
    let (mut region, mut section) = (String::new(), String::new());
    let mut tables: Vec<Table> = Vec::new();
    let mut open = false;
    for (number, line) in text.lines().enumerate() {
        if let Some(title) = line.strip_prefix("## ") {
            region = title.to_lowercase();
        } else if let Some(title) = line.strip_prefix("### ") {
            title.clone_into(&mut section);
        }
        let row = cells(line);
        open &= row.is_some();
        let Some(row) = row else { continue };
        if row.iter().any(|cell| is_day(cell)) {
            let days = row.iter().filter(|cell| is_day(cell)).map(|day| (*day).to_owned()).collect();
            tables.push(Table { region: region.clone(), section: section.clone(), days, rows: Vec::new() });
            open = true;
        } else if open && !row[0].starts_with("--") {
            let table = tables.last_mut().expect("an open table is the last one");
            table.rows.push((row[0].to_owned(), number));
        }
    }
    tables
}

/// The row of a table that a finding belongs in: the verdict, the rule, or the longest beginning that its words have.
fn row_of(table: &Table, finding: &Finding) -> Option<String> {
    let words = match finding.verdict {
        _ if table.section == "Verdicts" => return Some(finding.verdict.word().to_owned()),
        verdict if verdict.word() != table.section => return None,
        Verdict::Fulfilled | Verdict::Breached => return Some(finding.rule.clone()),
        Verdict::Undetermined => finding.missing.first().map_or(&finding.message, |missing| &missing.text),
        Verdict::NotApplicable | Verdict::NotChecked => &finding.message,
    };
    let beginnings = table.rows.iter().map(|(key, _)| key).filter(|key| words.starts_with(key.as_str()));
    Some(beginnings.max_by_key(|key| key.len()).unwrap_or(words).clone())
}

fn counted(table: &Table) -> Counts {
    let atlas = world::atlas(&world::region(&table.region), &table.region);
    let mut counts = Counts::new();
    for day in &table.days {
        for finding in &check(&atlas, world::day(day)).findings {
            if let Some(row) = row_of(table, finding) {
                *counts.entry(row).or_default().entry(day.clone()).or_default() += 1;
            }
        }
    }
    counts
}

fn figures(table: &Table, counts: &Counts, row: &str) -> Vec<String> {
    let of = |day: &String| counts.get(row).and_then(|days| days.get(day)).copied().unwrap_or_default();
    table.days.iter().map(|day| of(day).to_string()).collect()
}

#[test]
fn the_report_says_what_the_data_give() {
    let path = world::file(REPORT);
    let text = std::fs::read_to_string(&path).expect("the report is there");
    let bless = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut wrong = Vec::new();
    for table in tables(&text) {
        let counts = counted(&table);
        let place = format!("{}, {}", table.region, table.section);
        for (row, number) in &table.rows {
            let told = cells(&lines[*number]).expect("is a row").into_iter().map(str::to_owned).collect::<Vec<_>>();
            let found = figures(&table, &counts, row);
            if told.get(1..=found.len()) != Some(&found[..]) {
                wrong.push(format!(
                    "{place}: »{row}«: {} are told, {} are found",
                    told[1..].join(" "),
                    found.join(" ")
                ));
                let first = lines[*number].split('|').nth(1).expect("is a row").to_owned();
                let rest = told.get(1 + found.len()..).unwrap_or_default().iter().map(|cell| format!(" {cell} |"));
                lines[*number] = format!("|{first}| {} |{}", found.join(" | "), rest.collect::<String>());
            }
        }
        let named = |row: &str| table.rows.iter().any(|(key, _)| key == row);
        for row in counts.keys().filter(|row| !named(row)) {
            wrong.push(format!("{place}: »{row}« is not told: {}", figures(&table, &counts, row).join(" ")));
        }
    }
    if bless {
        std::fs::write(&path, lines.join("\n") + "\n").expect("can be written");
        wrong.retain(|problem| problem.contains("is not told"));
    }
    assert!(wrong.is_empty(), "{REPORT}\n{}\n\n{HOW}", wrong.join("\n"));
}

/// A table that is dropped, or a day, would drop what it holds the data to.
#[test]
fn the_report_looks_at_both_regions_on_four_days_and_at_every_verdict() {
    let text = std::fs::read_to_string(world::file(REPORT)).expect("the report is there");
    let tables = tables(&text);
    for region in ["nordjylland", "midtjylland"] {
        for section in ["Verdicts", "Opfyldt", "Ikke opfyldt", "Uoplyst", "Gælder ikke", "Ikke prøvet"] {
            let found: Vec<_> =
                tables.iter().filter(|table| (&*table.region, &*table.section) == (region, section)).collect();
            let [table] = found[..] else { panic!("{REPORT}: {region}: one table of »{section}« is needed") };
            assert_eq!(table.days.len(), 4, "{REPORT}: {region}, {section}: four days");
            assert_eq!(
                table.days,
                tables.iter().find(|other| other.region == region).expect("is one").days,
                "{section}"
            );
        }
    }
}
