//! A verdict: an icon and a word, a row of marks, a sum. Shape and word carry it; colour only helps.

use klyngeatlas_core::view::{Strip, Tally, Verdict};
use leptos::prelude::*;

/// The shapes, drawn once and used everywhere: `ikon-*` with its sign, `prik-*` for the marks of a strip.
#[component]
pub(crate) fn Sprite() -> impl IntoView {
    view! {
        <svg class="hidden" width="0" height="0" aria-hidden="true" focusable="false">
            <symbol id="ikon-fulfilled" viewBox="0 0 24 24">
                <path fill="currentColor" fill-rule="evenodd" d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.7 16.4-5-5 2-2 3 3 6.4-6.5 2 2Z"/>
            </symbol>
            <symbol id="ikon-breached" viewBox="0 0 24 24">
                <path fill="currentColor" fill-rule="evenodd" d="M12 0 24 12 12 24 0 12Zm0 10.2L8.4 6.6 6.6 8.4l3.6 3.6-3.6 3.6 1.8 1.8 3.6-3.6 3.6 3.6 1.8-1.8-3.6-3.6 3.6-3.6-1.8-1.8Z"/>
            </symbol>
            <symbol id="ikon-undetermined" viewBox="0 0 24 24">
                <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="4.2 2.08"/>
                <path fill="none" stroke="currentColor" stroke-width="2.2" d="M8.8 9.6a3.2 3.2 0 1 1 5 2.6c-1.2.8-1.8 1.3-1.8 2.5"/>
                <circle cx="12" cy="17.4" r="1.4" fill="currentColor"/>
            </symbol>
            <symbol id="ikon-not_applicable" viewBox="0 0 24 24">
                <path fill="none" stroke="currentColor" stroke-width="1.6" d="M2 2h20v20H2Z"/>
                <path fill="currentColor" d="M6 10.8h12v2.4H6Z"/>
            </symbol>
            <symbol id="ikon-not_checked" viewBox="0 0 24 24">
                <path fill="none" stroke="currentColor" stroke-width="4.6" stroke-linecap="round" d="M4 12h.01M12 12h.01M20 12h.01"/>
            </symbol>
            <symbol id="prik-fulfilled" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="currentColor"/></symbol>
            <symbol id="prik-breached" viewBox="0 0 16 16"><path fill="currentColor" d="m8 0 8 8-8 8-8-8z"/></symbol>
            <symbol id="prik-undetermined" viewBox="0 0 16 16">
                <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5"/>
            </symbol>
            <symbol id="prik-not_applicable" viewBox="0 0 16 16">
                <path fill="none" stroke="currentColor" stroke-width="1.5" d="M2.75 2.75h10.5v10.5H2.75ZM5 8h6"/>
            </symbol>
            <symbol id="prik-not_checked" viewBox="0 0 16 16">
                <path fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" d="M3 8h.01M8 8h.01M13 8h.01"/>
            </symbol>
        </svg>
    }
}

/// The icon alone; the words beside it say the same.
#[component]
pub(crate) fn Icon(verdict: Verdict, #[prop(default = "verdict__icon")] class: &'static str) -> impl IntoView {
    let key = verdict.key();
    view! {
        <svg class=format!("{class} mark--{key}") aria-hidden="true">
            <use href=format!("#ikon-{key}")></use>
        </svg>
    }
}

/// Icon and word.
#[component]
pub(crate) fn Answer(
    verdict: Verdict,
    /// The words; the verdict's own where there are none.
    #[prop(default = String::new())]
    text: String,
) -> impl IntoView {
    let text = if text.is_empty() { verdict.word().to_owned() } else { text };
    view! { <span class="verdict"><Icon verdict/>{text}</span> }
}

/// One mark a requirement, with a gap between the sections of the paper. The numbers in words stand beside it.
#[component]
pub(crate) fn StripOf(strip: Strip) -> impl IntoView {
    const STEP: usize = 16;
    const GAP: usize = 9;
    let mut x = 0;
    let mut marks = Vec::new();
    for group in strip.groups {
        if x > 0 {
            x += GAP;
        }
        for verdict in group {
            marks.push((verdict.key(), x));
            x += STEP;
        }
    }
    view! {
        <svg class="verdict-strip" viewBox=format!("0 0 {x} 16") width=x height="16" aria-hidden="true">
            {marks
                .into_iter()
                .map(|(key, x)| {
                    view! { <use href=format!("#prik-{key}") class=format!("mark--{key}") x=x width="16" height="16"></use> }
                })
                .collect_view()}
        </svg>
    }
}

/// "3 opfyldt 17 uoplyst", each with its icon.
#[component]
pub(crate) fn Counts(tally: Tally) -> impl IntoView {
    view! {
        <p class="row">
            {tally.counts.into_iter().map(|count| view! { <Answer verdict=count.verdict text=count.text/> }).collect_view()}
        </p>
    }
}

/// The marks, and the same in words for those who do not see them.
#[component]
pub(crate) fn TallyOf(tally: Tally) -> impl IntoView {
    let spoken = tally.in_words();
    view! { <StripOf strip=tally.strip/><span class="hidden">{spoken}</span> }
}

/// What the five shapes mean.
#[component]
pub(crate) fn Key() -> impl IntoView {
    view! {
        <dl class="facts">
            {Verdict::ORDER
                .into_iter()
                .map(|verdict| view! { <dt><Answer verdict/></dt><dd>{verdict.meaning()}</dd> })
                .collect_view()}
        </dl>
    }
}
