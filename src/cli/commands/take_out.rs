//! `take-out`: a register of chosen hamlets for a laptop; which are out; one that will not come back.

use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::TakeOutArgs;
use crate::cli::failure::Failure;
use crate::cli::framework;
use crate::cli::json::carry as as_json;
use crate::cli::progress::Progress;
use crate::cli::seal::Wish;
use crate::cli::session::Session;
use crate::domain::carry::TakenOut;
use crate::domain::id::HamletId;
use crate::shell::carry::{self, Going};
use crate::store::Register;
use crate::viet::{DateStyle, clean, group};

/// Takes hamlets out, lists what is out, or gives one up.
pub fn run(args: &TakeOutArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    match (args.list, args.give_up, &args.to) {
        (true, ..) => list(&register, args, session),
        (_, Some(number), _) => {
            register.give_up_taken_out(&session.author, number)?;
            let json = json!({ "number": number, "state": "given_up" });
            Ok(Answer::either(args.json, &json, [session.lang.carry_given_up_done(number)]))
        }
        (.., Some(to)) => take(&mut register, args, to, session),
        (.., None) => list(&register, args, session),
    }
}

fn take(
    register: &mut Register,
    args: &TakeOutArgs,
    to: &std::path::Path,
    session: &Session,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let wish = Wish {
        encrypt: args.encrypt,
        recipients: &args.recipients,
        recipient_file: args.recipient_file.as_deref(),
        passphrase_file: args.passphrase_file.as_deref(),
    };
    let seal = wish.seal(lang)?;
    let (hamlets, who) = (chosen(register, &args.hamlets)?, clean(&args.who));
    let mut progress = Progress::of(lang.progress_parts());
    let going = Going { author: &session.author, hamlets: &hamlets, who: &who, seal: seal.as_ref() };
    let taken = carry::take_out(register, &going, to, &mut |done, all| progress.go_on(done, all))?;
    drop(progress);
    let (households, people) = (taken.holds.households, taken.holds.people);
    let json = json!({
        "number": taken.number, "path": to.display().to_string(), "hamlets": taken.hamlets, "who": who,
        "households": households, "people": people, "encrypted": seal.is_some(),
    });
    let holds = lang.carry_holds(taken.hamlets.join(", "), group(households.into()), group(people.into()));
    let sealed = seal.is_some().then(|| lang.seal_done().to_owned());
    let lines = [lang.carry_went(taken.number, to.display()), holds].into_iter().chain(sealed);
    Ok(Answer::either(args.json, &json, lines))
}

fn chosen(register: &Register, typed: &[String]) -> Result<Vec<HamletId>, Failure> {
    let known = register.hamlets()?;
    let found = typed.iter().map(|typed| framework::hamlet(&known, typed));
    let mut found: Vec<HamletId> = found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn list(register: &Register, args: &TakeOutArgs, session: &Session) -> Result<Answer, Failure> {
    let all = register.taken_out()?;
    let names = carry::hamlet_names(register)?;
    let of = |copy: &TakenOut| copy.hamlets.iter().filter_map(|hamlet| names(hamlet.0)).collect::<Vec<_>>();
    let told: Vec<Value> = all.iter().map(|copy| as_json::taken_out(copy, &of(copy))).collect();
    let mut lines: Vec<String> = all
        .iter()
        .map(|copy| {
            let said = session.lang.carried_copy(copy, &of(copy), DateStyle::default());
            format!("{said}  [{}]", session.lang.carry_state(copy, DateStyle::default()))
        })
        .collect();
    if lines.is_empty() {
        lines.push(session.lang.carry_none_out().to_owned());
    }
    Ok(Answer::either(args.json, &json!({ "taken_out": told }), lines))
}
