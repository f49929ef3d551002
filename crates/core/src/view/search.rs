//! The search: everything in a region that has a name or words of its own, whatever the day shown, found by the beginnings of
//! words.

mod bodies;
mod marked;
mod meetings;
mod papers;
mod people;
mod thing;

pub use marked::Piece;

use super::{FilterOption, Head, Scene, Text, link, order, plain, wording};
use crate::danish;
use crate::route::{Address, Query, Route};
use crate::search::{Index, Texts};
use thing::{Kind, Thing, To};

/// The key of what is looked for.
const ASKED: &str = "q";
/// The key of the kind that is shown.
const KIND: &str = "slags";
/// The most that is looked for, in letters: nobody remembers more of a sentence, and a whole paper is no search.
const LONGEST: usize = 200;
/// The most results that are shown: who does not find it there types another word.
const SHOWN: usize = 50;

/// The page of the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The top of the page.
    pub head: Head,
    /// How to search.
    pub note: String,
    /// The lists in which everything stands too.
    pub elsewhere: Text,
    /// What is looked for, as it was typed.
    pub asked: String,
    /// What was found.
    pub found: Found,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many: "12 fund", and how many of them are shown; empty where nothing was looked for.
    pub count: String,
    /// The kinds among them, each leading to itself alone; none where there is one kind only.
    pub kinds: Vec<FilterOption>,
    /// The best of them, the best first.
    pub results: Vec<Hit>,
    /// What is said where there are none: why, and what to do.
    pub nothing: Vec<String>,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is: "Organ".
    pub kind: &'static str,
    /// What it is called.
    pub heading: Vec<Piece>,
    /// Where it is told of.
    pub to: Address,
    /// What it is, in a line.
    pub about: Vec<Piece>,
    /// The words around a hit that stands in neither.
    pub passages: Vec<Vec<Piece>>,
    /// That it is from another time than the day shown; empty where it is not, or where that is not known.
    pub when: String,
}

/// Everything of a region that can be found, with its index. It is made once for a day and asked often.
pub struct Library {
    things: Vec<Thing>,
    index: Index,
    query: Query,
}

impl Library {
    /// Collects what can be found in a region.
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let mut things = bodies::all(scene);
        things.extend(people::all(scene));
        things.extend(papers::all(scene));
        things.extend(meetings::all(scene));
        order::by_key(&mut things, |thing| [vec![thing.before], order::name(&thing.heading)].concat());
        let index = Index::of(things.iter().map(|thing| Texts {
            heading: &thing.heading,
            others: &thing.texts,
            rank: thing.kind as u8,
        }));
        Self { things, index, query: scene.query.clone() }
    }

    /// How many things there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there is nothing to find.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// What the search of an address finds.
    #[must_use]
    pub fn found(&self, address: &Address) -> Found {
        let asked = asked(address);
        let words = match words(asked) {
            Ok(words) => words,
            Err(nothing) => return Found { nothing, ..Found::default() },
        };
        let all = self.index.find(&words);
        if all.is_empty() {
            return Found { count: "Ingen fund".to_owned(), nothing: self.nothing(asked, &words), ..Found::default() };
        }
        let kind_of = |at: &usize| self.things[*at].kind;
        let chosen =
            address.query.value(KIND).and_then(|token| Kind::ALL.into_iter().find(|kind| kind.words().0 == token));
        // A kind of which nothing is found any more chooses nothing, or what is typed next would seem to find nothing.
        let chosen = chosen.filter(|kind| all.iter().any(|at| kind_of(at) == *kind));
        let wanted: Vec<usize> =
            all.iter().copied().filter(|at| chosen.is_none_or(|kind| kind_of(at) == kind)).collect();
        Found {
            count: count(wanted.len()),
            kinds: kinds(address, &all.iter().map(kind_of).collect::<Vec<_>>(), chosen),
            results: wanted.iter().take(SHOWN).map(|at| self.hit(&self.things[*at], &words)).collect(),
            nothing: Vec::new(),
        }
    }

    fn hit(&self, thing: &Thing, words: &[String]) -> Hit {
        let (about, passages) = thing.texts.split_first().map_or(("", &[][..]), |(about, rest)| (about.as_str(), rest));
        let query = thing.to.day.map_or_else(|| self.query.clone(), |day| self.query.on(&day.to_string()));
        let query = match &thing.to.sifted {
            Some((key, value)) => query.setting(key, Some(value)),
            None => query,
        };
        let to = Address { route: thing.to.route.clone(), query, fragment: thing.to.fragment.clone() };
        Hit {
            kind: thing.kind.words().1,
            heading: marked::pieces(&thing.heading, words),
            to,
            about: marked::pieces(about, words),
            passages: marked::passages([&thing.heading, about], passages, thing.told, words),
            when: thing.when.clone(),
        }
    }

    /// Why nothing was found: a word that nothing has, or words that nothing has together.
    fn nothing(&self, asked: &str, words: &[String]) -> Vec<String> {
        let typed = danish::words(asked).into_iter().filter(|word| !self.index.knows(&word.folded));
        let mut unknown: Vec<String> = typed.map(|word| danish::quoted(&asked[word.start..word.end])).collect();
        unknown.dedup();
        let why = match unknown.is_empty() {
            false => format!("Intet ord i atlasset begynder med {}.", danish::list(unknown)),
            true if words.len() == 1 => "Intet ord i atlasset begynder sådan.".to_owned(),
            true => "Ordene findes hver for sig, men intet har dem alle.".to_owned(),
        };
        vec![
            why,
            "Prøv færre ord, eller kun begyndelsen af dem. Det, der ikke er fundet, kan findes uden for atlasset."
                .to_owned(),
        ]
    }
}

