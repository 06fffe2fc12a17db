//! People and supports of every household as tables: one row each, under their household.

use std::ops::ControlFlow;

use crate::domain::dossier::Dossier;
use crate::domain::id::HouseholdId;
use crate::domain::member::{Member, Resident};
use crate::domain::support::Support;
use crate::i18n::Lang;
use crate::paper::Progress;
use crate::shell::export::Maker;
use crate::store::{Register, StoreError};
use crate::tables::write::{Grid, GridCell, GridColumn};
use crate::viet;

/// Households whose people or supports are to be listed.
pub struct Listing<'a> {
    /// Where they are read.
    pub register: &'a Register,
    /// Which, in the order of the table.
    pub ids: &'a [HouseholdId],
    /// Who makes the table, and in which language.
    pub maker: &'a Maker<'a>,
}

impl Listing<'_> {
    /// Everyone who lives in the households.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] where `progress` stopped it, and those of the register.
    pub fn members(&self, progress: &mut Progress) -> Result<Grid, StoreError> {
        let lang = self.maker.lang;
        let headers = [
            lang.table_name(),
            lang.table_sex(),
            lang.table_born(),
            lang.table_relation(),
            lang.table_ethnicity(),
            lang.table_citizen_number(),
        ];
        self.grid(&headers, |dossier| dossier.current().map(|r| member(r, lang)).collect(), progress)
    }

    /// All supports of the households.
    ///
    /// # Errors
    /// As [`Listing::members`].
    pub fn supports(&self, progress: &mut Progress) -> Result<Grid, StoreError> {
        let lang = self.maker.lang;
        let headers = [
            lang.table_date(),
            lang.table_model(),
            lang.table_quantity(),
            lang.table_unit(),
            lang.table_value(),
            lang.table_fund(),
            lang.table_state(),
            lang.table_minutes(),
        ];
        let rows =
            |dossier: &Dossier| dossier.supports.iter().map(|s| support(&s.value, self.maker)).collect();
        self.grid(&headers, rows, progress)
    }

    /// A table with the household before each row.
    fn grid(
        &self,
        headers: &[&str],
        rows_of: impl Fn(&Dossier) -> Vec<Vec<GridCell>>,
        progress: &mut Progress,
    ) -> Result<Grid, StoreError> {
        let mut rows = Vec::new();
        for (done, id) in self.ids.iter().enumerate() {
            let Some(dossier) = self.dossier(*id)? else { continue };
            let own = rows_of(&dossier).into_iter();
            rows.extend(own.map(|cells| household(&dossier).into_iter().chain(cells).collect::<Vec<_>>()));
            if let ControlFlow::Break(()) = progress(done + 1, self.ids.len()) {
                return Err(StoreError::Cancelled);
            }
        }
        let lang = self.maker.lang;
        let first = [lang.table_code(), lang.table_head(), lang.table_hamlet()];
        let columns = first.iter().chain(headers).map(|header| GridColumn::new(*header)).collect();
        let time = self.maker.at.format("%H:%M %d/%m/%Y");
        let title = lang.table_title(self.register.commune()?.name, rows.len(), self.maker.by, time);
        Ok(self.maker.dated(Grid { title, columns, rows, ..Grid::default() }))
    }

    /// A household as it stands, or as it stood; `None` where it was not in the register then.
    fn dossier(&self, id: HouseholdId) -> Result<Option<Dossier>, StoreError> {
        match self.maker.on {
            None => self.register.dossier(id).map(Some),
            Some(day) => Ok(self.register.on_day(&[id], day)?.pop().map(|then| then.dossier)),
        }
    }
}

fn household(dossier: &Dossier) -> [GridCell; 3] {
    [dossier.household.code.as_str(), dossier.head_name(), dossier.hamlet.name.as_str()].map(GridCell::text)
}

fn member(resident: &Resident, lang: Lang) -> Vec<GridCell> {
    let Member { name, sex, born, ethnicity, citizen_number, .. } = &resident.member.value;
    vec![
        GridCell::text(name.as_str()),
        GridCell::text(sex.map_or("", |sex| lang.sex(sex))),
        GridCell::text(born.map(|born| born.display()).unwrap_or_default()),
        GridCell::text(lang.relation(resident.membership.relation)),
        GridCell::text(ethnicity.as_str()),
        GridCell::text(citizen_number.as_str()),
    ]
}

fn support(support: &Support, maker: &Maker) -> Vec<GridCell> {
    let named = |label: Option<&crate::domain::data_file::Label>, code: &str| match (label, maker.lang) {
        (Some(label), Lang::Vi) => GridCell::text(label.vi.as_str()),
        (Some(label), Lang::En) => GridCell::text(label.en.as_str()),
        (None, _) => GridCell::text(code),
    };
    let model = maker.catalogue.model(&support.model).map(|model| &model.name);
    let fund = maker.catalogue.fund(&support.fund).map(|fund| &fund.name);
    vec![
        GridCell::text(support.date.format("%d/%m/%Y").to_string()),
        named(model, &support.model),
        GridCell::text(viet::format_quantity(support.quantity)),
        GridCell::text(support.unit.as_str()),
        GridCell::Number(support.value),
        named(fund, &support.fund),
        GridCell::text(maker.lang.support_state(support.state)),
        GridCell::text(support.minutes_number.as_str()),
    ]
}
