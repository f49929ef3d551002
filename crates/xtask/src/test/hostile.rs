//! A site of a region in which every text is an attack: the example region, with a text of the corpus in the place of every text
//! that the format lets anybody write, an address of the corpus in the place of every address, and ids that mean something to
//! a program. Where texts may stand nobody has to list: the reader of the format says of each place whether it takes one.

mod corpus;

use crate::run;
use anyhow::{Result, anyhow, bail, ensure};
use klyngeatlas_core::model::Atlas;
use klyngeatlas_core::privacy;
use klyngeatlas_core::snapshot::{Entry, Node, Problem, Value, parse_json};
use std::collections::BTreeMap;
use std::path::Path;

/// Copies the site that was built and lays the hostile region on it, as `klyngeatlas publish` does.
pub(crate) fn site(built: &Path, to: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(to);
    for file in crate::dist::left_by_the_build(built)? {
        run::write(&to.join(&file), run::read_bytes(&built.join(&file))?)?;
    }
    for file in run::files_below(built)? {
        let below = file.strip_prefix(built)?;
        if below.starts_with("assets") || below.components().count() == 1 {
            run::write(&to.join(below), run::read_bytes(&file)?)?;
        }
    }
    let snapshot = to.with_extension("json");
    run::write(&snapshot, region(&run::read_bytes(&built.join("data/eksempel.json"))?)?)?;
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "klyngeatlas", "--", "publish"]);
    run::run_quietly(cargo.arg(&snapshot).arg("--site").arg(to))
}

/// The bytes of a snapshot, with everything replaced that anybody may write.
fn region(example: &[u8]) -> Result<Vec<u8>> {
    let tree = |name: &str, bytes: &[u8]| parse_json(name, bytes).map_err(|problem| anyhow!("{problem}"));
    let (mut sound, _) = tree("eksempel.json", example)?;
    enrich(&mut sound, &tree("more", MORE.as_bytes())?.0);
    let mut hostile = sound.clone();
    rename(&mut hostile, &corpus::ids(&sound));
    let ids_only = hostile.clone();
    let mut refusals = BTreeMap::new();
    // Each round takes back what the reader refused; a refusal may hide another.
    for _ in 0..20 {
        hostile = ids_only.clone();
        replace(&mut hostile, &mut String::new(), &refusals, &mut 0);
        choose(&mut hostile);
        let refused = refused(&hostile);
        if refused.is_empty() {
            return Ok(serde_json::to_vec(&hostile)?);
        }
        let told: Vec<String> = refused.iter().map(ToString::to_string).collect();
        let goes_on = refused.iter().any(|problem| !is_put_back(&problem.path, &refusals));
        ensure!(goes_on, "the reader goes on refusing what was put back: {}", told.join("\n"));
        for problem in refused {
            *refusals.entry(problem.path).or_default() += 1;
        }
    }
    bail!("the reader still refuses something after twenty rounds")
}

/// Everything that keeps a region from being published.
fn refused(root: &Node) -> Vec<Problem> {
    match Atlas::read(root) {
        Ok(_) => privacy::examine(root, &[]).refused,
        Err(unreadable) => unreadable.problems,
    }
}

/// Whether a text decides what there is to show: without it there would be no municipality, no cluster and no verdict, and so
/// hardly a page to attack.
fn makes_pages(path: &str) -> bool {
    let of_a_row = ["areas.", "organizations."].iter().any(|collection| path.starts_with(collection));
    let decides = [".classification", ".code"].iter().any(|field| path.ends_with(field));
    let asks = path.contains(".applies_to") || (path.contains(".requirement") && !path.ends_with(".profession"));
    (of_a_row && decides) || asks
}

/// What the example leaves out: for each collection, keys and what they hold.
const MORE: &str = r#"{
"agreements": {"url": "https://x.invalid/", "follow_up_plan": "x"},
"areas": {"aliases": ["x"]},
"goals": {"figures": [{"title": "x", "value": "x", "survey": "x"}]},
"matters": {"reason": "x"},
"meetings": {"agenda_url": "https://x.invalid/", "minutes_url": "https://x.invalid/", "location": "x"},
"organizations": {"aliases": ["x"], "scope": "x"},
"sites": {"aliases": ["x"]},
"sources": {"url": "https://x.invalid/", "file": "x"},
"status_reports": {"url": "https://x.invalid/"},
"agenda_items": {"attachments": [{"title": "x", "url": "https://x.invalid/"}], "recommendation": "x", "outcome": "x",
  "decisions": [{"topic": "x", "text": "x"}]}}"#;

/// Gives every row what the example leaves out.
fn enrich(node: &mut Node, more: &Node) {
    let Value::Object(entries) = &mut node.value else { return };
    for entry in entries {
        if let (Some(keys), Value::Object(rows)) = (more.get(&entry.key).and_then(Node::entries), &mut entry.node.value)
        {
            for row in rows.iter_mut() {
                let Value::Object(fields) = &mut row.node.value else { continue };
                let absent = keys.iter().filter(|key| !fields.iter().any(|field| field.key == key.key)).cloned();
                let absent: Vec<Entry> = absent.collect();
                fields.extend(absent);
                fields.sort_by(|a, b| a.key.cmp(&b.key));
            }
        }
        enrich(&mut entry.node, more);
    }
}

