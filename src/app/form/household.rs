//! The form of a household: a new one with its head, or what is said of a known one.

use super::{
    Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, choices, lines_in_one, perform, person,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::checks;
use crate::domain::dossier::Dossier;
use crate::domain::household::Household;
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::member::Member;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet;

/// Square decimetres in a thousandth of a square metre, as a divisor.
const THOUSANDTHS_PER_DM2: i64 = 10;

/// A household that the register does not hold yet, and its head.
#[derive(Debug)]
struct NewHousehold;

/// Another wording of a known household.
#[derive(Debug)]
struct EditHousehold {
    before: Stored<HouseholdId, Household>,
}

/// The form of a new household; its hamlet starts as that of the last one.
pub fn open_new(at: &At) -> Dialog {
    let blank = Household::new("", HamletId(0));
    let mut fields = vec![
        Field::text("code", at.lang.field_code(), "").verbatim().hint(at.lang.hint_next_code()),
        hamlet_field(&blank, at),
    ];
    fields.extend(person::fields(&Member::default(), at));
    fields.extend(place_fields(&blank, at));
    fields.push(Field::date("on", at.lang.field_registered_on(), &at.day(at.today)));
    let mut form = Form::new(fields);
    form.focus_on("hamlet");
    FormDialog::open(NewHousehold, form, at)
}

/// The form of a known household.
pub fn open_edit(dossier: &Dossier, at: &At) -> Dialog {
    let before = dossier.household.clone();
    let mut fields =
        vec![Field::text("code", at.lang.field_code(), &before.code).verbatim(), hamlet_field(&before, at)];
    fields.extend(place_fields(&before, at));
    FormDialog::open(EditHousehold { before }, Form::new(fields), at)
}

fn hamlet_field(household: &Household, at: &At) -> Field {
    let hamlets = choices::own_hamlets(household.hamlet, at);
    Field::choice("hamlet", at.lang.field_hamlet(), hamlets, &household.hamlet.0.to_string())
}

fn place_fields(household: &Household, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let area =
        household.house_area_dm2.map(|dm2| viet::format_quantity(i64::from(dm2) * THOUSANDTHS_PER_DM2));
    let flag = |code, label: &str, value: bool| {
        let kind = FieldKind::Digit(choices::yes_no(lang));
        Field::new(code, label, kind, choices::digit(Some(value))).hint(lang.hint_digits_yes_no())
    };
    vec![
        Field::text("address", lang.field_address(), &household.address),
        Field::text("phone", lang.field_phone(), &household.phone).verbatim(),
        Field::number("house_area", lang.field_house_area(), &area.unwrap_or_default())
            .hint(lang.hint_house_area()),
        flag("no_labour", lang.flag_no_labour(), household.no_labour),
        flag("merit", lang.flag_merit(), household.merit),
        flag("social_protection", lang.flag_social_protection(), household.social_protection),
        Field::text("notes", lang.field_notes(), &lines_in_one(&household.notes)),
    ]
}

fn read_household(reading: &mut Reading, before: &Household) -> Household {
    let area = reading.quantity("house_area").map(|thousandths| thousandths / THOUSANDTHS_PER_DM2);
    let area = area.map(|dm2| u32::try_from(dm2).unwrap_or(u32::MAX));
    area.into_iter().for_each(|dm2| reading.check("house_area", checks::floor_area(dm2)));
    let code = reading.text("code");
    if !code.is_empty() {
        reading.check("code", checks::household_code(&code));
    }
    Household {
        code,
        hamlet: reading.coded("hamlet", choices::hamlet, before.hamlet),
        address: reading.text("address"),
        phone: reading.phone("phone"),
        house_area_dm2: area,
        no_labour: reading.yes_no("no_labour").unwrap_or(before.no_labour),
        merit: reading.yes_no("merit").unwrap_or(before.merit),
        social_protection: reading.yes_no("social_protection").unwrap_or(before.social_protection),
        notes: reading.lines("notes"),
        ended: before.ended,
    }
}

impl Purpose for NewHousehold {
    fn enters_person(&self) -> bool {
        true
    }

    fn title(&self, at: &At) -> String {
        at.lang.title_new_household().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::NewHousehold)
    }

    fn kind(&self) -> &'static str {
        "household"
    }

    fn revise(&self, form: &mut Form, at: &At) {
        person::revise(form, at);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let household = read_household(&mut reading, &Household::new("", HamletId(0)));
        let head = person::read(&mut reading, &Member::default());
        let on = reading.past_day("on");
        reading.finish(perform(Operation::AddHousehold { household, head, on }))
    }
}

impl Purpose for EditHousehold {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_household(&self.before.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.before.id, HouseholdForm::Edit))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.before.rev]
    }

    /// Moving to another hamlet is an event with a day of its own.
    fn revise(&self, form: &mut Form, at: &At) {
        let moved =
            form.choice("hamlet").and_then(choices::hamlet).is_some_and(|id| id != self.before.hamlet);
        let asked = form.field("moved_on").is_some();
        if moved && !asked {
            let place = form.fields.iter().position(|f| f.code == "hamlet").map_or(0, |at| at + 1);
            let day = Field::date("moved_on", at.lang.field_moved_on(), &at.day(at.today));
            form.fields.insert(place, day);
        } else if !moved {
            form.fields.retain(|f| f.code != "moved_on");
        }
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        reading.required("code");
        let household = read_household(&mut reading, &self.before);
        let on = if form.field("moved_on").is_some() { reading.past_day("moved_on") } else { at.today };
        let edit = Edit::of(&self.before, household);
        reading.finish(perform(Operation::SaveHousehold { edit, on }))
    }
}
