//! "Meld en fejl": a letter to the office that can correct it, begun with all that is needed to find what was wrong. Where no source
//! names such an office, the way to what can be done instead.

use super::Scene;
use crate::check;
use crate::danish;
use crate::model::{Contact, Organization, Row};
use crate::route::{Address, Query, Route, encode_all};
use crate::time::Date;

/// The way to tell that something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What it would be about, read aloud behind "Meld en fejl", since there may be many such links on a page.
    pub about: String,
    /// Where it leads.
    pub way: Way,
}

/// Where a report leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// To an office's mailbox.
    Mail(Box<Mail>),
    /// To a page that says what can be done, where no mailbox is known.
    Page(Address),
}

/// A letter that has been begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The mailbox.
    pub to: String,
    /// Of what it is, behind "Fejl i Klyngeatlas: ".
    pub subject: String,
    /// What is said of it, as label and words.
    pub facts: Vec<(&'static str, String)>,
    /// Where it is said.
    pub page: Address,
}

/// The longest address that every mail program takes.
const LONGEST: usize = 1_990;

impl Mail {
    /// The letter as a `mailto:` address; `root` is that of the site, with its slash at the end. What is too long is cut, the
    /// address of the page last of all.
    #[must_use]
    pub fn href(&self, root: &str) -> String {
        let address = |page: &Address| format!("{root}{}", page.href().trim_start_matches('/'));
        let bare = || Address::new(self.page.route.clone());
        let tries = [(400, true), (160, true), (60, true), (20, true), (0, true), (0, false)];
        let letters = tries
            .iter()
            .map(|(limit, whole)| self.letter(*limit, &address(&if *whole { self.page.clone() } else { bare() })));
        // An id alone cannot be as long as that, but a root could be.
        letters.into_iter().find(|letter| letter.len() < LONGEST).unwrap_or_else(|| self.letter(0, ""))
    }

    fn letter(&self, limit: usize, page: &str) -> String {
        let subject = format!("Fejl i Klyngeatlas: {}", cut(&self.subject, limit.min(120)));
        let facts = self.facts.iter().filter(|(_, words)| limit > 0 && !words.is_empty());
        let facts = facts.map(|(label, words)| format!("{label}: {}", cut(words, limit)));
        let lines: Vec<String> = [ASKED.to_owned(), String::new(), String::new(), String::new()]
            .into_iter()
            .chain(facts)
            .chain((!page.is_empty()).then(|| format!("Side: {page}")))
            .collect();
        let [subject, body] = [subject, lines.join("\r\n")].map(|text| encode_all(&text));
        format!("mailto:{}?subject={subject}&body={body}", self.to)
    }
}

const ASKED: &str = "Skriv her, hvad der er forkert, og hvor det rigtige står:";

/// The first so many letters; a line break in a name would begin another line of the letter.
fn cut(text: &str, limit: usize) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    match text.chars().count() > limit {
        true => text.chars().take(limit).map(plain).chain(['…']).collect(),
        false => text.chars().map(plain).collect(),
    }
}

/// That a verdict is wrong.
pub(super) fn of_finding(scene: &Scene, found: &check::Finding) -> Report {
    let body = scene.told_apart(found.body.as_str()).text;
    let lines = found.clause(&scene.atlas).map(super::findings::lines).filter(|lines| lines != "—");
    let rule = lines.map_or_else(|| found.rule.clone(), |lines| format!("{}, linje {lines}", found.rule));
    let facts = vec![
        ("Krav", rule),
        ("Organ", body.clone()),
        ("Svar", found.verdict.word_for(found.strength).to_owned()),
        ("Der står", found.message.clone()),
        ("Vist pr.", scene.day()),
        ("Data er fra", danish::day(scene.atlas.published)),
    ];
    let route = Route::Rule { region: scene.region(), id: found.rule.clone() };
    Report {
        about: format!(" i svaret på {} for {body}", found.rule),
        way: way(scene, format!("{}, {body}", found.rule), facts, route),
    }
}

/// That a clause, which is for no body shown, is told wrongly.
pub(super) fn of_clause(scene: &Scene, rule: &str) -> Report {
    let facts = vec![("Krav", rule.to_owned()), ("Vist pr.", scene.day())];
    let route = Route::Rule { region: scene.region(), id: rule.to_owned() };
    Report { about: format!(" i {rule}"), way: way(scene, rule.to_owned(), facts, route) }
}

/// That something on the page of a body is wrong.
pub(super) fn of_body(scene: &Scene, row: &Row<Organization>) -> Report {
    let name = scene.heading_of(row);
    let facts =
        vec![("Organ", name.clone()), ("Vist pr.", scene.day()), ("Data er fra", danish::day(scene.atlas.published))];
    let route = scene.page_of(row).map_or(Route::Bodies { region: scene.region() }, |page| page.route);
    Report { about: format!(" i svarene om {name}"), way: way(scene, name, facts, route) }
}

