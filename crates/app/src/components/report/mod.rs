//! "Meld en fejl": a letter begun to the office that can correct it, or the page that says what can be done.

use crate::site;
use klyngeatlas_core::view::{self, Office, Way};
use leptos::prelude::*;

/// Draws the link; what it is about is read aloud.
#[component]
pub(crate) fn Report(report: view::Report) -> impl IntoView {
    let href = report_href(&report);
    view! { <a class="report" href=href>"Meld en fejl"<span class="hidden">{report.about}</span></a> }
}

/// Where a report leads, whole.
pub(crate) fn report_href(report: &view::Report) -> String {
    match &report.way {
        Way::Mail(mail) => mail.href(&site::root()),
        Way::Page(page) => site::href(page),
    }
}

/// Draws whom to write to, region by region.
#[component]
pub(crate) fn Offices(offices: Vec<Office>) -> impl IntoView {
    let office = |office: Office| {
        let report = office.report.map(|report| view! { " " <Report report/> });
        view! { <dt>{office.region}</dt><dd>{office.name} {report}</dd> }
    };
    view! { <dl class="facts facts--wide">{offices.into_iter().map(office).collect_view()}</dl> }
}
