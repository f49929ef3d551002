//! `/<region>/maal`: what is aimed at, how it is measured, and which goal has a plan in which cluster.

use crate::components::{DataTable, PageHead, Pickers, words};
use crate::slot::{Filling, fill};
use klyngeatlas_core::route::Address;
use klyngeatlas_core::view::{self, Benchmark, Scene, Statement, Table};
use leptos::prelude::*;

pub(super) fn draw(place: &web_sys::Element, scene: &Scene, address: &Address) -> Filling {
    let page = view::goals(scene, address);
    let nothing = page.benchmarks.is_empty().then(|| view! { <p class="section">{page.nothing}</p> });
    let coverage = page.coverage.map(|table| {
        view! {
            <section class="section" aria-labelledby="daekning">
                <div class="row section__head"><h2 id="daekning">"Planer bag målene"</h2></div>
                <Pickers pickers=page.pickers count=page.count reset=page.reset/>
                <DataTable table/>
                <p class="note">{page.coverage_note}</p>
            </section>
        }
    });
    let view = view! {
        <PageHead head=page.head/>
        {statements("vision", "Vision", page.vision)}
        {coverage} {nothing} {page.benchmarks.into_iter().map(benchmark).collect_view()}
        {plans(page.plans, page.plans_nothing)}
        {statements("baerende", "Bærende principper", page.principles)}
        {statements("nationale", "Nationale mål", page.national)}
    };
    fill(place, view)
}

fn statements(id: &'static str, heading: &'static str, statements: Vec<Statement>) -> impl IntoView {
    (!statements.is_empty()).then(|| {
        let items = statements.into_iter().map(|statement| {
            view! { <li id=statement.anchor>{statement.text}" "<span class="source">{words(statement.source)}</span></li> }
        });
        view! {
            <section class="section" aria-labelledby=id>
                <div class="row section__head"><h2 id=id>{heading}</h2></div>
                <ul class="statements">{items.collect_view()}</ul>
            </section>
        }
    })
}

fn benchmark(benchmark: Benchmark) -> impl IntoView {
    let heading = benchmark.anchor.clone();
    let source = (!benchmark.source.is_empty()).then(|| view! { <p class="source">{words(benchmark.source)}</p> });
    let tables = [benchmark.goals, benchmark.figures, benchmark.indicators].into_iter().flatten();
    view! {
        <section class="section stack" aria-labelledby=heading>
            <div class="row section__head"><h2 id=benchmark.anchor>{benchmark.heading}</h2></div>
            {source} {tables.map(|table| view! { <DataTable table captioned=true/> }).collect_view()}
        </section>
    }
}

fn plans(table: Option<Table>, nothing: String) -> impl IntoView {
    let nothing = table.is_none().then(|| view! { <p>{nothing}</p> });
    view! {
        <section class="section" aria-labelledby="planer">
            <div class="row section__head"><h2 id="planer">"Planer"</h2></div>
            {nothing} {table.map(|table| view! { <DataTable table/> })}
        </section>
    }
}