/// How often the reader refused what stood at a path.
type Refusals = BTreeMap<String, usize>;

fn is_address(path: &str) -> bool {
    path.ends_with("url")
}

/// Whether the sound text stands at a path again: a text once it was refused, an address once all of the corpus were.
fn is_put_back(path: &str, refusals: &Refusals) -> bool {
    let most = if is_address(path) { corpus::ADDRESSES.len() } else { 1 };
    refusals.get(path).is_some_and(|refused| *refused >= most)
}

/// Puts a text of the corpus in the place of every text that was not put back.
fn replace(node: &mut Node, path: &mut String, refusals: &Refusals, count: &mut usize) {
    if makes_pages(path) || is_put_back(path, refusals) {
        return;
    }
    let length = path.len();
    // Where one address was refused, the next is tried.
    let address = is_address(path).then(|| *count + refusals.get(path.as_str()).unwrap_or(&0));
    let mut inside = |key: &str, node: &mut Node| {
        if length > 0 {
            path.push('.');
        }
        path.push_str(key);
        replace(node, path, refusals, count);
        path.truncate(length);
    };
    match &mut node.value {
        Value::Object(entries) => entries.iter_mut().for_each(|entry| inside(&entry.key, &mut entry.node)),
        Value::List(items) => items.iter_mut().enumerate().for_each(|(at, item)| inside(&at.to_string(), item)),
        Value::Text(text) => {
            *text = address.map_or_else(|| corpus::text(*count), corpus::address);
            *count += 1;
        }
        _ => (),
    }
}

/// An assumption has one of its own values.
fn choose(root: &mut Node) {
    let Value::Object(collections) = &mut root.value else { return };
    let Some(assumptions) = collections.iter_mut().find(|entry| entry.key == "assumptions") else { return };
    let Value::Object(rows) = &mut assumptions.node.value else { return };
    for row in rows {
        let first = match row.node.get("values").map(|values| &values.value) {
            Some(Value::List(values)) => values.first().map(|first| first.value.clone()),
            _ => None,
        };
        let Value::Object(fields) = &mut row.node.value else { continue };
        if let (Some(first), Some(chosen)) = (first, fields.iter_mut().find(|field| field.key == "value")) {
            chosen.node.value = first;
        }
    }
}

/// Gives rows other ids, wherever those stand.
fn rename(node: &mut Node, ids: &BTreeMap<String, String>) {
    match &mut node.value {
        Value::Object(entries) => {
            for Entry { key, node, .. } in entries.iter_mut() {
                if let Some(id) = ids.get(key) {
                    key.clone_from(id);
                }
                rename(node, ids);
            }
            entries.sort_by(|a, b| a.key.cmp(&b.key));
        }
        Value::List(items) => items.iter_mut().for_each(|item| rename(item, ids)),
        Value::Text(text) => {
            if let Some(id) = ids.get(text) {
                text.clone_from(id);
            }
        }
        _ => (),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The kinds of places that hold a text of the corpus, such as `meetings.title`.
    fn attacked(node: &Node, collection: &str, key: &str, found: &mut BTreeSet<String>) {
        match &node.value {
            Value::Object(entries) => {
                for entry in entries {
                    let collection = if collection.is_empty() { &entry.key } else { collection };
                    attacked(&entry.node, collection, &entry.key, found);
                }
            }
            Value::List(items) => items.iter().for_each(|item| attacked(item, collection, key, found)),
            Value::Text(text) if corpus::is_of(text) => drop(found.insert(format!("{collection}.{key}"))),
            _ => (),
        }
    }

    #[test]
    fn every_text_that_anybody_may_write_is_an_attack() {
        let folder = run::target_dir().join("test").join("hostile-example");
        crate::dist::publish(&folder).unwrap();
        let bytes = region(&run::read_bytes(&folder.join("eksempel.json")).unwrap()).unwrap();
        let (root, _) = parse_json("hostile.json", &bytes).unwrap();
        assert!(refused(&root).is_empty());
        let mut found = BTreeSet::new();
        attacked(&root, "", "", &mut found);
        for place in [
            "title.title",
            "persons.name",
            "organizations.name",
            "areas.name",
            "memberships.title",
            "meetings.location",
            "meetings.agenda_url",
            "meetings.title",
            "meetings.text",
            "agreements.title",
            "goals.title",
            "sources.title",
            "sources.url",
            "assumptions.why",
            "terms_of_reference.quote",
            "terms_of_reference.reading",
            "scenarios.title",
        ] {
            assert!(found.contains(place), "{place} is not attacked; these are: {found:?}");
        }
        assert!(root.get("persons").unwrap().get("__proto__").is_some());
    }
}
