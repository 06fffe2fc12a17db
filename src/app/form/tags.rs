//! Ear tags in forms: one that another living animal wears, or that stands twice in the form, is told at its field
//! while it is typed. The register asks once more before it saves.

use std::collections::HashMap;

use super::{Faults, Field, Form};
use crate::app::effect::Effect;
use crate::domain::dossier::Neighbour;
use crate::i18n::Lang;
use crate::viet;

/// What the register told of tags that were typed: who holds the living animal that wears one.
#[derive(Debug, Default)]
pub(super) struct Tags(HashMap<String, Option<Neighbour>>);

/// A tag by which an animal was known before the form was opened is its own.
fn typed(field: &Field) -> Option<String> {
    let tag = viet::clean(field.line.text());
    (field.is_tag && !tag.is_empty() && tag != viet::clean(&field.initial)).then_some(tag)
}

impl Tags {
    /// Asks about the tags of a form that the register has not told of yet.
    pub(super) fn asks(&self, form: &Form) -> Option<Effect> {
        let unknown: Vec<_> =
            form.fields.iter().filter_map(typed).filter(|tag| !self.0.contains_key(tag)).collect();
        (!unknown.is_empty()).then_some(Effect::Tags(unknown))
    }

    /// Takes what the register tells.
    pub(super) fn take(&mut self, told: Vec<(String, Option<Neighbour>)>) {
        self.0.extend(told);
    }

    /// What stands against the tags of a form.
    pub(super) fn faults(&self, form: &Form, lang: Lang) -> Faults {
        let mut seen: Vec<String> = Vec::new();
        let mut faults = Faults::new();
        for field in form.fields.iter().filter(|field| field.is_tag) {
            let tag = viet::clean(field.line.text());
            let twice = !tag.is_empty() && seen.contains(&tag);
            let worn = typed(field).and_then(|tag| self.0.get(&tag)?.as_ref());
            let words = match worn {
                _ if twice => Some(lang.fault_tag_twice(&tag)),
                Some(holder) => Some(lang.fault_tag_worn(&tag, format!("{} {}", holder.code, holder.head))),
                None => None,
            };
            faults.extend(words.map(|words| (field.code.clone(), words)));
            seen.push(tag);
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;

    fn form(tags: &[(&str, &str)]) -> Form {
        let field = |(at, (initial, now)): (usize, &(&str, &str))| {
            let mut field = Field::text(format!("tag.{at}"), "", initial).tag();
            field.say(now);
            field
        };
        Form::new(tags.iter().enumerate().map(field).collect())
    }

    fn told(tag: &str) -> Tags {
        let holder = Neighbour { id: HouseholdId(1), code: "0412".into(), head: "Lành".into() };
        Tags(HashMap::from([(tag.to_owned(), Some(holder))]))
    }

    fn at(tags: &Tags, form: &Form) -> Vec<String> {
        tags.faults(form, Lang::Vi).into_iter().map(|(code, _)| code.into_owned()).collect()
    }

    #[test]
    fn a_tag_that_is_worn_or_stands_twice_is_told_at_its_field() {
        let form = form(&[("", "PT-1"), ("", "PT-2"), ("", "PT-1"), ("", "")]);
        assert_eq!(at(&told("PT-2"), &form), ["tag.1", "tag.2"]);
        assert_eq!(at(&Tags::default(), &form), ["tag.2"]);
    }

    #[test]
    fn its_own_tag_is_not_asked_about() {
        let own = form(&[("PT-2", "PT-2"), ("", "")]);
        assert_eq!((told("PT-2").asks(&own), at(&told("PT-2"), &own).len()), (None, 0));
        let typed = form(&[("PT-2", "PT-9")]);
        assert_eq!(told("PT-2").asks(&typed), Some(Effect::Tags(vec!["PT-9".into()])));
    }
}
