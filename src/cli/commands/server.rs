//! `server`: the set-up of a shared server in words and files, and where one is weak.

use std::process::{Command, Stdio};

use serde_json::json;

use crate::cli::answer::Answer;
use crate::cli::args::{ServerCheckArgs, ServerCommand, ServerPrintArgs};
use crate::cli::failure::Failure;
use crate::cli::misuse::Misuse;
use crate::cli::session::Session;
use crate::i18n::Lang;
use crate::shell::rules;
use crate::shell::server::{Found, Part, Person, PersonFault, Server, SetUp, account_of, check};
use crate::store::text_named;

/// Prints or checks.
pub fn run(command: &ServerCommand, session: &Session) -> Result<Answer, Failure> {
    match command {
        ServerCommand::Print(args) => print(args, session.lang),
        ServerCommand::Check(args) => checked(args, session),
    }
}

fn print(args: &ServerPrintArgs, lang: Lang) -> Result<Answer, Failure> {
    let people = args.people.iter().map(|typed| person(typed)).collect::<Result<Vec<_>, _>>()?;
    let set_up = set_up(args, people)?;
    let lines = match args.part {
        Some(part) => vec![set_up.part(part)],
        None => {
            let parts = Part::ALL.iter().flat_map(|part| explained(&set_up, *part, lang));
            parts.chain(first_steps(&set_up, lang)).collect()
        }
    };
    Ok(Answer::lines(lines))
}

/// How the program, the register and the first keeper get there: lines for a person, who knows the names in them.
fn first_steps(set_up: &SetUp, lang: Lang) -> Vec<String> {
    let first = set_up.people.first().map_or("LOGIN", |person| person.login.as_str());
    let [program, register, makes, keeper] = set_up.first_steps(first);
    let words = lang.server_first_steps(program, register, makes, keeper);
    words.lines().map(|line| format!("# {line}")).collect()
}

/// What stands in commands and files must not mean anything else there.
fn set_up(args: &ServerPrintArgs, people: Vec<Person>) -> Result<SetUp, Failure> {
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    for path in [&args.folder, &args.program] {
        let text = path.display().to_string();
        if !(path.is_absolute() && plain(&text)) {
            return Err(Failure::Misuse(Misuse::ServerPath(text)));
        }
    }
    if args.account.is_empty()
        || args.account.starts_with('-')
        || !plain(&args.account)
        || args.account.contains('/')
    {
        return Err(Failure::Misuse(Misuse::ServerPath(args.account.clone())));
    }
    let (account, folder, program) = (args.account.clone(), args.folder.clone(), args.program.clone());
    Ok(SetUp { account, folder, program, people })
}

/// `LOGIN=FILE`.
fn person(typed: &str) -> Result<Person, Failure> {
    let misuse = || Failure::Misuse(Misuse::ServerPerson(typed.to_owned()));
    let (login, file) = typed.split_once('=').ok_or_else(misuse)?;
    let keys = text_named(file.as_ref()).map_err(|error| Failure::Input { path: file.into(), error })?;
    Person::new(login, &keys).map_err(|fault| match fault {
        PersonFault::Login => misuse(),
        PersonFault::Key => Failure::Misuse(Misuse::ServerKey(file.to_owned())),
    })
}

fn explained(set_up: &SetUp, part: Part, lang: Lang) -> Vec<String> {
    let text = set_up.part(part);
    let text = if text.is_empty() { lang.server_nobody().to_owned() } else { text };
    let (keys, sshd) = (set_up.keys_file(), set_up.sshd_file());
    let words = match part {
        Part::Account => lang.server_part_account().to_owned(),
        Part::Keys => lang.server_part_keys(keys.display()),
        Part::Sshd => lang.server_part_sshd(sshd.display()),
        Part::Cron => lang.server_part_cron(format!("/etc/cron.d/{}", set_up.account)),
    };
    let words = words.lines().map(|line| format!("# {line}"));
    words.chain([text]).collect()
}

fn checked(args: &ServerCheckArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.path();
    let second_place = rules::backup(&register)?.second_place;
    let (keys, sshd) = (args.keys.clone(), args.sshd.clone());
    // A file that is named is read, and the server not asked.
    let account = account_of(&register).filter(|_| sshd.is_none());
    let answer = account.and_then(|account| sshd_answer(&account));
    let asked = answer.is_some();
    let found = check(&Server { register, keys, sshd, answer, second_place });
    let lang = session.lang;
    let of = |found: &Found| {
        json!({
            "weakness": found.weakness.code(),
            "where": found.place,
            "message": lang.server_weakness(found.weakness),
            "mend": found.mend,
        })
    };
    let weaknesses: Vec<_> = found.iter().map(of).collect();
    let json = json!({ "weaknesses": weaknesses, "sshd_asked": asked });
    let mut lines = lines(&found, lang);
    lines.extend((!asked).then(|| lang.server_not_asked().to_owned()));
    Ok(Answer::either(args.json, &json, lines).with_found(!found.is_empty()))
}

/// Where systems keep the SSH server.
const SSHD: [&str; 3] = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/lib/ssh/sshd"];

/// What the SSH server says that holds for an account; nothing where there is none, or where it answers the
/// administrator alone.
fn sshd_answer(account: &str) -> Option<String> {
    // Somebody of this machine comes in: blocks for other addresses are not seen.
    let who = format!("user={account},host=localhost,addr=127.0.0.1");
    SSHD.iter().find_map(|server| {
        let asked = Command::new(server).args(["-T", "-C", &who]).stdin(Stdio::null()).output().ok()?;
        asked.status.success().then(|| String::from_utf8_lossy(&asked.stdout).into_owned())
    })
}

fn lines(found: &[Found], lang: Lang) -> Vec<String> {
    if found.is_empty() {
        return vec![lang.server_sound().to_owned()];
    }
    let mut lines = Vec::new();
    for found in found {
        let place = crate::viet::clean(&found.place);
        lines.push(format!("! {place}: {}", lang.server_weakness(found.weakness)));
        lines.extend(found.mend.iter().map(|mend| format!("    {}", crate::viet::clean(mend))));
    }
    let with_mend = found.iter().filter(|found| found.mend.is_some()).count();
    lines.push(lang.server_found(found.len(), with_mend));
    lines
}
