//! The forms for the commune and for a hamlet.

use super::{Choice, Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::id::HamletId;
use crate::domain::operation::Operation;
use crate::domain::place::{AreaType, Commune, Hamlet};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::i18n::Lang;

/// The fields that say how many households, and people, live in a hamlet.
pub const RESIDENTS: [&str; 2] = ["resident_households", "resident_people"];

/// The form for the commune; `creating` makes a register for it.
pub fn commune_form(commune: Commune, creating: bool, at: &At) -> Dialog {
    let lang = at.lang;
    let fields = vec![
        Field::text("province", lang.commune_province(), &commune.province)
            .hint(lang.commune_province_hint()),
        Field::text("name", lang.commune_name(), &commune.name).hint(lang.commune_name_hint()),
        area_field(commune.area, lang),
    ];
    FormDialog::open(CommuneForm { creating }, Form::new(fields), at)
}

/// The form for a hamlet; without a base, for a new one of the commune's usual area type.
pub fn hamlet_form(base: Option<Stored<HamletId, Hamlet>>, area: AreaType, at: &At) -> Dialog {
    let lang = at.lang;
    let hamlet = base.as_ref().map_or_else(|| Hamlet { area, ..Hamlet::default() }, |h| h.value.clone());
    let fields = vec![
        Field::text("name", lang.hamlet_name(), &hamlet.name).hint(lang.hamlet_name_hint()),
        area_field(hamlet.area, lang),
        Field::text("former_commune", lang.hamlet_former_commune(), &hamlet.former_commune)
            .hint(lang.hamlet_former_commune_hint()),
        count_field(RESIDENTS[0], lang.hamlet_households(), hamlet.resident_households)
            .hint(lang.hamlet_residents_hint()),
        count_field(RESIDENTS[1], lang.hamlet_people(), hamlet.resident_people),
    ];
    let base = base.map(|h| (h.id, h.rev));
    FormDialog::open(HamletForm { base }, Form::new(fields), at)
}

fn area_field(area: AreaType, lang: Lang) -> Field {
    let areas = [AreaType::Rural, AreaType::Urban];
    let choices = areas.into_iter().map(|a| Choice::new(a.code(), lang.area(a))).collect();
    Field::new("area", lang.place_area(), FieldKind::Choice(choices), area.code())
}

fn count_field(code: &'static str, label: &str, count: Option<u32>) -> Field {
    Field::number(code, label, &count.map(|n| n.to_string()).unwrap_or_default())
}

fn read_area(reading: &mut Reading) -> AreaType {
    AreaType::from_code(&reading.chosen("area")).unwrap_or_default()
}

#[derive(Debug)]
struct CommuneForm {
    creating: bool,
}

impl Purpose for CommuneForm {
    fn title(&self, at: &At) -> String {
        if self.creating { at.lang.welcome_create() } else { at.lang.system_commune() }.to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(if self.creating { DraftOf::NewCommune } else { DraftOf::Commune })
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let commune = Commune {
            province: reading.required("province"),
            name: reading.required("name"),
            area: read_area(&mut reading),
        };
        let commune = reading.finish(commune)?;
        let effect = if self.creating {
            Effect::Create(commune)
        } else {
            Effect::Perform(Box::new(Operation::SaveCommune(commune)))
        };
        Ok(vec![effect])
    }
}

#[derive(Debug)]
struct HamletForm {
    base: Option<(HamletId, Rev)>,
}

impl Purpose for HamletForm {
    fn title(&self, at: &At) -> String {
        if self.base.is_some() { at.lang.hamlet_title() } else { at.lang.hamlet_new() }.to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(self.base.map_or(DraftOf::NewHamlet, |(id, _)| DraftOf::Hamlet(id)))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|(_, rev)| *rev).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let hamlet = Hamlet {
            name: reading.required("name"),
            area: read_area(&mut reading),
            former_commune: reading.text("former_commune"),
            resident_households: reading.number(RESIDENTS[0]),
            resident_people: reading.number(RESIDENTS[1]),
        };
        if fewer_people(&hamlet) {
            reading.fault(RESIDENTS[1], at.lang.hamlet_fewer_people());
        }
        let hamlet = reading.finish(hamlet)?;
        let edit = Edit { base: self.base, value: hamlet };
        Ok(vec![Effect::Perform(Box::new(Operation::SaveHamlet(edit)))])
    }
}

/// A household has at least one person: fewer people than households is a slip of the pen.
fn fewer_people(hamlet: &Hamlet) -> bool {
    matches!((hamlet.resident_households, hamlet.resident_people), (Some(h), Some(p)) if p < h)
}
