//! The forms of somebody who works with the register, and of what needs two people.

use super::{Faults, Field, FieldKind, Form, FormDialog, Purpose, Reading, choices, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::colleague::{
    Colleague, ColleagueOperation, Matter, OfficeRules, Role, Team, colleague_faults, rules_fault, team_fault,
};
use crate::domain::history::Author;
use crate::domain::id::{ColleagueId, HamletId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};

/// Somebody who works with the register.
#[derive(Debug)]
struct ColleagueForm {
    before: Colleague,
    base: Option<(ColleagueId, Rev)>,
}

/// What needs two people.
#[derive(Debug)]
struct RulesForm;

/// The form of somebody new. The first one is who enters them, as keeper.
pub fn open_new(at: &At) -> Dialog {
    let first = team(at).is_open();
    let (login, role) = match first {
        true => (at.user.to_owned(), Role::Keeper),
        false => (String::new(), Role::Officer),
    };
    open(Colleague::new(login, role), None, at)
}

/// The form of somebody who is known.
pub fn open_edit(known: &Stored<ColleagueId, Colleague>, at: &At) -> Dialog {
    open(known.value.clone(), Some((known.id, known.rev)), at)
}

fn open(before: Colleague, base: Option<(ColleagueId, Rev)>, at: &At) -> Dialog {
    let lang = at.lang;
    let roles = choices::of(Role::ALL, Role::code, |role| lang.role(role));
    let mut fields = vec![
        Field::text("login", lang.person_login(), &before.login).verbatim().hint(lang.person_login_hint()),
        Field::text("name", lang.person_name(), &before.name).hint(lang.person_name_hint()),
        Field::choice("role", lang.person_role(), roles, before.role.code()).hint(lang.person_role_hint()),
    ];
    fields.extend(hamlets(at).map(|(id, name)| {
        let works = choices::digit(Some(before.hamlets.contains(&id)));
        let kind = FieldKind::Digit(choices::yes_no(lang));
        Field::new(code_of(id), lang.person_hamlet(name), kind, works).hint(lang.person_hamlet_hint())
    }));
    let left = before.left_on.map(|day| at.day(day)).unwrap_or_default();
    fields.push(Field::date("left_on", lang.person_left(), &left).hint(lang.person_left_hint()));
    fields.push(Field::text("note", lang.field_note(), &super::lines_in_one(&before.note)));
    FormDialog::open(ColleagueForm { before, base }, Form::new(fields), at)
}

/// The form of what needs two people.
pub fn open_rules(at: &At) -> Dialog {
    let (lang, rules) = (at.lang, team(at).rules);
    let field = |matter: Matter| {
        let kind = FieldKind::Digit(choices::yes_no(lang));
        let asked = choices::digit(Some(rules.asks_second(matter)));
        Field::new(matter.code(), lang.rules_matter(lang.matter(matter)), kind, asked)
            .hint(lang.rules_matter_hint(matter))
    };
    FormDialog::open(RulesForm, Form::new(Matter::ALL.iter().copied().map(field).collect()), at)
}

fn team(at: &At) -> Team {
    at.register.map(|register| register.team.clone()).unwrap_or_default()
}

fn hamlets<'a>(at: &At<'a>) -> impl Iterator<Item = (HamletId, &'a str)> {
    let hamlets = at.register.map(|register| register.hamlets.as_slice()).unwrap_or_default();
    hamlets.iter().map(|hamlet| (hamlet.id, hamlet.name.as_str()))
}

fn code_of(hamlet: HamletId) -> String {
    format!("hamlet_{}", hamlet.0)
}

impl ColleagueForm {
    fn read(&self, reading: &mut Reading, at: &At) -> Colleague {
        let works = |(id, _): &(HamletId, &str)| reading.yes_no(&code_of(*id)) == Some(true);
        let hamlets: Vec<_> = hamlets(at).filter(works).map(|(id, _)| id).collect();
        Colleague {
            login: reading.required("login"),
            name: reading.text("name"),
            role: reading.coded("role", Role::from_code, self.before.role),
            hamlets,
            left_on: reading.optional_day("left_on"),
            note: reading.lines("note"),
        }
    }

    /// The team as it would be.
    fn after(&self, team: &Team, colleague: &Colleague) -> Team {
        let mut after = team.clone();
        let own = self.base.map(|(id, _)| id);
        match after.colleagues.iter_mut().find(|known| Some(known.id) == own) {
            Some(known) => known.value = colleague.clone(),
            None => {
                after.colleagues.push(Stored { id: ColleagueId(0), rev: 0, value: colleague.clone() });
            }
        }
        after
    }
}

