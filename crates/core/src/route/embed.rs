//! Addresses of what other sites show in a frame: `/indlejr/<region>/<view>`; `/<region>/indlejr` is where one puts such a frame together.

use super::{Route, percent};

/// The first part of their paths, so that no region can be called so; and the last one of where they are put together.
pub(super) const FIRST: &str = "indlejr";

/// A view that other sites can show in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmbedView {
    /// `klynge/<id>`: one cluster, or the council that took its place, as a card.
    Cluster {
        /// The organization's id.
        id: String,
    },
    /// `medlemmer/<id>`: who sits in a body, or in the bodies of a cluster.
    Members {
        /// The organization's id.
        id: String,
    },
    /// `krav/<id>`: how the requirements of a body, or of a cluster and its bodies, stand.
    Verdicts {
        /// The organization's id.
        id: String,
    },
    /// `moeder` or `moeder/<id>`: the meetings of a year, of all bodies or of those under one.
    Meetings {
        /// The organization's id; nothing for all bodies of the region.
        id: Option<String>,
    },
    /// `organisation`: how the bodies hang together.
    Chart,
    /// `kort`: which cluster each municipality belongs to.
    Map,
}

impl EmbedView {
    /// The view of a name and an id; nothing where there is no such view, or where it is of one thing and none is named.
    #[must_use]
    pub fn parse(name: &str, id: Option<&str>) -> Option<Self> {
        let id = id.map(str::to_owned);
        match (name, id) {
            ("klynge", Some(id)) => Some(Self::Cluster { id }),
            ("medlemmer", Some(id)) => Some(Self::Members { id }),
            ("krav", Some(id)) => Some(Self::Verdicts { id }),
            ("moeder", id) => Some(Self::Meetings { id }),
            ("organisation", None) => Some(Self::Chart),
            ("kort", None) => Some(Self::Map),
            _ => None,
        }
    }

    /// Its name, as addresses and the attribute `visning` write it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Cluster { .. } => "klynge",
            Self::Members { .. } => "medlemmer",
            Self::Verdicts { .. } => "krav",
            Self::Meetings { .. } => "moeder",
            Self::Chart => "organisation",
            Self::Map => "kort",
        }
    }

    /// The organization that it is of, if it is of one.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Cluster { id } | Self::Members { id } | Self::Verdicts { id } => Some(id),
            Self::Meetings { id } => id.as_deref(),
            Self::Chart | Self::Map => None,
        }
    }

    /// The parts of its path below the region.
    pub(super) fn parts(&self) -> Vec<&str> {
        [self.name()].into_iter().chain(self.id()).collect()
    }
}

/// The route of what follows [`FIRST`] in a path.
pub(super) fn route(rest: &[String]) -> Option<Route> {
    let of = |region: &String, view| Route::Embed { region: region.clone(), view };
    match rest {
        [region, name] => EmbedView::parse(name, None).map(|view| of(region, view)),
        [region, name, id] => EmbedView::parse(name, Some(id)).map(|view| of(region, view)),
        _ => None,
    }
}

impl Route {
    /// Whether the page is one that other sites show in a frame, where nobody can go on to another page. A path below theirs that is
    /// no page is one of them: whoever framed it should not get the whole atlas in its place.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        match self {
            Self::Embed { .. } => true,
            Self::NotFound { path } => path
                .trim_start_matches('/')
                .split_once('/')
                .is_some_and(|(first, rest)| percent::decode(first) == FIRST && !rest.is_empty()),
            _ => false,
        }
    }
}
