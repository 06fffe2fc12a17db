//! How much each fact weighs. Whoever reads the score sees the facts; the numbers only put the likely ones first, and
//! keep the unlikely ones off the screen.

/// So many points are a likely duplicate: a citizen number alone, or a name with the whole date of birth in one hamlet;
/// never a name with hamlet and year alone (52).
pub const LIKELY: i32 = 60;

/// One citizen number.
pub const NUMBER: i32 = 60;
/// Two citizen numbers of the same length. A card of nine digits and its successor of twelve may be one person's.
pub const OTHER_NUMBER: i32 = -50;
/// One name, accents aside.
pub const NAME: i32 = 30;
/// The same family and given name with another middle name: often a slip of a list.
pub const NEAR_NAME: i32 = 15;
/// Another name.
pub const OTHER_NAME: i32 = -25;
/// One date of birth, known to the day.
pub const BIRTH_DAY: i32 = 30;
/// One year of birth, where the day is not known of both.
pub const BIRTH_YEAR: i32 = 12;
/// Two dates of birth in one year.
pub const OTHER_DAY: i32 = -10;
/// Two years of birth.
pub const OTHER_YEAR: i32 = -30;
/// Two sexes.
pub const OTHER_SEX: i32 = -40;
/// One hamlet. Two hamlets say nothing: people move.
pub const HAMLET: i32 = 10;
/// One phone number; members of a family share one.
pub const PHONE: i32 = 18;
/// One address that says more than the hamlet.
pub const ADDRESS: i32 = 8;
/// Another member with the same name and year of birth.
pub const MATE: i32 = 20;
/// Two such members.
pub const TWO_MATES: i32 = 35;
/// Three such members or more.
pub const MANY_MATES: i32 = 50;
/// Two families of which no member is the same, each with members beside the head.
pub const OTHER_MATES: i32 = -30;
