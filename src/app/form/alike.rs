//! Somebody who is entered while they may be there already: told at the field while it is typed, and once more before it
//! is saved. It never keeps anybody from saving: two people may share a name and a day.

use std::collections::HashMap;

use super::{Faults, Form, choices};
use crate::app::dialogs::At;
use crate::app::effect::Effect;
use crate::domain::citizen::CitizenNumber;
use crate::domain::duplicates::{Alike, AlikeBy, Entered};
use crate::viet;

/// A whole day as it is kept: `1987-03-15`.
const WHOLE_DAY: usize = 10;

/// What the register told of people who were being entered.
#[derive(Debug, Default)]
pub(super) struct Alikes(HashMap<Entered, Vec<Alike>>);

/// Who the fields of a form enter; nothing before enough is typed.
fn entered(form: &Form, at: &At) -> Option<Entered> {
    let born = viet::parse_date(&form.text("born"), at.today).ok().map(|date| date.iso());
    let number = CitizenNumber::parse(&form.text("citizen_number")).ok();
    let entered = Entered {
        name: viet::clean(&form.text("name")),
        born: born.filter(|iso| iso.len() == WHOLE_DAY).unwrap_or_default(),
        number: number.map(|number| number.as_str().to_owned()).unwrap_or_default(),
        heads: form.choice("hamlet").and_then(choices::hamlet),
    };
    entered.is_enough().then_some(entered)
}

impl Alikes {
    /// Asks about who is being entered, where the register has not told of them yet.
    pub(super) fn asks(&self, form: &Form, at: &At) -> Option<Effect> {
        let entered = entered(form, at).filter(|entered| !self.0.contains_key(entered))?;
        Some(Effect::Alike(Box::new(entered)))
    }

    /// Takes what the register tells.
    pub(super) fn take(&mut self, entered: Entered, found: Vec<Alike>) {
        self.0.insert(entered, found);
    }

    fn found<'a>(&'a self, form: &Form, at: &At) -> &'a [Alike] {
        entered(form, at).and_then(|entered| self.0.get(&entered)).map(Vec::as_slice).unwrap_or_default()
    }

    /// What is said at which field.
    pub(super) fn remarks(&self, form: &Form, at: &At) -> Faults {
        let first = self.found(form, at).first().into_iter();
        first.map(|alike| (field_of(alike.by).into(), words(alike, at))).collect()
    }

    /// What is asked before it is saved.
    pub(super) fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let found = self.found(form, at);
        let told: Vec<_> = found.iter().map(|alike| words(alike, at)).collect();
        (!told.is_empty()).then(|| at.lang.alike_question(told.join(" ")))
    }
}

fn field_of(by: AlikeBy) -> &'static str {
    match by {
        AlikeBy::Number => "citizen_number",
        AlikeBy::NameAndBirth => "born",
        AlikeBy::Head => "name",
    }
}

/// Who it is and where, without their number.
fn words(alike: &Alike, at: &At) -> String {
    let there = &alike.there;
    let home = at.lang.alike_home(&there.code, &there.head, &there.hamlet_name);
    match alike.by {
        AlikeBy::Number => at.lang.alike_number(&there.name, home),
        AlikeBy::NameAndBirth => at.lang.alike_name(&there.name, home),
        AlikeBy::Head => at.lang.alike_head(home),
    }
}

#[cfg(test)]
mod tests {
    use crate::app::dialogs::Dialog;
    use crate::app::effect::Effect;
    use crate::app::model::Model;
    use crate::app::msg::Answer;
    use crate::app::testing::press;
    use crate::app::testing::village::{play, village};
    use crate::app::{Msg, update};
    use crate::domain::duplicates::sample::lanh;
    use crate::domain::duplicates::{Alike, AlikeBy, Entered};
    use crate::domain::id::HamletId;
    use crate::i18n::Lang;

    fn alike(by: AlikeBy) -> Alike {
        Alike { there: lanh(), by }
    }

    fn asked(effects: Vec<Effect>) -> Option<Entered> {
        effects.into_iter().find_map(|effect| match effect {
            Effect::Alike(entered) => Some(*entered),
            _ => None,
        })
    }

    /// The form of a new household, its head named and born.
    fn typed() -> (Model, Option<Entered>) {
        let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
        play(&mut model, &mut village, "<F10>2<F4>Khu 4<Enter>");
        let mut last = None;
        for (code, text) in [("name", "Nguyễn Thị Lành"), ("born", "15/3/1987")] {
            let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("no form") };
            form.form.focus_on(code);
            form.come_to_field();
            last = asked(press(&mut model, &format!("{text}<Enter>"))).or(last);
        }
        (model, last)
    }

    fn field(model: &Model, code: &str) -> String {
        let Some(Dialog::Form(form)) = model.dialogs.iter().find(|d| matches!(d, Dialog::Form(_))) else {
            panic!("no form")
        };
        form.form.field(code).and_then(|field| field.fault.clone()).unwrap_or_default()
    }

    #[test]
    fn who_is_there_already_is_told_at_the_field_and_before_it_is_saved_and_can_be_saved_all_the_same() {
        let (mut model, entered) = typed();
        let entered = entered.expect("the register is asked");
        assert_eq!((entered.born.as_str(), entered.heads), ("1987-03-15", Some(HamletId(4))));
        let found = vec![alike(AlikeBy::NameAndBirth)];
        update(&mut model, Msg::Answer(Answer::Alike(Box::new(entered), found)));
        let said = field(&model, "born");
        assert!(said.contains("0412") && said.contains("Khu 4"), "{said}");
        assert!(!said.contains("025187000123"), "no number of another");
        press(&mut model, "<F2>");
        let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("no question") };
        assert!(confirm.question.contains("0412"), "{}", confirm.question);
        let effects = press(&mut model, "<Right><Enter>");
        assert!(matches!(effects.as_slice(), [Effect::Perform(_)]), "it never blocks: {effects:?}");
    }

    #[test]
    fn where_nobody_is_alike_nothing_is_said_and_nothing_asked_twice() {
        let (mut model, entered) = typed();
        update(&mut model, Msg::Answer(Answer::Alike(Box::new(entered.unwrap()), Vec::new())));
        assert_eq!(field(&model, "born"), "");
        assert_eq!(asked(press(&mut model, "<Up><Down>")), None);
        assert!(matches!(press(&mut model, "<F2>").as_slice(), [Effect::Perform(_)]));
    }
}
