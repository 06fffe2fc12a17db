//! Typing into a field, and what is meant once the cursor leaves it.

use super::{Field, FieldKind};
use crate::app::dialogs::At;
use crate::app::line_edit::LineEdit;
use crate::domain::checks::FieldFault;
use crate::i18n::Lang;
use crate::viet;

impl Field {
    /// Types letters. Where the field says something whole (a choice that was made, or a date, an amount, a number or
    /// a code that the cursor has just come to, which `fresh` says), they begin it anew.
    pub(in crate::app::form) fn type_in(&mut self, text: &str, fresh: bool) {
        let whole =
            self.verbatim || matches!(self.kind, FieldKind::Date | FieldKind::Money | FieldKind::Number);
        if self.says_a_choice() || (fresh && whole) {
            self.line.clear();
        }
        self.line.insert(text);
        self.lettered = true;
    }

    /// Takes the letter before the cursor away; a choice that was made goes at once.
    pub fn erase(&mut self) {
        if self.says_a_choice() { self.line.clear() } else { self.line.backspace() }
    }

    /// The whole text is a choice that was made. Letters that are one by chance may go on: the name of one
    /// may begin that of another, and an input method takes back what it typed.
    pub fn says_a_choice(&self) -> bool {
        !self.lettered && self.choices().iter().any(|c| c.label == self.line.text())
    }

    /// Replaces what the field says, as if it had been typed.
    pub fn say(&mut self, text: &str) {
        self.line = LineEdit::new(text);
        self.lettered = false;
    }

    /// When the cursor leaves the field: writes out what was meant (`5/3` becomes `05/03/2026`, `12tr5`
    /// becomes `12.500.000`, a few letters become the choice), or says what is wrong with it. What nobody touched
    /// stays as it is: a cursor that passes changes nothing.
    pub fn settle(&mut self, at: &At) {
        let typed = viet::clean(self.line.text());
        let untouched = !self.computed && !self.lettered && self.line.text() == self.initial;
        if typed.is_empty() || untouched {
            return;
        }
        match self.written_out(&typed, at) {
            Ok(text) if text == self.line.text() => self.lettered = false,
            Ok(text) => self.say(&text),
            Err(words) => self.fault = Some(words),
        }
    }

    fn written_out(&self, typed: &str, at: &At) -> Result<String, String> {
        let lang = at.lang;
        match &self.kind {
            FieldKind::Text | FieldKind::Marks(_) => Ok(typed.to_owned()),
            FieldKind::Date => self.day_written(typed, at),
            FieldKind::Money => {
                viet::parse_money(typed).map(viet::group).map_err(|why| lang.money_fault(why).to_owned())
            }
            FieldKind::Number => self.number_written(typed).map_err(|why| lang.number_fault(why).to_owned()),
            FieldKind::Choice(_) | FieldKind::Digit(_) => self.meant(lang),
        }
    }

    /// A date in the chosen way; one that lies ahead where something has happened is said to.
    fn day_written(&self, typed: &str, at: &At) -> Result<String, String> {
        let date = viet::parse_date(typed, at.today).map_err(|why| at.lang.date_fault(why).to_owned())?;
        let ahead = self.happened && date.earliest() > at.today;
        if ahead { Err(at.lang.field_fault(FieldFault::Future)) } else { Ok(at.partial(date)) }
    }

    /// A number as people read it; a year is no quantity and has no dots.
    fn number_written(&self, typed: &str) -> Result<String, viet::QuantityError> {
        let number = viet::parse_quantity(typed)?;
        Ok(if self.verbatim { typed.to_owned() } else { viet::format_quantity(number) })
    }

