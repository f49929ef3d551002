//! Kind `figure`: works out a measure of a structure and holds it against a claim.

use super::Outcome;
use crate::check::report::{Found, Missing, Topic, Verdict};
use crate::check::scope::{Scope, missing};
use crate::check::tally::combine;
use crate::check::things::things;
use crate::scenario::{Structure, Unmeasured};
use crate::terms::{Figure, ForEach, Measure, MeasureTest, Things};

pub(super) fn judge(scope: &Scope<'_>, figure: &Figure) -> Outcome {
    let Some(structure) = structure(scope, figure.of.as_deref()) else {
        return Outcome::new(Verdict::Undetermined, "strukturen er ikke kendt");
    };
    let measured: Vec<(Verdict, String, Vec<Missing>)> =
        figure.is.iter().map(|(measure, test)| one(scope, &structure, *measure, test)).collect();
    let verdict = combine(measured.iter().map(|(verdict, _, _)| *verdict));
    // Where the clusters are not listed in full there may be more, and no sum over them is known to be wrong.
    let open = match (figure.of.is_none(), verdict) {
        (true, Verdict::Breached) => unlisted(scope, true),
        (true, Verdict::Fulfilled) => unlisted(scope, false),
        _ => Vec::new(),
    };
    let verdict = if open.is_empty() { verdict } else { Verdict::Undetermined };
    let texts: Vec<&str> = measured.iter().map(|(_, text, _)| text.as_str()).collect();
    let prefix = match verdict {
        Verdict::Fulfilled => "regnestykket passer: ",
        Verdict::Breached => "regnestykket passer ikke: ",
        _ => "",
    };
    let mut outcome = Outcome::new(verdict, format!("{prefix}{}", texts.join("; ")));
    let right = measured.iter().filter(|(verdict, _, _)| *verdict == Verdict::Fulfilled).count() as u32;
    outcome.found = Found { lo: right, hi: Some(measured.len() as u32), ..outcome.found };
    outcome.rows = structure.rows.clone();
    outcome.missing = measured.into_iter().flat_map(|(_, _, gaps)| gaps).chain(open).collect();
    outcome
}

/// What is missing for the adopted clusters to be known in full: when one exists and, if asked for, the list of them.
fn unlisted(scope: &Scope<'_>, with_list: bool) -> Vec<Missing> {
    let list = things(scope, &ForEach::Things(Things::Cluster), &[]);
    let open = list.open.into_iter().filter(|_| with_list);
    list.things.into_iter().flat_map(|cluster| cluster.doubt).chain(open).collect()
}

fn structure(scope: &Scope<'_>, of: Option<&str>) -> Option<Structure> {
    let exists = |id: &str| scope.atlas.organizations.get(id).is_some_and(|row| scope.exists(row).is_yes());
    match of {
        Some(id) => scope.atlas.scenarios.get(id).map(Structure::of_scenario),
        None => Some(Structure::adopted(scope.atlas, exists)),
    }
}

fn one(
    scope: &Scope<'_>,
    structure: &Structure,
    measure: Measure,
    test: &MeasureTest,
) -> (Verdict, String, Vec<Missing>) {
    let other = match test {
        MeasureTest::LessThan(id) => structure_value(scope, id, measure),
        MeasureTest::Is(n) | MeasureTest::About(n) => Ok(f64::from(*n)),
    };
    let value = value(scope, structure, measure);
    let words = |value: f64| crate::danish::figure(value);
    let name = crate::danish::measure(measure);
    match (value, other) {
        (Ok(value), Ok(other)) => {
            let right = match test {
                MeasureTest::Is(_) => value == other,
                // "ca." is read as within a tenth.
                MeasureTest::About(_) => (value - other).abs() <= other / 10.0,
                MeasureTest::LessThan(_) => value < other,
            };
            let held = match test {
                MeasureTest::Is(_) => format!("påstået {}", words(other)),
                MeasureTest::About(_) => format!("påstået ca. {}", words(other)),
                MeasureTest::LessThan(_) => format!("mod {}", words(other)),
            };
            (
                if right { Verdict::Fulfilled } else { Verdict::Breached },
                format!("{name} {}, {held}", words(value)),
                Vec::new(),
            )
        }
        (Err(Unmeasured { row, what }), _) | (_, Err(Unmeasured { row, what })) => {
            (Verdict::Undetermined, format!("{name} kan ikke regnes ud"), vec![missing(Topic::Figure, &row, what)])
        }
    }
}

fn value(scope: &Scope<'_>, structure: &Structure, measure: Measure) -> Result<f64, Unmeasured> {
    let by_site = scope.readings.value("anchor_level", "organization") == "site";
    let date = match scope.readings.value("population_date", "2020-01-01") {
        "latest" => None,
        day => crate::time::parse_day(day),
    };
    let spread = scope.readings.value("spread_measure", "range");
    structure.measure(scope.atlas, measure, &crate::scenario::How { by_site, date, latest_by: scope.on, spread })
}

fn structure_value(scope: &Scope<'_>, id: &str, measure: Measure) -> Result<f64, Unmeasured> {
    match structure(scope, Some(id)) {
        Some(structure) => value(scope, &structure, measure),
        None => Err(Unmeasured { row: id.to_owned(), what: format!("strukturen {id}") }),
    }
}
