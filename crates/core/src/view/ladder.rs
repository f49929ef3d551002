//! Where a disagreement goes: the rungs as the clauses name them, the body on each, what it does there, and what the papers leave
//! open. Nothing here is advice of ours.

use super::{Cited, Head, Picker, Scene, Span, Text, findings, link, names, order, plain, sift, wording};
use crate::check::{Finding, WhyNot};
use crate::danish;
use crate::model::{Organization, Row, StepKind};
use crate::route::{Address, Route};
use crate::snapshot::Token;
use crate::terms::{Clause, Each, Field, Kind, Listing, Operand, StepTest, Test};

/// The key of the kind of disagreement.
const SCOPE: &str = "slags";
/// The key of the reader's own cluster.
const CLUSTER: &str = "klynge";

/// Where a disagreement goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The top of the page.
    pub head: Head,
    /// The kind of disagreement, and the reader's own cluster.
    pub pickers: Vec<Picker>,
    /// "1 af 3 trin vises."
    pub count: String,
    /// The page without its choices, where one is made.
    pub reset: Option<Span>,
    /// What a clause says of a kind of disagreement, from the lowest rung up.
    pub rungs: Vec<Rung>,
    /// What is said where no clause that holds on the day says anything.
    pub nothing: String,
    /// What holds of every disagreement.
    pub always: Vec<Passage>,
    /// The bodies of the reader's own cluster, and whether a clause names them.
    pub own: Text,
}

/// A rung.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// "Politisk eller principiel uenighed".
    pub heading: String,
    /// Who: a body with its page, or a level.
    pub place: Text,
    /// What is done there: "Drøftes i", "Afgøres i".
    pub verb: String,
    /// The clause.
    pub told: Passage,
}

/// A clause, and how its words are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its words, and where they stand.
    pub cited: Cited,
    /// Which reading of them was chosen, and what they leave open.
    pub reading: String,
}

/// The page of disagreements.
#[must_use]
pub fn ladder(scene: &Scene, address: &Address) -> Ladder {
    let clauses = clauses(scene);
    let clusters = scene.clusters();
    let cluster =
        address.query.value(CLUSTER).and_then(|id| clusters.iter().find(|row| row.id.as_str() == id)).copied();
    let scopes = scopes(&clauses);
    let chosen = address.query.value(SCOPE).filter(|scope| scopes.iter().any(|(known, _)| known == scope));
    let specific: Vec<&(&Clause, &Each)> = clauses.iter().filter(|(_, each)| !asked_scopes(each).is_empty()).collect();
    let wanted = |each: &Each| chosen.is_none_or(|scope| asked_scopes(each).contains(&scope));
    let rungs: Vec<Rung> = specific
        .iter()
        .filter(|(_, each)| wanted(each))
        .map(|(clause, each)| rung(scene, clause, each, cluster))
        .collect();
    let choices = clusters.iter().map(|row| (row.id.to_string(), row.name.clone())).collect();
    Ladder {
        head: scene.titled(head(scene)),
        pickers: vec![
            sift::picker(address, SCOPE, "Uenighedens slags", "Alle slags", scopes),
            sift::picker(address, CLUSTER, "Din klynge", "Ingen valgt", choices),
        ],
        count: format!("{} af {} trin vises.", rungs.len(), specific.len()),
        reset: sift::reset(address, &[SCOPE, CLUSTER]),
        rungs,
        nothing: format!("Intet papir, som gælder {}, siger, hvor en uenighed skal hen.", scene.day()),
        always: clauses
            .iter()
            .filter(|(_, each)| asked_scopes(each).is_empty())
            .map(|(clause, _)| told(scene, clause))
            .collect(),
        own: cluster.map_or_else(Text::new, |row| own_bodies(scene, row)),
    }
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("Uenighed i {}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Uenighed".to_owned(),
        heading: "Hvor skal en uenighed hen?".to_owned(),
        letter: None,
        lede: format!(
            "Trinnene, som papirerne nævner dem {}, med deres egne ord. Om borgere siger siden intet.",
            scene.day()
        ),
    }
}

/// The clauses on disagreements that hold on the day shown, in the order of the papers.
fn clauses(scene: &Scene) -> Vec<(&Clause, &Each)> {
    let ended = |found: &&Finding| matches!(found.why_not, Some(WhyNot::NotYet | WhyNot::NoLonger));
    let mut clauses: Vec<(&Clause, &Each)> = Vec::new();
    for found in scene.report.findings.iter().filter(|found| !ended(found)) {
        let Some(clause) = found.clause(&scene.atlas) else { continue };
        let Some(Kind::Each(each)) = clause.requirement().map(|requirement| &requirement.kind) else { continue };
        let is_dispute = each.of == Listing::Matters && words(each, Field::Kind).contains(&"dispute");
        if is_dispute && !clauses.iter().any(|(known, _)| known.id == clause.id) {
            clauses.push((clause, each));
        }
    }
    order::by_key(&mut clauses, |(clause, _)| {
        let (first, last) = clause.lines.unwrap_or((u32::MAX, u32::MAX));
        [vec![first, last], order::name(&clause.id)].concat()
    });
    clauses
}

