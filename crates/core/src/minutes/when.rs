//! Dates and times as minutes print them: "3. maj 2021", "03.05.21", "kl. 14:00", "14-16".

use crate::danish::MONTHS;
use crate::time::Date;
use chrono::{Datelike, Weekday};

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mandag", Weekday::Mon),
    ("tirsdag", Weekday::Tue),
    ("onsdag", Weekday::Wed),
    ("torsdag", Weekday::Thu),
    ("fredag", Weekday::Fri),
    ("lørdag", Weekday::Sat),
    ("søndag", Weekday::Sun),
];

/// What a line says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Printed {
    /// This day; `century` says that the paper left the century out.
    Day { day: Date, century: bool },
    /// A day that the calendar does not have.
    Impossible,
    /// A day and a month without a year.
    NoYear,
}

/// A piece of a folded text.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'t> {
    Number { digits: usize, value: u32 },
    Word(&'t str),
    Mark(char),
}

use Token::{Mark, Number, Word};

/// Whether a folded word is a month, whole or cut to three letters.
pub(super) fn is_month(word: &str) -> bool {
    month(word.trim_end_matches([',', '.'])).is_some()
}

fn month(word: &str) -> Option<u32> {
    let is = |name: &&str| *name == word || (word.len() == 3 && name.starts_with(word));
    MONTHS.iter().position(is).and_then(|at| u32::try_from(at + 1).ok())
}

/// The first day that a folded text prints, and the text with it taken out.
pub(super) fn day(text: &str) -> (Option<Printed>, Vec<u16>) {
    let tokens = tokens(text);
    for at in 0..tokens.len() {
        if let Some((printed, used)) = day_at(&tokens[at..]) {
            let mut rest = tokens[..at].to_vec();
            rest.extend_from_slice(&tokens[at + used..]);
            return (Some(printed), times_in(&rest, false));
        }
    }
    (None, times_in(&tokens, false))
}

/// The times of day that a folded text prints, in minutes after midnight; 24:00 is 1440. In a text that can only hold
/// times a bare number is an hour.
pub(super) fn times(text: &str) -> Vec<u16> {
    times_in(&tokens(text), true)
}

/// The weekday that a folded text names, where it is not that of the day.
pub(super) fn other_weekday(text: &str, day: Date) -> Option<&'static str> {
    let named = WEEKDAYS.iter().find(|(name, _)| text.contains(name))?;
    (named.1 != day.weekday()).then_some(named.0)
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    // More than this is no line that prints a day, and a line may be as long as the whole text.
    while let Some(first) = rest.chars().next().filter(|_| tokens.len() < 60) {
        let run = |is: fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let digits = run(|c| c.is_ascii_digit());
            let value = rest[..digits].parse().unwrap_or(u32::MAX);
            tokens.push(Number { digits, value });
            digits
        } else if first.is_alphabetic() {
            let letters = run(char::is_alphabetic);
            tokens.push(Word(&rest[..letters]));
            letters
        } else {
            tokens.push(Mark(first));
            first.len_utf8()
        };
        rest = rest[length..].trim_start();
    }
    tokens
}

