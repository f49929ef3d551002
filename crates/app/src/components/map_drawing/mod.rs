//! The drawn map. It is for the eye and the mouse: the list beside it says the same and is what a keyboard and a screen reader
//! use, so the drawing is hidden from both.

use crate::site;
use klyngeatlas_core::view::{Letter, Shape};
use leptos::prelude::*;

/// The side of a pattern's square, in the units of the boundaries.
const SIDE: u32 = 24;

/// More municipalities than this have room for smaller letters only.
const MANY: usize = 12;

/// Draws the municipalities, each in the colour and pattern of what it belongs to; those of nothing known are hollow.
#[component]
pub(crate) fn Drawing<'a>(shapes: Vec<Shape<'a>>, size: (u32, u32)) -> impl IntoView + use<> {
    let mut fills: Vec<Vec<Letter>> = Vec::new();
    for letters in shapes.iter().map(letters).filter(|letters| !letters.is_empty()) {
        if !fills.iter().any(|known| pattern_id(known) == pattern_id(&letters)) {
            fills.push(letters);
        }
    }
    let class = if shapes.len() > MANY { "map map--many" } else { "map" };
    let areas = shapes.iter().map(area).collect_view();
    let names = shapes.iter().map(label).collect_view();
    view! {
        <svg class=class viewBox=format!("0 0 {} {}", size.0, size.1) aria-hidden="true" focusable="false">
            <defs>{fills.iter().map(|letters| pattern(letters)).collect_view()}</defs>
            <g>{areas}</g>
            <g>{names}</g>
        </svg>
    }
}

/// The marks of what a municipality certainly belongs to.
fn letters(shape: &Shape<'_>) -> Vec<Letter> {
    shape.area.now.iter().filter(|belongs| belongs.certain).map(|belongs| belongs.letter.clone()).collect()
}

fn pattern_id(letters: &[Letter]) -> String {
    letters.iter().fold("moenster".to_owned(), |id, letter| format!("{id}-{}", letter.tone))
}

/// How a piece of land looks: hollow where nothing is known.
fn land(letters: &[Letter]) -> (&'static str, Option<String>) {
    match letters {
        [] => ("map__land map__land--open", None),
        letters => ("map__land", Some(format!("url(#{})", pattern_id(letters)))),
    }
}

fn area(shape: &Shape<'_>) -> impl IntoView + use<> {
    let letters = letters(shape);
    let tone = shape.area.now.first().map_or("", |belongs| belongs.letter.class());
    let (land, fill) = land(&letters);
    let class =
        if shape.area.chosen { format!("{tone} map__area map__area--chosen") } else { format!("{tone} map__area") };
    let href = shape
        .area
        .name
        .to
        .as_ref()
        .map(|to| site::href(&klyngeatlas_core::route::Address { fragment: None, ..to.clone() }));
    view! {
        <g class=class>
            <a href=href tabindex="-1">
                <title>{shape.area.told()}</title>
                <path class=land d=shape.path.to_owned() fill=fill></path>
            </a>
        </g>
    }
}

/// The letters of a municipality where it has room for them, and its name under them.
fn label(shape: &Shape<'_>) -> impl IntoView + use<> {
    let (x, y) = shape.label;
    let tone = shape.area.now.first().map_or("", |belongs| belongs.letter.class());
    let letters: Vec<&str> = shape.area.now.iter().map(|belongs| belongs.letter.text.as_str()).collect();
    let letters = letters.join(" ");
    view! {
        <g class=format!("{tone} map__label")>
            <text class="map__letter" x=x.to_string() y=y.to_string()>{letters}</text>
            <text class="map__name" x=x.to_string() y=(y + 21).to_string()>{shape.area.name.text.clone()}</text>
        </g>
    }
}

/// The pattern of one cluster, or of several in stripes beside each other.
fn pattern(letters: &[Letter]) -> impl IntoView + use<> {
    let width = letters.iter().map(|_| SIDE).sum::<u32>().to_string();
    let stripes = letters.iter().zip(0_u32..).map(|(letter, at)| {
        view! {
            <g class=letter.class() transform=format!("translate({} 0)", at * SIDE)>
                <rect class="map__tint" width=SIDE.to_string() height=SIDE.to_string()></rect>
                <path class="map__lines" d=lines(letter.tone)></path>
            </g>
        }
    });
    view! {
        <pattern id=pattern_id(letters) patternUnits="userSpaceOnUse" width=width height=SIDE.to_string()>
            {stripes.collect_view()}
        </pattern>
    }
}

/// The lines of a tone's pattern: those of its band, the other way round, since here the lines are the dark part.
fn lines(tone: u8) -> &'static str {
    match tone {
        1 => "M-6 18l12 12M-6 6l24 24M-6 -6l36 36M6 -6l24 24M18 -6l12 12",
        2 => "",
        3 => "M6 0v24M18 0v24",
        4 => "M0 6h24M0 18h24",
        5 => "M-6 6l12 -12M-6 30l36 -36M18 30l12 -12",
        _ => "M12 8v8M8 12h8",
    }
}

/// The colour and pattern of a cluster, or the look of what is not known, as a sample.
pub(crate) fn swatch(letter: Option<&Letter>) -> impl IntoView + use<> {
    let tone = letter.map_or("", Letter::class);
    let (land, fill) = land(letter.map_or(&[], std::slice::from_ref));
    view! {
        <svg class=format!("map-legend__swatch {tone}") viewBox="0 0 72 48" aria-hidden="true" focusable="false">
            <rect class=land x="2" y="2" width="68" height="44" fill=fill></rect>
        </svg>
    }
}
