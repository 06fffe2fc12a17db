//! The loans of one household, as its dossier holds them.

use super::{Loan, LoanBook};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::dossier::Dossier;
use crate::domain::id::SupportId;
use crate::domain::stored::Stored;
use crate::domain::support::Support;

impl Dossier {
    /// A support as a loan with what happened to it; `None` where its model lends nothing, or nothing was handed out.
    pub fn loan(&self, support: &Stored<SupportId, Support>, catalogue: &Catalogue) -> Option<LoanBook> {
        let lends = catalogue.model(&support.model).is_some_and(|model| model.kind == ModelKind::Credit);
        if !lends || !support.state.is_given() {
            return None;
        }
        let (payments, extensions) = (self.loan_payments.iter(), self.loan_extensions.iter());
        Some(LoanBook {
            loan: Loan::of(support),
            payments: payments.filter(|payment| payment.support == support.id).cloned().collect(),
            extensions: extensions.filter(|extension| extension.support == support.id).cloned().collect(),
        })
    }

    /// Its loans in the order in which they were lent.
    pub fn loans<'a>(
        &'a self,
        catalogue: &'a Catalogue,
    ) -> impl Iterator<Item = (&'a Stored<SupportId, Support>, LoanBook)> {
        self.supports.iter().filter_map(|support| Some((support, self.loan(support, catalogue)?)))
    }
}
