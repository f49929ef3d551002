//! Kind `parties`: holds the ids in a list against those that a clause names.

use super::Outcome;
use crate::check::matching::{name_of, same_name};
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::tally::combine;
use crate::danish;
use crate::model::Organization;
use crate::snapshot::Id;
use crate::terms::{Bound, ListField, Parties};

pub(super) fn judge(scope: &Scope<'_>, parties: &Parties) -> Outcome {
    let Some((row, listed)) = list(scope, parties) else {
        let text = format!("{} for {}", danish::list_field(parties.field), whose(scope, parties));
        let gap = missing(Topic::List, scope.body.id.as_str(), text);
        return Outcome {
            missing: vec![gap],
            ..Outcome::new(Verdict::Undetermined, format!("{} er ikke kendt", danish::list_field(parties.field)))
        };
    };
    let mut compared = Compared::of(scope, parties, &listed);
    let sites = compared.by_site(scope, parties, &listed);
    let verdict = combine(compared.verdicts(parties, sites, &listed));
    let mut rows = vec![row];
    rows.extend(listed.iter().cloned());
    let number = listed.len() as u32;
    Outcome {
        verdict,
        why_not: None,
        found: Found { lo: number, hi: Some(number), text: compared.text(scope, parties, number) },
        rows,
        remedy: (verdict == Verdict::Breached).then(|| compared.remedy(scope, parties)),
        missing: compared.doubts,
    }
}

/// The agreement, or the body, whose list it is.
fn whose(scope: &Scope<'_>, parties: &Parties) -> String {
    parties.of.as_ref().map_or_else(|| scope.body.name.clone(), |id| name_of(scope, id.as_str()))
}

/// The row whose list it is, and the list; nothing where the field is absent.
fn list(scope: &Scope<'_>, parties: &Parties) -> Option<(String, Vec<String>)> {
    let texts = |ids: &[Id<Organization>]| ids.iter().map(|id| id.as_str().to_owned()).collect();
    if let Some(id) = &parties.of {
        let row = scope.atlas.agreements.get(id.as_str())?;
        return Some((id.as_str().to_owned(), texts(row.party_ids.as_deref()?)));
    }
    let body = scope.body;
    let ids = match parties.field {
        ListField::PartyIds => texts(body.party_ids.as_deref()?),
        ListField::AreaIds => body.area_ids.as_deref()?.iter().map(|id| id.as_str().to_owned()).collect(),
        ListField::AnchorIds => body.anchor_ids.clone()?,
    };
    Some((body.id.as_str().to_owned(), ids))
}

/// How the list differs from what is asked.
#[derive(Default)]
struct Compared {
    lacking: Vec<String>,
    surplus: Vec<String>,
    doubts: Vec<Missing>,
}

impl Compared {
    fn of(scope: &Scope<'_>, parties: &Parties, listed: &[String]) -> Compared {
        let mut compared = Compared::default();
        let asked: &[String] = match &parties.bound {
            Some(Bound::Are(ids)) => {
                compared.surplus.extend(listed.iter().filter(|id| !ids.contains(id)).cloned());
                ids
            }
            _ => &[],
        };
        let needed = asked.iter().chain(&parties.include);
        compared.lacking.extend(needed.clone().filter(|id| !listed.contains(id)).cloned());
        compared.surplus.extend(parties.exclude.iter().filter(|id| listed.contains(id)).cloned());
        for id in listed.iter().filter(|_| !parties.exclude_class.is_empty()) {
            let class = scope.atlas.organizations.get(id).map(|row| row.classification.as_str());
            if class.is_some_and(|class| parties.exclude_class.iter().any(|excluded| excluded == class)) {
                compared.surplus.push(id.clone());
            }
        }
        for id in needed.filter(|id| listed.contains(id) && !same_name(scope, id)) {
            let text = format!("om kravets ord mener {}", name_of(scope, id));
            compared.doubts.push(missing(Topic::List, id, text));
        }
        compared
    }

    /// How many of the anchors count for certain. With `anchor_level` = site a hospital is only known to have one.
    fn by_site(&mut self, scope: &Scope<'_>, parties: &Parties, listed: &[String]) -> u32 {
        let number = listed.len() as u32;
        if parties.field != ListField::AnchorIds || scope.readings.value("anchor_level", "organization") != "site" {
            return number;
        }
        let hospitals: Vec<&String> = listed.iter().filter(|id| scope.atlas.sites.get(id).is_none()).collect();
        let gap = |id: &&String| missing(Topic::List, id, format!("hvilken matrikel på {} det er", name_of(scope, id)));
        let certain = number - hospitals.len() as u32;
        if matches!(parties.bound, Some(Bound::AtLeast(n)) if certain < n) {
            self.doubts.extend(hospitals.iter().map(gap));
        }
        certain
    }

    /// `certain` of those listed count for certain, all of them at the most.
    fn verdicts(&self, parties: &Parties, certain: u32, listed: &[String]) -> Vec<Verdict> {
        let differs = !self.lacking.is_empty() || !self.surplus.is_empty();
        let number = listed.len() as u32;
        let number_fits = match &parties.bound {
            Some(Bound::AtLeast(n)) => number >= *n,
            Some(Bound::AtMost(n)) => certain <= *n,
            Some(Bound::Exactly(n)) => certain <= *n && *n <= number,
            Some(Bound::Are(_)) | None => true,
        };
        match (differs || !number_fits, self.doubts.is_empty()) {
            (true, _) => vec![Verdict::Breached],
            (false, false) => vec![Verdict::Undetermined],
            (false, true) => vec![Verdict::Fulfilled],
        }
    }

    fn text(&self, scope: &Scope<'_>, parties: &Parties, number: u32) -> String {
        let noun = danish::list_noun(parties.field);
        let names = |ids: &[String]| danish::list(ids.iter().map(|id| name_of(scope, id)));
        match (self.lacking.is_empty(), self.surplus.is_empty(), &parties.bound) {
            (false, true, _) => format!("listen mangler {}", names(&self.lacking)),
            (false, false, _) => {
                format!("listen mangler {} og har {} for meget", names(&self.lacking), names(&self.surplus))
            }
            (true, false, _) => format!("listen har {} for meget", names(&self.surplus)),
            (true, true, Some(Bound::Are(_))) if !self.doubts.is_empty() => {
                format!("listen har {}, som er dem i kravet, hvis navnene er de samme", noun.count(number))
            }
            (true, true, Some(Bound::Are(_))) => format!("listen har netop de {} i kravet", noun.count(number)),
            (true, true, Some(bound)) => danish::counted(number, number, true, bound, &noun),
            (true, true, None) if !parties.include.is_empty() => {
                format!("{} står på listen", names(&parties.include))
            }
            (true, true, None) => "ingen på listen er udelukket".into(),
        }
    }

    fn remedy(&self, scope: &Scope<'_>, parties: &Parties) -> String {
        let whose = whose(scope, parties);
        let list = danish::list_field(parties.field);
        let names = |ids: &[String]| danish::list(ids.iter().map(|id| name_of(scope, id)));
        let add = format!("føj {} til {list} for {whose}", names(&self.lacking));
        let remove = format!("tag {} af {list} for {whose}", names(&self.surplus));
        match (self.lacking.is_empty(), self.surplus.is_empty()) {
            (false, true) => add,
            (true, false) => remove,
            (false, false) => format!("{add}, og {remove}"),
            (true, true) => format!("ret {list} for {whose}"),
        }
    }
}
