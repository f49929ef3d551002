//! What is published of a meeting, and where addresses lie.

use super::meetings::started;
use super::unknown;
use crate::check::report::Topic;
use crate::check::scope::{Scope, missing};
use crate::check::truth::Truth;
use crate::model::{Meeting, Row};
use crate::terms::{Field, Operand, Test};

/// Whether the papers are published; of a meeting to come, the agenda only.
pub(super) fn published(scope: &Scope<'_>, row: &Row<Meeting>, test: &Test) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let papers = operands.iter().filter_map(|operand| match operand {
        Operand::Word(word) if word == "agenda" => Some((row.published.agenda, &row.agenda_url, "dagsordenen")),
        Operand::Word(word) if word == "minutes" => Some((row.published.minutes, &row.minutes_url, "referatet")),
        _ => None,
    });
    let to_come = started(scope, row) == Truth::No;
    Truth::all(papers.filter(|(_, _, paper)| !to_come || *paper == "dagsordenen").map(|(day, url, paper)| {
        match (day, url) {
            (Some(day), _) if day.first > scope.on => Truth::No,
            (Some(day), _) if day.last > scope.on => {
                let text = format!("hvornår {paper} fra {} blev offentliggjort", super::meetings::name(scope, row));
                Truth::Unknown(vec![missing(Topic::Publications, row.id.as_str(), text)])
            }
            (Some(_), _) | (None, Some(_)) => Truth::Yes,
            (None, None) if somebody_looked(scope, row) => Truth::No,
            (None, None) => {
                let text = format!("om {paper} fra {} er offentliggjort", super::meetings::name(scope, row));
                Truth::Unknown(vec![missing(Topic::Publications, row.id.as_str(), text)])
            }
        }
    }))
}

fn somebody_looked(scope: &Scope<'_>, row: &Row<Meeting>) -> bool {
    let body = scope.atlas.organizations.get(row.organization_id.as_str());
    body.is_some_and(|body| scope.registered("publications", body, scope.on, scope.on))
}

/// Whether every address lies under the one asked for: its host and the beginning of its path. With
/// `agreement_site` = any, any address of the same owner will do.
pub(super) fn url_under<'u>(
    scope: &Scope<'_>,
    urls: impl Iterator<Item = &'u String>,
    test: &Test,
    row: &str,
    name: &str,
) -> Truth {
    let Test::OneOf(operands) = test else { return Truth::No };
    let urls: Vec<&String> = urls.collect();
    if urls.is_empty() {
        return unknown(Field::UrlUnder, row, name);
    }
    let any_address = scope.readings.value("agreement_site", "site") == "any";
    let lies_under = |url: &str| {
        operands.iter().any(|operand| match operand {
            Operand::Word(site) if any_address => owner(url) == owner(site),
            Operand::Word(site) => {
                let rest = bare(url).strip_prefix(bare(site).trim_end_matches('/'));
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
            }
            _ => false,
        })
    };
    Truth::all(urls.iter().map(|url| Truth::of(lies_under(url))))
}

/// An address without its scheme and without www, which changes nothing about whose it is.
fn bare(url: &str) -> &str {
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    url.strip_prefix("www.").unwrap_or(url)
}

/// The last two labels of the host.
fn owner(url: &str) -> String {
    let host = bare(url).split(['/', '?', '#', ':']).next().unwrap_or_default();
    let mut labels: Vec<&str> = host.rsplit('.').take(2).collect();
    labels.reverse();
    labels.join(".").to_ascii_lowercase()
}
