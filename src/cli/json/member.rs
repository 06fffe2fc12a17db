//! A member of a household in JSON.

use serde::Serialize;

use crate::domain::member::{Resident, Sex};

/// A person and the stay.
#[derive(Debug, Serialize)]
pub struct MemberJson {
    name: String,
    sex: Option<&'static str>,
    born: Option<String>,
    relation: &'static str,
    ethnicity: String,
    citizen_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    leave_reason: Option<&'static str>,
}

impl From<&Resident> for MemberJson {
    fn from(resident: &Resident) -> Self {
        let (member, stay) = (&resident.member, &resident.membership);
        Self {
            name: member.name.clone(),
            sex: member.sex.map(Sex::code),
            born: member.born.map(|born| born.iso()),
            relation: stay.relation.code(),
            ethnicity: member.ethnicity.clone(),
            citizen_number: member.citizen_number.clone(),
            left: stay.left.map(|left| left.on.iso()),
            leave_reason: stay.left.map(|left| left.reason.code()),
        }
    }
}
