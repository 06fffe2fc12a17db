//! Whole numbers of a file, proved against what can be meant.

use std::ops::RangeInclusive;

use serde::Deserialize;
use toml::Spanned;

use super::{Misread, Placed};

/// A number as it was written: any whole one, so that one that cannot be meant (below 0, far too large) is told with
/// those that can.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(in crate::domain) struct Number(Spanned<i64>);

impl Number {
    /// Whether it can be meant.
    ///
    /// # Errors
    /// It lies outside the range.
    pub fn within<K: From<Misread>>(&self, range: RangeInclusive<i64>) -> Placed<(), K> {
        match range.contains(self.0.get_ref()) {
            true => Ok(()),
            false => {
                let kind = Misread::NotWithin { least: *range.start(), most: *range.end() };
                Err((self.0.span(), kind.into()))
            }
        }
    }

    /// As it was written.
    pub fn written(&self) -> i64 {
        *self.0.get_ref()
    }

    /// Its place.
    pub fn span(&self) -> std::ops::Range<usize> {
        self.0.span()
    }

    /// As the rules hold it; the default for one that cannot be, which [`Self::within`] has told.
    pub fn get<N: TryFrom<i64> + Default>(&self) -> N {
        N::try_from(self.written()).unwrap_or_default()
    }
}