/// The day at the beginning of some tokens, and how many of them it takes.
fn day_at(tokens: &[Token<'_>]) -> Option<(Printed, usize)> {
    let Number { digits, value: first } = *tokens.first()? else { return None };
    let rest = &tokens[1..];
    if let (4, [Mark('-'), Number { value: month, .. }, Mark('-'), Number { value: day, digits: 1..=2 }, ..]) =
        (digits, rest)
    {
        return Some((printed(*day, *month, first, 4), 5));
    }
    let after_stop = usize::from(rest.first() == Some(&Mark('.')));
    if let (1..=2, Some(Word(word))) = (digits, rest.get(after_stop)) {
        return in_letters(tokens, first, month(word)?, 2 + after_stop);
    }
    let [Mark(mark @ ('.' | '/' | '-')), Number { value: month, digits: 1..=2 }, ..] = *rest else { return None };
    // "14.30-16.30" is two times: the marks of a day are alike, but for "3/5-2021" and "3/5 2021".
    let (used, fits) = match tokens.get(3) {
        Some(Mark(second)) => (4, *second == mark || (mark == '/' && *second == '-')),
        _ => (3, mark == '/'),
    };
    match tokens.get(used) {
        Some(Number { digits: years @ (2 | 4), value: year }) if fits && digits <= 2 && !is_time(tokens, used) => {
            Some((printed(first, month, *year, *years), used + 1))
        }
        _ => None,
    }
}

/// A day whose month is written in letters; the tokens up to the month are `used` already.
fn in_letters(tokens: &[Token<'_>], day: u32, month: u32, used: usize) -> Option<(Printed, usize)> {
    let at = used + usize::from(matches!(tokens.get(used), Some(Mark('.' | ','))));
    match tokens.get(at) {
        Some(Number { digits: digits @ (2 | 4), value: year }) if !is_time(tokens, at) => {
            Some((printed(day, month, *year, *digits), at + 1))
        }
        _ => Some((Printed::NoYear, used)),
    }
}

/// Whether the number at `at` is the hour of a time such as "14:00", and so no year.
fn is_time(tokens: &[Token<'_>], at: usize) -> bool {
    matches!(tokens.get(at..), Some([Number { digits: 2, .. }, Mark(':'), Number { digits: 2, .. }, ..]))
}

fn printed(day: u32, month: u32, year: u32, digits: usize) -> Printed {
    let century = digits == 2;
    let year = i32::try_from(if century { 2000 + year } else { year }).unwrap_or(0);
    match Date::from_ymd_opt(year, month, day).filter(|_| (1900..2200).contains(&year)) {
        Some(day) => Printed::Day { day, century },
        None => Printed::Impossible,
    }
}

fn times_in(tokens: &[Token<'_>], only_times: bool) -> Vec<u16> {
    let mut hours_may_be_bare = only_times;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match *token {
            Word("kl" | "klokken") => hours_may_be_bare = true,
            Number { digits: 1..=2, value: hour } => {
                if let [Mark(':' | '.'), Number { digits: 2, value: minute }, ..] = tokens[at..] {
                    found.extend(minutes(hour, minute));
                    at += 2;
                } else if hours_may_be_bare {
                    found.extend(minutes(hour, 0));
                }
            }
            Number { digits: 4, value } if hours_may_be_bare => found.extend(minutes(value / 100, value % 100)),
            _ => (),
        }
    }
    found
}

fn minutes(hour: u32, minute: u32) -> Option<u16> {
    let fits = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
    fits.then(|| u16::try_from(hour * 60 + minute).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> String {
        match day(text).0 {
            Some(Printed::Day { day, century }) => format!("{day}{}", if century { " 20" } else { "" }),
            Some(other) => format!("{other:?}"),
            None => "none".into(),
        }
    }

    #[test]
    fn days_are_read_as_they_are_printed_in_danish() {
        for text in [
            "3. maj 2021",
            "mandag den 3. maj 2021",
            "d. 3 maj, 2021",
            "03.05.2021",
            "3/5 2021",
            "3/5-2021",
            "2021-05-03",
        ] {
            assert_eq!(one(text), "2021-05-03", "{text}");
        }
        assert_eq!(one("01.02.21"), "2021-02-01 20");
        assert_eq!(one("31. april 2021"), "Impossible");
        assert_eq!(one("3. maj kl. 14:00"), "NoYear");
        assert_eq!(one("3. maj 14:00"), "NoYear");
        for text in ["kl. 14.30", "14.30-16.30", "i maj 2021", "", "14:00 - 16:00", "99999999999"] {
            assert_eq!(one(text), "none", "{text}");
        }
    }

    #[test]
    fn times_are_read_beside_a_day_and_alone() {
        assert_eq!(day("3. maj 2021 kl. 14.00-16.30").1, [840, 990]);
        assert_eq!(day("3. maj 2021, kl. 14-16").1, [840, 960]);
        assert!(day("3. maj 2021").1.is_empty());
        assert_eq!(times("kl. 14:00"), [840]);
        assert_eq!(times("14 – 16"), [840, 960]);
        assert_eq!(times("kl. 1400"), [840]);
        assert_eq!(times("23:00 til 24:00"), [1380, 1440]);
        assert!(times("25:00, 14:75").is_empty());
    }

    #[test]
    fn a_weekday_that_is_not_the_days_is_told() {
        let day = crate::time::parse_day("2021-05-03").expect("is a day");
        assert_eq!(other_weekday("mandag den 3. maj", day), None);
        assert_eq!(other_weekday("tirsdag den 3. maj", day), Some("tirsdag"));
    }
}
