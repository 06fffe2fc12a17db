//! A new obligation: for a support of the register that owes nothing yet, or for one of an older list.

use super::{household_field, note};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{
    AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, perform,
};
use crate::domain::dossier::Neighbour;
use crate::domain::herd::Animal;
use crate::domain::operation::{Operation, Owed, SupportGrant};
use crate::domain::pass_on::{
    MayOwe, NewObligation, Origin, PassOnFault, PassOnOperation, PassOnRule, RuleKind, check_new,
    obligation_due,
};
use crate::domain::support::{Support, SupportState};

/// The choice of a support that the register does not have.
const OLDER: &str = "older";

/// Supports that owe nothing yet, and the household that the typed code names.
#[derive(Debug)]
struct Owe {
    free: Vec<MayOwe>,
    found: Option<Neighbour>,
}

/// The form; `free` are the supports of the register for which nothing is owed yet.
pub fn owe(free: Vec<MayOwe>, at: &At) -> Dialog {
    let lang = at.lang;
    let fields = vec![
        household_field("household", lang.column_debtor(), "", at),
        Field::choice("rule", lang.column_owed(), kinds(at), RuleKind::FirstFemale.code()),
        Field::date("due", lang.field_due(), ""),
        Field::text("note", lang.field_note(), ""),
    ];
    FormDialog::open(Owe { free, found: None }, Form::new(fields), at)
}

/// Kinds of rules that the catalogue has numbers for.
fn kinds(at: &At) -> Vec<Choice> {
    let known =
        |kind: &&RuleKind| at.register.is_some_and(|r| r.catalogue.pass_on_rule("", **kind).is_some());
    let kinds = RuleKind::ALL.iter().filter(known);
    kinds.map(|kind| Choice::new(kind.code(), at.lang.rule_kind(*kind))).collect()
}

/// Models of animals.
fn models(at: &At) -> Vec<Choice> {
    let models = at.register.map(|register| register.catalogue.models()).unwrap_or_default();
    let animals = models.iter().filter(|model| model.species.is_some());
    animals.map(|model| Choice::new(&model.code, at.lang.label(&model.name))).collect()
}

impl Owe {
    fn household(&self, form: &Form) -> Option<Neighbour> {
        let code = form.text("household");
        let known = self.free.iter().map(|may| &may.household).find(|household| household.code == code);
        known.or(self.found.as_ref().filter(|found| found.code == code)).cloned()
    }

    /// The household's supports that owe nothing yet.
    fn of_household(&self, form: &Form) -> impl Iterator<Item = &MayOwe> {
        let code = form.text("household");
        self.free.iter().filter(move |may| may.household.code == code)
    }

    fn known(&self, form: &Form) -> Option<&MayOwe> {
        let chosen = form.choice("of.support")?;
        self.of_household(form).find(|may| may.support.0.to_string() == chosen)
    }

    fn supports(&self, form: &Form, at: &At) -> Vec<Choice> {
        let known = self.of_household(form).map(|may| {
            let model = at.register.and_then(|register| register.catalogue.model(&may.model));
            let name = model.map_or(may.model.as_str(), |model| at.lang.label(model.short()));
            Choice::new(may.support.0.to_string(), format!("{name} {} {}", at.day(may.given), may.tags))
        });
        known.chain([Choice::new(OLDER, at.lang.origin_older())]).collect()
    }

    /// Where the register has no such support, what is known of it is asked.
    fn origin_fields(&self, form: &Form, at: &At) -> Vec<Field> {
        let (lang, supports) = (at.lang, self.supports(form, at));
        let first = supports.first().map(|choice| choice.code.clone()).unwrap_or_default();
        let chosen = form.choice("of.support").filter(|code| supports.iter().any(|c| c.code == *code));
        let older = chosen.unwrap_or(&first) == OLDER;
        let mut fields = vec![Field::choice("of.support", lang.field_owed_for(), supports, &first)];
        if older {
            let models = models(at);
            let model = models.first().map(|model| model.code.clone()).unwrap_or_default();
            fields.extend([
                Field::choice("of.model", lang.field_model(), models, &model),
                Field::date("of.given", lang.field_given_on(), ""),
                Field::money("of.value", lang.field_value(), ""),
                Field::text("of.tag", lang.field_tag(), "").tag(),
            ]);
        }
        fields
    }

