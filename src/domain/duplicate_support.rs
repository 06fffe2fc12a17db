//! The warning that a household already had the same content (Circular 60/2026/TT-BTC): nobody gets
//! it twice from two sources, and the higher one counts. It is a warning with the earlier record,
//! never a refusal: the officer knows whether two records are one thing.

use chrono::Months;

use super::catalogue::{Catalogue, Once};
use super::id::SupportId;
use super::stored::Stored;
use super::support::{Support, SupportState};

/// The latest support of the same household with the same content as a draft, where the draft's
/// model may not come again yet. Cancelled ones do not count. To check a stored support against the
/// others, leave it out of `existing`.
pub fn earlier_same_content<'a>(
    existing: impl IntoIterator<Item = &'a Stored<SupportId, Support>>,
    draft: &Support,
    catalogue: &Catalogue,
) -> Option<&'a Stored<SupportId, Support>> {
    let model = catalogue.model(&draft.model)?;
    let same_content =
        |s: &Support| catalogue.model(&s.model).is_some_and(|m| m.content() == model.content());
    existing
        .into_iter()
        .filter(|s| s.household == draft.household && s.state != SupportState::Cancelled)
        .filter(|s| same_content(s) && is_too_soon(model.once, s, draft))
        .max_by_key(|s| s.date)
}

/// The order of the two does not matter: a support planned for next month is one too.
fn is_too_soon(once: Once, other: &Support, draft: &Support) -> bool {
    match once {
        Once::Unlimited => false,
        Once::Ever => true,
        Once::Years(years) => {
            let (first, second) = (other.date.min(draft.date), other.date.max(draft.date));
            first.checked_add_months(Months::new(years.saturating_mul(12))).is_none_or(|free| second < free)
        }
        Once::WhileValid => other.date <= draft.last_day() && draft.date <= other.last_day(),
    }
}

#[cfg(test)]
mod tests {

    use chrono::NaiveDate;

    use super::*;
    use crate::domain::id::HouseholdId;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn support(model: &str, date: NaiveDate) -> Support {
        Support {
            quantity: 1000,
            value: 18_000_000,
            fund: "mttq-tw".into(),
            state: SupportState::HandedOver,
            part_of: crate::domain::support::PartOf::default(),
            ..Support::new(HouseholdId(1), model, date)
        }
    }

    fn stored(id: i64, value: Support) -> Stored<SupportId, Support> {
        Stored { id: SupportId(id), rev: 1, value }
    }

    fn found(existing: &[Stored<SupportId, Support>], draft: &Support) -> Option<i64> {
        earlier_same_content(existing, draft, &Catalogue::embedded()).map(|s| s.id.0)
    }

    #[test]
    fn a_second_cow_is_named_with_the_first_whatever_the_fund() {
        let had = [stored(7, support("bo-sinh-san", day(2023, 3, 12)))];
        let again = Support { fund: "tinh".into(), ..support("bo-sinh-san", day(2026, 3, 12)) };
        assert_eq!(found(&had, &again), Some(7));
        assert_eq!(found(&had, &support("bo-sua", day(2026, 3, 12))), Some(7), "a dairy cow is a cow");
        assert_eq!(found(&had, &support("de-sinh-san", day(2026, 3, 12))), None);
    }

    #[test]
    fn cancelled_supports_and_other_households_do_not_count() {
        let cancelled =
            Support { state: SupportState::Cancelled, ..support("bo-sinh-san", day(2023, 3, 12)) };
        let other = Support { household: HouseholdId(2), ..support("bo-sinh-san", day(2023, 3, 12)) };
        let had = [stored(1, cancelled), stored(2, other)];
        assert_eq!(found(&had, &support("bo-sinh-san", day(2026, 3, 12))), None);
    }

    #[test]
    fn rice_may_come_at_any_time() {
        let had = [stored(1, support("gao", day(2026, 3, 12)))];
        assert_eq!(found(&had, &support("gao", day(2026, 3, 13))), None);
    }

    #[test]
    fn a_card_may_come_again_once_the_earlier_one_has_ended() {
        let card = Support { until: Some(day(2026, 12, 31)), ..support("the-bhyt", day(2026, 1, 2)) };
        let had = [stored(1, card)];
        assert_eq!(found(&had, &support("the-bhyt", day(2026, 12, 31))), Some(1));
        assert_eq!(found(&had, &support("the-bhyt", day(2027, 1, 1))), None);
        let without_end = [stored(1, support("the-bhyt", day(2026, 1, 2)))];
        assert_eq!(found(&without_end, &support("the-bhyt", day(2026, 6, 1))), Some(1));
        assert_eq!(found(&without_end, &support("the-bhyt", day(2027, 1, 1))), None);
    }

    #[test]
    fn so_many_years_end_on_the_same_day_whichever_comes_first() {
        let yearly = |first, second| {
            let (one, two) = (support("xe-dap", first), support("xe-dap", second));
            is_too_soon(Once::Years(3), &one, &two)
        };
        assert!(yearly(day(2023, 3, 12), day(2026, 3, 11)));
        assert!(!yearly(day(2023, 3, 12), day(2026, 3, 12)));
        assert!(yearly(day(2026, 3, 11), day(2023, 3, 12)));
    }

    #[test]
    fn the_latest_of_several_is_named() {
        let had = [
            stored(1, support("nha-o-sua-chua", day(2024, 1, 1))),
            stored(2, support("nha-o-xay-moi", day(2025, 1, 1))),
        ];
        assert_eq!(found(&had, &support("nha-o-xay-moi", day(2026, 1, 1))), Some(2));
    }

    #[test]
    fn a_model_that_no_catalogue_knows_is_like_no_other() {
        let had = [stored(1, support("la", day(2024, 1, 1)))];
        assert_eq!(found(&had, &support("la", day(2024, 1, 2))), None);
    }
}
