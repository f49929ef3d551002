//! The words of the format as a reader knows them.

use super::Noun;
use crate::model::{EvidenceKind, Side};
use crate::snapshot::Collection;
use crate::terms::{Field, KindName, ListField, Measure, Strength};

/// A side of the table.
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Region => "regionen",
        Side::Municipality => "kommunerne",
        Side::GeneralPractice => "almen praksis",
        Side::Patients => "patienter og pårørende",
        Side::Secretariat => "sekretariatet",
    }
}

/// A group of classifications.
pub fn classes(classes: &[String]) -> String {
    let names = classes.iter().map(|class| match class.as_str() {
        "municipality" => "kommunerne",
        "region" => "regionen",
        "hospital" => "hospitalerne",
        "psychiatry" => "psykiatrien",
        other => other,
    });
    super::list(names)
}

/// What the rows of a collection are, in a list of them.
pub fn collection(collection: Collection) -> &'static str {
    match collection {
        Collection::Sources => "kilder",
        Collection::Assumptions => "antagelser",
        Collection::Areas => "kommuner",
        Collection::Organizations => "organisationer",
        Collection::Relations => "forhold mellem organer",
        Collection::Sites => "matrikler",
        Collection::Persons => "personer",
        Collection::Memberships => "medlemmer",
        Collection::Rosters => "medlemslister",
        Collection::Registers => "fortegnelser",
        Collection::Meetings => "møder",
        Collection::Agreements => "aftaler",
        Collection::Goals => "mål",
        Collection::Indicators => "indikatorer",
        Collection::ActionPlans => "handleplaner og indsatser",
        Collection::StatusReports => "afgivne statusser",
        Collection::Actions => "opgaver",
        Collection::Matters => "sager",
        Collection::Evidence => "dokumentation",
        Collection::Scenarios => "scenarier",
        Collection::TermsOfReference => "kommissorier",
        Collection::Corrections => "rettelser",
        Collection::Clauses => "krav",
    }
}

/// A fact that a row lacks, behind "mangler:" or "Oplys".
pub fn lacking(field: Field, name: &str) -> String {
    match field {
        Field::OnBehalfOf | Field::OnBehalfOfClass => format!("hvem {name} sidder der for"),
        Field::PracticeArea => format!("hvor {name} har sin praksis"),
        Field::Profession => format!("hvilket fag {name} har"),
        Field::Role => format!("hvilken rolle {name} har"),
        Field::Side => format!("hvilken part {name} hører til"),
        Field::TitleClass => format!("hvilken slags titel {name} har"),
        _ => format!("{} {name}", before_name(field)),
    }
}

/// The question in front of the name of a body, a meeting or an agenda item.
fn before_name(field: Field) -> &'static str {
    match field {
        Field::Anchor => "hvilket hospital der er knyttet til",
        Field::AppointedBy => "hvem der har udpeget",
        Field::Area => "hvilke kommuner der er med i",
        Field::Author => "hvem der har afgivet",
        Field::Body => "hvilket organ der holdt",
        Field::Classification | Field::Kind => "arten af",
        Field::Cluster => "hvilken klynge der står over",
        Field::EstablishedAt => "på hvilket niveau der udpeges til",
        Field::EstablishedBy => "hvem der har nedsat",
        Field::FoundedBy => "oprettelsesdatoen for",
        Field::GivenBy => "hvem der har stillet",
        Field::Invited => "hvem der var inviteret til",
        Field::Item => "dagsordenen for",
        Field::Meeting => "hvilket møde det var:",
        Field::Number => "nummeret på",
        Field::Party => "hvem der er parter i",
        Field::PreparedBy => "forberedelsen af",
        Field::ProposedBy => "hvem der har foreslået",
        Field::Published => "om der er offentliggjort noget fra",
        Field::Scope => "området for",
        Field::State => "hvor langt det er med",
        Field::Topic => "emnerne for",
        Field::UrlUnder => "adressen på papirerne fra",
        _ => before_title(field),
    }
}

