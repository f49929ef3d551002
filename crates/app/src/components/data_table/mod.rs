//! A table that turns its rows into blocks where there is no room for columns.

use super::{Icon, words};
use klyngeatlas_core::view::{Cell, Column, Table};
use leptos::either::Either;
use leptos::prelude::*;

/// Draws a table. The first cell of a row heads it.
#[component]
pub(crate) fn DataTable(
    table: Table,
    /// Whether the caption is drawn, or only read aloud because a heading already says it.
    #[prop(optional)]
    captioned: bool,
    /// Smaller type, for a table inside a finding.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    let class =
        if compact { "data-table data-table--stack data-table--compact" } else { "data-table data-table--stack" };
    let caption_class = if captioned { "" } else { "hidden" };
    let columns = table.columns;
    let heads = columns
        .iter()
        .map(|column| view! { <th scope="col" class=align(column)>{column.title.clone()}</th> })
        .collect_view();
    let rows = table.rows.into_iter().map(|cells| row(&columns, cells)).collect_view();
    let total = (!table.total.is_empty()).then(|| view! { <tfoot>{row(&columns, table.total)}</tfoot> });
    view! {
        <table class=class>
            <caption class=caption_class>{table.caption}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
            {total}
        </table>
    }
}

fn row(columns: &[Column], cells: Vec<Cell>) -> impl IntoView + use<> {
    let cells = cells.into_iter().enumerate().map(|(at, cell)| {
        let column = columns.get(at);
        let class = column.map_or("", align);
        let title = column.map(|column| column.title.clone());
        let content =
            (cell.verdict.map(|verdict| view! { <Icon verdict class="verdict__icon cell__icon"/> }), words(cell.text));
        match at {
            0 => Either::Left(view! { <th scope="row" class=class>{content}</th> }),
            _ => Either::Right(view! { <td class=class data-label=title>{content}</td> }),
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}

fn align(column: &Column) -> &'static str {
    if column.numeric { "num" } else { "" }
}
