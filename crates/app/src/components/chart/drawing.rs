//! The drawing on the page. It can be moved with the mouse, a finger or the arrow keys, and made larger and smaller by buttons, keys and
//! the wheel. It says nothing that the lists do not, so screen readers pass it over; its links are for the mouse.

use super::save::Save;
use crate::navigation::use_navigation;
use crate::site;
use klyngeatlas_core::drawing::{Drawing, Group, Ink, Shape, Stroke, number};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

/// The most that a drawing is made larger, if it is no larger than most.
const LARGEST: f64 = 8.0;
/// A wider drawing can be made so large that so much of it fills the frame: there its words can be read.
const LEAST_SEEN: f64 = 300.0;
/// How much larger a step makes it.
const STEP: f64 = 1.25;
/// So many pixels are a move and no click.
const MOVED: f64 = 4.0;

/// What of the drawing is seen: how large, and how far it has been moved in its own lengths.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    scale: f64,
    x: f64,
    y: f64,
}

const WHOLE: Look = Look { scale: 1.0, x: 0.0, y: 0.0 };

/// The frame, in the drawing's lengths.
#[derive(Clone, Copy)]
struct Frame {
    width: f64,
    height: f64,
}

impl Frame {
    /// Another size round the same middle.
    fn zoomed(self, look: Look, by: f64) -> Look {
        self.zoomed_at(look, by, (self.width / 2.0, self.height / 2.0))
    }

    /// Another size, with the point of the frame kept where it is.
    fn zoomed_at(self, look: Look, by: f64, (x, y): (f64, f64)) -> Look {
        let scale = (look.scale * by).clamp(1.0, LARGEST.max(self.width / LEAST_SEEN));
        let grown = scale / look.scale;
        self.held(Look { scale, x: x - (x - look.x) * grown, y: y - (y - look.y) * grown })
    }

    fn moved(self, look: Look, (x, y): (f64, f64)) -> Look {
        self.held(Look { x: look.x + x, y: look.y + y, ..look })
    }

    /// The drawing covers its frame: nobody loses it out of sight.
    fn held(self, look: Look) -> Look {
        let least = |length: f64| length * (1.0 - look.scale);
        Look { x: look.x.clamp(least(self.width), 0.0), y: look.y.clamp(least(self.height), 0.0), ..look }
    }
}

/// Draws the drawing with its controls.
#[component]
pub(crate) fn Drawn(
    drawing: Drawing,
    /// What a file of it is called, without its ending.
    file: String,
    /// Whether it can be kept as a file or on paper. A frame of another site may be let neither.
    #[prop(default = true)]
    keep: bool,
) -> impl IntoView {
    let save = keep.then(|| view! { <Save drawing=drawing.clone() file/> });
    let frame = Frame { width: drawing.width, height: drawing.height };
    let look = RwSignal::new(WHOLE);
    let zoom = move |by: f64| look.update(|look| *look = frame.zoomed(*look, by));
    let said = move || format!("{} %", number((look.get().scale * 100.0).round()));
    let whole = move || (look.get().scale - 1.0).abs() < 0.01;
    view! {
        <div class="row chart-tools">
            <button class="button" type="button" aria-label="Gør diagrammet større" on:click=move |_| zoom(STEP)>"+"</button>
            <button class="button" type="button" aria-label="Gør diagrammet mindre" on:click=move |_| zoom(1.0 / STEP)>"−"</button>
            <button class="button" type="button" disabled=whole on:click=move |_| look.set(WHOLE)>"Vis det hele"</button>
            <span role="status" class="muted">{said}</span>
            {save}
        </div>
        <p class="note chart-hint" id="diagram-taster">
            "Flyt diagrammet ved at trække i det eller med piletasterne; plus og minus gør det større og mindre, 0 viser det hele."
        </p>
        <Plane drawing frame look/>
    }
}

