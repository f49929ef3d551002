//! The literate page: the map of the paper, the filter, and each clause with its finding beside it.

use super::{Answer, DataTable, Icon, Report, words};
use crate::navigation::use_navigation;
use crate::site;
use klyngeatlas_core::view::{Cited, Clause, Filter, FilterOption, Finding, Mark, Section};
use leptos::either::Either;
use leptos::prelude::*;

/// A source's own words, and where they stand.
#[component]
pub(crate) fn Quote(cited: Cited) -> impl IntoView {
    let quote = (!cited.quote.is_empty()).then(|| view! { <q class="quote">{cited.quote}</q>" " });
    view! { {quote} {words(vec![cited.place])} }
}

/// Every clause as a mark, section by section.
#[component]
pub(crate) fn PaperMap(sections: Vec<Section>) -> impl IntoView {
    let sections = sections.into_iter().map(|section| {
        let marks = section.map.into_iter().map(|mark| view! { <li>{map_mark(mark)}</li> }).collect_view();
        view! {
            <section>
                <h3 class="paper-map__title"><a href=format!("#{}", section.anchor)>{section.title}</a></h3>
                <ul class="paper-map__marks">{marks}</ul>
            </section>
        }
    });
    view! { <div class="paper-map">{sections.collect_view()}</div> }
}

fn map_mark(mark: Mark) -> impl IntoView {
    let title = mark.label.clone();
    view! {
        <a class="paper-map__link" href=site::href(&mark.to) title=title>
            <span class="hidden">{mark.label}</span>
            <Icon verdict=mark.verdict class="paper-map__icon"/>
        </a>
    }
}

/// Which verdicts are shown.
#[component]
pub(crate) fn FilterBar(filter: Filter) -> impl IntoView {
    view! {
        <fieldset class="row filter section">
            <legend class="hidden">"Vis"</legend>
            {filter.options.into_iter().enumerate().map(filter_option).collect_view()}
        </fieldset>
    }
}

fn filter_option((at, option): (usize, FilterOption)) -> impl IntoView {
    let nav = use_navigation();
    view! {
        <label class="choice">
            <input type="radio" id=format!("vis-{at}") name="vis" prop:checked=option.chosen on:change=move |_| nav.replace(option.to.clone())/>
            {option.verdict.map(|verdict| view! { <Icon verdict/> })}
            {option.text}
        </label>
    }
}

/// The clauses of every section, in the order of the paper.
#[component]
pub(crate) fn Clauses(sections: Vec<Section>) -> impl IntoView {
    let shown = sections.into_iter().filter(|section| !section.clauses.is_empty()).map(|section| {
        let heading = section.anchor.clone();
        view! {
            <section class="paper-section" aria-labelledby=heading>
                <h2 class="paper-section__title" id=section.anchor>{section.title}</h2>
                {section.clauses.into_iter().map(clause).collect_view()}
            </section>
        }
    });
    shown.collect_view()
}

fn clause(clause: Clause) -> impl IntoView {
    let words_of_paper = if clause.quote.is_empty() {
        Either::Left(view! { <p class="clause__own">{words(clause.derived)}</p> })
    } else {
        let cut = clause.cut.then(|| view! { <span class="muted" aria-hidden="true">"… "</span> });
        Either::Right(view! { <blockquote class="clause__quote">{cut} {clause.quote}</blockquote> })
    };
    let class = class_of(&clause.finding);
    view! {
        <article class=class id=clause.id>
            <div class="clause__paper">
                <a class="clause__line" href=site::href(&clause.to)>
                    <span class="hidden">"Regel på linje "</span>
                    {clause.lines}
                </a>
                {words_of_paper}
            </div>
            <FoundHere finding=clause.finding/>
        </article>
    }
}

/// The class of a clause: a claim that does not add up is marked as no breach, for it is none.
pub(crate) fn class_of(finding: &Finding) -> String {
    let kind = if finding.claim { "claim" } else { finding.verdict.key() };
    format!("clause clause--{kind}")
}

/// What was found for one clause and one body.
#[component]
pub(crate) fn FoundHere(finding: Finding) -> impl IntoView {
    let line = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p><strong>{label}</strong>" "{text}</p> })
    };
    let rows = finding.counted_in_words;
    let counted = finding.counted.map(|table| {
        view! {
            <details class="counted">
                <summary>"Hvad talte vi?"<span class="muted counted__rows">{rows}</span></summary>
                <DataTable table compact=true/>
            </details>
        }
    });
    view! {
        <div class="clause__finding">
            <p><Answer verdict=finding.verdict text=finding.word/>" "<span class="source">{words(finding.weight)}</span></p>
            <p>{finding.message}</p>
            {line("Mangler:", finding.missing)}
            {line("Vejen frem:", finding.remedy)}
            {counted}
            <p><Report report=finding.report/></p>
        </div>
    }
}
