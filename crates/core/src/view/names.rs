//! The words for what the snapshot writes as tokens.

use crate::check::{Topic, WhyNot};
use crate::danish;
use crate::model::{MeetingKind, RelationKind, ReportKind, Role, Side, StepKind};
use crate::snapshot::Collection;
use crate::terms::Field;

/// What an organization is, as a heading over one or more of its kind; its own word, made readable, for one that we have no word for.
pub(super) fn classification(token: &str) -> String {
    let word = match token {
        "region" => "Region",
        "municipality" => "Kommuner",
        "hospital" => "Hospitaler",
        "psychiatry" => "Psykiatri",
        "administration" => "Forvaltning",
        "gp_association" => "Almen praksis",
        "patient_committee" => "Patientinddragelsesudvalg",
        "health_cluster" => "Sundhedsklynger",
        "strategic_level" => "Faglige/strategiske niveauer",
        "political_level" => "Politiske niveauer",
        "steering_group" => "Klyngestyregrupper",
        "health_cooperation_committee" => "Sundhedssamarbejdsudvalg",
        "strategic_forum" => "Strategiske fora",
        "working_group" => "Arbejdsgrupper",
        "theme_group" => "Temagrupper",
        "secretariat" => "Sekretariater",
        "local_gp_committee" => "Kommunalt-lægelige udvalg",
        "health_council" => "Sundhedsråd",
        "early_cluster" => "Klynger før sundhedsklyngerne",
        "project_group" => "Projektgrupper",
        "private_provider" => "Private leverandører",
        "contact_committee" => "Kontaktudvalg",
        "health_coordination_committee" => "Sundhedskoordinationsudvalg",
        "government" => "Regeringen",
        "municipal_association" => "Kommunernes forening",
        "regional_association" => "Regionernes forening",
        // A word that this version does not know: "kontakt_udvalg" still reads better without the line.
        other => return danish::upper_first(&other.replace('_', " ")),
    };
    word.to_owned()
}

/// What one organization is: "fagligt/strategisk niveau".
pub(super) fn one_of(token: &str) -> String {
    let word = match token {
        "municipality" => "Kommune",
        "hospital" => "Hospital",
        "strategic_level" => "Fagligt/strategisk niveau",
        "political_level" => "Politisk niveau",
        "steering_group" => "Klyngestyregruppe",
        "strategic_forum" => "Strategisk forum",
        "working_group" => "Arbejdsgruppe",
        "theme_group" => "Temagruppe",
        "secretariat" => "Sekretariat",
        "local_gp_committee" => "Kommunalt-lægeligt udvalg",
        "health_cluster" => "Sundhedsklynge",
        "early_cluster" => "Klynge før sundhedsklyngerne",
        "project_group" => "Projektgruppe",
        _ => return classification(token),
    };
    word.to_owned()
}

/// Whether an organization is a body that meets, rather than an authority, a party or a cluster.
pub(super) fn is_body(classification: &str) -> bool {
    !matches!(
        classification,
        "region"
            | "municipality"
            | "hospital"
            | "psychiatry"
            | "administration"
            | "gp_association"
            | "private_provider"
            | "health_cluster"
            | "early_cluster"
            | "government"
            | "municipal_association"
            | "regional_association"
    )
}

/// A side of the table.
pub(super) fn side(side: Side) -> &'static str {
    match side {
        Side::Municipality => "Kommuner",
        Side::Region => "Region",
        Side::GeneralPractice => "Almen praksis",
        Side::Patients => "Patienter og pårørende",
        Side::Secretariat => "Sekretariat",
    }
}

/// A part in a body, where it is more than that of a member.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Chair => "formand",
        Role::CoChair => "medformand",
        Role::ViceChair => "næstformand",
        Role::Member => "medlem",
        Role::Substitute => "stedfortræder",
        Role::Secretariat => "sekretariat",
        Role::Guest => "gæst",
        Role::Observer => "observatør",
    }
}

/// What kind of meeting, as the word before "møde"; nothing where it is not known.
pub(super) fn meeting_kind(kind: Option<MeetingKind>) -> &'static str {
    match kind {
        Some(MeetingKind::Ordinary) => "Ordinært møde",
        Some(MeetingKind::Extraordinary) => "Ekstraordinært møde",
        Some(MeetingKind::Seminar) => "Seminar",
        Some(MeetingKind::Assembly) => "Samling af flere organer",
        None => "Uoplyst",
    }
}

/// What an agenda item is about; a word of its own, made readable, for a topic that we have no word for.
pub(super) fn subject(token: &str) -> String {
    let word = match token {
        "any_other_business" => "eventuelt",
        "capacity" => "kapacitet",
        "children_mental_health" => "børn og unges psykiske helbred",
        "future_items" => "kommende punkter",
        "joint_meeting" => "fælles møde",
        "key_figures" => "nøgletal",
        "local_gp_committees" => "kommunalt-lægelige udvalg",
        "meeting_calendar" => "mødekalender",
        "minutes" => "referater",
        "monitoring_plan" => "monitorering",
        "nau" => "NAU",
        "political_agenda" => "dagsorden for det politiske niveau",
        "rehabilitation" => "genoptræning",
        "smoking" => "rygning",
        "tut" => "TUT",
        other => return other.replace('_', " "),
    };
    word.to_owned()
}

/// How far a disagreement reaches, as a heading.
pub(super) fn matter_scope(scope: &str) -> String {
    let word = match scope {
        "operational" => "I driften",
        "general" => "Af mere generel karakter",
        "political" => "Politisk",
        "principled" => "Principiel",
        "major" => "Større ændring",
        other => return danish::upper_first(&other.replace('_', " ")),
    };
    word.to_owned()
}

