//! When the meeting was, on the clocks of Copenhagen: over midnight, and in the two nights in which they are put.

use super::Found;
use super::head::Head;
use super::sheet::Sheet;
use crate::danish;
use crate::time::{Date, Wall, wall};

/// The most minutes after its beginning that a meeting which ends "before" it can have ended on the day after.
const MAX_NIGHT: u16 = 12 * 60;

/// One day in minutes.
const DAY: u16 = 24 * 60;

/// When a meeting began and ended.
#[derive(Default)]
pub(super) struct Time {
    /// As the snapshot writes it.
    pub(super) start: Option<Found<String>>,
    /// As the snapshot writes it.
    pub(super) end: Option<Found<String>>,
    /// The fields among them that are not printed so.
    pub(super) inferred: Vec<&'static str>,
}

/// Puts the day and the times together, and tells the editor what does not fit.
pub(super) fn read(sheet: &mut Sheet<'_>, head: &Head<'_>) -> Time {
    let Some(day) = &head.day else {
        for time in [&head.begun, &head.ended].into_iter().flatten() {
            sheet.note(time.first, time.last, "tiden kan ikke bruges uden en dag");
        }
        return Time::default();
    };
    let mut time = Time::default();
    if head.century {
        let sentence = "året er trykt med to cifre og læst som 20xx";
        sheet.note(day.first, day.last, sentence);
        time.inferred.push("start");
    }
    let begun = head.begun.as_ref().and_then(|begun| on_the_wall(sheet, day.value, begun));
    let (first, last) = begun.as_ref().map_or((day.first, day.last), |begun| (begun.first, begun.last));
    let start = begun.as_ref().map_or(day.value.to_string(), |begun| moment(day.value, begun.value));
    time.start = Some(Found { value: start, first: first.min(day.first), last: last.max(day.last) });
    if let Some(ended) = &head.ended {
        time.end = end(sheet, day.value, head.begun.as_ref(), ended, &mut time.inferred);
    }
    time
}

fn end(
    sheet: &mut Sheet<'_>,
    day: Date,
    begun: Option<&Found<u16>>,
    ended: &Found<u16>,
    inferred: &mut Vec<&'static str>,
) -> Option<Found<String>> {
    let begins = begun.map_or(0, |begun| begun.value);
    if ended.value >= begins {
        let ended = on_the_wall(sheet, day, ended)?;
        return Some(ended.map(|minute| moment(day, minute)));
    }
    let comes_twice = |minute| matches!(wall(day, minute), Wall::Twice(..));
    if comes_twice(begins) && comes_twice(ended.value) {
        let sentence = "uret stilles tilbage den nat, så slutningen kan ikke sættes; den er udeladt";
        sheet.note(ended.first, ended.last, sentence);
        return None;
    }
    let next = day.succ_opt().filter(|_| ended.value + DAY - begins <= MAX_NIGHT);
    let Some(next) = next else {
        let sentence = "mødet slutter, før det begynder; slutningen er udeladt";
        sheet.note(ended.first, ended.last, sentence);
        return None;
    };
    let ended = on_the_wall(sheet, next, ended)?;
    let sentence = format!("mødet går over midnat; slutningen er regnet til den {}", danish::day(next));
    sheet.note(ended.first, ended.last, sentence);
    inferred.push("end");
    Some(ended.map(|minute| moment(next, minute)))
}

/// The time, if the clocks show it on that day.
fn on_the_wall(sheet: &mut Sheet<'_>, day: Date, time: &Found<u16>) -> Option<Found<u16>> {
    let clock = format!("kl. {:02}.{:02} den {}", time.value / 60, time.value % 60, danish::day(day));
    match wall(day, time.value) {
        Wall::Once(_) => (),
        Wall::Twice(..) => {
            sheet.note(time.first, time.last, format!("{clock} kommer to gange, for uret stilles tilbage den nat"));
        }
        Wall::Never(_) => {
            let sentence = format!("{clock} findes ikke, for uret stilles frem den nat; tiden er udeladt");
            sheet.note(time.first, time.last, sentence);
            return None;
        }
    }
    Some(time.clone())
}

/// How the snapshot writes a time; 24:00 is the beginning of the day after.
fn moment(day: Date, minute: u16) -> String {
    let (day, minute) = if minute >= DAY { (day.succ_opt().unwrap_or(day), minute - DAY) } else { (day, minute) };
    format!("{day}T{:02}:{:02}", minute / 60, minute % 60)
}
