//! The people who live in the household now.

use super::super::super::document::{Align, Block, Column, HeaderCell, Row, Table};
use super::{Form, heading_with, nothing};
use crate::domain::citizen::mask;
use crate::domain::member::{Resident, Sex};
use crate::viet::PartialDate;

impl Form<'_> {
    pub(super) fn members(&self) -> Vec<Block> {
        let residents: Vec<&Resident> = self.dossier.current().collect();
        let content = match residents.is_empty() {
            true => nothing(self.lang.paper_no_members()),
            false => Block::Table(self.member_table(&residents)),
        };
        let count = self.lang.paper_people_count(residents.len());
        vec![heading_with(self.lang.paper_people(), &count), content]
    }

    fn member_table(&self, residents: &[&Resident]) -> Table {
        let lang = self.lang;
        let header = [
            lang.paper_number(),
            lang.paper_name(),
            lang.paper_sex(),
            lang.paper_born(),
            lang.paper_relation(),
            lang.paper_ethnicity(),
            lang.paper_citizen_number(),
        ];
        let centred = Column::tight(Align::Centre);
        let left = Column::tight(Align::Left);
        let rows = residents.iter().enumerate();
        Table {
            columns: vec![centred, Column::roomy(1.0), centred, centred, left, left, centred],
            header: vec![header.map(HeaderCell::new).into()],
            numbered: false,
            rows: rows.map(|(index, resident)| self.member_row(index + 1, resident)).collect(),
        }
    }

    fn member_row(&self, number: usize, resident: &Resident) -> Row {
        let member = &resident.member;
        Row::from_iter([
            number.to_string(),
            member.name.clone(),
            member.sex.map(|sex: Sex| self.lang.sex(sex)).unwrap_or_default().to_owned(),
            member.born.map(PartialDate::display).unwrap_or_default(),
            self.lang.relation(resident.membership.relation).to_owned(),
            member.ethnicity.clone(),
            self.citizen_number(&member.citizen_number),
        ])
    }

    fn citizen_number(&self, number: &str) -> String {
        match self.options.show_citizen_numbers {
            true => number.to_owned(),
            false => mask(number),
        }
    }
}
