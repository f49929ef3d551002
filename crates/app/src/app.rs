//! The shell: what stands round every page, and which page stands in it. The address decides everything.

use crate::components::{AsOf, REPORT, SiteFooter, SiteHeader, Sprite, Waiting, report_href, status_page};
use crate::engine::{Region, Shown};
use crate::load::{Arrival, Loader, Snapshot};
use crate::navigation::Navigation;
use crate::offline::Offline;
use crate::pages::{self, Later};
use crate::slot::{Filling, fill};
use crate::{clock, site, status};
use klyngeatlas_core::route::{Address, Query, Route};
use klyngeatlas_core::time::{Date, parse_day};
use klyngeatlas_core::view::{self, FrameFacts, Overview, Status};
use leptos::prelude::*;
use std::sync::Arc;

/// The whole app: the places on the page, and the one effect that fills them.
#[component]
pub(crate) fn App() -> impl IntoView {
    let nav = Navigation::start();
    provide_context(nav);
    let loader = Loader::start();
    provide_context(loader);
    // A page left open over midnight goes on showing the day on which it was opened, as it says above.
    let today = parse_day(&clock::today()).unwrap_or_default();
    let offline = Offline::start(nav, loader, today);
    let shell = Shell { nav, loader, later: Later::start(nav), offline, today };
    Effect::new(move |drawn: Option<Drawn>| shell.draw(drawn.unwrap_or_default()));
    // In a frame of another site a page has no menu to pass over and no foot: a frame never becomes another page.
    let whole = !nav.address_now().route.is_embedded();
    view! {
        <Sprite/>
        {whole.then(|| view! { <a class="skip-link" href="#indhold">"Gå til indhold"</a> })}
        <div id="ramme"></div>
        <main id="indhold" tabindex="-1" class=if whole { "wrap" } else { "wrap embed" }></main>
        {whole.then(|| view! { <SiteFooter/> })}
        <p class="hidden" role="status" id="besked"></p>
        <div class="offer" role="status" id="tilbud"></div>
    }
}

#[derive(Clone, Copy)]
struct Shell {
    nav: Navigation,
    loader: Loader,
    later: Later,
    offline: Offline,
    today: Date,
}

/// What stands on the page, and what it was drawn from.
#[derive(Default)]
struct Drawn {
    frame: Option<Filling>,
    page: Option<Filling>,
    /// The region on a day, with the region's id and the query it was judged for: made anew only when those change.
    shown: Option<(String, Query, Arc<dyn Shown>)>,
    address: Option<Address>,
    /// Whether the page was drawn from the ready-made overview.
    ready_made: bool,
}

/// What belongs on the page.
enum Page {
    /// What stands there already.
    AsItIs,
    Waiting,
    Status(Status),
    /// One that is of no region.
    OfAll(Arc<Vec<Snapshot>>),
    ReadyMade(Box<(FrameFacts, Overview)>),
    Region(Arc<dyn Shown>),
}

impl Shell {
    /// Draws everything for the address and the data as they are now.
    fn draw(self, mut drawn: Drawn) -> Drawn {
        let address = self.nav.address();
        let page = self.page(&address, &mut drawn);
        if matches!(page, Page::AsItIs) {
            return drawn;
        }
        drawn.ready_made = matches!(page, Page::ReadyMade(_));
        let frame = match &page {
            Page::ReadyMade(made) => made.0.clone().frame(&address, self.today),
            Page::Region(shown) => shown.frame(&address),
            _ => view::bare_frame(&address, self.today),
        };
        // What is typed on a page is shown and told there; only the links round it have to follow.
        let typed = self.nav.is_typed() && matches!(page, Page::Region(_)) && drawn.page.is_some();
        let whole = !address.route.is_embedded();
        // Several frames on a page would all speak at once.
        if whole && !typed {
            tell("besked", &format!("Vist pr. {}", frame.date_in_words));
        }
        tell("tal", &frame.about_the_figures);
        if let Some(report) = document().get_element_by_id(REPORT) {
            // An attribute that cannot be set leaves the way to the corrections.
            let _ = report.set_attribute("href", &report_href(&frame.report));
        }
        let focused = document().active_element();
        if let Some(place) = document().get_element_by_id("ramme").filter(|_| whole) {
            let other = frame.clone();
            drawn.frame = Some(fill(&place, view! { <SiteHeader frame/> <AsOf frame=other/> }));
            self.offline.tell_age();
        }
        if let Some(place) = document().get_element_by_id("indhold").filter(|_| !typed) {
            drawn.page = Some(self.fill(&place, page, &address));
        }
        drawn.address = Some(address);
        site::reveal();
        self.nav.drawn(focused);
        drawn
    }