/// A rung that a disagreement can be settled on.
pub(super) fn rung(level: &str) -> String {
    let word = match level {
        "operational" => "driftsniveau",
        "local_management" => "lokalt ledelsesniveau",
        other => return one_of(other),
    };
    word.to_owned()
}

/// What was done in a step, behind "er" or on its own.
pub(super) fn step(how: StepKind) -> &'static str {
    match how {
        StepKind::DrawnUp => "udarbejdet",
        StepKind::Assessed => "vurderet",
        StepKind::Consulted => "inddraget",
        StepKind::Heard => "sendt i høring",
        StepKind::Discussed => "drøftet",
        StepKind::Referred => "sendt videre",
        StepKind::Designated => "udpeget",
        StepKind::Decided => "besluttet",
        StepKind::Approved => "godkendt",
        StepKind::Reviewed => "gennemgået",
    }
}

/// What kind of status a report is.
pub(super) fn report(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::YearlyStatus => "Årlig status",
        ReportKind::AnnualFollowUp => "Årlig opfølgning",
        ReportKind::MidtermStatus => "Midtvejsstatus",
        ReportKind::FinalStatus => "Slutstatus",
        ReportKind::Delivery => "Levering af data",
    }
}

/// What ties a body to another.
pub(super) fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::ReportsTo => "Refererer til",
        RelationKind::TakesPartIn => "Deltager i",
        RelationKind::MemberOf => "Har pladser i",
        RelationKind::Informs => "Melder til",
        RelationKind::CoordinatesWith => "Koordinerer med",
    }
}

/// Why a clause is not about a body on a day.
pub(super) fn why_not(why: WhyNot) -> &'static str {
    match why {
        WhyNot::NotYet => "endnu ikke",
        WhyNot::NoLonger => "ikke længere",
        WhyNot::OtherBody => "andet organ",
        WhyNot::NoCase => "ingen tilfælde",
    }
}

/// A kind of facts that are missing, as a row of the list that names them.
pub(super) fn topic(topic: Topic) -> String {
    match topic {
        Topic::Roster => "Fuldstændige medlemslister".to_owned(),
        Topic::Register(Collection::Meetings) => "Mødekalendere, som er hele".to_owned(),
        Topic::Register(Collection::Organizations) => "En hel liste over arbejdsgrupper og andre organer".to_owned(),
        Topic::Register(other) => format!("En hel liste over {}", danish::collection(other)),
        Topic::Publications => "Hvad der er lagt frem af dagsordener og referater".to_owned(),
        Topic::Field(field) => danish::upper_first(&danish::lacking(field, the_rows(field))),
        Topic::List => "Hvem der er parter, og hvad organerne dækker".to_owned(),
        Topic::Dates => "Hvornår organer, medlemskaber og papirer gælder".to_owned(),
        Topic::Evidence => "Bilag, som viser, at det er gjort".to_owned(),
        Topic::Figure => "Befolkningstal og andre tal".to_owned(),
    }
}

/// The rows that a field belongs to, all of them together.
fn the_rows(field: Field) -> &'static str {
    match field {
        Field::OnBehalfOf
        | Field::OnBehalfOfClass
        | Field::PracticeArea
        | Field::Profession
        | Field::Role
        | Field::Side
        | Field::TitleClass
        | Field::AppointedBy => "de enkelte medlemmer",
        Field::Item | Field::Meeting | Field::Published | Field::UrlUnder | Field::Invited => "de enkelte møder",
        _ => "de enkelte rækker",
    }
}

/// The value of an assumption. What is a number of days, a date or an address reads itself.
pub(super) fn reading(value: &str) -> String {
    if let Some(days) = value.strip_suffix('d').filter(|days| days.bytes().all(|byte| byte.is_ascii_digit())) {
        return if days == "0" { "Ingen dage".to_owned() } else { format!("{days} dage") };
    }
    let word = match value {
        "yes" => "Ja",
        "no" => "Nej",
        "unknown" | "undetermined" => "Uoplyst",
        "unlimited" => "Uden grænse",
        "in_force" => "I kraft",
        "next" => "Til den næste liste",
        "that_day" => "Kun den dag",
        "recorded" => "Som oplyst",
        "register" => "Kun når listen er hel",
        "two_years" => "Året og året før",
        "since_start" => "Siden kravet begyndte",
        "calendar" => "Kalenderår",
        "rolling" => "12 måneder tilbage",
        "founding" => "År fra oprettelsen",
        "fulfil_only" => "Kan kun opfyldes",
        "proportional" => "I forhold til tiden",
        "whole" => "Som et helt år",
        "never" => "Kan ikke brydes",
        "yearly" => "Hvert år",
        "listed" => "Vises, men prøves ikke",
        "judged" => "Prøves",
        "any" => "Enhver adresse i regionen",
        "none" => "Ingen frist",
        "nominal_end" => "Ved aftalens udløb",
        "agreement_end" => "Når aftalen ophører",
        "one_year" => "Efter et år",
        "both" => "Fylder begge",
        "one" => "Fylder én",
        "organization" => "Hospitalet",
        "site" => "Matriklen",
        "range" => "Forskellen på største og mindste",
        "standard_deviation" => "Standardafvigelse",
        "coefficient_of_variation" => "Variationskoefficient",
        "max_min" => "Største delt med mindste",
        "latest" => "De nyeste tal",
        "same" => "Samme part",
        "distinct" => "Hver sin",
        other => other,
    };
    word.to_owned()
}