impl Purpose for ColleagueForm {
    fn title(&self, at: &At) -> String {
        match self.base {
            Some(_) => self.before.called(),
            None => at.lang.person_new().to_owned(),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(self.base.map_or(DraftOf::NewColleague, |(id, _)| DraftOf::Colleague(id)))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|(_, rev)| *rev).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let colleague = self.read(&mut reading, at);
        let (team, author) = (team(at), Author(at.user.to_owned()));
        let own = self.base.map(|(id, _)| id);
        for (field, fault) in colleague_faults(&colleague, own, &team.colleagues, &author) {
            reading.also(field.code(), at.lang.colleague_fault(fault));
        }
        if let Some(fault) = team_fault(&team, &self.after(&team, &colleague)) {
            reading.also("role", at.lang.colleague_fault(fault));
        }
        let colleague = reading.finish(colleague)?;
        let edit = Edit { base: self.base, value: colleague };
        Ok(perform(Operation::Colleague(ColleagueOperation::Save(edit))))
    }

    /// Hamlets mean nothing for who works in all of them.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let mut reading = Reading::of(form, at);
        let colleague = self.read(&mut reading, at);
        let beside = colleague.role != Role::Officer && !colleague.hamlets.is_empty();
        beside.then(|| at.lang.person_hamlets_beside(at.lang.role(colleague.role)))
    }
}

impl RulesForm {
    fn read(form: &Form, at: &At) -> OfficeRules {
        let mut reading = Reading::of(form, at);
        let before = team(at).rules;
        let mut asked =
            |matter: Matter| reading.yes_no(matter.code()).unwrap_or_else(|| before.asks_second(matter));
        OfficeRules {
            second_for_recognition: asked(Matter::Recognition),
            second_for_money: asked(Matter::Money),
            eased_on: None,
        }
    }
}

impl Purpose for RulesForm {
    fn title(&self, at: &At) -> String {
        at.lang.rules_title().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        None
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let (rules, team) = (Self::read(form, at), team(at));
        let mut reading = Reading::of(form, at);
        if let Some(fault) = rules_fault(rules, &team) {
            let asked = Matter::ALL.iter().find(|matter| rules.asks_second(**matter));
            reading.fault(asked.map_or("money", |matter| matter.code()), at.lang.colleague_fault(fault));
        }
        let rules = reading.finish(rules)?;
        Ok(perform(Operation::Colleague(ColleagueOperation::SaveRules(rules))))
    }

    /// Asking for less is said before it is done: with another keeper it waits for them, alone its day stands there.
    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let (rules, team) = (Self::read(form, at), team(at));
        if !rules.ask_less_than(team.rules) {
            return None;
        }
        let alone = !team.has_other_keeper(&Author(at.user.to_owned()));
        Some(if alone { at.lang.rules_less_alone() } else { at.lang.rules_less() }.to_owned())
    }
}

/// What somebody is in one line: role, hamlets, last day.
pub fn line(person: &Colleague, at: &At) -> String {
    let own: Vec<_> =
        hamlets(at).filter(|(id, _)| person.hamlets.contains(id)).map(|(_, name)| name).collect();
    let place = (person.role == Role::Officer).then(|| match own.is_empty() {
        true => at.lang.hamlets_all().to_owned(),
        false => own.join(", "),
    });
    let left = person.left_on.map(|day| at.lang.colleague_left(at.day(day)));
    let parts = [Some(at.lang.role(person.role).to_owned()), place, left];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What needs two people in one line.
pub fn rules_line(at: &At) -> String {
    let rules = team(at).rules;
    let asked = Matter::ALL.iter().filter(|matter| rules.asks_second(**matter));
    let asked: Vec<_> = asked.map(|matter| at.lang.matter(*matter)).collect();
    if asked.is_empty() { at.lang.second_for_nothing().to_owned() } else { asked.join(", ") }
}

/// The question before somebody is taken out who was entered by mistake.
pub(in crate::app) fn removal(known: &Stored<ColleagueId, Colleague>, at: &At) -> (String, Effect) {
    let question = at.lang.person_remove_question(known.called());
    let operation = ColleagueOperation::Remove(known.id, known.rev);
    (question, Effect::Perform(Box::new(Operation::Colleague(operation))))
}

#[cfg(test)]
mod tests;
