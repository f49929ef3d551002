//! The list of papers with rules.

use super::terms::{Found, answers, elsewhere, scope, validity};
use super::{Cell, Column, Head, Scene, Table, Tally, TermsList, link, order, plain, sources};
use crate::model::Row;
use crate::route::Route;
use crate::terms::Terms as Paper;

/// The papers, those of one source together, by source and title.
pub(super) fn by_source(scene: &Scene) -> Vec<&Row<Paper>> {
    let mut papers: Vec<&Row<Paper>> = scene.atlas.terms.iter().collect();
    order::by_key(&mut papers, |paper| {
        [order::name(paper.source_id.as_str()), vec![0], order::name(&paper.title)].concat()
    });
    papers
}

/// Every paper with rules, by source.
#[must_use]
pub fn terms_list(scene: &Scene) -> TermsList {
    let columns = ["Papir og kilde", "Handler om", "Gælder", "Svar"].map(Column::text).to_vec();
    let rows = by_source(scene).into_iter().map(|paper| {
        let to = scene.to(Route::Terms { region: scene.region(), id: paper.id.to_string() });
        let source = scene.to(scene.about()).at(&sources::anchor(paper.source_id.as_str()));
        let found = |clause| (clause, elsewhere(scene, paper, clause, false));
        let clauses: Vec<Found<'_>> = paper.clauses.iter().map(found).collect();
        vec![
            Cell {
                text: vec![link(paper.title.clone(), to), plain(", "), link(paper.source_id.to_string(), source)],
                ..Cell::default()
            },
            Cell::plain(scope(scene, paper)),
            Cell::plain(validity(scene, paper)),
            Cell::plain(format!("{}: {}", clauses.len(), Tally::in_words_of(&answers(&clauses)).in_words())),
        ]
    });
    let head = Head {
        title: format!("Kommissorier i {}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Kommissorier".to_owned(),
        heading: "Kommissorier".to_owned(),
        letter: None,
        lede: "De papirer, som organerne holdes op mod, ord for ord. Svaret er ét for hver passage: hvor det er forskelligt fra organ til organ, \
            tæller det, der mangler mest."
            .to_owned(),
    };
    TermsList {
        head: scene.titled(head),
        papers: Table { rows: rows.collect(), ..Table::new("Papirer med krav", columns) },
    }
}
