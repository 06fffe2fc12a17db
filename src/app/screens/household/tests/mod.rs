//! The page of one household, key by key.

mod leading;
mod members;
mod papers;
mod parting;
mod reading;
mod records;

use super::*;
use crate::app::Msg;
use crate::app::dialogs::Dialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::board::generation;
use crate::app::testing::{
    HOUSEHOLD, bare_dossier, borrower, day, dossier, model, passing, press, saved, showing, stored,
};
use crate::app::update;
use crate::app::work::Printed;
use crate::domain::dossier::Neighbour;
use crate::domain::exit_plan::{ExitOperation, ExitPlan, PlanStep};
use crate::domain::id::{ExitPlanId, GroupId, HouseholdId, MemberId, SupportId, VisitId};
use crate::domain::member::{JoinReason, LeaveReason, Relation, Sex};
use crate::domain::operation::Operation;
use crate::domain::visit::VisitOperation;
use crate::i18n::Lang;
use crate::viet::PartialDate;

fn open_page(script: &str) -> Model {
    let mut model = showing(dossier(), (80, 24), Lang::Vi);
    press(&mut model, script);
    model
}

fn partial(iso: &str) -> Option<PartialDate> {
    PartialDate::from_iso(iso).ok()
}

fn question(model: &Model) -> &str {
    match model.dialogs.last() {
        Some(Dialog::Confirm(confirm)) => &confirm.question,
        other => panic!("no question: {other:?}"),
    }
}
