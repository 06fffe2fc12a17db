//! What an activity is asked, and reading it.

use super::super::{Field, Reading, choices, lines_in_one, part_of};
use crate::app::dialogs::At;
use crate::domain::activity::{Activity, ActivityKind, ActivityState};
use crate::viet;

/// The fields; a new activity is planned for today.
pub(super) fn fields(before: Option<&Activity>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let kinds = choices::of(ActivityKind::ALL, ActivityKind::code, |kind| lang.activity_kind(kind));
    let states = choices::of(ActivityState::ALL, ActivityState::code, |state| lang.activity_state(state));
    let text = |said: fn(&Activity) -> &str| before.map_or("", said);
    let money = |said: fn(&Activity) -> i64| before.map(|a| viet::group(said(a))).unwrap_or_default();
    let number = |said: fn(&Activity) -> u32| before.map(|a| said(a).to_string()).unwrap_or_default();
    let until = before.and_then(|a| a.until).map(|day| at.day(day)).unwrap_or_default();
    let hamlet = before.and_then(|a| a.hamlet).map(|id| id.0.to_string()).unwrap_or_default();
    let state = before.map_or(ActivityState::Planned, |a| a.state);
    vec![
        Field::choice("kind", lang.field_activity_kind(), kinds, before.map_or("", |a| a.kind.code())),
        Field::text("name", lang.field_activity_name(), text(|a| &a.name)),
        part_of::programme(before.and_then(|a| a.programme), at),
        part_of::fund(text(|a| &a.fund), at),
        Field::date("from", lang.field_activity_from(), &at.day(before.map_or(at.today, |a| a.from))),
        Field::date("until", lang.field_activity_until(), &until).hint(lang.hint_activity_until()),
        Field::choice("state", lang.field_state(), states, state.code()),
        Field::choice("hamlet", lang.field_activity_hamlet(), choices::hamlets(at), &hamlet)
            .hint(lang.hint_activity_hamlet()),
        Field::text("place", lang.field_activity_place(), text(|a| &a.place)),
        Field::number("units", lang.field_units(), &number(|a| a.units)).hint(lang.hint_units()),
        Field::text("unit", lang.field_unit(), text(|a| &a.unit)).hint(lang.hint_activity_unit()),
        Field::number("areas", lang.field_areas(), &number(|a| a.areas)),
        Field::number("audience", lang.field_audience(), &number(|a| a.audience)),
        Field::money("given", lang.field_given(), &money(|a| a.given)).hint(lang.hint_value()),
        Field::money("spent", lang.field_spent(), &money(|a| a.spent)).hint(lang.hint_value()),
        Field::text("note", lang.field_note(), &lines_in_one(text(|a| &a.note))),
    ]
}

/// The activity that the fields tell.
pub(super) fn read(reading: &mut Reading) -> Activity {
    Activity {
        kind: reading.coded("kind", ActivityKind::from_code, ActivityKind::Other),
        name: reading.required("name"),
        programme: reading.programme(),
        fund: reading.fund(),
        from: reading.day("from"),
        until: reading.optional_day("until"),
        hamlet: reading.coded_or_none("hamlet", choices::hamlet),
        place: reading.text("place"),
        units: reading.number("units").unwrap_or(0),
        unit: reading.text("unit"),
        areas: reading.number("areas").unwrap_or(0),
        audience: reading.number("audience").unwrap_or(0),
        given: reading.money("given").unwrap_or(0),
        spent: reading.money("spent").unwrap_or(0),
        state: reading.coded("state", ActivityState::from_code, ActivityState::Planned),
        note: reading.lines("note"),
    }
}
