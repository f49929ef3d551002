//! Taking a person out of one authored file, with its comments and its layout as they were.

use super::names::Names;
use std::collections::BTreeMap;
use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

/// Who is taken out, and what the rows that bear their name are called from now on.
pub(super) struct Plan {
    pub(super) person: String,
    pub(super) names: Names,
    /// Seats: the id that was, and the one that is to be.
    pub(super) seats: BTreeMap<String, String>,
}

/// What one file says of a person.
#[derive(Default)]
pub(super) struct Mention {
    /// The name, where this file has the person's row.
    pub(super) name: Option<String>,
    /// The ids of their seats, each with the body's.
    pub(super) seats: Vec<(String, String)>,
}

/// Looks for a person in a file.
pub(super) fn look(document: &DocumentMut, person: &str) -> Mention {
    let text = |item: &Item, key: &str| item.get(key).and_then(Item::as_str).map(str::to_owned);
    let name =
        document.get("persons").and_then(|rows| rows.get(person)).map(|row| text(row, "name").unwrap_or_default());
    let rows = document.get("memberships").and_then(Item::as_table_like);
    let is_theirs = |row: &Item| text(row, "person_id").as_deref() == Some(person);
    let seats = rows.into_iter().flat_map(|rows| rows.iter()).filter(|(_, row)| is_theirs(row));
    let seats = seats.map(|(id, row)| (id.to_owned(), text(row, "organization_id").unwrap_or_default()));
    Mention { name, seats: seats.collect() }
}

/// Takes the person out of the file; gives what was changed, a sentence a change.
pub(super) fn take_out(document: &mut DocumentMut, plan: &Plan) -> Vec<String> {
    let mut changes = Vec::new();
    if remove_row(document, &plan.person) {
        changes.push(format!("rækken persons.{} er fjernet", plan.person));
    }
    visit(document.as_table_mut(), &mut Vec::new(), plan, &mut changes);
    changes
}

/// Removes the person's own row. What stands above it with a blank line between belongs to the file, and stays.
fn remove_row(document: &mut DocumentMut, person: &str) -> bool {
    let first = positions(document.as_table()).into_iter().min();
    let rows = document.get_mut("persons").and_then(Item::as_table_like_mut);
    let Some(row) = rows.and_then(|rows| rows.remove(person)) else { return false };
    let Some((table, at)) = row.as_table().and_then(|table| Some((table, table.position()?))) else { return true };
    let above = table.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
    let kept = match first == Some(at) {
        true => above,
        false => above.rfind("\n\n").map_or("", |end| &above[..end + 2]),
    };
    if kept.contains('#') {
        hand_over(document, at, kept);
    }
    true
}

/// Puts the comment above the next table of the file, or at its end.
fn hand_over(document: &mut DocumentMut, at: isize, comment: &str) {
    let next = positions(document.as_table()).into_iter().filter(|position| *position > at).min();
    match next.and_then(|next| table_at(document.as_table_mut(), next)) {
        Some(table) => {
            let own = table.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
            let both = format!("{comment}{}", own.trim_start_matches('\n'));
            table.decor_mut().set_prefix(both);
        }
        None => {
            let own = document.trailing().as_str().unwrap_or_default().to_owned();
            document.set_trailing(format!("{comment}{own}"));
        }
    }
}

/// Where the tables below this one stand in the file.
fn positions(table: &Table) -> Vec<isize> {
    let below = table.iter().filter_map(|(_, item)| item.as_table());
    below
        .flat_map(|table| positions(table).into_iter().chain(table.position().filter(|_| !table.is_implicit())))
        .collect()
}

fn table_at(table: &mut Table, position: isize) -> Option<&mut Table> {
    for (_, item) in table.iter_mut() {
        let Some(below) = item.as_table_mut() else { continue };
        if below.position() == Some(position) && !below.is_implicit() {
            return Some(below);
        }
        if positions(below).contains(&position) {
            return table_at(below, position);
        }
    }
    None
}

