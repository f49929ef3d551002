//! Structures side by side, told at a terminal.

use crate::compare::Compared;
use crate::{words, wrap};
use klyngeatlas_core::view::{AnswersOf, Card, Cell, Table};

/// Every region.
pub(crate) fn write(compared: &[Compared]) -> String {
    compared.iter().map(region).collect::<Vec<_>>().join("\n")
}

fn region(one: &Compared) -> String {
    let (mut out, page) = (String::new(), &one.page);
    wrap::add(&mut out, "", &words::region(&one.scene.atlas, one.scene.on));
    wrap::add(&mut out, "", &page.head.lede);
    for line in [&page.nothing].into_iter().filter(|line| !line.is_empty()).chain(&page.notes) {
        wrap::add(&mut out, "", line);
    }
    page.cards.iter().for_each(|structure| card(&mut out, structure));
    table(&mut out, &page.figures);
    page.unknown.iter().for_each(|fact| wrap::add(&mut out, "   mangler: ", fact));
    if !page.unchanged.is_empty() {
        heading(&mut out, "Det ændrer sig ikke");
        page.unchanged.iter().for_each(|sentence| wrap::add(&mut out, "   ", sentence));
    }
    page.claims.iter().for_each(|claims| table(&mut out, claims));
    heading(&mut out, "Svar, der ville være anderledes");
    wrap::add(&mut out, "   ", &said(&page.answers_note));
    page.answers.iter().for_each(|of| answers(&mut out, of));
    out
}

fn heading(out: &mut String, text: &str) {
    out.push('\n');
    wrap::add(out, "== ", text);
}

fn card(out: &mut String, card: &Card) {
    let made_of = if card.made_of.is_empty() { String::new() } else { format!(", {}", card.made_of) };
    heading(out, &format!("{}{made_of}: {}", card.title, card.state));
    for row in &card.rows {
        let municipalities = if row.municipalities == "1" { "kommune" } else { "kommuner" };
        let size = format!("{} {municipalities}, {} indbyggere", row.municipalities, row.people);
        wrap::add(out, "   ", &format!("{}: {size}: {}", row.name, row.areas));
    }
}

/// The columns are named once, over the rows: a terminal is too narrow for them.
fn table(out: &mut String, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    heading(out, &table.caption);
    let heads: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    wrap::add(out, "   ", &line(heads.iter().map(|head| (*head).to_owned())));
    table.rows.iter().for_each(|row| wrap::add(out, "   ", &line(row.iter().map(|cell| said(&cell.text)))));
}

fn line(mut cells: impl Iterator<Item = String>) -> String {
    let first = cells.next().unwrap_or_default();
    let rest: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    format!("{first}: {}", rest.join(" · "))
}

fn answers(out: &mut String, of: &AnswersOf) {
    wrap::add(out, "   ", &said(&of.body));
    if !of.note.is_empty() {
        wrap::add(out, "      ", &of.note);
    }
    for row in of.table.iter().flat_map(|table| &table.rows) {
        let cell = |at: usize| row.get(at).map(|cell: &Cell| said(&cell.text)).unwrap_or_default();
        wrap::add(out, "      ", &cell(0));
        wrap::add(out, "         nu: ", &cell(1));
        wrap::add(out, "         tænkt: ", &cell(2));
    }
}

fn said(text: &[klyngeatlas_core::view::Span]) -> String {
    text.iter().map(|piece| piece.text.as_str()).collect()
}
