//! The organisation chart: the nested lists that hold all of it, and the drawing, which can be moved, made larger and taken along.

mod drawing;
mod list;
mod save;

pub(crate) use drawing::Drawn;
pub(crate) use list::ChartList;
