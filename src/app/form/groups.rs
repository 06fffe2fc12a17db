//! Groups of fields that come and go while typing: the indicators of the standard in force, the
//! fields of the chosen model, the rows of animals. A group shares the beginning of its codes.

use super::{Field, Form};

impl Form {
    /// Makes the fields whose code begins with `prefix` be `wanted`, before the field `before` (or at
    /// the end). What was typed in a field of the same code is kept.
    pub(super) fn set_group(&mut self, prefix: &str, before: &str, wanted: Vec<Field>) {
        let (old, rest): (Vec<_>, Vec<_>) =
            self.fields.drain(..).partition(|field| field.code.starts_with(prefix));
        self.fields = rest;
        let place = self.fields.iter().position(|f| f.code == before).unwrap_or(self.fields.len());
        let kept = wanted.into_iter().map(|field| keep_typed(field, &old));
        self.fields.splice(place..place, kept);
    }

    /// Shows a single field or takes it away; what was typed in it is kept while it shows.
    pub(super) fn set_shown(&mut self, shown: bool, before: &str, field: Field) {
        let code = field.code.clone();
        self.set_group(&code, before, if shown { vec![field] } else { Vec::new() });
    }

    /// Makes these fields stand first, in this order; what was typed in a field of the same code is kept. Of all others
    /// those stay behind them that are to be kept.
    pub(super) fn set_first(&mut self, wanted: Vec<Field>, keep: impl Fn(&Field) -> bool) {
        let old = std::mem::take(&mut self.fields);
        let (known, others): (Vec<_>, Vec<_>) =
            old.into_iter().partition(|field| wanted.iter().any(|wanted| wanted.code == field.code));
        let first = wanted.into_iter().map(|field| keep_typed(field, &known));
        self.fields = first.chain(others.into_iter().filter(keep)).collect();
    }
}

fn keep_typed(field: Field, old: &[Field]) -> Field {
    match old.iter().find(|o| o.code == field.code) {
        Some(old) => Field { label: field.label, kind: field.kind, hint: field.hint, ..old.clone() },
        None => field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(form: &Form) -> Vec<&str> {
        form.fields.iter().map(|f| f.code.as_ref()).collect()
    }

    #[test]
    fn a_group_is_replaced_in_its_place_and_keeps_what_was_typed() {
        let mut form = Form::new(vec![Field::text("model", "", ""), Field::text("note", "", "")]);
        form.set_group("d.", "note", vec![Field::text("d.breed", "Giống", ""), Field::text("d.tag", "", "")]);
        form.field_mut("d.breed").unwrap().line.insert("Sind");
        form.set_group(
            "d.",
            "note",
            vec![Field::text("d.weight", "", ""), Field::text("d.breed", "Nòi", "")],
        );
        assert_eq!(codes(&form), ["model", "d.weight", "d.breed", "note"]);
        assert_eq!(form.text("d.breed"), "Sind");
        assert_eq!(form.field("d.breed").unwrap().label, "Nòi");
    }

    #[test]
    fn fields_that_stand_first_keep_what_was_typed_and_others_stay_where_they_are_wanted() {
        let fields = ["note", "d.breed", "seen"].map(|code| Field::text(code, "", ""));
        let mut form = Form::new(fields.to_vec());
        form.field_mut("seen").unwrap().line.insert("Bò khoẻ");
        let wanted = || ["day", "seen"].map(|code| Field::text(code, "", "")).to_vec();
        form.set_first(wanted(), |field| field.code.starts_with("d."));
        assert_eq!(codes(&form), ["day", "seen", "d.breed"]);
        assert_eq!(form.text("seen"), "Bò khoẻ");
    }
}
