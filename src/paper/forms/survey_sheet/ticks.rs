//! Causes of poverty and target groups: boxes of which any number may be ticked.

use super::super::super::document::{Block, Fact, Text};
use super::{EMPTY, Form, KNOWN};
use crate::domain::cause::PovertyCause;
use crate::domain::query::Flag;
use crate::domain::survey::TargetGroups;

/// Boxes side by side.
const COLUMNS: usize = 2;

impl Form<'_> {
    /// Those of this round, else of the last one, are dotted.
    pub(super) fn causes(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let known = self.survey.or(self.last).map(|survey| survey.causes).unwrap_or_default();
        let tick = |cause: &PovertyCause| tick(known.contains(*cause), lang.sheet_cause(*cause));
        section(lang.sheet_causes(), PovertyCause::ALL.iter().map(tick).collect())
    }

    pub(super) fn groups(&self) -> Vec<Block> {
        let lang = self.issue.lang;
        let known = self.survey.and_then(|survey| survey.groups).unwrap_or(self.groups_on_record());
        let groups = [
            (known.no_labour, Flag::NoLabour),
            (known.merit, Flag::Merit),
            (known.social_protection, Flag::SocialProtection),
        ];
        let ticks = groups.map(|(known, flag)| tick(known, lang.flag(flag)));
        section(lang.sheet_groups(), ticks.into())
    }

    fn groups_on_record(&self) -> TargetGroups {
        let household = &self.sheet.dossier.household;
        TargetGroups {
            no_labour: household.no_labour,
            merit: household.merit,
            social_protection: household.social_protection,
        }
    }
}

/// The boxes stay under their heading.
fn section(heading: &str, facts: Vec<Fact>) -> Vec<Block> {
    let boxes = Block::Facts { columns: COLUMNS, facts };
    vec![Block::Together(vec![Block::Heading(Text::bold(heading)), boxes])]
}

fn tick(known: bool, words: &str) -> Fact {
    Fact::new(if known { KNOWN } else { EMPTY }, words)
}
