//! Which other records the record of a kind may name beyond its household: an emergency, a group, a person.
//! Forms and the command line ask for them only where they can be meant.

use super::ModelKind;

impl ModelKind {
    /// What is given after an emergency: relief itself, food, goods, and houses that are built up again.
    pub fn may_name_event(self) -> bool {
        matches!(self, Self::Relief | Self::Food | Self::Goods | Self::Housing)
    }

    /// What comes through a group: loans of a savings-and-loan group, workdays, group projects of animals and crops.
    pub fn may_name_group(self) -> bool {
        matches!(self, Self::Credit | Self::Labour | Self::Group | Self::Livestock | Self::Crops)
    }

    /// What one person of the household gets: a card, an allowance, training, relief for the ill and for pupils.
    pub fn may_name_person(self) -> bool {
        matches!(self, Self::Card | Self::Monthly | Self::Training | Self::Relief)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_a_persons_and_a_cow_is_not() {
        assert!(ModelKind::Card.may_name_person());
        assert!(!ModelKind::Livestock.may_name_person());
    }

    #[test]
    fn a_loan_comes_through_a_group_and_rice_answers_a_storm() {
        assert!(ModelKind::Credit.may_name_group() && !ModelKind::Credit.may_name_event());
        assert!(ModelKind::Food.may_name_event() && !ModelKind::Food.may_name_group());
    }
}
