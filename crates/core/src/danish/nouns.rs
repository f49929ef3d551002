//! What is counted, in the singular and the plural.

use crate::terms::{Condition, Field, ForEach, Listing, Operand, Test, Things};

/// A noun in both numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// One of them.
    pub one: String,
    /// Several, or none.
    pub many: String,
}

impl Noun {
    /// A noun by its two forms.
    pub fn new(one: &str, many: &str) -> Noun {
        Noun { one: one.into(), many: many.into() }
    }

    /// The form for `n`.
    pub fn of(&self, n: u32) -> &str {
        if n == 1 { &self.one } else { &self.many }
    }

    /// The same, of those that are known: "kendt plads", "kendte pladser".
    pub fn known(&self) -> Noun {
        Noun { one: format!("kendt {}", self.one), many: format!("kendte {}", self.many) }
    }

    /// The same with words behind it.
    pub fn with(&self, words: &str) -> Noun {
        Noun { one: format!("{} {words}", self.one), many: format!("{} {words}", self.many) }
    }

    /// "begge pladser", "alle 3 pladser".
    pub fn all(&self, n: u32) -> String {
        if n == 2 { format!("begge {}", self.many) } else { format!("alle {}", self.count(n)) }
    }

    /// "1 plads", "2 pladser".
    pub fn count(&self, n: u32) -> String {
        format!("{} {}", super::number(n.into()), self.of(n))
    }
}

/// What a seat of those conditions is called, by the narrowest of them.
pub fn seat_noun(conditions: &[Condition]) -> Noun {
    let word = |field: Field, word: &str| {
        conditions.iter().any(|condition| {
            condition.field == field
                && matches!(&condition.test, Test::OneOf(operands) if operands.contains(&Operand::Word(word.into())))
        })
    };
    let (one, many) = match () {
        () if word(Field::PracticeArea, "outside") => (
            "repræsentant med praksis uden for klyngens kommuner",
            "repræsentanter med praksis uden for klyngens kommuner",
        ),
        () if word(Field::Profession, "general_practitioner") => ("praktiserende læge", "praktiserende læger"),
        () if word(Field::TitleClass, "health_director") => ("sundhedsdirektør", "sundhedsdirektører"),
        () if word(Field::TitleClass, "director")
            && word(Field::OnBehalfOfClass, "psychiatry")
            && !word(Field::OnBehalfOfClass, "hospital") =>
        {
            ("direktør fra psykiatrien", "direktører fra psykiatrien")
        }
        () if word(Field::TitleClass, "director") && word(Field::Side, "region") => {
            ("regional direktør", "regionale direktører")
        }
        () if word(Field::TitleClass, "director") => ("direktør", "direktører"),
        () if word(Field::TitleClass, "hospital_management") => {
            ("medlem af hospitalsledelsen", "medlemmer af hospitalsledelsen")
        }
        () if word(Field::TitleClass, "regional_management") => {
            ("repræsentant for regionens ledelse", "repræsentanter for regionens ledelse")
        }
        () if word(Field::TitleClass, "strategic_leader") => {
            ("leder på strategisk niveau", "ledere på strategisk niveau")
        }
        () if word(Field::TitleClass, "politician") => ("politiker", "politikere"),
        () => return role_noun(&word),
    };
    Noun::new(one, many)
}

/// What a seat is called by its role, or by its side of the table.
fn role_noun(word: &dyn Fn(Field, &str) -> bool) -> Noun {
    let (one, many) = match () {
        () if word(Field::Role, "secretariat") => ("medlem af sekretariatet", "medlemmer af sekretariatet"),
        () if word(Field::Role, "chair") => ("formand", "formænd"),
        () if word(Field::Role, "vice_chair") => ("næstformand", "næstformænd"),
        () if word(Field::OnBehalfOfClass, "hospital") => {
            ("repræsentant for hospitalerne", "repræsentanter for hospitalerne")
        }
        () if word(Field::Side, "municipality") => ("kommunal repræsentant", "kommunale repræsentanter"),
        () if word(Field::Side, "patients") => ("patientrepræsentant", "patientrepræsentanter"),
        () if word(Field::Side, "general_practice") => {
            ("repræsentant for almen praksis", "repræsentanter for almen praksis")
        }
        () => ("plads", "pladser"),
    };
    Noun::new(one, many)
}

