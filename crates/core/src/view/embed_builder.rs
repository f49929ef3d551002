//! Where a frame for another site is put together: what is chosen stands in the address, and comes out as lines of HTML.

use super::{FilterOption, Head, Picker, Scene, Span, Text, link, names, order, plain};
use crate::danish;
use crate::markup::escape;
use crate::model::{Organization, Row};
use crate::route::{Address, EmbedView, Query, Route};

const REGION: &str = "region";
const VIEW: &str = "visning";
const ID: &str = "id";
const THEME: &str = "tema";

/// The views by name, and what each is called.
const VIEWS: [(&str, &str); 6] = [
    ("klynge", "En klynge i korte træk"),
    ("medlemmer", "Medlemmer"),
    ("krav", "Krav og svar"),
    ("moeder", "Årets møder"),
    ("organisation", "Organisationen som diagram"),
    ("kort", "Kort over kommunerne"),
];

/// The page where a frame is put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedBuilder {
    /// The top of the page.
    pub head: Head,
    /// What holds whatever is chosen.
    pub notes: Vec<Text>,
    /// What there is to choose.
    pub pickers: Vec<Picker>,
    /// What the choices come to, in a sentence.
    pub said: String,
    /// The attributes of the element, in the order in which they are written.
    pub attributes: Vec<(&'static str, String)>,
    /// The page that says all of it, and the words of the link to it.
    pub whole: Span,
    /// The view as a page of its own.
    pub alone: Span,
}

impl EmbedBuilder {
    /// The lines of HTML for another page. `root` is where the site lies, with a slash at its end.
    #[must_use]
    pub fn snippet(&self, root: &str) -> String {
        let attribute = |(name, value): &(&str, String)| format!(" {name}=\"{}\"", escape(value));
        let attributes: String = self.attributes.iter().map(attribute).collect();
        let href = self.whole.to.as_ref().map_or_else(String::new, Address::href);
        let (href, words) = (escape(&format!("{root}{}", href.trim_start_matches('/'))), escape(&self.whole.text));
        format!(
            "<klynge-atlas{attributes}>\n  <a href=\"{href}\">{words}</a>\n</klynge-atlas>\n<script src=\"{}indlejr.js\" async></script>\n",
            escape(root)
        )
    }
}

/// What the page says whatever is chosen.
const NOTES: [&str; 2] = [
    "Det, der vises, er det samme som på atlassets egne sider. Rammen får selv den højde, den skal have, og den gemmer intet hos læseren.",
    "Den, der driver Klyngeatlas, bestemmer, hvilke hjemmesider der må vise det. Spørg dér, hvis rammen bliver ved med at være tom.",
];

/// The page with the choices of an address, for the region shown.
#[must_use]
pub fn embed_builder(scene: &Scene, address: &Address) -> EmbedBuilder {
    let query = &address.query;
    let name = VIEWS.iter().map(|(name, _)| *name).find(|name| query.value(VIEW) == Some(name)).unwrap_or("klynge");
    let things = things(scene, name);
    let known = things.iter().find(|(id, _)| id.as_deref() == query.value(ID));
    let (id, what) = known.or_else(|| things.first()).cloned().unwrap_or_default();
    let theme = query.value(THEME).filter(|theme| ["lys", "moerk"].contains(theme));
    let view = EmbedView::parse(name, id.as_deref()).unwrap_or(EmbedView::Map);
    let title = VIEWS.iter().find(|(known, _)| *known == view.name()).map_or("", |(_, title)| title);
    let subject = if what.is_empty() { scene.atlas.title.clone() } else { what };
    let date = query.date.as_ref().map(|_| scene.on.to_string());
    let day = if date.is_some() { danish::day(scene.on) } else { "den dag, siden åbnes".to_owned() };
    let alone = Address::new(Route::Embed { region: scene.region(), view: view.clone() })
        .with_query(Query { date: date.clone(), ..Query::default().setting(THEME, theme) });
    EmbedBuilder {
        head: scene.titled(Head {
            title: format!("{} – Indlejr", scene.atlas.title),
            crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
            here: "Indlejr".to_owned(),
            heading: "Vis en del af atlasset på jeres egen side".to_owned(),
            lede: "Vælg, hvad der skal vises, og kopiér linjerne ind på jeres hjemmeside. De holder sig selv ajour."
                .to_owned(),
            ..Head::default()
        }),
        notes: NOTES.map(|note| vec![plain(note)]).to_vec(),
        pickers: pickers(scene, address, &things, (&view, theme)),
        said: format!("{title}: {subject}, vist pr. {day}."),
        attributes: attributes(scene, &view, date, theme),
        whole: link(format!("{subject} i Klyngeatlas"), whole(scene, &view, address)),
        alone: link("Åbn rammen som en side for sig", alone),
    }
}

