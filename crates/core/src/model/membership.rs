//! People and the seats that they hold. A roster is not attendance, and a name is not a key.

use super::Area;
use super::Organization;
use super::organization::read_tenure;
use crate::snapshot::{Collection, Fields, Id, Noun, tokens};
use crate::time::Tenure;

/// A person that a source names.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name, as the source prints it.
    pub name: String,
}

impl Noun for Person {
    const COLLECTION: Collection = Collection::Persons;

    fn read(fields: &Fields<'_>) -> Self {
        Person { name: fields.text("name") }
    }
}

tokens! {
    /// What a person does in a body.
    Role {
        /// Chairs it.
        Chair = "chair",
        /// Chairs it together with another.
        CoChair = "co_chair",
        /// Chairs it in the chair's place.
        ViceChair = "vice_chair",
        /// Is a member.
        Member = "member",
        /// Steps in for a member.
        Substitute = "substitute",
        /// Serves it as its secretariat.
        Secretariat = "secretariat",
        /// Takes part by invitation.
        Guest = "guest",
        /// Is present without taking part.
        Observer = "observer",
    }
}

impl Role {
    /// Whether the role holds a seat.
    pub fn holds_seat(self) -> bool {
        matches!(self, Role::Chair | Role::CoChair | Role::ViceChair | Role::Member)
    }
}

tokens! {
    /// On whose side of the table a person sits.
    Side {
        /// The region.
        Region = "region",
        /// The municipalities.
        Municipality = "municipality",
        /// General practice.
        GeneralPractice = "general_practice",
        /// Patients and relatives.
        Patients = "patients",
        /// The secretariat.
        Secretariat = "secretariat",
    }
}

tokens! {
    /// What kind of title a printed title is, as judged by a person.
    TitleClass {
        /// Any title in -direktør at the body named.
        Director = "director",
        /// A health director.
        HealthDirector = "health_director",
        /// A head ("chef").
        Manager = "manager",
        /// The management of a hospital.
        HospitalManagement = "hospital_management",
        /// Management in the region.
        RegionalManagement = "regional_management",
        /// A leader on strategic level.
        StrategicLeader = "strategic_leader",
        /// An elected politician.
        Politician = "politician",
        /// Anything else.
        Other = "other",
    }
}

/// One person's seat, or other part, in one body.
#[derive(Clone, Debug)]
pub struct Membership {
    /// Who. Absent where a source tells of the seat and not of the person.
    pub person_id: Option<Id<Person>>,
    /// In which body.
    pub organization_id: Id<Organization>,
    /// As what. Absent means not known.
    pub role: Option<Role>,
    /// On which side. Absent means not known.
    pub side: Option<Side>,
    /// For which organization.
    pub on_behalf_of_id: Option<Id<Organization>>,
    /// Appointed by whom.
    pub appointed_by_id: Option<Id<Organization>>,
    /// The title as printed.
    pub title: Option<String>,
    /// What kind of title that is.
    pub title_class: Option<TitleClass>,
    /// The profession, such as `general_practitioner`.
    pub profession: Option<String>,
    /// Where a general practitioner practises.
    pub practice_area_id: Option<Id<Area>>,
    /// The membership that this one fills in for.
    pub stands_in_for_id: Option<Id<Membership>>,
    /// When it holds.
    pub tenure: Tenure,
}

impl Noun for Membership {
    const COLLECTION: Collection = Collection::Memberships;

    fn read(fields: &Fields<'_>) -> Self {
        Membership {
            person_id: fields.maybe_id("person_id"),
            organization_id: fields.id("organization_id"),
            role: fields.token("role"),
            side: fields.token("side"),
            on_behalf_of_id: fields.maybe_id("on_behalf_of_id"),
            appointed_by_id: fields.maybe_id("appointed_by_id"),
            title: fields.maybe_text("title"),
            title_class: fields.token("title_class"),
            profession: fields.maybe_text("profession"),
            practice_area_id: fields.maybe_id("practice_area_id"),
            stands_in_for_id: fields.maybe_id("stands_in_for_id"),
            tenure: read_tenure(fields, "start_date", "end_date"),
        }
    }
}