/// What the things that a clause goes through are.
pub fn thing_noun(each: &ForEach) -> Noun {
    let (one, many) = match each {
        ForEach::Things(Things::Municipality) => ("kommune", "kommuner"),
        ForEach::Things(Things::Cluster) => ("klynge", "klynger"),
        ForEach::Things(Things::Site) => ("matrikel", "matrikler"),
        ForEach::Things(Things::AcuteSite) => ("akuthospital", "akuthospitaler"),
        ForEach::Things(Things::Benchmark) => ("pejlemærke", "pejlemærker"),
        ForEach::Things(Things::Goal) => ("mål", "mål"),
        ForEach::Things(Things::Meeting | Things::PoliticalDecision) => ("møde", "møder"),
        ForEach::Things(Things::Initiative) => ("indsats", "indsatser"),
        ForEach::Things(Things::CooperationAgreement) => ("samarbejdsaftale", "samarbejdsaftaler"),
        ForEach::Things(Things::ChangedAgreement) => ("ændret samarbejdsaftale", "ændrede samarbejdsaftaler"),
        ForEach::Things(Things::ThemeGroup) => ("temagruppe", "temagrupper"),
        ForEach::Things(Things::Party) => ("part", "parter"),
        ForEach::Things(Things::Dispute) => ("uenighed", "uenigheder"),
        ForEach::Ids(_) | ForEach::Sides(_) | ForEach::Classes(_) => ("part", "parter"),
    };
    Noun::new(one, many)
}

/// What a row of a list is called, by its classification where one is asked for.
pub fn row_noun(of: Listing, conditions: &[Condition]) -> Noun {
    let asks = |fields: &[Field]| conditions.iter().find(|condition| fields.contains(&condition.field));
    let key_figures = asks(&[Field::Item]).is_some_and(|item| item.test == one_of("key_figures"));
    let class = asks(&[Field::Classification, Field::Kind, Field::Role]).and_then(|condition| match &condition.test {
        // Reports of several kinds are called by what they have in common.
        Test::OneOf(operands) if of == Listing::StatusReports && operands.len() > 1 => None,
        Test::OneOf(operands) => operands.first(),
        _ => None,
    });
    let class = match class {
        Some(Operand::Word(word)) => word.as_str(),
        _ => "",
    };
    let (one, many) = match (of, class) {
        (Listing::Meetings, _) if asks(&[Field::Item]).is_some() && !key_figures => {
            ("møde med punktet på dagsordenen", "møder med punktet på dagsordenen")
        }
        (Listing::Organizations, "health_cluster") => ("sundhedsklynge", "sundhedsklynger"),
        (Listing::Organizations, "early_cluster") => ("klynge", "klynger"),
        (Listing::Organizations, "strategic_level") => ("fagligt/strategisk niveau", "faglige/strategiske niveauer"),
        (Listing::Organizations, "political_level") => ("politisk niveau", "politiske niveauer"),
        (Listing::Organizations, "steering_group") => ("styregruppe", "styregrupper"),
        (Listing::Organizations, "working_group") => ("arbejdsgruppe", "arbejdsgrupper"),
        (Listing::Organizations, _) => ("organisation", "organisationer"),
        (Listing::Meetings, _) if key_figures => {
            ("møde med nøgletal på dagsordenen", "møder med nøgletal på dagsordenen")
        }
        (Listing::Meetings, "assembly") => ("sundhedspolitisk samling", "sundhedspolitiske samlinger"),
        (Listing::Meetings, _) => ("møde", "møder"),
        (Listing::AgendaItems, _) if asks(&[Field::ProposedBy]).is_some() => ("foreslået punkt", "foreslåede punkter"),
        (Listing::AgendaItems, _) => ("punkt", "punkter"),
        (Listing::Guests, _) => ("gæst", "gæster"),
        (Listing::Agreements, "local_agreement")
            if asks(&[Field::Parent]).is_some_and(|above| above.test == one_of("general_agreement")) =>
        {
            ("lokal aftale under den generelle aftale", "lokale aftaler under den generelle aftale")
        }
        (Listing::Indicators, _) => return indicator_noun(&asks),
        _ => return paper_noun(of, class),
    };
    Noun::new(one, many)
}

