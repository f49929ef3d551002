//! The words of the format as a reader knows them.

use crate::model::{EvidenceKind, Side};
use crate::snapshot::Collection;
use crate::terms::{Field, ListField, Measure};

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
        Collection::Clauses => "krav",
    }
}

/// A field that a row lacks, in "det mangler: … for …".
pub fn field(field: Field) -> &'static str {
    match field {
        Field::Agreement => "hvilken aftale der er tale om",
        Field::Anchor => "det hospital, der er knyttet til klyngen,",
        Field::AppointedBy => "hvem der har udpeget",
        Field::Area => "kommunerne",
        Field::AroseIn => "stedet, hvor sagen opstod,",
        Field::Author => "afsenderen",
        Field::Body => "organet",
        Field::Bound => "hvem der er bundet",
        Field::Changed => "ændringen",
        Field::Classification => "arten",
        Field::Cluster => "klyngen",
        Field::Covers => "hvilke planer der er dækket",
        Field::DataSource | Field::DataSources => "datakilden",
        Field::Documents => "bilagene",
        Field::Done => "at det er gjort",
        Field::EstablishedAt => "niveauet, der udpeges på,",
        Field::EstablishedBy => "hvem der har nedsat",
        Field::FollowUpBy => "hvem der følger op",
        Field::FollowUpPlan => "planen for opfølgning",
        Field::FoundedBy => "oprettelsesdatoen",
        Field::GivenBy => "hvem der har stillet opgaven",
        Field::Goals => "målene",
        Field::Id => "id",
        Field::Invited => "de inviterede",
        Field::Item => "punktet",
        Field::Kind => "arten",
        Field::Ladder => "trinnene",
        Field::Meeting => "mødet",
        Field::NationalGoal => "det nationale mål",
        Field::Number => "nummeret",
        Field::OnBehalfOf | Field::OnBehalfOfClass => "hvem pladsen er for",
        Field::Owner | Field::OwnerSide => "ejeren",
        Field::Parent => "hvad der står over",
        Field::Party => "parterne",
        Field::Plan => "planen",
        Field::PracticeArea => "praksiskommunen",
        Field::PreparedBy => "forberedelsen",
        Field::Profession => "faget",
        Field::ProposedBy => "forslagsstilleren",
        Field::Published => "offentliggørelsen",
        Field::ReportsFrom => "leverancen",
        Field::ResolvedAt => "trinnet, hvor sagen blev løst,",
        Field::Role => "rollen",
        Field::Rule => "kravet",
        Field::Scope => "området",
        Field::SelectedBy => "hvem der har udvalgt",
        Field::Side => "siden",
        Field::State => "tilstanden",
        Field::Step => "trinnet",
        Field::TitleClass => "titlens art",
        Field::To => "modtageren",
        Field::Topic => "emnet",
        Field::UrlUnder => "adressen",
        Field::WithChildren => "de underliggende",
    }
}

/// A value of a field that may count as another.
pub fn value(field: Field, value: &str) -> String {
    match (field, value) {
        (Field::TitleClass, "director") => "titlen direktør".into(),
        (Field::TitleClass, "manager") => "titlen chef".into(),
        (Field::OnBehalfOfClass, "administration") => "den fælles administration".into(),
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
        "consulted" => "drøftet med dem, der skal inddrages",
        "heard" => "sendt i høring",
        "discussed" => "drøftet",
        "referred" => "bragt videre",
        "designated" => "udpeget",
        "decided" => "afgjort",
        "approved" => "godkendt",
        "reviewed" => "fulgt op",
        other => other,
    };
    format!("at {name} er {done} som krævet")
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
