//! The accessibility statement: what was done so that everybody can use the pages, what was tested and what was not.
//!
//! It follows what the law asks of a public body's statement (lov nr. 692 af 8. juni 2018, § 4, and the model of decision (EU)
//! 2018/1523), in our own words. Whoever changes what is tested changes the words here, and the day.

use super::{Head, Office, RegionKnown, Text, corrections, home, link, plain};
use crate::danish;
use crate::route::{Address, Route};
use crate::time::Date;

/// The day on which the pages were last gone through. The law asks for a new look at least once a year.
const MADE_ON: Option<Date> = Date::from_ymd_opt(2026, 11, 29);

/// The statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accessibility {
    /// The top of the page.
    pub head: Head,
    /// Its parts, in the order of the model.
    pub parts: Vec<StatementPart>,
}

/// A part of the statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementPart {
    /// Its place on the page.
    pub anchor: &'static str,
    /// What it is about.
    pub heading: &'static str,
    /// Sentences.
    pub text: Vec<Text>,
    /// Points of equal weight below them.
    pub points: Vec<Text>,
    /// Whom to write to, below those.
    pub offices: Vec<Office>,
}

/// The statement, with whom to write to about each region's pages.
#[must_use]
pub fn accessibility(regions: Vec<RegionKnown<'_>>) -> Accessibility {
    let head = Head {
        title: "Tilgængelighedserklæring".to_owned(),
        crumbs: vec![link("Om atlasset", Address::new(Route::About))],
        here: "Tilgængelighed".to_owned(),
        // One word as wide as the window of a phone.
        heading: "Tilgængeligheds\u{ad}erklæring".to_owned(),
        lede: "Hvad der er gjort, for at alle kan bruge Klyngeatlas, hvad der ikke er prøvet, og hvor du går hen, hvis noget driller."
            .to_owned(),
        ..Head::default()
    };
    let parts = vec![scope(), status(), exceptions(), tested(), not_tested(), contact(regions), enforcement()];
    Accessibility { head, parts }
}

fn scope() -> StatementPart {
    StatementPart {
        anchor: "omfang",
        heading: "Hvad erklæringen gælder",
        text: lines(&[
            "Erklæringen gælder alle sider i Klyngeatlas, også når en del af dem vises inde på en anden hjemmeside.",
            "Den indeholder det, som loven kræver af myndigheders websteder (lov nr. 692 af 8. juni 2018 om tilgængelighed af offentlige \
             organers websteder og mobilapplikationer), og følger EU's model (Kommissionens gennemførelsesafgørelse (EU) 2018/1523).",
            "En myndighed, der tager siderne i brug, skal desuden afgive sin egen erklæring i Digitaliseringsstyrelsens værktøj \
             (bekendtgørelse nr. 904 af 22. august 2019).",
        ]),
        ..StatementPart::default()
    }
}

fn status() -> StatementPart {
    StatementPart {
        anchor: "status",
        heading: "Hvor tilgængelige siderne er",
        text: lines(&[
            "Siderne er bygget efter WCAG 2.1, niveau A og AA, som den europæiske standard EN 301 549 stiller krav om. De er delvist i \
             overensstemmelse med kravene.",
            "Der er ikke fundet fejl i det, der er prøvet. Når der alligevel står »delvist«, er det, fordi ikke alt er prøvet.",
        ]),
        ..StatementPart::default()
    }
}

fn exceptions() -> StatementPart {
    StatementPart {
        anchor: "ikke-tilgaengeligt",
        heading: "Hvad der ikke er tilgængeligt, og hvad der står i stedet",
        points: lines(&[
            "Tegningen af organisationen springes over af skærmlæsere. De samme organer og forbindelser står som lister på samme side.",
            "Tegningen af kortet springes også over. Hver kommune og dens klynge står i en liste på samme side.",
            "Tegninger, som du henter ned, er billeder. Listerne på siden siger det samme.",
            "Kilderne ligger hos dem, der har udgivet dem, og vi ved ikke, om alle kan læse dem. De ord, et krav hviler på, står her som \
             tekst.",
            "Uden JavaScript viser siderne, hvad der stod i dem, da de blev publiceret. At vælge dato, søge og sortere kan man så ikke.",
        ]),
        ..StatementPart::default()
    }
}

