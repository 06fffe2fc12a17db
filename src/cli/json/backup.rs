//! Copies of the register in JSON.

use serde_json::{Value, json};

use crate::domain::backup::{BackupCopy, Holdings, KnownErasure, RestorePreview};
use crate::domain::colleague::Team;
use crate::shell::backup::moment_iso;

/// What a register or a copy holds.
pub fn holdings(held: &Holdings) -> Value {
    let (last_at, last_by) = held.last.as_ref().map(|(at, by)| (at, &by.0)).unzip();
    json!({
        "commune": held.commune, "households": held.households, "people": held.people,
        "operations": held.operations, "last_at": last_at, "last_by": last_by, "head": held.head,
        "schema": held.version,
    })
}

/// A copy in a folder of copies.
pub fn copy(copy: &BackupCopy) -> Value {
    json!({
        "path": copy.path.display().to_string(), "at": moment_iso(copy.at), "occasion": copy.occasion.code(),
        "bytes": copy.bytes, "second_place": copy.second, "verified": copy.holds.is_some(),
        "holds": copy.holds.as_ref().map(holdings),
    })
}

/// What putting a copy back would change.
pub fn preview(preview: &RestorePreview) -> Value {
    let lost = &preview.lost;
    let by = lost.by.iter().map(|(who, count)| json!({ "author": who.0, "operations": count }));
    let last = lost.last.iter().map(|entry| {
        json!({
            "id": entry.id, "at": entry.at, "author": entry.author.0, "kind": entry.kind.code(),
            "subject": entry.subject,
        })
    });
    json!({
        "relation": preview.relation.code(),
        "copy": holdings(&preview.copy),
        "register": preview.present.as_ref().map(holdings),
        "lost_operations": lost.operations,
        "lost_by": by.collect::<Vec<_>>(),
        "lost_last": last.collect::<Vec<_>>(),
        "households_differ": lost.households,
        "households": lost.named.iter().map(|(code, _)| code).collect::<Vec<_>>(),
        "gained_operations": preview.gained,
        "people_differ": preview.office.as_ref().map(people),
        "erasures": preview.erasures.iter().map(erasure).collect::<Vec<_>>(),
        "erasures_unread": preview.erasures_unread,
    })
}

/// Who works with a copy, and what needs two people there.
fn people(team: &Team) -> Value {
    json!({
        "people": team.colleagues.len(), "second_for_recognition": team.rules.second_for_recognition,
        "second_for_money": team.rules.second_for_money,
    })
}

/// An erasure by law that a copy does not know.
pub fn erasure(known: &KnownErasure) -> Value {
    json!({
        "household": known.code, "on": known.erasure.on, "by": known.by.0, "law": known.erasure.law,
        "reason": known.erasure.reason,
    })
}