    /// What the letters are taken for when the cursor leaves, or why they are taken for nothing.
    fn meant(&self, lang: Lang) -> Result<String, String> {
        match (self.taken(), self.offered().len()) {
            (Some(choice), _) => Ok(choice.label.clone()),
            (None, several) if self.of_people && several > 1 && several < self.choices().len() => {
                Err(lang.form_several(several))
            }
            _ => Err(lang.form_choose().to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::form::Choice;
    use crate::app::testing::model;
    use crate::i18n::Lang;
    fn hamlets() -> Field {
        let choices =
            vec![Choice::new("1", "Khu 1"), Choice::new("10", "Khu 10"), Choice::new("7", "Bản Nà Lò")];
        Field::new("hamlet", "Thôn", FieldKind::Choice(choices), "")
    }

    fn settled(mut field: Field, typed: &str) -> (String, bool) {
        field.line.insert(typed);
        field.settle(&model((80, 24), Lang::Vi).at());
        (field.line.text().to_owned(), field.fault.is_some())
    }

    #[test]
    fn leaving_a_field_writes_out_what_was_meant() {
        for (field, typed, meant) in [
            (Field::date("on", "", ""), "5/3", "05/03/2026"),
            (Field::date("on", "", ""), "3/1987", "03/1987"),
            (Field::money("value", "", ""), "12tr5", "12.500.000"),
            (Field::number("quantity", "", ""), "1,5", "1,5"),
            (hamlets(), "na", "Bản Nà Lò"),
        ] {
            assert_eq!(settled(field, typed), (meant.to_owned(), false), "{typed}");
        }
    }

    #[test]
    fn a_day_to_come_is_told_on_leaving_where_something_has_happened() {
        let happened = || Field::date("on", "", "").happened();
        assert_eq!(settled(happened(), "22/11/2026"), ("22/11/2026".to_owned(), true));
        assert_eq!(settled(happened(), "21/11/2026"), ("21/11/2026".to_owned(), false));
        assert_eq!(settled(Field::date("on", "", ""), "22/11/2026"), ("22/11/2026".to_owned(), false));
    }

    #[test]
    fn a_cursor_that_passes_changes_nothing() {
        let mut field = Field::number("people", "", "1234");
        field.settle(&model((80, 24), Lang::Vi).at());
        assert!(!field.is_changed());
    }

    #[test]
    fn what_cannot_be_meant_stays_and_is_said() {
        for (field, typed) in
            [(Field::date("on", "", ""), "31/2"), (Field::money("value", "", ""), "abc"), (hamlets(), "xyz")]
        {
            assert_eq!(settled(field, typed), (typed.to_owned(), true));
        }
    }

    #[test]
    fn of_several_that_fit_the_first_that_begins_so_is_taken_and_shown() {
        let labels = ["Hỗ trợ bò", "Sổ hộ nghèo", "Bò sinh sản", "Bò vỗ béo", "Gà bới"];
        let choices = labels.map(|label| Choice::new(label.len().to_string(), label)).to_vec();
        let field = Field::choice("model", "", choices, "");
        assert_eq!(settled(field.clone(), "bo"), ("Bò sinh sản".to_owned(), false));
        assert_eq!(settled(field, "ho"), ("Hỗ trợ bò".to_owned(), false));
        assert_eq!(settled(hamlets(), "khu"), ("Khu 1".to_owned(), false));
    }

    #[test]
    fn of_people_who_are_called_alike_none_is_taken_unasked() {
        let labels = ["Nguyễn Thanh · 0012", "Nguyễn Thanh · 0034", "Hà Văn Nam · 0050"];
        let choices = labels.map(|label| Choice::new(label, label)).to_vec();
        let field = Field::choice("member", "", choices, "").of_people();
        assert_eq!(settled(field.clone(), "nguyen thanh"), ("nguyen thanh".to_owned(), true));
        assert_eq!(settled(field.clone(), "thanh 0034"), ("Nguyễn Thanh · 0034".to_owned(), false));
        assert_eq!(settled(field, "nam"), ("Hà Văn Nam · 0050".to_owned(), false));
    }

    #[test]
    fn a_year_is_no_quantity_and_an_amount_below_nothing_is_told_so() {
        assert_eq!(settled(Field::number("year", "", "").verbatim(), "2026"), ("2026".to_owned(), false));
        for mut field in [Field::money("value", "", ""), Field::number("quantity", "", "")] {
            field.line.insert("-5");
            field.settle(&model((80, 24), Lang::Vi).at());
            assert_eq!(field.fault.as_deref(), Some("Không thể nhỏ hơn 0."));
        }
    }

    #[test]
    fn a_code_that_the_cursor_has_just_come_to_is_typed_anew() {
        let mut field = Field::text("code", "", "1990").verbatim();
        field.type_in("0", true);
        field.type_in("100", false);
        assert_eq!(field.line.text(), "0100");
        let mut note = Field::text("note", "", "gửi");
        note.type_in(" sau", true);
        assert_eq!(note.line.text(), "gửi sau", "words go on");
    }

    #[test]
    fn a_day_that_no_calendar_has_is_said_so() {
        let mut field = Field::date("on", "", "");
        field.line.insert("31/02");
        field.settle(&model((80, 24), Lang::Vi).at());
        assert_eq!(field.fault.as_deref(), Some("Không có ngày này trên lịch."));
    }

    fn field_of(labels: &[&str]) -> Field {
        let choices = labels.iter().map(|label| Choice::new(*label, *label)).collect();
        Field::choice("model", "", choices, "")
    }

    #[test]
    fn letters_that_are_a_choice_by_chance_are_edited_as_letters() {
        let mut field = field_of(&["Bò", "Bò sinh sản"]);
        field.type_in("Bo", false);
        field.erase();
        field.type_in("ò", false);
        field.type_in(" sinh", false);
        assert_eq!(field.line.text(), "Bò sinh");
    }

    #[test]
    fn a_choice_that_was_made_goes_whole_and_is_typed_anew() {
        let mut field = field_of(&["Bò", "Bò sinh sản"]);
        field.choose("Bò");
        field.type_in("l", false);
        assert_eq!(field.line.text(), "l");
        field.choose("Bò");
        field.erase();
        assert!(field.line.is_empty());
    }

    #[test]
    fn a_date_that_the_cursor_has_just_come_to_is_typed_anew() {
        let mut field = Field::date("on", "", "05/03/2026");
        field.type_in("6", true);
        field.type_in("/3", false);
        assert_eq!(field.line.text(), "6/3");
    }
}