fn tested() -> StatementPart {
    let day = MADE_ON.map(danish::day).unwrap_or_default();
    StatementPart {
        anchor: "proevet",
        heading: "Det er prøvet",
        text: vec![vec![plain(format!(
            "Erklæringen er lavet {day} efter vores egen gennemgang. Prøverne gentages, hver gang der ændres i programmet."
        ))]],
        points: lines(&[
            "En side af hver slags er gået igennem med værktøjet axe efter reglerne for WCAG 2.0, 2.1 og 2.2, niveau A og AA, i lyst og i \
             mørkt udseende.",
            "De samme sider passer i et vindue på 320 pixels uden at skulle skubbes til siden, også med systemets egne kontrastfarver.",
            "Søgning, kort, organisation, personliste og regelbog er prøvet med tastatur alene.",
        ]),
        ..StatementPart::default()
    }
}

fn not_tested() -> StatementPart {
    StatementPart {
        anchor: "ikke-proevet",
        heading: "Det er ikke prøvet",
        points: lines(&[
            "En skærmlæser i brug. Siderne er bygget til det, men ingen har lyttet dem igennem.",
            "Talestyring, forstørrelsesprogrammer og punktskrift.",
            "Andre browsere end Chromium, altså ikke Firefox og Safari.",
            "Mennesker, der bruger hjælpemidler hver dag, er ikke spurgt.",
        ]),
        ..StatementPart::default()
    }
}

fn contact(regions: Vec<RegionKnown<'_>>) -> StatementPart {
    StatementPart {
        anchor: "kontakt",
        heading: "Sig til, hvis noget driller",
        text: lines(&[
            "Skriv, hvilken side det er, hvad du ville, og hvad der skete. Du kan også bede om at få en oplysning i en anden \
                       form. Disse svarer for siderne om hver region:",
        ]),
        offices: corrections::offices(&home::sorted(regions)),
        ..StatementPart::default()
    }
}

fn enforcement() -> StatementPart {
    StatementPart {
        anchor: "klage",
        heading: "Hvis du ikke får et svar, du kan bruge",
        text: lines(&[
            "Så kan du henvende dig til Digitaliseringsstyrelsen. Den fører tilsyn med, at myndigheder overholder loven om \
                       tilgængelighed (lovens § 6), og kan give dem påbud om at rette det, der er galt.",
        ]),
        ..StatementPart::default()
    }
}

fn lines(lines: &[&str]) -> Vec<Text> {
    lines.iter().map(|line| vec![plain(*line)]).collect()
}

#[cfg(test)]
mod tests {
    use super::{RegionKnown, accessibility};

    #[test]
    fn the_statement_has_the_parts_that_the_model_asks_for_and_a_line_for_each_region() {
        let region = |id, title, example| RegionKnown {
            id,
            title,
            published: "2026-11-01",
            example,
            contact: None,
            corrections: &[],
        };
        let page = accessibility(vec![region("e", "Eksempel", true), region("n", "Nordjylland", false)]);
        let anchors: Vec<&str> = page.parts.iter().map(|part| part.anchor).collect();
        assert_eq!(anchors, ["omfang", "status", "ikke-tilgaengeligt", "proevet", "ikke-proevet", "kontakt", "klage"]);
        let said: String = page
            .parts
            .iter()
            .flat_map(|part| part.text.iter().chain(&part.points).flatten())
            .map(|span| span.text.as_str())
            .collect();
        for word in
            ["lov nr. 692", "2018/1523", "29. november 2026", "skærmlæser", "Digitaliseringsstyrelsen", "delvist"]
        {
            assert!(said.contains(word), "{word}");
        }
        let regions: Vec<&str> =
            page.parts.iter().flat_map(|part| &part.offices).map(|office| office.region.as_str()).collect();
        assert_eq!(regions, ["Nordjylland", "Eksempel"], "what is invented comes last");
    }
}
