//! What the last saved form of each kind said, for Ctrl-R: officers enter stacks of like papers.

use std::collections::HashMap;

use super::Form;

/// The values of the last record of each kind, field by field.
#[derive(Debug, Default)]
pub struct LastValues(HashMap<&'static str, HashMap<String, String>>);

impl LastValues {
    /// Remembers a form that was saved; a kind without a name is not remembered.
    pub fn remember(&mut self, kind: &'static str, form: &Form) {
        if kind.is_empty() {
            return;
        }
        let values = form.fields.iter().filter(|f| !f.line.is_empty());
        let values = values.map(|f| (f.code.to_string(), f.line.text().to_owned())).collect();
        self.0.insert(kind, values);
    }

    /// What the field of a code said in the last record of a kind.
    pub fn get(&self, kind: &str, code: &str) -> Option<&str> {
        self.0.get(kind)?.get(code).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::form::Field;

    #[test]
    fn the_last_record_of_a_kind_is_repeated_and_no_other() {
        let mut last = LastValues::default();
        last.remember(
            "support",
            &Form::new(vec![Field::text("unit", "", "con"), Field::text("note", "", "")]),
        );
        last.remember("", &Form::new(vec![Field::text("unit", "", "kg")]));
        assert_eq!(last.get("support", "unit"), Some("con"));
        assert_eq!(last.get("support", "note"), None);
        assert_eq!(last.get("visit", "unit"), None);
        assert_eq!(last.get("", "unit"), None);
    }
}