fn visit(table: &mut dyn TableLike, path: &mut Vec<String>, plan: &Plan, changes: &mut Vec<String>) {
    let is_theirs = table.get("person_id").and_then(Item::as_str) == Some(&plan.person);
    if is_theirs {
        let row = path.join(".");
        table.remove("person_id");
        changes.push(format!("{row}: person_id er fjernet"));
        if table.get_mut("inferred").and_then(Item::as_array_mut).is_some_and(|fields| remove_text(fields, "person_id"))
        {
            changes.push(format!("{row}: person_id er fjernet af inferred"));
        }
        let quotes = table.get_mut("source").map_or(0, |source| strip(source, &plan.names));
        if quotes > 0 {
            changes.push(format!("{row}: citatet med navnet er fjernet, kilde og linjer står"));
        }
    }
    let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
    for key in keys {
        let Some(item) = table.get_mut(&key) else { continue };
        path.push(key.clone());
        visit_item(item, path, plan, changes);
        path.pop();
        if let Some(new) = new_name(table, path, &key, plan)
            && let Some(row) = table.remove(&key)
        {
            table.insert(&new, row);
            changes.push(format!("{}.{key} hedder nu {new}", path.join(".")));
        }
    }
}

fn visit_item(item: &mut Item, path: &mut Vec<String>, plan: &Plan, changes: &mut Vec<String>) {
    if let Some(tables) = item.as_array_of_tables_mut() {
        tables.iter_mut().for_each(|table| visit(table, path, plan, changes));
    } else if let Some(table) = item.as_table_like_mut() {
        visit(table, path, plan, changes);
    } else if let Some(value) = item.as_value_mut() {
        visit_value(value, path, plan, changes);
    }
}

fn visit_value(value: &mut Value, path: &mut Vec<String>, plan: &Plan, changes: &mut Vec<String>) {
    match value {
        Value::InlineTable(table) => visit(table, path, plan, changes),
        Value::Array(values) => {
            if remove_text(values, &plan.person) {
                changes.push(format!("{}: henvisningen er fjernet", path.join(".")));
            }
            values.iter_mut().for_each(|value| visit_value(value, path, plan, changes));
        }
        Value::String(text) => {
            if let Some(new) = plan.seats.get(text.value()) {
                let decor = text.decor().clone();
                let mut renamed = toml_edit::Formatted::new(new.clone());
                *renamed.decor_mut() = decor;
                *text = renamed;
                changes.push(format!("{}: henvisningen følger pladsens nye id", path.join(".")));
            }
        }
        _ => (),
    }
}

/// What a row that is called after the person is to be called instead.
fn new_name(table: &dyn TableLike, path: &[String], key: &str, plan: &Plan) -> Option<String> {
    match path {
        [only] if only == "memberships" => plan.seats.get(key).cloned(),
        [.., last] if last == "guests" && key.contains(&plan.person) => {
            (1..).map(|number| format!("gaest-{number}")).find(|id| !table.contains_key(id))
        }
        _ => None,
    }
}

fn remove_text(values: &mut toml_edit::Array, text: &str) -> bool {
    let before = values.len();
    values.retain(|value| value.as_str() != Some(text));
    values.len() < before
}

/// Removes the quotes that hold the name; gives how many they were.
fn strip(source: &mut Item, names: &Names) -> usize {
    if let Some(tables) = source.as_array_of_tables_mut() {
        return tables.iter_mut().map(|table| usize::from(strip_one(table, names))).sum();
    }
    if let Some(values) = source.as_array_mut() {
        let tables = values.iter_mut().filter_map(Value::as_inline_table_mut);
        return tables.map(|table| usize::from(strip_inline(table, names))).sum();
    }
    if let Some(table) = source.as_inline_table_mut() {
        return usize::from(strip_inline(table, names));
    }
    source.as_table_like_mut().map_or(0, |table| usize::from(strip_one(table, names)))
}

fn strip_one(citation: &mut dyn TableLike, names: &Names) -> bool {
    let holds = citation.get("quote").and_then(Item::as_str).is_some_and(|quote| names.touch(quote));
    holds && citation.remove("quote").is_some()
}

/// The space before the closing brace hangs on the last value, so it is handed on.
fn strip_inline(citation: &mut toml_edit::InlineTable, names: &Names) -> bool {
    let end = |table: &toml_edit::InlineTable| {
        let last = table.iter().last().map(|(_, value)| value.decor().suffix().cloned());
        last.flatten().unwrap_or_default()
    };
    let suffix = end(citation);
    let stripped = strip_one(citation, names);
    if stripped && let Some((_, last)) = citation.iter_mut().last() {
        last.decor_mut().set_suffix(suffix);
    }
    stripped
}
