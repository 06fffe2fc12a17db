//! The facts that a support model asks for, as a command tells them: `--detail mark="Tân Á"`. Amounts, days and words are
//! typed as everywhere and kept as [`crate::domain::details`] says.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::failure::{Failure, Misuse};
use crate::domain::catalogue::{Field, FieldType, SupportModel};
use crate::domain::details::{NO, YES, check_on};
use crate::domain::relief::EVENT_FIELDS;
use crate::viet;

/// What is known of the support that has the facts.
#[derive(Debug, Clone, Copy)]
pub struct Of<'a> {
    /// Its model.
    pub model: &'a SupportModel,
    /// It names an emergency, which then tells what happened itself.
    pub names_event: bool,
    /// Its day.
    pub given: NaiveDate,
    /// The day on which the command runs.
    pub today: NaiveDate,
}

/// The facts as they are kept. Of a code that is named twice the last counts; what is empty is not known.
///
/// # Errors
/// [`Misuse::Detail`] for a fact that cannot be, [`Misuse::Word`] for a code that the model does not ask for,
/// [`Misuse::NoDetail`] for what is no pair.
pub fn read(typed: &[String], of: Of) -> Result<BTreeMap<String, String>, Failure> {
    let pair = |typed: &String| {
        let no_pair = || Misuse::NoDetail(viet::clean(typed));
        let (code, value) = typed.split_once('=').ok_or_else(no_pair)?;
        let field = field(code.trim(), of)?;
        let kept = kept(field, &viet::clean(value), of.today);
        check_on(field, &kept, of.given).map_err(|fault| Misuse::Detail(viet::clean(typed), fault))?;
        Ok((field.code.clone(), kept))
    };
    let pairs = typed.iter().map(pair).collect::<Result<BTreeMap<_, _>, Misuse>>()?;
    Ok(pairs.into_iter().filter(|(_, kept)| !kept.is_empty()).collect())
}

fn field<'a>(code: &str, of: Of<'a>) -> Result<&'a Field, Misuse> {
    let asks = |field: &&Field| !(of.names_event && EVENT_FIELDS.contains(&field.code.as_str()));
    let known = || of.model.fields.iter().filter(asks).map(|field| field.code.as_str()).collect::<Vec<_>>();
    let unknown = || Misuse::Word { typed: viet::clean(code), known: known().join(", ") };
    of.model.fields.iter().filter(asks).find(|field| field.code == code).ok_or_else(unknown)
}

/// What was typed in the form in which it is kept; as it was typed where that cannot be told, so that the check
/// names it.
fn kept(field: &Field, typed: &str, today: NaiveDate) -> String {
    let read = match field.holds {
        _ if typed.is_empty() => None,
        FieldType::Text => None,
        FieldType::Number => Some(typed.replace('.', "")),
        FieldType::Decimal => Some(typed.replace(',', ".")),
        FieldType::Money => viet::parse_money(typed).ok().map(|dong| dong.to_string()),
        FieldType::Date => viet::parse_date(typed, today).ok().map(|date| date.iso()),
        FieldType::YesNo => yes_no(typed).map(str::to_owned),
        FieldType::Choice => choice(field, typed),
    };
    read.unwrap_or_else(|| typed.to_owned())
}

fn yes_no(typed: &str) -> Option<&'static str> {
    match viet::fold(typed).as_str() {
        "yes" | "y" | "co" | "1" => Some(YES),
        "no" | "n" | "khong" | "0" => Some(NO),
        _ => None,
    }
}

/// A choice by its name in either language; its code stays as it is.
fn choice(field: &Field, typed: &str) -> Option<String> {
    let wanted = viet::fold(typed);
    let named = |name: &str| viet::fold(name) == wanted;
    let found = field.choices.iter().find(|choice| named(&choice.name.vi) || named(&choice.name.en));
    found.map(|choice| choice.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::details::DetailFault;

    fn told(model: &str, typed: &[&str], names_event: bool) -> Result<Vec<(String, String)>, Failure> {
        let catalogue = Catalogue::embedded();
        let day = "2026-11-22".parse().unwrap();
        let of = Of { model: catalogue.model(model).unwrap(), names_event, given: day, today: day };
        let typed: Vec<_> = typed.iter().map(|&typed| typed.to_owned()).collect();
        Ok(read(&typed, of)?.into_iter().collect())
    }

    fn kept(model: &str, typed: &str) -> String {
        told(model, &[typed], false).unwrap().pop().unwrap().1
    }

    #[test]
    fn facts_are_typed_as_everywhere_and_kept_in_one_form() {
        assert_eq!(kept("tro-cap-thang", "monthly=1tr5"), "1500000");
        assert_eq!(kept("vay-nhcsxh", "rate=6,6"), "6.6");
        assert_eq!(kept("nha-o-xay-moi", "accepted=5/3"), "2026-03-05");
        assert_eq!(kept("dao-tao-nghe", "found_work=có"), YES);
        assert_eq!(kept("the-bhyt", "card_group=ho can ngheo (tu 70%)"), "near_poor");
        assert_eq!(kept("bon-nuoc", "mark = Tân Á "), "Tân Á");
        assert_eq!(told("bon-nuoc", &["mark="], false).unwrap(), []);
    }

    #[test]
    fn a_fact_that_cannot_be_is_told_as_it_was_typed() {
        let fault = |model, typed: &str| match told(model, &[typed], false) {
            Err(Failure::Misuse(Misuse::Detail(said, fault))) => (said, fault),
            other => panic!("{other:?}"),
        };
        assert_eq!(fault("gao", "people=99"), ("people=99".into(), DetailFault::TooLarge(50)));
        assert_eq!(fault("gao", "people=-1").1, DetailFault::Number);
        assert_eq!(fault("the-bhyt", "card_group=giàu").1, DetailFault::Choice);
    }

    #[test]
    fn a_wrong_code_is_answered_with_those_that_there_are() {
        let known = |names_event| match told("cuu-tro-khan-cap", &["amount=1"], names_event) {
            Err(Failure::Misuse(Misuse::Word { known, .. })) => known,
            other => panic!("{other:?}"),
        };
        assert_eq!(known(false), "cause, happened, victims");
        assert_eq!(known(true), "");
        assert!(matches!(told("gao", &["people"], false), Err(Failure::Misuse(Misuse::NoDetail(_)))));
    }
}
