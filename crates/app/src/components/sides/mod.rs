//! The members round the table, a column a side, with the seats that nobody fills.

use super::{Answer, Quote};
use klyngeatlas_core::view::{Seat, Side};
use leptos::prelude::*;

/// Draws the sides.
#[component]
pub(crate) fn Sides(sides: Vec<Side>) -> impl IntoView {
    view! { <div class="sides">{sides.into_iter().map(side).collect_view()}</div> }
}

fn side(side: Side) -> impl IntoView {
    let figure = (!side.count.is_empty() || !side.of.is_empty()).then(|| {
        // Without a count there is nothing large to stand beside.
        let class = if side.count.is_empty() { "" } else { "figure" };
        view! { <p class=class>{side.count}" "<span class="figure__of">{side.of}</span></p> }
    });
    let also = (!side.also.is_empty()).then(|| {
        let lines = side.also.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <div class="note"><h4>{side.also_heading}</h4><ul>{lines}</ul></div> }
    });
    let seats = (!side.seats.is_empty())
        .then(|| view! { <ul class="stack">{side.seats.into_iter().map(seat).collect_view()}</ul> });
    view! {
        <section class="stack side">
            <h3>{side.heading}</h3>
            {figure}
            <p>{side.verdict.map(|verdict| view! { <Answer verdict/><br/> })} {side.message}</p>
            {side.cited.map(|cited| view! { <p class="source"><Quote cited/></p> })}
            {seats}
            {also}
        </section>
    }
}

fn seat(seat: Seat) -> impl IntoView {
    let (class, name, title, from) = match seat {
        Seat::Filled { name, title, from } => ("seat", name, title, from),
        Seat::Empty { by } => ("seat seat--empty", "Tom plads".to_owned(), by, String::new()),
        Seat::Unknown { by } => ("seat seat--unknown", "Uoplyst plads".to_owned(), by, String::new()),
    };
    view! {
        <li class=class>
            <p class="seat__name">{name}</p>
            <p>{title}</p>
            <p class="muted">{from}</p>
        </li>
    }
}
