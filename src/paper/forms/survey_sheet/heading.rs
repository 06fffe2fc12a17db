//! Who the household is, when and by whom it is surveyed: the same on forms A and B.

use super::super::super::document::{Align, Block, Fact, Text};
use super::super::official::{Issue, short_date};
use super::super::standing::class_words;
use super::Form;
use crate::domain::citizen::mask_phone;
use crate::domain::dossier::Dossier;
use crate::domain::survey::Survey;
use crate::i18n::Lang;

impl Form<'_> {
    pub(super) fn heading(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let standard = lang.label(&self.sheet.standard.name);
        let under = vec![Text::italic(lang.sheet_round(self.sheet.round, standard))];
        let mut facts = household(self.sheet.dossier, self.issue);
        facts.extend(self.visit());
        vec![
            Block::Title { name: lang.sheet_b_title().into(), under },
            Block::Facts { columns: 2, facts },
            Block::Paragraph { text: Text::italic(lang.sheet_legend()), align: Align::Left },
        ]
    }

    fn visit(&self) -> [Fact; 2] {
        let day = self.survey.map(|survey| short_date(survey.date)).unwrap_or_default();
        visit(day, self.survey.map_or(self.sheet.surveyor, |s: &Survey| &s.surveyor), self.issue.lang)
    }
}

/// The household as the register knows it.
pub(in super::super) fn household(dossier: &Dossier, issue: &Issue<'_>) -> Vec<Fact> {
    let lang = issue.lang;
    let fact = |label: &str, value: Text| Fact::new(format!("{label}:"), value).or_to_write();
    let household = &dossier.household;
    let member = dossier.head().map(|head| &head.member.value);
    vec![
        fact(lang.paper_head(), Text::bold(dossier.head_name())),
        fact(lang.paper_code(), Text::bold(&household.code)),
        fact(lang.paper_hamlet(), hamlet(dossier, lang).into()),
        fact(lang.paper_ethnicity(), member.map_or("", |m| &m.ethnicity).into()),
        fact(lang.paper_address(), Text::from(&household.address)),
        fact(lang.paper_phone(), mask_phone(&household.phone).into()),
        Fact::wide(format!("{}:", lang.paper_class()), class_words(dossier, issue.day(), lang)),
    ]
}

/// The day and the surveyor, to write where they are not known.
pub(in super::super) fn visit(day: String, surveyor: &str, lang: Lang) -> [Fact; 2] {
    let fact = |label: &str, value: Text| Fact::new(format!("{label}:"), value).or_to_write();
    [fact(lang.sheet_day(), day.into()), fact(lang.sheet_surveyor(), surveyor.into())]
}

/// The small print by which the two sides of a sheet find each other again.
pub(in super::super) fn foot(dossier: &Dossier, round: &str, lang: Lang) -> Text {
    let (code, head) = (&dossier.household.code, dossier.head_name());
    Text::italic(lang.sheet_foot(code, head, &dossier.hamlet.name, round))
}

fn hamlet(dossier: &Dossier, lang: Lang) -> String {
    match dossier.hamlet.former_commune.as_str() {
        "" => dossier.hamlet.name.clone(),
        former => lang.paper_former_commune(&dossier.hamlet.name, former),
    }
}
