//! The top of every page: the way past it, the brand, the menu, the search.

use super::SearchField;
use crate::site;
use klyngeatlas_core::view::{Frame, NavItem};
use leptos::prelude::*;

/// Draws brand, menu and search.
#[component]
pub(crate) fn SiteHeader(frame: Frame) -> impl IntoView {
    view! {
        <header class="site-header">
            <div class="neatline"></div>
            <div class="wrap row site-header__bar">
                <a class="brand" href=site::href(&frame.home)>
                    <BrandMark/>
                    <span>"Klyngeatlas "<span class="muted brand__region">{frame.region}</span></span>
                </a>
                <nav class="site-nav" aria-label="Hovedmenu">
                    <ul class="row site-nav__list">{frame.nav.into_iter().map(item).collect_view()}</ul>
                </nav>
                {frame.search.map(|to| view! { <SearchField to/> })}
            </div>
            {beside(frame.beside)}
        </header>
    }
}

/// The part that the page is in is current, but only where it has no pages to choose from is it the page itself.
fn item(item: NavItem) -> impl IntoView {
    let current = item.current.then_some("true");
    view! { <li><a class="site-nav__link" href=site::href(&item.to) aria-current=current>{item.text}</a></li> }
}

/// The pages of the same part of the menu.
fn beside(pages: Vec<NavItem>) -> impl IntoView {
    (!pages.is_empty()).then(|| {
        let pages = pages.into_iter().map(|page| {
            let current = page.current.then_some("page");
            view! { <li><a class="site-nav__page" href=site::href(&page.to) aria-current=current>{page.text}</a></li> }
        });
        view! {
            <nav class="wrap" aria-label="Sider i denne del">
                <ul class="row site-nav__pages">{pages.collect_view()}</ul>
            </nav>
        }
    })
}

#[component]
fn BrandMark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path fill="currentColor" d="M1 1h14v14H1zM17 17h14v14H17z"/>
            <path fill="none" stroke="currentColor" stroke-width="2" d="M18 2h12v12H18z"/>
            <path fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 1.8" d="M2 18h12v12H2z"/>
        </svg>
    }
}
