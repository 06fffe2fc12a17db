//! Who the household is, and where it stands.

use super::super::super::document::{Block, Fact, Style, Text};
use super::super::official::short_date;
use super::{Form, sign};
use crate::domain::citizen::mask_phone;
use crate::domain::class::State;
use crate::domain::ethnicity;
use crate::domain::member::Sex;
use crate::domain::query::Flag;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::viet;

/// Thousandths of a square metre in a square decimetre.
const THOUSANDTHS_PER_DM2: i64 = 10;

impl Form<'_> {
    pub(super) fn identity(&self) -> Vec<Block> {
        let mut facts = self.names();
        facts.extend(self.ended());
        facts.push(self.class());
        facts.extend(self.features());
        vec![Block::Facts { columns: 2, facts }]
    }

    fn names(&self) -> Vec<Fact> {
        let lang = self.lang;
        let household = &self.dossier.household;
        let mut facts = vec![
            fact(lang.paper_head(), self.head_name()),
            fact(lang.paper_code(), Text::bold(&household.code)),
            fact(lang.paper_hamlet(), self.hamlet()),
            fact(lang.paper_phone(), self.phone()),
        ];
        if !household.address.is_empty() {
            facts.push(fact(lang.paper_address(), &household.address));
        }
        facts.extend(self.house_area());
        facts
    }

    fn head_name(&self) -> Text {
        match self.dossier.head_name() {
            "" => Text::italic(self.lang.paper_no_head()),
            name => Text::bold(name),
        }
    }

    fn hamlet(&self) -> String {
        let hamlet = &self.dossier.hamlet;
        match hamlet.former_commune.as_str() {
            "" => hamlet.name.clone(),
            former => self.lang.paper_former_commune(&hamlet.name, former),
        }
    }

    fn phone(&self) -> String {
        let phone = &self.dossier.household.phone;
        match self.options.show_citizen_numbers {
            true => phone.clone(),
            false => mask_phone(phone),
        }
    }

    fn house_area(&self) -> Option<Fact> {
        let area = i64::from(self.dossier.household.house_area_dm2?);
        let area = viet::format_quantity(area * THOUSANDTHS_PER_DM2);
        Some(fact(self.lang.paper_house_area(), self.lang.paper_square_metres(area)))
    }

    fn ended(&self) -> Option<Fact> {
        let ending = self.dossier.household.ended?;
        let reason = self.lang.end_reason(ending.reason);
        let words = self.lang.paper_left_on(reason, short_date(ending.on));
        Some(wide(self.lang.paper_left_register(), Text::bold(words)))
    }

    fn class(&self) -> Fact {
        let recognitions = self.dossier.recognitions.iter().map(|r| &r.value);
        let standing = standing_on(recognitions, self.day(), NEWLY_ESCAPED_MONTHS);
        let state = standing.state();
        let mut words = Text::bold(format!("{} {}", sign(state), self.lang.class(standing.class)));
        if let (State::NewlyEscaped, Some(last)) = (state, standing.newly_escaped_until) {
            let until = self.lang.paper_newly_escaped_until(short_date(last));
            words = words.and(format!(", {until}"), Style::Bold);
        }
        wide(self.lang.paper_class(), words.and(format!(" ({})", self.decision()), Style::Plain))
    }

    fn decision(&self) -> String {
        let today = self.day();
        let holding = self.dossier.recognitions.iter().filter(|r| r.decided <= today);
        let Some(last) = holding.max_by_key(|r| r.decided) else {
            return self.lang.paper_never_recognised().to_owned();
        };
        let date = short_date(last.decided);
        match last.decision_number.as_str() {
            "" => self.lang.paper_decided(date),
            number => self.lang.paper_decision(number, date),
        }
    }

    fn features(&self) -> Option<Fact> {
        let household = &self.dossier.household;
        let head = self.dossier.head().map(|head| &head.member);
        let minority = head.is_some_and(|m| ethnicity::is_minority(&m.ethnicity) == Some(true));
        let female = head.is_some_and(|m| m.sex == Some(Sex::Female));
        let flags = [
            (minority, Flag::EthnicMinority),
            (household.no_labour, Flag::NoLabour),
            (household.merit, Flag::Merit),
            (household.social_protection, Flag::SocialProtection),
            (female, Flag::FemaleHead),
        ];
        let words = flags.iter().filter(|(set, _)| *set).map(|(_, flag)| self.lang.flag(*flag));
        let words: Vec<&str> = words.collect();
        (!words.is_empty()).then(|| wide(self.lang.paper_features(), words.join("; ")))
    }
}

fn fact(label: &str, value: impl Into<Text>) -> Fact {
    Fact::new(format!("{label}:"), value)
}

fn wide(label: &str, value: impl Into<Text>) -> Fact {
    Fact::wide(format!("{label}:"), value)
}
