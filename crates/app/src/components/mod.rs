//! The parts that pages are put together from. Each draws a plain struct of the core's view models, and nothing else: no
//! rules, no sorting, no wording of facts.

mod as_of;
mod assumptions;
mod breadcrumb;
mod cluster_card;
mod data_table;
mod dates;
mod descent;
mod facts;
mod paper;
mod picker;
mod regions;
mod remedy;
mod sides;
mod site_footer;
mod site_header;
mod status;
mod structure_card;
mod take_along;
mod tile_map;
mod verdict;
mod words;
mod year_strip;

pub(crate) use as_of::AsOf;
pub(crate) use assumptions::{Hypothesis, Switches};
pub(crate) use breadcrumb::{LetterMark, PageHead};
pub(crate) use cluster_card::ClusterCards;
pub(crate) use data_table::DataTable;
pub(crate) use dates::Dates;
pub(crate) use descent::Descent;
pub(crate) use facts::Facts;
pub(crate) use paper::{Clauses, FilterBar, FoundHere, PaperMap, Quote, class_of};
pub(crate) use picker::Pickers;
pub(crate) use regions::Regions;
pub(crate) use remedy::Remedies;
pub(crate) use sides::Sides;
pub(crate) use site_footer::SiteFooter;
pub(crate) use site_header::SiteHeader;
pub(crate) use status::{Waiting, status_page};
pub(crate) use structure_card::StructureCard;
pub(crate) use take_along::TakeAlong;
pub(crate) use tile_map::Tiles;
pub(crate) use verdict::{Answer, Counts, Icon, Key, Sprite, StripOf, TallyOf};
pub(crate) use words::words;
pub(crate) use year_strip::{YearStrip, Years};