fn way(scene: &Scene, subject: String, facts: Vec<(&'static str, String)>, route: Route) -> Way {
    // Without its day the address would show another answer tomorrow.
    let page = Address::new(route).with_query(scene.query.on(&scene.on.to_string()));
    leading(scene.atlas.contact.as_ref(), &scene.atlas.id, Mail { to: String::new(), subject, facts, page })
}

fn leading(contact: Option<&Contact>, region: &str, mail: Mail) -> Way {
    match contact {
        Some(contact) => Way::Mail(Box::new(Mail { to: contact.email.clone(), ..mail })),
        None => {
            let route = Route::RegionAbout { region: region.to_owned() };
            let query = Query { hypothetical: None, ..mail.page.query.carried() };
            Way::Page(Address::new(route).with_query(query).at(super::CORRECTIONS))
        }
    }
}

/// That something on any page of a region is wrong.
pub(super) fn of_page(contact: Option<&Contact>, region: (&str, &str), address: &Address, on: Date) -> Report {
    let (id, title) = region;
    let page = Address { query: address.query.on(&on.to_string()), fragment: None, ..address.clone() };
    let facts = vec![("Region", title.to_owned()), ("Vist pr.", danish::day(on))];
    let mail = Mail { to: String::new(), subject: title.to_owned(), facts, page };
    Report { about: " på siden".to_owned(), way: leading(contact, id, mail) }
}

/// That something in a frame of another site is wrong. The letter names the frame's own address, since that is what was seen.
pub(super) fn of_embed(scene: &Scene, address: &Address, heading: &str) -> Report {
    let facts = vec![
        ("Set i en ramme", heading.to_owned()),
        ("Vist pr.", scene.day()),
        ("Data er fra", danish::day(scene.atlas.published)),
    ];
    let page = Address { query: address.query.on(&scene.on.to_string()), fragment: None, ..address.clone() };
    let mail = Mail { to: String::new(), subject: heading.to_owned(), facts, page };
    Report { about: format!(" i »{heading}«"), way: leading(scene.atlas.contact.as_ref(), &scene.atlas.id, mail) }
}

/// The same where no region is shown.
pub(super) fn of_no_region() -> Report {
    let page = Address::new(Route::About).at(super::CORRECTIONS);
    Report { about: " på siden".to_owned(), way: Way::Page(page) }
}

#[cfg(test)]
mod tests {
    use super::{Address, LONGEST, Mail};
    use proptest::prelude::*;

    fn mail(subject: &str, message: &str, page: &str) -> Mail {
        Mail {
            to: "kontakt@eksempel.invalid".to_owned(),
            subject: subject.to_owned(),
            facts: vec![("Krav", "NJ-1".to_owned()), ("Der står", message.to_owned())],
            page: Address::parse(page),
        }
    }

    #[test]
    fn a_letter_says_where_and_what_in_an_address_of_its_own() {
        let href = mail("NJ-1, Klynge Ø & co", "2 af 3?", "/n/regler/NJ-1?dato=2024-05-01").href("https://a.dk/x/");
        assert_eq!(
            href,
            "mailto:kontakt@eksempel.invalid?subject=Fejl%20i%20Klyngeatlas%3A%20NJ-1%2C%20Klynge%20%C3%98%20%26%20co&body=\
             Skriv%20her%2C%20hvad%20der%20er%20forkert%2C%20og%20hvor%20det%20rigtige%20st%C3%A5r%3A%0D%0A%0D%0A%0D%0A%0D%0A\
             Krav%3A%20NJ-1%0D%0ADer%20st%C3%A5r%3A%202%20af%203%3F%0D%0A\
             Side%3A%20https%3A%2F%2Fa.dk%2Fx%2Fn%2Fregler%2FNJ-1%3Fdato%3D2024-05-01"
        );
    }

    #[test]
    fn what_is_too_long_is_cut_and_the_address_of_the_page_last() {
        let href = mail(&"ø".repeat(900), &"å".repeat(900), "/n/regler/NJ-1?dato=2024-05-01").href("https://a.dk/");
        assert!(href.len() < 2_000, "{}", href.len());
        assert!(href.ends_with("NJ-1%3Fdato%3D2024-05-01"), "{href}");
        let switched: Vec<String> = (0..500).map(|at| format!("antagelse-{at}:ja")).collect();
        let long = format!("/n/regler/NJ-1?dato=2024-05-01&antag={}", switched.join(","));
        let href = mail("NJ-1", "x", &long).href("https://a.dk/");
        assert!(href.len() < 2_000 && href.ends_with("NJ-1"), "{href}");
    }

    proptest! {
        #[test]
        fn nothing_in_a_name_begins_another_part_of_the_letter(subject in any::<String>(), message in any::<String>(), id in any::<String>()) {
            let href = mail(&subject, &message, &format!("/n/regler/{id}")).href("https://a.dk/");
            prop_assert!(href.len() <= LONGEST);
            let (_, rest) = href.split_once('?').unwrap_or_default();
            prop_assert_eq!(rest.matches(['&', '?', '=', '#']).count(), 3, "subject=…&body=…: {}", rest);
            prop_assert!(rest.bytes().all(|byte| byte.is_ascii_graphic()));
            let breaks = rest.matches("%0D%0A").count();
            prop_assert!(breaks <= 6 && rest.matches("%0D").count() == breaks && rest.matches("%0A").count() == breaks);
        }
    }
}
