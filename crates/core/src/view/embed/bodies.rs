//! A body, or the bodies of a cluster: who sits in them, how their requirements stand, and when they meet.

use super::{Embed, bodies_of, of_page, page, round};
use crate::check::Finding;
use crate::danish;
use crate::model::{Organization, Row};
use crate::route::{Address, Route};
use crate::time::year_of;
use crate::view::{
    BodyYear, Head, Remedy, Scene, Side, Subscription, Table, Tally, bodies, calendars, clusters, findings, marks,
    meetings, members, remedies, sift,
};

/// Who sits in a body, or in the bodies of a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedMembers {
    /// The bodies with their members.
    pub bodies: Vec<EmbedSides>,
    /// What is said where there is no body.
    pub nothing: String,
}

/// The members of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedSides {
    /// The body; where it is the only one, the heading of the view has said so.
    pub heading: String,
    /// What is said of the list of members as a whole.
    pub note: String,
    /// The sides of the table.
    pub sides: Vec<Side>,
}

/// How the requirements of a body, or of a cluster and its bodies, stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedVerdicts {
    /// "20 krav".
    pub heading: String,
    /// All of them.
    pub tally: Tally,
    /// Section by section of the paper.
    pub sections: Vec<(String, Tally)>,
    /// The bodies of a cluster, each with its verdicts.
    pub bodies: Option<Table>,
    /// What would settle the open ones.
    pub remedies: Vec<Remedy>,
}

/// The meetings of the year that the day shown lies in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedMeetings {
    /// The year of each body that meets in it or has to.
    pub bodies: Vec<BodyYear>,
    /// What is said where no body does.
    pub nothing: String,
    /// The meetings of all years, to subscribe to.
    pub calendar: Option<Subscription>,
}

/// The members of a body or of the bodies of a cluster; nothing where there is no such thing.
#[must_use]
pub fn embed_members(scene: &Scene, address: &Address, id: &str) -> Option<Embed<EmbedMembers>> {
    let (row, full) = of_page(scene, id)?;
    let lede = format!("Hvem der sidder i {}, og hvilke pladser ingen vides at sidde på.", row.name);
    let head = head(scene, row, "Medlemmer af", lede);
    let rows = bodies_of(scene, row);
    let sides = |row: &&Row<Organization>| EmbedSides {
        heading: if rows.len() == 1 { "Pladser".to_owned() } else { scene.heading_of(row) },
        note: members::note(scene, row),
        sides: members::sides(scene, row),
    };
    let bodies = rows.iter().map(sides).collect();
    let nothing = format!("Ingen organer i {} er kendt {}.", row.name, scene.day());
    Some(Embed { frame: round(scene, address, head, full), content: EmbedMembers { bodies, nothing } })
}

/// The verdicts on a body, or on a cluster and its bodies; nothing where there is no such thing.
#[must_use]
pub fn embed_verdicts(scene: &Scene, address: &Address, id: &str) -> Option<Embed<EmbedVerdicts>> {
    let (row, full) = of_page(scene, id)?;
    let lede = format!("Hvordan {} holder de krav, der er skrevet til {}, og hvad der mangler.", row.name, it(row));
    let head = head(scene, row, "Krav til", lede);
    let found: Vec<&Finding> = match row.is_cluster() {
        true => clusters::findings(scene, id),
        false => scene.findings_for(id).collect(),
    };
    let counted = found.iter().filter(|finding| findings::is_counted(scene, finding)).count();
    let sections = match row.is_cluster() {
        // The bodies of a cluster have the same paper, so its sections would come once for each.
        true => Vec::new(),
        false => bodies::sections(scene, found.iter().copied()),
    };
    let content = EmbedVerdicts {
        heading: if counted == 0 { "Ingen krav kendt".to_owned() } else { format!("{counted} krav") },
        tally: bodies::tally(scene, found.iter().copied()),
        sections: sections.into_iter().map(|(title, group)| (title, Tally::of(vec![group]))).collect(),
        bodies: row.is_cluster().then(|| bodies::of_cluster(scene, "Organerne og deres krav", &bodies_of(scene, row))),
        remedies: remedies::of(scene, found.into_iter()),
    };
    Some(Embed { frame: round(scene, address, head, full), content })
}

/// The meetings of the region's bodies, or of those under one; nothing where there is no such one.
#[must_use]
pub fn embed_meetings(scene: &Scene, address: &Address, id: Option<&str>) -> Option<Embed<EmbedMeetings>> {
    let row = match id {
        Some(id) => Some(of_page(scene, id)?.0),
        None => None,
    };
    let year = year_of(scene.on);
    let of = row.map_or_else(|| scene.atlas.title.clone(), |row| row.name.clone());
    let lede = format!("Hvornår der er møder i {of} i {year}, som det er kendt.");
    let head = match row {
        Some(row) => Head { heading: format!("Møder i {year}: {}", row.name), ..head(scene, row, "Møder i", lede) },
        None => Head {
            title: format!("Møder i {of} i {year}"),
            heading: format!("Møder i {year}"),
            lede,
            ..Head::default()
        },
    };
    let within = |body: &Row<Organization>| row.is_none_or(|row| is_within(scene, body, row));
    let meeting = meetings::bodies_of(scene, year).into_iter().filter(|body| within(body));
    let bodies: Vec<BodyYear> = meeting.enumerate().map(|(at, body)| meetings::body_year(scene, at, body)).collect();
    let nothing = format!("Ingen møder i {year} er kendt, og intet krav siger, hvor ofte der skal være møde.");
    let calendar = match id {
        Some(id) => calendars::subscription(&scene.atlas, id),
        None => calendars::of_region(&scene.atlas),
    };
    let full = page(scene, |region| Route::Meetings { region });
    let own = row.filter(|_| bodies.len() == 1).map(|row| row.id.as_str());
    let query = full.query.setting(sift::BODY, own);
    let full = full.with_query(query);
    Some(Embed { frame: round(scene, address, head, full), content: EmbedMeetings { bodies, nothing, calendar } })
}

/// What a body or a cluster is called after `what`, with the cluster's mark.
fn head(scene: &Scene, row: &Row<Organization>, what: &str, lede: String) -> Head {
    let heading = format!("{what} {}", scene.heading_of(row));
    let kin = |row: &&Row<Organization>| row.is_cluster() || row.is_council();
    let cluster = Some(row).filter(kin).or_else(|| scene.atlas.cluster_of(row.id.as_str()));
    let letter = cluster.map(|cluster| marks::letter(&scene.atlas, cluster));
    let kind = danish::upper_first(&bodies::kind_and_cluster(scene, row));
    Head { title: heading.clone(), heading, letter, lede: format!("{kind}. {lede}"), ..Head::default() }
}

/// What a sentence calls it the second time.
fn it(row: &Organization) -> &'static str {
    if row.is_cluster() { "klyngen og dens organer" } else { "organet" }
}

fn is_within(scene: &Scene, body: &Row<Organization>, top: &Row<Organization>) -> bool {
    body.id == top.id || scene.atlas.lineage(body.id.as_str()).iter().any(|above| above.id == top.id)
}
