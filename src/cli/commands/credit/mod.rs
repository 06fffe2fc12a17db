//! `support groups`, `support loans`, `support cards`: what boards of the terminal show and do, as text or JSON.
//!
//! | file | subject |
//! |---|---|
//! | `groups` | the list of groups, one of them, founding one |
//! | `members` | who joins and who leaves |
//! | `book` | what members gave and received |
//! | `loans` | the list of loans, repayments, extensions |
//! | `cards` | what there is to do about cards, and cards for those who need one |

mod book;
mod cards;
mod groups;
mod loans;
mod members;

use super::super::answer::Answer;
use super::super::args::{CardsArgs, CardsCommand, GroupsArgs, GroupsCommand, LoansArgs, LoansCommand};
use super::super::failure::Failure;
use super::super::session::Session;

/// `support groups …`.
pub fn groups(args: &GroupsArgs, session: &Session) -> Result<Answer, Failure> {
    match &args.command {
        None => groups::list(args.json, session),
        Some(GroupsCommand::Show(args)) => groups::show(args, session),
        Some(GroupsCommand::Add(args)) => groups::add(args, session),
        Some(GroupsCommand::Join(args)) => members::join(args, session),
        Some(GroupsCommand::Leave(args)) => members::leave(args, session),
        Some(GroupsCommand::Enter(args)) => book::enter(args, session),
    }
}

/// `support loans …`.
pub fn loans(args: &LoansArgs, session: &Session) -> Result<Answer, Failure> {
    match &args.command {
        None => loans::list(args.json, session),
        Some(LoansCommand::Repay(args)) => loans::repay(args, session),
        Some(LoansCommand::Extend(args)) => loans::extend(args, session),
    }
}

/// `support cards …`.
pub fn cards(args: &CardsArgs, session: &Session) -> Result<Answer, Failure> {
    match &args.command {
        None => cards::list(args, session),
        Some(CardsCommand::Issue(args)) => cards::issue(args, session),
    }
}
