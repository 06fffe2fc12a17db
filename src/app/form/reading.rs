//! Reads what was typed in a form, field by field, and gathers what stands against it.

use chrono::NaiveDate;

use super::{Faults, Form};
use crate::app::dialogs::At;
use crate::domain::checks::{self, FieldFault};
use crate::domain::citizen::CitizenNumber;
use crate::viet::{self, PartialDate};

/// Reads the fields of a form one after the other and gathers what stands against them.
#[derive(Debug)]
pub struct Reading<'a> {
    form: &'a Form,
    pub(super) at: &'a At<'a>,
    faults: Faults,
}

impl<'a> Reading<'a> {
    /// Begins to read a form.
    pub fn of(form: &'a Form, at: &'a At<'a>) -> Self {
        Self { form, at, faults: Vec::new() }
    }

    /// The day on which the form is filled in.
    pub fn today(&self) -> NaiveDate {
        self.at.today
    }

    /// The text of a field that may be empty.
    pub fn text(&self, code: &str) -> String {
        self.form.text(code)
    }

    /// The text of a field that must not be empty.
    pub fn required(&mut self, code: &str) -> String {
        let text = self.form.text(code);
        if text.is_empty() {
            self.fault(code, self.at.lang.fault_empty());
        }
        text
    }

    /// A date that may be partial; nothing where the field is empty.
    pub fn partial_date(&mut self, code: &str) -> Option<PartialDate> {
        let text = self.form.text(code);
        if text.is_empty() {
            return None;
        }
        match viet::parse_date(&text, self.at.today) {
            Ok(date) => Some(date),
            Err(why) => {
                self.fault(code, self.at.lang.date_fault(why));
                None
            }
        }
    }

    /// A whole day that must be there.
    pub fn day(&mut self, code: &str) -> NaiveDate {
        let date = self.optional_day(code);
        if date.is_none() && self.form.text(code).is_empty() {
            self.fault(code, self.at.lang.fault_empty());
        }
        date.unwrap_or(self.at.today)
    }

    /// A whole day, or nothing where the field is empty.
    pub fn optional_day(&mut self, code: &str) -> Option<NaiveDate> {
        let date = self.partial_date(code)?;
        if date.earliest() != date.latest() {
            self.fault(code, self.at.lang.form_whole_day());
            return None;
        }
        Some(date.earliest())
    }

    /// An amount of đồng; nothing where the field is empty.
    pub fn money(&mut self, code: &str) -> Option<i64> {
        let lang = self.at.lang;
        self.parsed(code, viet::parse_money, |why| lang.money_fault(why))
    }

    /// A quantity in thousandths; nothing where the field is empty.
    pub fn quantity(&mut self, code: &str) -> Option<i64> {
        let lang = self.at.lang;
        self.parsed(code, viet::parse_quantity, |why| lang.number_fault(why))
    }

    /// A whole number from 0; nothing where the field is empty.
    pub fn number(&mut self, code: &str) -> Option<u32> {
        let lang = self.at.lang;
        self.parsed(code, |text| text.replace('.', "").parse::<u32>(), |_| lang.form_bad_number())
    }

    /// The chosen code of a pick list that must have one.
    pub fn chosen(&mut self, code: &str) -> String {
        match self.form.choice(code) {
            Some(chosen) => chosen.to_owned(),
            None => {
                self.fault(code, self.at.lang.form_choose());
                String::new()
            }
        }
    }

    /// The value of a chosen code. Where none is chosen a fault stands, and `fallback` is never saved.
    pub fn coded<T>(&mut self, code: &str, from_code: impl Fn(&str) -> Option<T>, fallback: T) -> T {
        let chosen = self.chosen(code);
        from_code(&chosen).unwrap_or(fallback)
    }

    /// The value of a chosen code, or nothing where the field is empty.
    pub fn coded_or_none<T>(&mut self, code: &str, from_code: impl Fn(&str) -> Option<T>) -> Option<T> {
        if self.form.text(code).is_empty() { None } else { from_code(&self.chosen(code)) }
    }

    /// Yes (`1`), no (`0`), or not known.
    pub fn yes_no(&mut self, code: &str) -> Option<bool> {
        match self.form.choice(code) {
            Some("1") => Some(true),
            Some("0") => Some(false),
            _ => None,
        }
    }

    /// Notes what a check of the field found.
    pub fn check(&mut self, code: &str, checked: Result<(), FieldFault>) {
        if let Err(fault) = checked
            && !self.faults.iter().any(|(at, _)| at == code)
        {
            self.fault(code, self.at.lang.field_fault(fault));
        }
    }

    /// Notes what a check of a group's member or entry found, where nothing stands at the field yet.
    pub fn group_fault(&mut self, code: &str, fault: crate::domain::group::GroupFault) {
        if !self.faults.iter().any(|(at, _)| at == code) {
            self.fault(code, self.at.lang.group_fault(fault, self.at.settings.dates));
        }
    }

    /// The day of something that has happened.
    pub fn past_day(&mut self, code: &str) -> NaiveDate {
        let day = self.day(code);
        self.check(code, checks::happened(day, self.at.today));
        day
    }

    /// The day of something that may lie ahead.
    pub fn planned_day(&mut self, code: &str) -> Option<NaiveDate> {
        let day = self.optional_day(code)?;
        self.check(code, checks::planned(day, self.at.today));
        Some(day)
    }

    /// A person's name.
    pub fn name(&mut self, code: &str) -> String {
        let name = self.required(code);
        self.check(code, checks::name(&name));
        name
    }

    /// A citizen number: twelve digits, or the old nine; empty where nothing was typed.
    pub fn citizen_number(&mut self, code: &str) -> String {
        let text = self.form.text(code);
        if text.is_empty() {
            return text;
        }
        self.check(code, checks::citizen_number(&text));
        CitizenNumber::parse(&text).map(|number| number.as_str().to_owned()).unwrap_or_default()
    }

    /// A phone number of 10 or 11 digits; the leading zero that spreadsheets lose is put back.
    pub fn phone(&mut self, code: &str) -> String {
        let text = self.form.text(code);
        let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect();
        let digits =
            if digits.len() == 9 && !digits.starts_with('0') { format!("0{digits}") } else { digits };
        self.check(code, checks::phone(&digits));
        digits
    }

    /// Several lines in one field; see [`Form::lines`].
    pub fn lines(&self, code: &str) -> String {
        self.form.lines(code)
    }

    /// Notes that something stands against a field.
    pub fn fault(&mut self, code: &str, words: impl Into<String>) {
        self.faults.push((code.to_owned().into(), words.into()));
    }

    /// Notes that something stands against a field, unless something does already.
    pub fn also(&mut self, code: &str, words: impl Into<String>) {
        if !self.faults.iter().any(|(at, _)| at == code) {
            self.fault(code, words);
        }
    }

    /// The value, unless something stands against the form.
    pub fn finish<T>(self, value: T) -> Result<T, Faults> {
        if self.faults.is_empty() { Ok(value) } else { Err(self.faults) }
    }

    fn parsed<T, E>(
        &mut self,
        code: &str,
        parse: impl Fn(&str) -> Result<T, E>,
        words: impl Fn(E) -> &'static str,
    ) -> Option<T> {
        let text = self.form.text(code);
        if text.is_empty() {
            return None;
        }
        match parse(&text) {
            Ok(value) => Some(value),
            Err(why) => {
                self.faults.push((code.to_owned().into(), words(why).to_owned()));
                None
            }
        }
    }
}
