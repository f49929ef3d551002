//! The meetings of a year, month by month.

use super::{Answer, Quote, Report, words};
use crate::site;
use klyngeatlas_core::view::{MeetingMark, Month, NavItem, Year};
use leptos::prelude::*;

/// Draws twelve months, and under them what the clause on meetings came to.
#[component]
pub(crate) fn YearStrip(year: Year) -> impl IntoView {
    let missing = (!year.missing.is_empty()).then(|| view! { <strong>" Mangler: "</strong>{year.missing} });
    let undated = year.undated.into_iter().map(|line| view! { <p class="note">{words(line)}</p> }).collect_view();
    view! {
        <ol class="year-strip">{year.months.into_iter().map(month).collect_view()}</ol>
        {undated}
        <p class="row section__head">
            <span>{year.verdict.map(|verdict| view! { <Answer verdict/>" " })} {year.message} " " {year.forecast} {missing}</span>
            {year.cited.map(|cited| view! { <span class="source"><Quote cited/></span> })}
        </p>
        {year.report.map(|report| view! { <p><Report report/></p> })}
    }
}

fn month(month: Month) -> impl IntoView {
    let class = if month.goal.is_empty() { "year-strip__month" } else { "year-strip__month year-strip__month--goal" };
    view! {
        <li class=class>
            <p class="muted">{month.name}</p>
            {month.meetings.into_iter().map(mark).collect_view()}
            <p class="strong">{month.goal}</p>
        </li>
    }
}

fn mark(meeting: MeetingMark) -> impl IntoView {
    view! {
        <p class=format!("meeting-mark meeting-mark--{}", meeting.state.key())>
            {meeting.number} <span class="hidden">{format!(". møde, {}", meeting.state.word())}</span>
        </p>
        <p><a class="year-strip__day" href=site::href(&meeting.to)>{meeting.day}</a></p>
        <p>{meeting.note}</p>
    }
}

/// The years, as links that move the date.
#[component]
pub(crate) fn Years(years: Vec<NavItem>) -> impl IntoView {
    let items = years.into_iter().map(|year| {
        let current = year.current.then_some("date");
        view! { <li><a class="years__link" href=site::href(&year.to) aria-current=current>{year.text}</a></li> }
    });
    view! {
        <nav class="section" aria-label="År med møder">
            <ul class="row years">{items.collect_view()}</ul>
        </nav>
    }
}