/// The question in front of the title of an agreement, a plan, a report, a matter or an action.
fn before_title(field: Field) -> &'static str {
    match field {
        Field::Agreement => "hvilken aftale der er tale om i",
        Field::AroseIn => "hvor sagen opstod:",
        Field::Bound => "hvem der er bundet af",
        Field::Changed => "hvornår ændringen er trådt i kraft:",
        Field::Covers => "hvilke planer der er dækket af",
        Field::DataSource | Field::DataSources => "datakilden til",
        Field::Documents => "bilagene til",
        Field::Done => "om det er gjort:",
        Field::FollowUpBy => "hvem der følger op på",
        Field::FollowUpPlan => "planen for opfølgning på",
        Field::Goals => "hvilke mål der hører til",
        Field::Id => "id for",
        Field::Ladder => "trinnene i",
        Field::NationalGoal => "det nationale mål for",
        Field::Owner | Field::OwnerSide => "hvem der ejer",
        Field::Parent => "hvad der står over",
        Field::Plan => "planen bag",
        Field::ReportsFrom => "leverancen til",
        Field::ResolvedAt => "hvor der blev fundet en løsning på",
        Field::Rule => "hvilket krav der er tale om i",
        Field::SelectedBy => "hvem der har udvalgt",
        Field::Step => "om det er gjort som krævet med",
        Field::To => "hvem der har modtaget",
        Field::WithChildren => "hvad der hører under",
        _ => "en oplysning om",
    }
}

/// What to do about rows that lack what `field` asks for.
pub fn mend(field: Option<Field>, names: &str) -> String {
    match field {
        Some(Field::EstablishedAt | Field::EstablishedBy) => format!("niveauet skal selv beslutte {names}"),
        Some(Field::Item) => format!("sæt punktet på dagsordenen fremover; det manglede på {names}"),
        Some(Field::SelectedBy) => format!("lad det organ, som kravet nævner, udvælge {names}"),
        Some(Field::PreparedBy) => format!("forbered {names} på et møde forinden"),
        Some(Field::Published) => format!("læg dagsorden og referat frem for {names}"),
        Some(Field::UrlUnder) => format!("læg papirerne frem på den adresse, som kravet nævner: {names}"),
        Some(Field::Bound) => format!("skriv ind, hvem der er bundet af {names}"),
        Some(Field::Documents) => format!("skaf de papirer, som kravet nævner, til {names}"),
        Some(Field::FollowUpBy) => format!("lad det organ, som kravet nævner, følge op på {names}"),
        Some(Field::Ladder | Field::ResolvedAt) => {
            format!("er der en grund til den vej, sagen gik, så anfør den for {names}")
        }
        Some(Field::NationalGoal) => format!("knyt et nationalt mål til {names}"),
        Some(Field::Parent) => format!("stil {names} under det, som kravet nævner"),
        Some(Field::Covers) => format!("tag alle planerne med i {names}"),
        Some(Field::DataSources) => format!("angiv lokale data i {names}"),
        Some(Field::Goals) => format!("knyt de krævede mål til {names}"),
        Some(Field::Invited) => format!("inviter alle de krævede til {names}"),
        _ => format!("ret op på {names}"),
    }
}

/// What to do about rows with which a step is known not to have been taken; `by` is who was to take it.
pub fn take_step(how: &str, by: Option<&str>, names: &str) -> String {
    let (done, who) = match how {
        "drawn_up" => ("udarbejdet", "af"),
        "assessed" => ("vurderet", "af"),
        "consulted" => ("drøftet", "med"),
        "heard" => ("sendt i høring", "af"),
        "discussed" => ("drøftet", "i"),
        "referred" => ("bragt videre", "til"),
        "designated" => ("udpeget", "af"),
        "decided" => ("afgjort", "i"),
        "approved" => ("godkendt", "af"),
        "reviewed" => ("gennemgået", "af"),
        other => (other, "af"),
    };
    let who = by.map_or_else(|| " som krævet".to_owned(), |by| format!(" {who} {by}"));
    format!("{names} mangler at blive {done}{who}")
}