/// The words that a condition of a clause names.
fn words(each: &Each, field: Field) -> Vec<&str> {
    let conditions = each.conditions.iter().filter(|condition| condition.field == field);
    let operands = conditions.filter_map(|condition| match &condition.test {
        Test::OneOf(operands) => Some(operands),
        _ => None,
    });
    operands
        .flatten()
        .filter_map(|operand| if let Operand::Word(word) = operand { Some(word.as_str()) } else { None })
        .collect()
}

fn asked_scopes(each: &Each) -> Vec<&str> {
    words(each, Field::Scope)
}

/// The kinds of disagreement that some clause tells apart, as choices.
fn scopes(clauses: &[(&Clause, &Each)]) -> Vec<(String, String)> {
    let mut scopes: Vec<(String, String)> = Vec::new();
    for scope in clauses.iter().flat_map(|(_, each)| asked_scopes(each)) {
        if !scopes.iter().any(|(known, _)| known == scope) {
            scopes.push((scope.to_owned(), names::matter_scope(scope)));
        }
    }
    scopes
}

fn rung(scene: &Scene, clause: &Clause, each: &Each, cluster: Option<&Row<Organization>>) -> Rung {
    let kinds: Vec<String> = asked_scopes(each).into_iter().map(names::matter_scope).collect();
    let (place, verb) = where_to(scene, each, cluster);
    Rung { heading: danish::upper_first(&kinds.join(" eller ").to_lowercase()), place, verb, told: told(scene, clause) }
}

/// Who deals with it, and how: the body of a step, or the levels on which it has to be resolved.
fn where_to(scene: &Scene, each: &Each, cluster: Option<&Row<Organization>>) -> (Text, String) {
    for condition in &each.has {
        match (&condition.field, &condition.test) {
            (_, Test::Step(step)) => return (actor(scene, step, cluster), verb(&step.how).to_owned()),
            (Field::ResolvedAt, Test::OneOf(operands)) => {
                let levels = operands.iter().filter_map(|operand| match operand {
                    Operand::Word(word) => Some(plain(names::rung(word))),
                    _ => None,
                });
                return (either(levels.collect()), "Løses på".to_owned());
            }
            _ => (),
        }
    }
    (vec![plain("Uoplyst")], String::new())
}

/// "a eller b".
fn either(places: Vec<Span>) -> Text {
    let mut text = wording::linked_list(places);
    for piece in text.iter_mut().filter(|piece| piece.text == " og ") {
        " eller ".clone_into(&mut piece.text);
    }
    text
}

/// The body that a step is for: itself, or those of its kind in the reader's cluster.
fn actor(scene: &Scene, step: &StepTest, cluster: Option<&Row<Organization>>) -> Text {
    let Some(Operand::Word(word)) = &step.by else { return vec![plain("Uoplyst")] };
    if scene.atlas.organizations.get(word).is_some() {
        return vec![scene.told_apart(word)];
    }
    let own = cluster.map_or_else(Vec::new, |cluster| scene.bodies_under(cluster.id.as_str()));
    let bodies = own.iter().filter(|row| row.classification == *word).map(|row| scene.told_apart(row.id.as_str()));
    let bodies: Vec<Span> = bodies.collect();
    if bodies.is_empty() { vec![plain(names::one_of(word))] } else { wording::linked_list(bodies) }
}

fn verb(how: &str) -> &'static str {
    match StepKind::parse(how) {
        Some(StepKind::Discussed) => "Drøftes i",
        Some(StepKind::Decided) => "Afgøres i",
        Some(StepKind::Referred) => "Sendes videre af",
        Some(StepKind::Approved) => "Godkendes i",
        Some(StepKind::Assessed | StepKind::Reviewed) => "Vurderes i",
        Some(StepKind::Heard | StepKind::Consulted) => "Høres:",
        Some(StepKind::DrawnUp | StepKind::Designated) | None => "Behandles i",
    }
}

fn told(scene: &Scene, clause: &Clause) -> Passage {
    Passage { cited: findings::cited(scene, clause), reading: clause.reading.clone().unwrap_or_default() }
}

/// The bodies of a cluster, and that the papers do not say where they come in.
fn own_bodies(scene: &Scene, cluster: &Row<Organization>) -> Text {
    let bodies = scene.bodies_under(cluster.id.as_str());
    if bodies.is_empty() {
        return vec![plain(format!("Ingen organer i {} er kendt {}.", cluster.name, scene.day()))];
    }
    let mut text = vec![plain(format!("{} har selv: ", cluster.name))];
    text.extend(wording::linked_list(bodies.iter().map(|row| scene.told_apart(row.id.as_str())).collect()));
    text.push(plain(". Er et af dem ikke nævnt på et trin her, siger papirerne ikke, hvor det kommer ind."));
    text
}
