//! What a requirement asks, in a plain sentence: for those who do not read the data.

use super::{Scene, names, wording};
use crate::danish;
use crate::terms::{
    Bound, Condition, Count, DerivedSeats, Due, Each, Field, Figure, ForEach, InForce, Kind, MeasureTest, Operand,
    Part, Parties, Period, Requirement, Says, Seats, Strength, Test, Wanted,
};

/// The requirement as a sentence.
pub(super) fn sentence(scene: &Scene, requirement: &Requirement) -> String {
    danish::sentence(&asks(scene, requirement))
}

/// What stands over the sentence: only a demand demands.
pub(super) fn heading(strength: Strength) -> &'static str {
    match strength {
        Strength::Claim => "Det påstås",
        Strength::Permission => "Det må man",
        Strength::Decision => "Det er besluttet",
        Strength::Soft => "Det tilstræbes",
        Strength::Hard | Strength::HardQualified | Strength::Derived => "Det kræves",
    }
}

fn asks(scene: &Scene, requirement: &Requirement) -> String {
    match &requirement.kind {
        Kind::Seats(seats) => of_seats(scene, seats),
        Kind::DerivedSeats(derived) => of_derived(derived),
        Kind::Parties(parties) => of_parties(scene, parties),
        Kind::Count(count) => of_count(scene, count),
        Kind::Each(each) => of_each(each),
        Kind::InForce(in_force) => of_in_force(scene, in_force),
        Kind::Figure(figure) => of_figure(scene, figure),
        Kind::Evidence(wanted) => of_evidence(scene, wanted),
        Kind::AllOf(all) => {
            let (mut rules, mut parts) = (Vec::new(), Vec::new());
            for part in &all.parts {
                match part {
                    Part::Rule(id) => rules.push(id.as_str()),
                    Part::Requirement(own) => parts.push(asks(scene, own)),
                }
            }
            if !rules.is_empty() {
                parts.push(format!("det, som {} kræver, skal holdes", danish::list(rules)));
            }
            parts.join("; og ")
        }
    }
}

/// "mindst 2 praktiserende læger".
fn bounded(scene: &Scene, bound: &Bound, noun: &danish::Noun) -> String {
    match bound {
        Bound::AtLeast(n) => format!("mindst {}", noun.count(*n)),
        Bound::AtMost(0) | Bound::Exactly(0) => format!("ingen {}", noun.many),
        Bound::AtMost(n) => format!("højst {}", noun.count(*n)),
        Bound::Exactly(n) => format!("netop {}", noun.count(*n)),
        Bound::Are(ids) => format!("netop {}", named(scene, ids)),
    }
}

fn must_be(scene: &Scene, bound: &Bound, noun: &danish::Noun) -> String {
    match bound {
        Bound::AtLeast(0) => format!("der må være {}", noun.many),
        bound => format!("der skal være {}", bounded(scene, bound, noun)),
    }
}

/// The names behind ids, whatever they are of.
fn named(scene: &Scene, ids: &[String]) -> String {
    danish::list(ids.iter().map(|id| name(scene, id)))
}

fn name(scene: &Scene, id: &str) -> String {
    let atlas = &scene.atlas;
    let area = atlas.areas.get(id).map(|row| row.name.clone());
    let site = || atlas.sites.get(id).map(|row| row.name.clone());
    let agreement = || atlas.agreements.get(id).map(|row| danish::quoted(&row.title));
    let goal = || atlas.goals.get(id).map(|row| danish::quoted(&row.title));
    let scenario = || atlas.scenarios.get(id).map(|row| danish::quoted(&row.title));
    area.or_else(site).or_else(agreement).or_else(goal).or_else(scenario).unwrap_or_else(|| scene.name_of(id).text)
}

/// " for hver kommune, bortset fra Favrskov".
fn for_each(scene: &Scene, each: Option<&ForEach>, except: &[String]) -> String {
    let mut text = match each {
        None => return String::new(),
        Some(ForEach::Ids(ids)) => format!(" for {}", named(scene, ids)),
        Some(each) => format!(" for hver {}", danish::thing_noun(each).one),
    };
    if !except.is_empty() {
        text.push_str(&format!(", bortset fra {}", named(scene, except)));
    }
    text
}

fn of_seats(scene: &Scene, seats: &Seats) -> String {
    let mut text = must_be(scene, &seats.bound, &danish::seat_noun(&seats.conditions));
    let by = seats.conditions.iter().find(|condition| condition.field == Field::AppointedBy);
    if let Some(Test::OneOf(operands)) = by.map(|condition| &condition.test) {
        let who: Vec<String> = operands.iter().filter_map(|operand| word(scene, operand)).collect();
        if !who.is_empty() {
            text.push_str(&format!(", udpeget af {}", danish::list(who)));
        }
    }
    if let Some(class) = &seats.within {
        text.push_str(&format!(" i {}", danish::lower_first(&names::one_of(class))));
    }
    text + &for_each(scene, seats.for_each.as_ref(), &seats.except)
}

fn word(scene: &Scene, operand: &Operand) -> Option<String> {
    match operand {
        Operand::Word(id) => Some(name(scene, id)),
        _ => None,
    }
}

fn of_derived(derived: &DerivedSeats) -> String {
    let roles = danish::list(derived.roles.iter().map(|role| names::role(*role)));
    let sides = danish::list(derived.sides.iter().map(|side| danish::side(*side)));
    let bodies = danish::lower_first(&names::classification(&derived.from));
    format!("der skal være en plads til hver {roles} fra {sides} i alle {bodies}")
}