/// The drawing in its frame.
#[component]
fn Plane(drawing: Drawing, frame: Frame, look: RwSignal<Look>) -> impl IntoView {
    // Where the pointer went down and how the drawing lay then; and whether it has moved since.
    let held = StoredValue::new(None::<((f64, f64), Look)>);
    let dragged = StoredValue::new(false);
    let down = move |event: PointerEvent| {
        dragged.set_value(false);
        if event.button() == 0 && look.get_untracked().scale > 1.0 {
            held.set_value(Some((at(&event), look.get_untracked())));
        }
    };
    let moved = move |event: PointerEvent| {
        let Some((start, before)) = held.get_value() else { return };
        let now = at(&event);
        let (x, y) = (now.0 - start.0, now.1 - start.1);
        if !dragged.get_value() && x.abs().max(y.abs()) < MOVED {
            return;
        }
        if let Some(plane) = plane(&event) {
            // Only from here on: a click that never moves must still reach what is under it.
            let _ = plane.set_pointer_capture(event.pointer_id());
            dragged.set_value(true);
            let length = lengths(&plane, frame);
            look.set(frame.moved(before, (x * length, y * length)));
        }
    };
    let up = move |_: PointerEvent| held.set_value(None);
    let wheel = move |event: WheelEvent| {
        // Without the key the wheel scrolls the page, as everywhere.
        if !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let Some(plane) = plane(&event) else { return };
        let (place, length) = (plane.get_bounding_client_rect(), lengths(&plane, frame));
        let point = (
            (f64::from(event.client_x()) - place.left()) * length,
            (f64::from(event.client_y()) - place.top()) * length,
        );
        let by = if event.delta_y() < 0.0 { STEP } else { 1.0 / STEP };
        look.update(|look| *look = frame.zoomed_at(*look, by, point));
    };
    let transform = move || {
        let Look { scale, x, y } = look.get();
        format!("translate({x:.1} {y:.1}) scale({scale:.3})")
    };
    let class = move || if look.get().scale > 1.0 { "chart-plane chart-plane--large" } else { "chart-plane" };
    let groups = drawing.groups.into_iter().map(move |shapes| group(shapes, dragged)).collect_view();
    view! {
        <div
            class=class
            id="diagramflade"
            tabindex="0"
            role="group"
            aria-label=drawing.title
            aria-describedby="diagram-taster"
            on:keydown=move |event| press(&event, frame, look)
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=up
            on:wheel=wheel
            on:dragstart=|event| event.prevent_default()
        >
            <svg
                class="chart-drawing"
                aria-hidden="true"
                width=number(frame.width)
                height=number(frame.height)
                viewBox=format!("0 0 {} {}", number(frame.width), number(frame.height))
            >
                <g class="chart-drawing__all" transform=transform>{groups}</g>
            </svg>
        </div>
    }
}

/// The keys that move the drawing and make it larger.
fn press(event: &KeyboardEvent, frame: Frame, look: RwSignal<Look>) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let step = (frame.width / 12.0, frame.height / 12.0);
    let before = look.get_untracked();
    let after = match event.key().as_str() {
        "ArrowLeft" => frame.moved(before, (step.0, 0.0)),
        "ArrowRight" => frame.moved(before, (-step.0, 0.0)),
        "ArrowUp" => frame.moved(before, (0.0, step.1)),
        "ArrowDown" => frame.moved(before, (0.0, -step.1)),
        "+" => frame.zoomed(before, STEP),
        "-" => frame.zoomed(before, 1.0 / STEP),
        "0" => WHOLE,
        _ => return,
    };
    // Where there is nowhere to go the key scrolls the page, as it does elsewhere.
    if after != before {
        event.prevent_default();
        look.set(after);
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn plane(event: &web_sys::Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// How long a pixel is in the drawing.
fn lengths(plane: &Element, frame: Frame) -> f64 {
    frame.width / plane.get_bounding_client_rect().width().max(1.0)
}

fn group(group: Group, dragged: StoredValue<bool>) -> AnyView {
    let shapes = group.shapes.into_iter().map(shape).collect_view();
    let Some(to) = group.to else { return view! { <g>{shapes}</g> }.into_any() };
    let nav = use_navigation();
    let href = site::href(&to);
    let follow = move |event: web_sys::MouseEvent| {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if dragged.get_value() {
            event.prevent_default();
        } else if event.button() == 0 && !modified {
            event.prevent_default();
            nav.go(to.clone());
        }
    };
    view! { <g><a href=href tabindex="-1" class="chart-box" on:click=follow>{shapes}</a></g> }.into_any()
}

fn shape(shape: Shape) -> AnyView {
    match shape {
        Shape::Path { way, fill, stroke } => {
            let mut class = fill.map_or_else(|| "fill-none".to_owned(), |ink| class_of("fill", ink));
            let mut width = None;
            if let Some(Stroke { ink, width: own, dashed }) = stroke {
                class = format!("{class} {}{}", class_of("stroke", ink), if dashed { " dashed" } else { "" });
                width = Some(number(own));
            }
            view! { <path class=class d=way stroke-width=width></path> }.into_any()
        }
        Shape::Words { x, y, size, bold, middle, ink, text } => {
            let class = format!("{}{}", class_of("fill", ink), if bold { " bold" } else { "" });
            let anchor = middle.then_some("middle");
            view! {
                <text class=class x=number(x) y=number(y) font-size=number(size) text-anchor=anchor>{text}</text>
            }
            .into_any()
        }
    }
}

/// The classes that colour a shape: a cluster's tone has its own, which the whole site knows.
fn class_of(what: &str, ink: Ink) -> String {
    match ink {
        Ink::Tone(_) => format!("{what}-cluster {}", ink.name()),
        ink => format!("{what}-{}", ink.name()),
    }
}