/// The page of the search.
#[must_use]
pub fn search(scene: &Scene, address: &Address) -> Search {
    search_in(&Library::of(scene), scene, address)
}

/// The same where everything has been collected.
#[must_use]
pub fn search_in(library: &Library, scene: &Scene, address: &Address) -> Search {
    Search {
        head: scene.titled(head(scene)),
        note: "Skriv begyndelsen af et eller flere ord. Store og små bogstaver er ens, og å kan skrives aa, ø oe og æ ae. \
            Alt i atlasset kan findes, også det, der hører til en anden tid end den viste dag."
            .to_owned(),
        elsewhere: elsewhere(scene),
        asked: asked(address).to_owned(),
        found: library.found(address),
    }
}

fn elsewhere(scene: &Scene) -> Text {
    let region = || scene.region();
    let lists = [
        ("organer", Route::Bodies { region: region() }),
        ("personer", Route::People { region: region() }),
        ("møder", Route::Meetings { region: region() }),
        ("aftaler", Route::Agreements { region: region() }),
        ("mål", Route::Goals { region: region() }),
        ("krav", Route::RuleBook { region: region() }),
    ];
    let lists = lists.into_iter().map(|(name, route)| link(name, scene.to(route))).collect();
    [vec![plain("Det samme står i listerne over ")], wording::linked_list(lists), vec![plain(".")]].concat()
}

/// The address of the search for what was typed, from any page of the region; other choices of the search stay.
#[must_use]
pub fn searching(from: &Address, asked: &str) -> Address {
    let asked = Some(asked.trim()).filter(|asked| !asked.is_empty());
    Address { query: from.query.setting(ASKED, asked), fragment: None, ..from.clone() }
}

fn asked(address: &Address) -> &str {
    address.query.value(ASKED).unwrap_or_default()
}

/// The words to look for, each once; or what is said where there are none to look for.
fn words(asked: &str) -> Result<Vec<String>, Vec<String>> {
    if asked.trim().is_empty() {
        return Err(Vec::new());
    }
    if asked.chars().count() > LONGEST {
        return Err(vec![format!("Der er søgt på mere end {LONGEST} tegn. Skriv nogle få ord i stedet.")]);
    }
    let mut words: Vec<String> = Vec::new();
    for word in danish::words(asked) {
        if !words.contains(&word.folded) {
            words.push(word.folded);
        }
    }
    match words.is_empty() {
        true => Err(vec!["Der er hverken bogstaver eller tal at søge efter.".to_owned()]),
        false => Ok(words),
    }
}

fn count(found: usize) -> String {
    let all = danish::number(found as u64);
    if found > SHOWN { format!("{all} fund; de {SHOWN} bedste vises") } else { format!("{all} fund") }
}

/// The kinds among what was found, in their order, all of them first.
fn kinds(address: &Address, found: &[Kind], chosen: Option<Kind>) -> Vec<FilterOption> {
    let option = |kind: Option<Kind>, text: &str, many: usize| FilterOption {
        verdict: None,
        text: format!("{text} ({})", danish::number(many as u64)),
        to: Address {
            query: address.query.setting(KIND, kind.map(|kind| kind.words().0)),
            fragment: None,
            ..address.clone()
        },
        chosen: kind == chosen,
    };
    let many = |kind: Kind| found.iter().filter(|known| **known == kind).count();
    let there: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| many(*kind) > 0).collect();
    if there.len() < 2 {
        return Vec::new();
    }
    let each = there.iter().map(|kind| option(Some(*kind), kind.words().2, many(*kind)));
    [option(None, "Alle", found.len())].into_iter().chain(each).collect()
}

fn head(scene: &Scene) -> Head {
    Head {
        title: format!("Søg i {}", scene.atlas.title),
        crumbs: vec![link("Overblik", scene.to(Route::Region { region: scene.region() }))],
        here: "Søg".to_owned(),
        heading: "Søg".to_owned(),
        letter: None,
        lede: "Personer, organer, kommuner, krav, møder, beslutninger, aftaler og mål.".to_owned(),
    }
}
