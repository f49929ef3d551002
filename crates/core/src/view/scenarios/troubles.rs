//! What of a link could not be followed, in words: each names the value, and what holds instead.

use super::compared::Compared;
use crate::danish;
use crate::regroup::Trouble;

/// A sentence for each, and that the rest holds.
pub(super) fn all(compared: &Compared<'_>) -> Vec<String> {
    let mut sentences: Vec<String> =
        compared.thought.troubles.iter().map(|trouble| sentence(compared, trouble)).collect();
    if let Some(last) = sentences.last_mut().filter(|_| compared.thought.is_own()) {
        last.push_str(" Resten af linket er fulgt.");
    }
    sentences
}

fn sentence(compared: &Compared<'_>, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Model(id) => {
            format!("Opdelingen »{id}« findes ikke her. Der er gået ud fra {}.", compared.standing_phrase())
        }
        Trouble::Area(one) => {
            format!("Kommunen »{}« findes ikke her, så flytningen »{}« er ikke fulgt.", one.area, one.text())
        }
        Trouble::Cluster(one) => format!(
            "Klyngen »{}« findes ikke i {}, så {} bliver, hvor den er.",
            one.cluster,
            danish::quoted(&compared.start_title()),
            compared.area(&one.area)
        ),
        Trouble::Twice(first, last) => format!(
            "{} flyttes to gange i linket, »{}« og »{}«; den sidste gælder.",
            compared.area(&first.area),
            first.text(),
            last.text()
        ),
        Trouble::NoMove(part) => {
            format!("»{part}« i linket er ingen flytning; en kommune, et kolon og en klynge var ventet.")
        }
    }
}