/// A value of a field that may count as another.
pub fn value(field: Field, value: &str) -> String {
    match (field, value) {
        (Field::TitleClass, "director") => "titlen direktør".into(),
        (Field::TitleClass, "manager") => "titlen chef".into(),
        (Field::OnBehalfOfClass, "administration") => "Fællesadministrationen".into(),
        (_, other) => other.into(),
    }
}

/// A list that a body lacks.
pub fn list_field(field: ListField) -> &'static str {
    match field {
        ListField::PartyIds => "listen over parter",
        ListField::AreaIds => "listen over kommuner",
        ListField::AnchorIds => "listen over hospitaler",
    }
}

/// What stands on a list of a body.
pub fn list_noun(field: ListField) -> Noun {
    match field {
        ListField::PartyIds => Noun::new("part", "parter"),
        ListField::AreaIds => Noun::new("kommune", "kommuner"),
        ListField::AnchorIds => Noun::new("hospital", "hospitaler"),
    }
}

/// Evidence that is wanted.
pub fn evidence(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Item => "et punkt på en dagsorden",
        EvidenceKind::Plan => "en plan eller indsats",
        EvidenceKind::Report => "en opfølgning",
        EvidenceKind::Share => "en deling af viden",
        EvidenceKind::Link => "en henvisning",
        EvidenceKind::Document => "et dokument",
        EvidenceKind::Attestation => "en erklæring fra et navngivet kontor",
    }
}

/// A step that something lacks.
pub fn step_of(how: &str, name: &str) -> String {
    let done = match how {
        "drawn_up" => "udarbejdet",
        "assessed" => "vurderet",
        "consulted" => return format!("om {name} er drøftet med dem, der skal inddrages"),
        "heard" => "sendt i høring",
        "discussed" => "drøftet",
        "referred" => "bragt videre",
        "designated" => "udpeget",
        "decided" => "afgjort",
        "approved" => "godkendt",
        "reviewed" => "gennemgået",
        other => other,
    };
    format!("om {name} er {done} som krævet")
}

/// A measure of a structure.
pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Clusters => "klynger",
        Measure::AcuteAnchors => "akuthospitaler",
        Measure::ClustersWithAcuteAnchor => "klynger med akuthospital",
        Measure::SmallestMunicipalities => "kommuner i den mindste klynge",
        Measure::SmallestPopulation => "borgere i den mindste klynge",
        Measure::LargestMunicipalities => "kommuner i den største klynge",
        Measure::LargestPopulation => "borgere i den største klynge",
        Measure::Spread => "forskel mellem klyngerne",
        Measure::MunicipalSeats => "kommunale pladser",
        Measure::MunicipalHolders => "kommuner bag ønsket",
        Measure::RegionalHolders => "regioner bag ønsket",
    }
}

/// How strongly a clause binds.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Hard => "krav",
        Strength::HardQualified => "krav, som dets egne ord svækker",
        Strength::Soft => "princip",
        Strength::Permission => "mulighed",
        Strength::Claim => "regnestykke",
        Strength::Decision => "beslutning",
        Strength::Derived => "følger af andre krav",
    }
}

/// How a clause is checked.
pub fn kind(kind: KindName) -> &'static str {
    match kind {
        KindName::Seats => "der tælles pladser",
        KindName::DerivedSeats => "pladserne følger af formandsposter andre steder",
        KindName::Parties => "parterne holdes op mod listen",
        KindName::Count => "der tælles, hvor mange der er",
        KindName::Each => "hver enkelt prøves",
        KindName::InForce => "aftalens gyldighed prøves",
        KindName::Figure => "tallet regnes efter",
        KindName::AllOf => "flere krav holdes samlet",
        KindName::Evidence => "der kræves et bilag, som viser det",
    }
}
