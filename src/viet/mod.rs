//! Vietnamese text: pure functions over strings, dates and amounts as people write them.
//!
//! Here belongs whatever must know how Vietnamese is written: cleaning what comes from outside
//! ([`clean`]), finding without accents ([`fold`]), dictionary order ([`sort_key`],
//! [`name_sort_key`]), capitals, columns on a screen, partial dates, the country's hour, the lunar calendar, money
//! shorthand, numbers in words and the encodings of before Unicode ([`encoding`]).
//!
//! Here does not belong: the field's rules (`domain`), words for the screen (`i18n`), the clock
//! (callers pass today in), or anything that reads a file.

mod amount;
mod case;
mod clean;
mod clock;
mod columns;
mod date;
mod date_entry;
mod date_style;
pub mod encoding;
mod excel_serial;
mod fold;
mod lunar;
mod money;
mod quantity;
mod sort;
pub mod typing;
mod words;
mod wrap;

pub use amount::{AmountError, group, group_wide};
pub use case::{title_case_if_shouted, upper};
pub use clean::{clean, clean_lines};
pub use clock::{begins, local_time, moment};
pub use columns::{cut, fit, pad_left, width};
pub use date::{DateError, PartialDate};
pub use date_entry::{DateNote, parse_date, parse_date_noted};
pub use date_style::DateStyle;
pub use encoding::{Decoded, LegacyEncoding, convert, convert_capital_font, decode_bytes, detect};
pub use excel_serial::{from_excel_serial, from_excel_serial_1904};
pub use fold::fold;
pub use lunar::LunarDate;
pub use money::{MoneyError, format_money, parse_money};
pub use quantity::{QuantityError, format_quantity, parse_quantity};
pub use sort::{name_sort_key, sort_key};
pub use words::{money_in_words, number_in_words};
pub use wrap::{NO_BREAK, wrap};
