//! Kind `in_force`: what an agreement says of its own time.

use crate::model::Agreement;
use crate::snapshot::{Fields, Id};
use crate::time::Date;

/// What an agreement says of its own time.
#[derive(Clone, Debug)]
pub struct InForce {
    /// The agreement.
    pub agreement: Id<Agreement>,
    /// What it says.
    pub says: Says,
}

/// One thing that an agreement may say of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It is valid from that day.
    ValidFrom(Date),
    /// It is meant to run for that long.
    Nominal {
        /// Whole months.
        months: u32,
    },
    /// It goes on until another takes its place.
    UntilSuccessor,
}

impl InForce {
    pub(super) fn read(fields: &Fields<'_>) -> InForce {
        let says = fields.object("says", read_says).flatten().unwrap_or_else(|| {
            fields.report_at(
                "says",
                "{ valid_from = dato }, { nominal = \"P3Y6M\" } eller { until = \"successor\" } var ventet",
            );
            Says::UntilSuccessor
        });
        InForce { agreement: fields.id("agreement"), says }
    }
}

fn read_says(fields: &Fields<'_>) -> Option<Says> {
    if fields.others().count() > 1 {
        fields.report("kun én af valid_from, nominal og until var ventet");
    }
    let valid_from = fields.day("valid_from").map(Says::ValidFrom);
    let nominal = fields.maybe_text("nominal").and_then(|text| months(&text)).map(|months| Says::Nominal { months });
    let until = fields.maybe_text("until").filter(|text| text == "successor").map(|_| Says::UntilSuccessor);
    valid_from.or(nominal).or(until)
}

/// The months of an ISO 8601 period of years and months, such as `P3Y6M`.
fn months(period: &str) -> Option<u32> {
    let rest = period.strip_prefix('P').filter(|rest| !rest.is_empty())?;
    let (years, rest) = rest.split_once('Y').map_or(("0", rest), |(years, rest)| (years, rest));
    let months = if rest.is_empty() { "0" } else { rest.strip_suffix('M')? };
    years.parse::<u32>().ok()?.checked_mul(12)?.checked_add(months.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::months;

    #[test]
    fn reads_periods_of_years_and_months() {
        assert_eq!(months("P3Y6M"), Some(42));
        assert_eq!(months("P4Y"), Some(48));
        assert_eq!(months("P6M"), Some(6));
        assert_eq!(months("P"), None);
        assert_eq!(months("3Y"), None);
    }
}