/// An indicator, by whom it measures or where its figures come from.
fn indicator_noun<'a>(asks: &dyn Fn(&[Field]) -> Option<&'a Condition>) -> Noun {
    let of = |word: &str| asks(&[Field::Scope]).is_some_and(|scope| scope.test == one_of(word));
    let noun = Noun::new("indikator", "indikatorer");
    match () {
        () if of("hospital") => noun.with("for hospitalerne"),
        () if of("municipality") => noun.with("for kommunerne"),
        () if asks(&[Field::DataSource]).is_some() => noun.with("fra den kilde, kravet nævner"),
        () => noun,
    }
}

/// The same of agreements, plans, reports, actions and matters.
fn paper_noun(of: Listing, class: &str) -> Noun {
    let (one, many) = match (of, class) {
        (Listing::Agreements, "general_agreement") => ("generel aftale", "generelle aftaler"),
        (Listing::Agreements, "local_agreement") => ("lokal aftale", "lokale aftaler"),
        (Listing::Agreements, "cluster_agreement") => ("klyngeaftale", "klyngeaftaler"),
        (Listing::Agreements, "cooperation_agreement") => ("samarbejdsaftale", "samarbejdsaftaler"),
        (Listing::Agreements, "private_contract") => ("kontrakt", "kontrakter"),
        (Listing::Agreements, _) => ("aftale", "aftaler"),
        (Listing::Documents, "template") => ("skabelon", "skabeloner"),
        (Listing::Documents, _) => ("bilag", "bilag"),
        (Listing::Goals, "goal") => ("målsætning", "målsætninger"),
        (Listing::Goals, "national_goal") => ("nationalt mål", "nationale mål"),
        (Listing::Goals, "local_goal") => ("lokalt mål", "lokale mål"),
        (Listing::Goals, _) => ("mål", "mål"),
        (Listing::ActionPlans, "action_plan") => ("handleplan", "handleplaner"),
        (Listing::ActionPlans, "initiative") => ("indsats", "indsatser"),
        (Listing::ActionPlans, "evaluation_area") => ("evalueringsområde", "evalueringsområder"),
        (Listing::ActionPlans, _) => ("plan", "planer"),
        (Listing::StatusReports, "yearly_status") => ("årlig status", "årlige statusser"),
        (Listing::StatusReports, "annual_follow_up") => ("årlig opfølgning", "årlige opfølgninger"),
        (Listing::StatusReports, "midterm_status") => ("midtvejsstatus", "midtvejsstatusser"),
        (Listing::StatusReports, "final_status") => ("slutstatus", "slutstatusser"),
        (Listing::StatusReports, _) => ("status", "statusser"),
        (Listing::Actions, _) => ("opgave", "opgaver"),
        (Listing::Matters, "dispute") => ("uenighed", "uenigheder"),
        (Listing::Matters, "change") => ("ændring", "ændringer"),
        (Listing::Matters, _) => ("sag", "sager"),
        (_, _) => ("plads", "pladser"),
    };
    Noun::new(one, many)
}

fn one_of(word: &str) -> Test {
    Test::OneOf(vec![Operand::Word(word.into())])
}
