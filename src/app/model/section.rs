//! The sections, one of which fills the screen.

use crate::i18n::Lang;
use crate::keys::Context;

/// What fills the screen when no household is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// First run: no register is open.
    #[default]
    Welcome,
    /// Hôm nay.
    Today,
    /// Hộ.
    Households,
    /// Rà soát.
    Reviews,
    /// Hỗ trợ.
    Support,
    /// Vật nuôi.
    Herd,
    /// Báo cáo.
    Reports,
    /// Nhật ký.
    Journal,
    /// Hệ thống.
    System,
}

impl Section {
    /// The sections that F10 offers, in order.
    pub const ALL: [Self; 8] = [
        Self::Today,
        Self::Households,
        Self::Reviews,
        Self::Support,
        Self::Herd,
        Self::Reports,
        Self::Journal,
        Self::System,
    ];

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Welcome => lang.section_welcome(),
            Self::Today => lang.section_today(),
            Self::Households => lang.section_households(),
            Self::Reviews => lang.section_reviews(),
            Self::Support => lang.section_support(),
            Self::Herd => lang.section_herd(),
            Self::Reports => lang.section_reports(),
            Self::Journal => lang.section_journal(),
            Self::System => lang.section_system(),
        }
    }

    /// Where its keys are looked up, as long as nothing of it fills the screen.
    pub fn context(self) -> Context {
        match self {
            Self::Welcome => Context::Welcome,
            Self::Today => Context::Today,
            Self::Households => Context::Households,
            Self::Reviews => Context::Rounds,
            Self::Support | Self::Herd => Context::Board,
            Self::Reports => Context::Reports,
            Self::Journal => Context::Journal,
            Self::System => Context::System,
        }
    }
}
