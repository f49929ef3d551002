//! A scenario as a link: the structure that it starts from, and the municipalities that are moved in it.

use super::Query;
use super::percent::decode;

const MODEL: &str = "model";
const MOVES: &str = "flyt";
/// The structure of the day shown, as an address names it.
const ADOPTED: &str = "vedtaget";

/// A grouping of municipalities as an address asks for it. Whether there are such municipalities and such clusters is judged where
/// it is used, so that a link from another snapshot can be answered piece by piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouping {
    /// `model`: the structure that it starts from; nothing where the address names none.
    pub model: Option<Model>,
    /// `flyt`: what is moved, in the order written.
    pub moves: Vec<Move>,
    /// Parts of `flyt` that move nothing, as they were written.
    pub strange: Vec<String>,
}

/// A structure to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Model {
    /// The one that holds on the day shown.
    Adopted,
    /// A scenario of the snapshot, by its id.
    Scenario(String),
}

/// A municipality, and the one cluster that it is moved to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The municipality's id.
    pub area: String,
    /// The cluster's id in the structure that is started from, or one of a new cluster.
    pub cluster: String,
}

impl Grouping {
    /// Reads the grouping that a query holds. `flyt` may be written several times, and hold several moves each time.
    #[must_use]
    pub fn read(query: &Query) -> Self {
        let mut grouping = Self { model: query.value(MODEL).and_then(Model::parse), ..Self::default() };
        let values = query.other.iter().filter(|(key, _)| key == MOVES);
        for part in values.flat_map(|(_, value)| value.split(',')).filter(|part| !part.is_empty()) {
            match Move::read(part) {
                Some(one) => grouping.moves.push(one),
                None => grouping.strange.push(part.to_owned()),
            }
        }
        grouping
    }

    /// The same query with this grouping in place of its own.
    #[must_use]
    pub fn write(&self, query: &Query) -> Query {
        let moves = self.moves.iter().map(Move::text).chain(self.strange.iter().cloned());
        let moves: Vec<String> = moves.collect();
        let moves = (!moves.is_empty()).then(|| moves.join(","));
        query.setting(MODEL, self.model.as_ref().map(Model::text)).setting(MOVES, moves.as_deref())
    }

    /// The same grouping with a municipality in that cluster, or back where it started (`None`). What else the address holds stays.
    #[must_use]
    pub fn moving(&self, area: &str, cluster: Option<&str>) -> Self {
        let mut grouping = self.clone();
        grouping.moves.retain(|one| one.area != area);
        grouping.moves.extend(cluster.map(|cluster| Move { area: area.to_owned(), cluster: cluster.to_owned() }));
        crate::order::sort_by(&mut grouping.moves, |a, b| a.area.cmp(&b.area));
        grouping
    }
}

impl Model {
    /// The structure that an address names; nothing where it names none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "" => None,
            ADOPTED => Some(Self::Adopted),
            id => Some(Self::Scenario(id.to_owned())),
        }
    }

    /// How an address writes it.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Adopted => ADOPTED,
            Self::Scenario(id) => id,
        }
    }
}

impl Move {
    fn read(part: &str) -> Option<Self> {
        let (area, cluster) = part.split_once(':').filter(|(area, cluster)| !area.is_empty() && !cluster.is_empty())?;
        Some(Self { area: decode(area), cluster: decode(cluster) })
    }

    /// How an address writes it. An id that holds a separator has it encoded.
    #[must_use]
    pub fn text(&self) -> String {
        let id = |text: &str| text.replace('%', "%25").replace(',', "%2C").replace(':', "%3A");
        format!("{}:{}", id(&self.area), id(&self.cluster))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Grouping {
        Grouping::read(&Query::parse(text))
    }

    fn one(area: &str, cluster: &str) -> Move {
        Move { area: area.into(), cluster: cluster.into() }
    }

    #[test]
    fn moves_may_be_repeated_or_listed() {
        let expected = Grouping {
            model: Some(Model::Scenario("nj-3".into())),
            moves: vec![one("rebild", "nord"), one("thisted", "ny-1")],
            strange: Vec::new(),
        };
        assert_eq!(read("model=nj-3&flyt=rebild:nord,thisted:ny-1"), expected);
        assert_eq!(read("flyt=rebild:nord&dato=2024-05-01&flyt=thisted:ny-1&model=nj-3"), expected);
        let query = Query::parse("dato=2024-05-01&flyt=a:b");
        assert_eq!(expected.write(&query).to_text(), "dato=2024-05-01&model=nj-3&flyt=rebild:nord,thisted:ny-1");
    }

    #[test]
    fn what_moves_nothing_is_kept_as_it_was_written() {
        let grouping = read("flyt=rebild,:nord,rebild:,,rebild:nord");
        assert_eq!(grouping.strange, ["rebild", ":nord", "rebild:"]);
        assert_eq!(grouping.moves, [one("rebild", "nord")]);
        assert_eq!(grouping.moving("rebild", None).write(&Query::default()).to_text(), "flyt=rebild,:nord,rebild:");
        assert_eq!(read("model=&flyt="), Grouping::default());
    }

    #[test]
    fn a_municipality_is_moved_once() {
        let grouping = read("flyt=thisted:vest,rebild:nord,thisted:midt").moving("thisted", Some("syd"));
        assert_eq!(grouping.moves, [one("rebild", "nord"), one("thisted", "syd")]);
    }

    fn id() -> impl Strategy<Value = String> {
        "\\PC{1,8}"
    }

    fn grouping() -> impl Strategy<Value = Grouping> {
        let model = prop_oneof![Just(None), Just(Some(Model::Adopted)), id().prop_map(|id| Model::parse(&id))];
        let moves = proptest::collection::vec((id(), id()), 0..4);
        (model, moves).prop_map(|(model, moves)| {
            let moves = moves.into_iter().map(|(area, cluster)| Move { area, cluster }).collect();
            Grouping { model, moves, strange: Vec::new() }
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(grouping in grouping()) {
            let query = grouping.write(&Query::parse("dato=2024-05-01&vis=alt"));
            prop_assert_eq!(Grouping::read(&Query::parse(&query.to_text())), grouping);
        }

        #[test]
        fn no_link_is_too_strange_to_read(text in "\\PC{0,40}") {
            let grouping = read(&format!("flyt={text}&model={text}"));
            prop_assert_eq!(Grouping::read(&grouping.write(&Query::default())), grouping);
        }
    }
}
