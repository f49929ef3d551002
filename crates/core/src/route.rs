//! Addresses: the one place where a URL is read or written. A path names a page, a query holds the state of what is shown
//! on it, and a fragment names a place in it. Nothing else in the project puts a URL together.

mod address;
mod embed;
mod folders;
mod grouping;
mod of_all;
mod percent;
mod query;

pub use address::Address;
pub use embed::EmbedView;
pub use grouping::{Grouping, Model, Move};
pub(crate) use percent::encode_all;
pub use query::Query;

/// A page of the atlas. A route exists only when its page does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`: the choice of region.
    Home,
    /// `/<region>/`: the region's clusters.
    Region {
        /// The region's id.
        region: String,
    },
    /// `/<region>/kort`: which cluster each municipality belongs to.
    Map {
        /// The region's id.
        region: String,
    },
    /// `/<region>/klynge/<id>`: one cluster.
    Cluster {
        /// The region's id.
        region: String,
        /// The cluster's organization id.
        id: String,
    },
    /// `/<region>/organer`: every body.
    Bodies {
        /// The region's id.
        region: String,
    },
    /// `/<region>/organ/<id>`: one body.
    Body {
        /// The region's id.
        region: String,
        /// The body's organization id.
        id: String,
    },
    /// `/<region>/organisation`: how the bodies hang together.
    Chart {
        /// The region's id.
        region: String,
    },
    /// `/<region>/personer`: who sits where, and the seats that nobody is known to fill.
    People {
        /// The region's id.
        region: String,
    },
    /// `/<region>/moeder`: the meetings of a year, what they decided, and who is to do what.
    Meetings {
        /// The region's id.
        region: String,
    },
    /// `/<region>/moede/<id>`: one meeting.
    Meeting {
        /// The region's id.
        region: String,
        /// The meeting's id.
        id: String,
    },
    /// `/<region>/aarsstatus/<id>`: the draft of a cluster's yearly status.
    YearlyStatus {
        /// The region's id.
        region: String,
        /// The cluster's organization id.
        id: String,
    },
    /// `/<region>/aftaler`: the agreements in their layers.
    Agreements {
        /// The region's id.
        region: String,
    },
    /// `/<region>/maal`: the goals, and which of them has a plan where.
    Goals {
        /// The region's id.
        region: String,
    },
    /// `/<region>/uenighed`: where a disagreement goes.
    Ladder {
        /// The region's id.
        region: String,
    },
    /// `/<region>/kommissorier`: every paper with rules.
    TermsList {
        /// The region's id.
        region: String,
    },
    /// `/<region>/kommissorier/<id>`: one paper, clause by clause.
    Terms {
        /// The region's id.
        region: String,
        /// The id of the terms of reference.
        id: String,
    },
    /// `/<region>/regler`: every clause of every paper, to be sifted.
    RuleBook {
        /// The region's id.
        region: String,
    },
    /// `/<region>/regler/<rule-id>`: one clause and its verdict for every body.
    Rule {
        /// The region's id.
        region: String,
        /// The rule's id, as the catalogue writes it.
        id: String,
    },
    /// `/<region>/historik`: what differs between two days, and every day on which something turns.
    History {
        /// The region's id.
        region: String,
    },
    /// `/<region>/scenarier`: structures side by side, and one of the reader's own.
    Scenarios {
        /// The region's id.
        region: String,
    },
    /// `/<region>/soeg`: everything that can be found in the region.
    Search {
        /// The region's id.
        region: String,
    },
    /// `/<region>/om`: the region's sources and assumptions.
    RegionAbout {
        /// The region's id.
        region: String,
    },
    /// `/indlejr/<region>/…`: a view for other sites to show in a frame.
    Embed {
        /// The region's id.
        region: String,
        /// What is shown.
        view: EmbedView,
    },
    /// `/<region>/indlejr`: where such a frame is put together.
    EmbedBuilder {
        /// The region's id.
        region: String,
    },
    /// `/om`: what the atlas is, whatever the region.
    About,
    /// `/tilgaengelighed`: the accessibility statement.
    Accessibility,
    /// Any other path, kept as it was written so that the page can show it, as far as it is a path of this site.
    NotFound {
        /// The path, percent-encoded as it came. It never begins so that a browser would take it for another host.
        path: String,
    },
}