fn of_parties(scene: &Scene, parties: &Parties) -> String {
    let list = danish::list_field(parties.field);
    let whose = parties.of.as_ref().map_or_else(String::new, |id| format!(" i {}", name(scene, id.as_str())));
    let noun = danish::list_noun(parties.field);
    let mut asks: Vec<String> =
        parties.bound.iter().map(|bound| format!("skal have {}", bounded(scene, bound, &noun))).collect();
    if !parties.include.is_empty() {
        asks.push(format!("skal rumme {}", named(scene, &parties.include)));
    }
    if !parties.exclude.is_empty() {
        asks.push(format!("må ikke rumme {}", named(scene, &parties.exclude)));
    }
    if !parties.exclude_class.is_empty() {
        let classes = parties.exclude_class.iter().map(|class| danish::lower_first(&names::classification(class)));
        asks.push(format!("må ikke rumme {}", danish::list(classes)));
    }
    format!("{list}{whose} {}", asks.join(" og "))
}

fn of_count(scene: &Scene, count: &Count) -> String {
    let mut text = must_be(scene, &count.bound, &danish::row_noun(count.of, &count.conditions));
    text.push_str(&for_each(scene, count.for_each.as_ref(), &count.except));
    match count.per {
        Some(Period::Year) => text.push_str(" om året"),
        Some(Period::Unstated) => text.push_str("; hvor tit, siger papiret ikke"),
        None => (),
    }
    match count.due {
        Some(Due::On(day)) => text.push_str(&format!(", senest {}", danish::day(day))),
        Some(Due::NominalEnd) => text.push_str(", når aftalen udløber"),
        Some(Due::Midterm) => text.push_str(", midtvejs i aftalen"),
        None => (),
    }
    text
}

fn of_each(each: &Each) -> String {
    let noun = danish::row_noun(each.of, &each.conditions);
    let asked = danish::list(each.has.iter().map(asked_of));
    format!("for hver {} prøves, {asked}", noun.one)
}

/// What is looked at in each row, as an indirect question.
fn asked_of(condition: &Condition) -> String {
    let text = match condition.field {
        Field::Bound => "hvem der er bundet",
        Field::Covers => "om alle planer er dækket",
        Field::DataSources => "hvor mange datakilder der er",
        Field::Documents => "om papirerne følger med",
        Field::Done | Field::State => "om det er gjort",
        Field::EstablishedAt => "på hvilket niveau det er besluttet",
        Field::EstablishedBy => "hvem der har nedsat den",
        Field::FollowUpBy => "hvem der følger op",
        Field::FollowUpPlan => "om opfølgningen er planlagt",
        Field::Goals => "om der er sat mål",
        Field::Invited => "om alle er inviteret",
        Field::Item => "om punktet er på dagsordenen",
        Field::Ladder => "om trinene er taget i rækkefølge",
        Field::NationalGoal => "hvilket nationalt mål der tjenes",
        Field::Parent => "hvad der står over",
        Field::PreparedBy => "om det er forberedt på et møde forinden",
        Field::Published => "om dagsorden og referat er lagt frem",
        Field::ReportsFrom => "om alle har leveret",
        Field::ResolvedAt => "hvor der blev fundet en løsning",
        Field::Scope => "hvad opgaven er",
        Field::SelectedBy => "hvem der har udvalgt",
        Field::Step => return step(&condition.test),
        Field::UrlUnder => "om papirerne ligger på den rette adresse",
        _ => "om det krævede er til stede",
    };
    text.to_owned()
}

fn step(test: &Test) -> String {
    match test {
        Test::Step(step) => danish::step_of(&step.how, "det"),
        _ => "om det krævede er gjort".to_owned(),
    }
}

fn of_in_force(scene: &Scene, in_force: &InForce) -> String {
    let title = name(scene, in_force.agreement.as_str());
    match in_force.says {
        Says::ValidFrom(day) => format!("{title} skal gælde fra {}", danish::day(day)),
        Says::Nominal { months } => {
            let (years, rest) = (months / 12, months % 12);
            let mut parts = vec![format!("{years} år")];
            if rest > 0 {
                parts.push(wording::counted(rest as usize, "måned", "måneder"));
            }
            format!("{title} skal løbe i {}", danish::list(parts))
        }
        Says::UntilSuccessor => format!("{title} skal gælde, til en ny afløser den"),
    }
}

fn of_figure(scene: &Scene, figure: &Figure) -> String {
    let of = figure.of.as_ref().map_or_else(|| "den vedtagne struktur".to_owned(), |id| name(scene, id));
    let measure = |(measure, test): &(crate::terms::Measure, MeasureTest)| {
        let value = match test {
            MeasureTest::Is(n) => danish::number(u64::from(*n)),
            MeasureTest::About(n) => format!("omkring {}", danish::number(u64::from(*n))),
            MeasureTest::LessThan(other) => format!("mindre end i {}", name(scene, other)),
        };
        format!("{}: {value}", danish::measure(*measure))
    };
    format!("regnet efter på {of} skal der stå {}", danish::list(figure.is.iter().map(measure)))
}

fn of_evidence(scene: &Scene, wanted: &Wanted) -> String {
    let what = danish::list(wanted.kinds.iter().map(|kind| danish::evidence(*kind)));
    let goal = wanted.goal.as_ref().map_or_else(String::new, |id| format!(" for {}", name(scene, id)));
    let times = if wanted.at_least > 1 { format!(", mindst {} af hver", wanted.at_least) } else { String::new() };
    format!("der skal vedlægges {what}{goal}{}{times}", for_each(scene, wanted.for_each.as_ref(), &[]))
}
