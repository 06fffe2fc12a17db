//! The pages of a section stand in groups, so that the eye looks for one among five and not among sixteen. Tab goes
//! through all of them in this order.

use super::Subject;
use crate::app::boards::herd::which::AnimalsOf;
use crate::app::boards::reach::unreached::MONTHS;
use crate::app::boards::results::outcomes::USUAL_HORIZON;
use crate::app::model::Section;
use crate::domain::herd::By;
use crate::domain::reach::{self, Cut};
use crate::i18n::Lang;

/// Pages that belong together.
#[derive(Debug)]
pub struct Group {
    /// What it is called.
    pub name: fn(Lang) -> &'static str,
    /// Its pages in their order.
    pub pages: &'static [Subject],
}

/// Money and models, handing over, what is drawn every month, what people do together, what came of it,
/// leaving poverty, what is ahead.
static SUPPORT: [Group; 7] = [
    Group { name: Lang::group_plans, pages: &[Subject::Programmes, Subject::Models, Subject::Budgets(None)] },
    Group { name: Lang::group_hand_over, pages: &[Subject::HandOvers, Subject::ReliefEvents(None)] },
    Group {
        name: Lang::group_entitlements,
        pages: &[Subject::Benefits, Subject::AssistanceAdvice, Subject::PayMonths, Subject::Cards],
    },
    Group {
        name: Lang::group_community,
        pages: &[Subject::Groups, Subject::Loans, Subject::Activities(None)],
    },
    Group {
        name: Lang::group_results,
        pages: &[
            Subject::Unreached(MONTHS),
            Subject::Astray(None),
            Subject::FundReach { cut: Cut::Class, days: None },
            Subject::SupportTable { by: reach::By::Model, days: None },
        ],
    },
    Group {
        name: Lang::group_way_out,
        pages: &[Subject::WaysOut, Subject::Watch, Subject::VisitsDue, Subject::VisitSheets],
    },
    Group {
        name: Lang::group_ahead,
        pages: &[Subject::Outcomes { horizon: USUAL_HORIZON, days: None }, Subject::Outlook],
    },
];

/// The animals, and what goes on from household to household.
static HERD: [Group; 2] = [
    Group {
        name: Lang::group_animals,
        pages: &[
            Subject::Animals(AnimalsOf::All(None)),
            Subject::Heads { by: By::Species, on: None },
            Subject::HerdBalance(None),
            Subject::Vaccinations,
        ],
    },
    Group {
        name: Lang::group_passing_on,
        pages: &[Subject::Obligations, Subject::WaitingList, Subject::Trees],
    },
];

/// The groups of a section; none where it has no boards.
pub fn groups(section: Section) -> &'static [Group] {
    match section {
        Section::Support => &SUPPORT,
        Section::Herd => &HERD,
        _ => &[],
    }
}

impl Subject {
    /// The boards that a section shows as its pages, in order.
    pub fn pages(section: Section) -> Vec<Self> {
        groups(section).iter().flat_map(|group| group.pages).copied().collect()
    }

    /// The pages of a section, each with its two digits: those of its group and of itself in it, from 1.
    pub fn numbered(section: Section) -> impl Iterator<Item = (String, &'static Group, Self)> {
        groups(section).iter().enumerate().flat_map(|(at, group)| {
            let pages = group.pages.iter().enumerate();
            pages.map(move |(place, page)| (format!("{}{}", at + 1, place + 1), group, *page))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_its_own_page_in_its_section() {
        for section in [Section::Support, Section::Herd] {
            for page in Subject::pages(section) {
                assert_eq!((page.page(), page.section()), (page, section));
            }
        }
    }

    #[test]
    fn a_row_holds_few_pages_and_two_digits_name_one() {
        for section in [Section::Support, Section::Herd] {
            assert!(groups(section).iter().all(|group| (2..=5).contains(&group.pages.len())));
            assert!(Subject::numbered(section).all(|(digits, ..)| digits.len() == 2));
        }
    }
}
