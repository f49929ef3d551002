//! The words of the pages that say why there is no page.

use crate::load::{LoadError, Reason, Snapshot};
use klyngeatlas_core::integrity::Mismatch;
use klyngeatlas_core::route::{Address, Route};
use klyngeatlas_core::view::{Cell, Column, Head, Span, Status, Table, link};

/// The most problems that a page lists: the rest is for the command line.
const SHOWN: usize = 50;

/// The data did not come, or cannot be used.
pub(crate) fn failed(error: &LoadError) -> Status {
    let file = &error.file;
    let (heading, lede, facts_hold) = match &error.reason {
        Reason::Part => return page_missing(),
        Reason::Network(reason) => (
            "Data kom ikke frem".to_owned(),
            format!("Serveren svarede ikke, da siden bad om {file} ({reason}). Måske er forbindelsen væk."),
            true,
        ),
        Reason::Status(404) => ("Data er væk".to_owned(), format!("Filen {file} findes ikke på serveren (404)."), true),
        Reason::Status(code) => {
            ("Data kom ikke frem".to_owned(), format!("Serveren svarede {code}, da siden bad om {file}."), true)
        }
        Reason::Differs(_) => (
            "Data er ikke, som de blev udgivet".to_owned(),
            format!(
                "Filen {file} kom frem, men den er en anden end den, der blev udgivet. Intet af den vises. Måske er nye data ved at \
                 blive lagt op: prøv igen om lidt. Bliver det ved, må den, der driver siden, lægge filerne i data/ op igen; \
                 »klyngeatlas verify« fortæller hvilke."
            ),
            false,
        ),
        Reason::Unsigned(what) => (
            "Data er ikke underskrevet".to_owned(),
            format!(
                "Listen over data kom frem, men underskriften i {file} {what}. Intet vises, som ikke er underskrevet med den nøgle, \
                 siden kender. Måske er nye data ved at blive lagt op: prøv igen om lidt. Bliver det ved, må den, der driver siden, \
                 underskrive listen igen."
            ),
            false,
        ),
        Reason::Unsound(problems) => (
            "Data kan ikke bruges".to_owned(),
            format!(
                "Filen {file} kom frem, men {}. Intet af den vises, for et halvt atlas kunne ligne et helt.",
                match problems.len() {
                    1 => "der er en fejl i den".to_owned(),
                    n if n > SHOWN => format!("der er {n} fejl i den; her er de første {SHOWN}"),
                    n => format!("der er {n} fejl i den"),
                }
            ),
            false,
        ),
    };
    let problems = match &error.reason {
        Reason::Differs(sums) => Some(two_sums(sums)),
        reason => problems(reason),
    };
    Status { head: head(&heading, lede), problems, retry: true, facts_hold, ways_out: vec![home()] }
}

/// What was expected and what came, for whoever has to find out why.
fn two_sums(sums: &Mismatch) -> Table {
    let row = |name: &str, sum: &str| [name, sum].map(Cell::plain).to_vec();
    let table = Table::new("Filens kontrolsum (SHA-256)", ["Hvilken", "Kontrolsum"].map(Column::text).to_vec());
    table.with(row("Udgivet", &sums.expected)).with(row("Kom frem", &sums.came))
}

fn problems(reason: &Reason) -> Option<Table> {
    let Reason::Unsound(problems) = reason else { return None };
    let columns = ["Sted", "Nøgle", "Der står", "Ventet"].map(Column::text).to_vec();
    let mut table = Table::new("Det er galt", columns);
    for problem in problems.iter().take(SHOWN) {
        let place = format!("linje {}, tegn {}", problem.place.line, problem.place.column);
        table = table.with([&place, &problem.path, &problem.found, &problem.expected].map(Cell::plain).to_vec());
    }
    Some(table)
}

/// Nothing is published.
pub(crate) fn empty() -> Status {
    let lede = "Der er ikke udgivet data endnu. Den, der driver siden, udgiver dem med »klyngeatlas publish«.";
    Status { retry: true, ..without_retry("Atlasset er tomt", lede.to_owned(), Vec::new()) }
}

/// There is no page at that address.
pub(crate) fn not_found(path: &str) -> Status {
    let lede = format!("Der er ingen side på adressen {path}. Måske er den skrevet forkert, måske er siden flyttet.");
    without_retry("Siden findes ikke", lede, vec![home()])
}

/// There are data, but not of that region.
pub(crate) fn no_region(region: &str, snapshots: &[Snapshot]) -> Status {
    let lede = format!("Der er ikke udgivet data for »{region}«. Her er det, der er:");
    let ways_out = snapshots.iter().map(|snapshot| {
        let route = Route::Region { region: snapshot.id.clone() };
        link(snapshot.title.clone(), Address::new(route))
    });
    without_retry("Regionen findes ikke", lede, ways_out.collect())
}

/// A part of the app itself did not come.
pub(crate) fn page_missing() -> Status {
    let lede = "Den del af atlasset, som tegner siden, kom ikke frem. Måske er forbindelsen væk, måske er siden lige opdateret.";
    let status = without_retry("Siden kunne ikke hentes", lede.to_owned(), vec![home()]);
    Status { retry: true, facts_hold: true, ..status }
}

fn without_retry(heading: &str, lede: String, ways_out: Vec<Span>) -> Status {
    Status { head: head(heading, lede), problems: None, retry: false, facts_hold: false, ways_out }
}

fn head(heading: &str, lede: String) -> Head {
    Head { title: heading.to_owned(), heading: heading.to_owned(), lede, ..Head::default() }
}

fn home() -> Span {
    link("Til forsiden", Address::new(Route::Home))
}