impl Route {
    /// Reads a path below the site's root. A slash at the end makes no difference.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let not_found = || Self::NotFound { path: percent::encode_path(path) };
        let trimmed = path.strip_prefix('/').unwrap_or(path);
        let trimmed = trimmed.strip_suffix('/').unwrap_or(trimmed);
        if trimmed.is_empty() {
            return if path.len() <= 1 { Self::Home } else { not_found() };
        }
        let segments: Vec<String> = trimmed.split('/').map(percent::decode).collect();
        if segments.iter().any(String::is_empty) {
            return not_found();
        }
        match segments.as_slice() {
            [only] if only == "om" => Self::About,
            [only] if only == "tilgaengelighed" => Self::Accessibility,
            [first, rest @ ..] if first == embed::FIRST => embed::route(rest).unwrap_or_else(not_found),
            [region] => Self::Region { region: region.clone() },
            [region, list] => Self::list(region, list).unwrap_or_else(not_found),
            [region, kind, id] => Self::item(region, kind, id).unwrap_or_else(not_found),
            _ => not_found(),
        }
    }

    fn list(region: &str, name: &str) -> Option<Self> {
        let region = region.to_owned();
        match name {
            "kort" => Some(Self::Map { region }),
            "organer" => Some(Self::Bodies { region }),
            "organisation" => Some(Self::Chart { region }),
            "personer" => Some(Self::People { region }),
            "moeder" => Some(Self::Meetings { region }),
            "aftaler" => Some(Self::Agreements { region }),
            "maal" => Some(Self::Goals { region }),
            "uenighed" => Some(Self::Ladder { region }),
            "kommissorier" => Some(Self::TermsList { region }),
            "regler" => Some(Self::RuleBook { region }),
            "historik" => Some(Self::History { region }),
            "scenarier" => Some(Self::Scenarios { region }),
            "soeg" => Some(Self::Search { region }),
            "om" => Some(Self::RegionAbout { region }),
            embed::FIRST => Some(Self::EmbedBuilder { region }),
            _ => None,
        }
    }

    fn item(region: &str, kind: &str, id: &str) -> Option<Self> {
        let (region, id) = (region.to_owned(), id.to_owned());
        match kind {
            "klynge" => Some(Self::Cluster { region, id }),
            "organ" => Some(Self::Body { region, id }),
            "aarsstatus" => Some(Self::YearlyStatus { region, id }),
            "moede" => Some(Self::Meeting { region, id }),
            "kommissorier" => Some(Self::Terms { region, id }),
            "regler" => Some(Self::Rule { region, id }),
            _ => None,
        }
    }

    /// The path below the site's root, percent-encoded.
    #[must_use]
    pub fn path(&self) -> String {
        let join = |parts: &[&str]| {
            let encoded: Vec<String> = parts.iter().map(|part| percent::encode_segment(part)).collect();
            format!("/{}", encoded.join("/"))
        };
        match self {
            Self::Home => "/".to_owned(),
            Self::Region { region } => format!("{}/", join(&[region])),
            Self::Map { region } => join(&[region, "kort"]),
            Self::Cluster { region, id } => join(&[region, "klynge", id]),
            Self::Bodies { region } => join(&[region, "organer"]),
            Self::Body { region, id } => join(&[region, "organ", id]),
            Self::Chart { region } => join(&[region, "organisation"]),
            Self::People { region } => join(&[region, "personer"]),
            Self::Meetings { region } => join(&[region, "moeder"]),
            Self::Meeting { region, id } => join(&[region, "moede", id]),
            Self::YearlyStatus { region, id } => join(&[region, "aarsstatus", id]),
            Self::Agreements { region } => join(&[region, "aftaler"]),
            Self::Goals { region } => join(&[region, "maal"]),
            Self::Ladder { region } => join(&[region, "uenighed"]),
            Self::TermsList { region } => join(&[region, "kommissorier"]),
            Self::Terms { region, id } => join(&[region, "kommissorier", id]),
            Self::Rule { region, id } => join(&[region, "regler", id]),
            Self::RuleBook { region } => join(&[region, "regler"]),
            Self::History { region } => join(&[region, "historik"]),
            Self::Scenarios { region } => join(&[region, "scenarier"]),
            Self::Search { region } => join(&[region, "soeg"]),
            Self::RegionAbout { region } => join(&[region, "om"]),
            Self::Embed { region, view } => join(&[vec![embed::FIRST, region], view.parts()].concat()),
            Self::EmbedBuilder { region } => join(&[region, embed::FIRST]),
            Self::About => "/om".to_owned(),
            Self::Accessibility => "/tilgaengelighed".to_owned(),
            Self::NotFound { path } => path.clone(),
        }
    }

    /// The region that the route is about, if it is about one.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        match self {
            Self::Home | Self::About | Self::Accessibility | Self::NotFound { .. } => None,
            Self::Region { region }
            | Self::EmbedBuilder { region }
            | Self::Map { region }
            | Self::Cluster { region, .. }
            | Self::Bodies { region }
            | Self::Body { region, .. }
            | Self::Chart { region }
            | Self::People { region }
            | Self::Meetings { region }
            | Self::Meeting { region, .. }
            | Self::YearlyStatus { region, .. }
            | Self::Agreements { region }
            | Self::Goals { region }
            | Self::Ladder { region }
            | Self::TermsList { region }
            | Self::Terms { region, .. }
            | Self::RuleBook { region }
            | Self::History { region }
            | Self::Scenarios { region }
            | Self::Search { region }
            | Self::RegionAbout { region }
            | Self::Embed { region, .. }
            | Self::Rule { region, .. } => Some(region),
        }
    }
}

#[cfg(test)]
mod tests;