    /// The page that the address names, or the reason why there is none. What it lacks is asked for.
    fn page(self, address: &Address, drawn: &mut Drawn) -> Page {
        // Asked for on every page, since every page says from when the data are.
        let index = self.loader.index();
        if let Route::NotFound { path } = &address.route {
            return Page::Status(status::not_found(path));
        }
        let snapshots = match index {
            Arrival::Here(snapshots) => snapshots,
            Arrival::Failed(error) => return Page::Status(status::failed(&error)),
            _ => return Page::Waiting,
        };
        let Some(first) = snapshots.first() else { return Page::Status(status::empty()) };
        if address.route.is_of_all(snapshots.len()) {
            return Page::OfAll(snapshots);
        }
        let id = address.route.region().unwrap_or(&first.id);
        match snapshots.iter().find(|snapshot| snapshot.id == id) {
            Some(snapshot) => self.region(snapshot, address, drawn),
            None => Page::Status(status::no_region(id, &snapshots)),
        }
    }

    /// A page of a region: from the engine where it is here, else the ready-made overview where that will do.
    fn region(self, snapshot: &Snapshot, address: &Address, drawn: &mut Drawn) -> Page {
        let world = self.loader.world(snapshot);
        let same = drawn.address.as_ref() == Some(address);
        match &world {
            Arrival::Failed(error) if error.is_unsound() => return Page::Status(status::failed(error)),
            // The engine says of the day what the page says already, so it stays, with whatever the reader has marked on it.
            _ if same && drawn.ready_made => return Page::AsItIs,
            Arrival::Here(region) => return Page::Region(self.shown(snapshot, region.as_ref(), address, drawn)),
            _ => (),
        }
        if matches!(address.route, Route::Home | Route::Region { .. }) {
            // The page's file asks for it early, whatever the query; so it is used, or the browser would wonder why.
            let overview = self.loader.overview(snapshot);
            if address.query.carried() == Query::default() {
                match overview {
                    Arrival::OnItsWay => return Page::Waiting,
                    Arrival::Here(Some(file)) => {
                        // Where the list names no sum, nothing tells whether the overview was made from the snapshot.
                        let sum = snapshot.snapshot.sha256.as_deref().unwrap_or_default();
                        if let Some(made) = view::published::on(&file, sum, self.today) {
                            self.loader.ask_soon(snapshot.clone());
                            return Page::ReadyMade(Box::new(made));
                        }
                    }
                    _ => (),
                }
            }
        }
        match world {
            Arrival::Failed(error) if same => Page::Status(status::failed(&error)),
            // What failed while the reader was elsewhere is tried again.
            Arrival::Failed(_) | Arrival::NotAsked => {
                self.loader.ask(snapshot);
                Page::Waiting
            }
            _ => Page::Waiting,
        }
    }

    /// The region as judged on the date and with the assumptions of the address.
    fn shown(self, snapshot: &Snapshot, region: &dyn Region, address: &Address, drawn: &mut Drawn) -> Arc<dyn Shown> {
        let query = address.query.carried();
        let known = drawn.shown.take().filter(|(id, known, _)| *id == snapshot.id && *known == query);
        let shown = known.map_or_else(|| region.on(&query, self.today), |(_, _, shown)| shown);
        drawn.shown = Some((snapshot.id.clone(), query, shown.clone()));
        shown
    }

    fn fill(self, place: &web_sys::Element, page: Page, address: &Address) -> Filling {
        let status = |status| status_page(place, status, move || self.loader.retry());
        match page {
            Page::Status(why) => status(why),
            Page::OfAll(snapshots) => {
                let page = pages::of_all(place, &snapshots, address, self.later);
                page.unwrap_or_else(|| status(status::not_found(&address.href())))
            }
            Page::Region(shown) => {
                let page = pages::draw(place, shown.as_ref(), address, self.later);
                page.unwrap_or_else(|| status(status::not_found(&address.href())))
            }
            Page::ReadyMade(made) => pages::overview(place, made.1),
            Page::AsItIs | Page::Waiting => fill(place, view! { <Waiting what="Henter atlasset …"/> }),
        }
    }
}

/// Puts a sentence into an element that stays where it is.
fn tell(id: &str, text: &str) {
    if let Some(element) =
        document().get_element_by_id(id).filter(|element| element.text_content().as_deref() != Some(text))
    {
        element.set_text_content(Some(text));
    }
}