    fn model(&self, form: &Form) -> String {
        let typed = || form.choice("of.model").unwrap_or_default().to_owned();
        self.known(form).map_or_else(typed, |may| may.model.clone())
    }

    /// The rule with the numbers of the model, and the number that was typed.
    fn rule(&self, form: &Form, at: &At) -> Option<PassOnRule> {
        let kind = RuleKind::from_code(form.choice("rule")?)?;
        at.register?.catalogue.pass_on_rule(&self.model(form), kind)
    }

    fn given(&self, form: &Form, at: &At) -> Option<chrono::NaiveDate> {
        let typed = || Reading::of(form, at).optional_day("of.given");
        self.known(form).map(|may| may.given).or_else(typed)
    }

    /// The support that was not in the register, with its animal.
    fn older(&self, reading: &mut Reading, to: &Neighbour, at: &At) -> Option<SupportGrant> {
        let code = reading.chosen("of.model");
        let date = reading.past_day("of.given");
        let (value, tag) = (reading.money("of.value").unwrap_or(0), reading.text("of.tag"));
        let model = at.register?.catalogue.model(&code)?;
        let support = Support {
            household: to.id,
            quantity: 1000,
            unit: model.unit.vi.clone(),
            value,
            state: SupportState::HandedOver,
            receiver: to.head.clone(),
            ..Support::wished(&code, date)
        };
        let animal = Animal::unnamed(to.id, model.species.clone().unwrap_or_default());
        Some(SupportGrant { support, animals: vec![Animal { tag, ..animal }], owed: None })
    }

    fn amount(&self, reading: &mut Reading, rule: PassOnRule) -> PassOnRule {
        if rule.kind() == RuleKind::FirstFemale {
            rule
        } else {
            rule.of(reading.number("amount").unwrap_or(0))
        }
    }

    /// What is recorded, once everything that it needs is there.
    fn read(&self, reading: &mut Reading, form: &Form, at: &At) -> Option<NewObligation> {
        if self.household(form).is_none() && !reading.required("household").is_empty() {
            reading.fault("household", at.lang.check_no_such_household());
        }
        let (kind, due) = (reading.chosen("rule"), reading.day("due"));
        let rule = self.rule(form, at).filter(|_| !kind.is_empty())?;
        let owed = Owed { due, rule: Some(self.amount(reading, rule)) };
        let to = self.household(form)?;
        let (origin, support) = match self.known(form) {
            Some(may) => {
                let state = SupportState::HandedOver;
                (Origin::Known(may.support), Support { state, ..Support::wished(&may.model, may.given) })
            }
            None => {
                let grant = self.older(reading, &to, at)?;
                (Origin::Older(Box::new(grant.clone())), grant.support)
            }
        };
        let checked = check_new(&support, owed);
        let unsound = checked == Err(PassOnFault::UnsoundRule);
        note(reading, if unsound { "amount" } else { "due" }, checked, at);
        Some(NewObligation { origin, owed, note: reading.text("note") })
    }
}

impl Purpose for Owe {
    fn title(&self, at: &At) -> String {
        at.lang.title_new_obligation().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::Obligations, BoardForm::new("owe")))
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let fields = if self.household(form).is_some() { self.origin_fields(form, at) } else { Vec::new() };
        form.set_group("of.", "rule", fields);
        let Some(rule) = self.rule(form, at) else { return };
        let label = at.lang.rule_amount(rule.kind());
        let mut amount = Field::number("amount", label, "");
        amount.fill_computed(&rule.amount().to_string());
        form.set_shown(rule.kind() != RuleKind::FirstFemale, "due", amount);
        let due = self.given(form, at).map(|given| at.day(obligation_due(rule, given)));
        if let (Some(field), Some(due)) = (form.field_mut("due"), due) {
            field.fill_computed(&due);
        }
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("household");
        (!code.is_empty() && self.household(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        self.found = found.cloned();
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let household = self.household(form);
        let who =
            household.iter().map(|to| AsideLine::new(Weight::Strong, format!("{} · {}", to.code, to.head)));
        let rule = self.rule(form, at);
        let rule = rule.map(|rule| AsideLine::new(Weight::Plain, at.lang.pass_on_rule(rule)));
        who.chain(rule).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        match self.read(&mut reading, form, at) {
            Some(new) => reading.finish(perform(Operation::PassOn(PassOnOperation::Owe(Box::new(new))))),
            None => reading.finish(Vec::new()),
        }
    }
}