/// The page with a view chosen already, for the page that shows the same: `what` is what that page calls it. Nothing where the view
/// is of something that cannot be chosen on the day shown.
pub(super) fn way(scene: &Scene, what: &str, view: &EmbedView) -> Option<Span> {
    let is_offered = view.id().is_none_or(|id| offers(scene, view.name(), id));
    let to = scene.to(Route::EmbedBuilder { region: scene.region() });
    let query = to.query.setting(VIEW, Some(view.name())).setting(ID, view.id());
    is_offered.then(|| link(format!("Indlejr {what} på jeres egen side"), to.with_query(query)))
}

fn offers(scene: &Scene, view: &str, id: &str) -> bool {
    things(scene, view).iter().any(|(known, _)| known.as_deref() == Some(id))
}

/// What a view can be of, by id, with the names told apart; nothing for a view of the region as a whole.
fn things(scene: &Scene, view: &str) -> Vec<(Option<String>, String)> {
    let thing = |row: &Row<Organization>| (Some(row.id.to_string()), scene.heading_of(row));
    let groups = scene.clusters();
    let clusters = groups.iter().map(|row| thing(row));
    let body = |row: &&Row<Organization>| {
        names::is_body(&row.classification)
            && !scene.exists(row).is_no()
            && !groups.iter().any(|group| group.id == row.id)
    };
    let mut bodies: Vec<&Row<Organization>> = scene.atlas.organizations.iter().filter(body).collect();
    order::by_key(&mut bodies, |row| order::name(&row.name));
    let bodies = bodies.into_iter().map(thing);
    match view {
        "klynge" => clusters.collect(),
        "medlemmer" | "krav" => clusters.chain(bodies).collect(),
        "moeder" => std::iter::once((None, "Hele regionen".to_owned())).chain(clusters).chain(bodies).collect(),
        _ => Vec::new(),
    }
}

fn pickers(
    scene: &Scene,
    address: &Address,
    things: &[(Option<String>, String)],
    (view, theme): (&EmbedView, Option<&str>),
) -> Vec<Picker> {
    let at = |query: Query| Address { query, fragment: None, ..address.clone() };
    let option =
        |text: &str, to: Address, chosen: bool| FilterOption { verdict: None, text: text.to_owned(), to, chosen };
    let picker = |key: &str, label: &str, options: Vec<FilterOption>| Picker {
        key: key.to_owned(),
        label: label.to_owned(),
        options,
    };
    let query = &address.query;
    let kind = |(name, title): &(&str, &str)| {
        // Whoever has chosen a body goes on with it, where the other view can be of it too.
        let id = query.value(ID).filter(|id| offers(scene, name, id));
        option(title, at(query.setting(VIEW, Some(name)).setting(ID, id)), *name == view.name())
    };
    let thing = |(id, name): &(Option<String>, String)| {
        option(name, at(query.setting(ID, id.as_deref())), id.as_deref() == view.id())
    };
    let shade = |(value, text): (Option<&str>, &str)| option(text, at(query.setting(THEME, value)), value == theme);
    let today = at(Query { date: None, ..query.clone() });
    let fixed = format!("Altid {}", danish::day(scene.on));
    let dates = vec![
        option("Den dag, siden åbnes", today, query.date.is_none()),
        option(&fixed, at(query.on(&scene.on.to_string())), query.date.is_some()),
    ];
    let shades = [(None, "Som læserens enhed"), (Some("lys"), "Lyse"), (Some("moerk"), "Mørke")];
    let mut pickers = vec![picker(VIEW, "Hvad skal vises?", VIEWS.iter().map(kind).collect())];
    pickers.extend((!things.is_empty()).then(|| picker(ID, "Af hvem?", things.iter().map(thing).collect())));
    pickers.extend([picker("dag", "Hvilken dag?", dates), picker(THEME, "Farver", shades.map(shade).to_vec())]);
    pickers
}

fn attributes(
    scene: &Scene,
    view: &EmbedView,
    date: Option<String>,
    theme: Option<&str>,
) -> Vec<(&'static str, String)> {
    let mut attributes = vec![(REGION, scene.region()), (VIEW, view.name().to_owned())];
    let row = view.id().and_then(|id| scene.atlas.organizations.get(id));
    let kind = |row: &Row<Organization>| if row.is_cluster() { "klynge" } else { "organ" };
    attributes.extend(row.map(|row| (kind(row), row.id.to_string())));
    attributes.extend(date.map(|date| ("dato", date)));
    attributes.extend(theme.map(|theme| (THEME, theme.to_owned())));
    attributes
}

/// The page that says all of what a view shows, on the day chosen.
fn whole(scene: &Scene, view: &EmbedView, address: &Address) -> Address {
    let region = scene.region();
    let of_one = || scene.page_of(scene.atlas.organizations.get(view.id()?)?);
    let page = match view {
        EmbedView::Chart => Route::Chart { region },
        EmbedView::Map => Route::Map { region },
        EmbedView::Meetings { .. } => Route::Meetings { region },
        _ => of_one().map_or(Route::Region { region }, |page| page.route),
    };
    let date = address.query.date.as_ref().map(|_| scene.on.to_string());
    Address::new(page).with_query(Query { date, ..Query::default() })
}
