//! What differs, told at a terminal.

use crate::diff::{Compared, State};
use crate::{words, wrap};
use klyngeatlas_core::danish;
use klyngeatlas_core::view::grouped;

/// What differs in every region.
pub(crate) fn write(compared: &[Compared]) -> String {
    compared.iter().map(region).collect::<Vec<_>>().join("\n")
}

fn region(one: &Compared) -> String {
    let mut out = String::new();
    match &one.states {
        (Some(before), Some(after)) => differences(&mut out, before, after, one),
        (Some(only), None) => lonely(&mut out, only, "første"),
        (None, Some(only)) => lonely(&mut out, only, "anden"),
        (None, None) => (),
    }
    out
}

fn lonely(out: &mut String, only: &State, which: &str) {
    let atlas = &only.scene.atlas;
    let text = format!("{} ({}) findes kun i den {which} SOURCE og er ikke sammenlignet.", atlas.title, atlas.id);
    wrap::add(out, "", &text);
}

fn differences(out: &mut String, before: &State, after: &State, one: &Compared) {
    let (old, new) = (&before.scene, &after.scene);
    let days = match old.on == new.on {
        true => danish::day(new.on),
        false => format!("fra {} til {}", danish::day(old.on), danish::day(new.on)),
    };
    let title = format!("{}, {days}", new.atlas.title);
    let example = if new.atlas.example { format!(". {}", words::EXAMPLE) } else { String::new() };
    wrap::add(out, "", &format!("{title}{example}"));
    if one.told.is_empty() {
        wrap::add(out, "", "Intet er ændret.");
    }
    for group in grouped(&one.told) {
        out.push('\n');
        wrap::add(out, "== ", &group.heading);
        for sentence in group.sentences {
            let text: String = sentence.into_iter().map(|piece| piece.text).collect();
            wrap::add(out, "   ", &text);
        }
    }
}
