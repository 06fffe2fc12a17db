//! Forms of groups and loans by their keys: what is saved, and at which field a fault stands.

use crate::app::Model;
use crate::app::board::Subject;
use crate::app::dialogs::Dialog;
use crate::app::effect::Effect;
use crate::app::testing::keys_to;
use crate::app::testing::village::{Village, play, village};
use crate::domain::group::GroupOperation;
use crate::domain::id::{GroupEntryId, LoanPaymentId};
use crate::domain::loan::LoanOperation;
use crate::domain::operation::Operation;
use crate::i18n::Lang;

fn after(subject: Subject, script: &str) -> (Model, Village) {
    let (mut model, mut village) = village(40, (80, 24), Lang::Vi);
    play(&mut model, &mut village, &(keys_to(subject) + script));
    (model, village)
}

/// What a script saves.
fn saved(subject: Subject, script: &str) -> Operation {
    let (model, village) = after(subject, script);
    let performed = village.asked.into_iter().find_map(|effect| match effect {
        Effect::Perform(operation) => Some(*operation),
        _ => None,
    });
    performed.unwrap_or_else(|| panic!("nothing was saved: {:?}", model.dialogs))
}

/// The fields at which something stands against saving.
fn faults(subject: Subject, script: &str) -> Vec<String> {
    let (model, _) = after(subject, script);
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!("no form: {:?}", model.dialogs) };
    let fields = dialog.form.fields.iter().filter(|field| field.fault.is_some());
    fields.map(|field| field.code.to_string()).collect()
}

#[test]
fn a_repayment_is_corrected_against_the_others() {
    let Operation::Loan(LoanOperation::SavePayment(edit)) =
        saved(Subject::Loans, "<Enter><F2><Ctrl-u>25tr<F2>")
    else {
        panic!()
    };
    assert_eq!((edit.base, edit.value.principal), (Some((LoanPaymentId(1), 1)), 25_000_000));
    assert_eq!(edit.value.interest, 3_300_000, "what is not typed stays");
    assert_eq!(faults(Subject::Loans, "<Enter><F2><Ctrl-u>51tr<F2>"), ["principal"]);
    assert_eq!(faults(Subject::Loans, "<Enter><F2><Up><Ctrl-u>31/5/2023<F2>"), ["on"]);
}

#[test]
fn a_repayment_is_taken_out_after_a_question() {
    let removed = saved(Subject::Loans, "<Enter><Delete><Right><Enter>");
    assert_eq!(removed, Operation::Loan(LoanOperation::RemovePayment(LoanPaymentId(1), 1)));
}

#[test]
fn more_than_is_owed_stands_at_the_amount() {
    assert_eq!(faults(Subject::Loans, "<F5>30000001<F2>"), ["principal"]);
    assert_eq!(faults(Subject::Loans, "<F5>-5<F2>"), ["principal"]);
}

#[test]
fn an_entry_of_the_book_is_corrected() {
    let Operation::Group(GroupOperation::SaveEntry(edit)) =
        saved(Subject::Groups, "<Enter><Enter><End><F2><Down><Ctrl-u>250k<F2>")
    else {
        panic!()
    };
    assert_eq!(edit.base, Some((GroupEntryId(1), 1)));
    assert_eq!((edit.value.value, edit.value.giver.map(|id| id.0)), (250_000, Some(1)));
    let nothing = faults(Subject::Groups, "<Enter><Enter><End><F2><Down><Ctrl-u>0<F2>");
    assert_eq!(nothing, ["value"]);
    let early = faults(Subject::Groups, "<Enter><Enter><End><F2><Ctrl-u>1/1/2025<F2>");
    assert_eq!(early, ["on"]);
}

#[test]
fn a_household_that_is_a_member_already_stands_at_its_code() {
    assert_eq!(faults(Subject::Groups, "<Enter><F4>0412<F2>"), ["code"]);
}

#[test]
fn a_leader_who_is_no_member_is_asked_about() {
    let (model, _) = after(Subject::Groups, "<F2><F2>");
    let Some(Dialog::Confirm(confirm)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    assert!(confirm.question.contains("Hà Thị Đượm không có trong số thành viên"), "{}", confirm.question);
}

#[test]
fn more_than_the_fund_has_stands_at_the_amount_with_what_lies_there() {
    let paid = "<Enter><F5><Ctrl-u>paid<Enter><Enter>900tr<F2>";
    assert_eq!(faults(Subject::Groups, paid), ["value"]);
    let (model, _) = after(Subject::Groups, paid);
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    let words = dialog.form.field("value").and_then(|field| field.fault.clone()).unwrap_or_default();
    assert!(words.contains("Trong quỹ chỉ có"), "{words}");
}

#[test]
fn a_new_loan_is_looked_for_on_the_page_of_loans_and_told_where_it_is_recorded() {
    let (model, _) = after(Subject::Loans, "<F4>");
    let said = model.notice.as_ref().map_or("", |notice| notice.text.as_str());
    assert!(said.contains("mô hình vốn vay"), "{said}");
}
