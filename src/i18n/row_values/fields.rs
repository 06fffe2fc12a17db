//! What the fields of the register hold, where their values do not say it: other rows, dates, moments, marks.

/// Fields that name another row by its number, which says nothing to people.
pub(super) const REFERENCES: [&str; 30] = [
    "one_member",
    "other_member",
    "one_household",
    "other_household",
    "activity",
    "animal",
    "benefit",
    "dam",
    "debtor",
    "decision",
    "giver",
    "hamlet",
    "hand_over",
    "holder",
    "household",
    "left_hamlet",
    "member",
    "other",
    "parent",
    "passed_on_from",
    "pay_run",
    "programme",
    "receiver",
    "relief_event",
    "settled_by",
    "sheet",
    "support",
    "support_group",
    "survey",
    "visit",
];

/// Fields that hold a date.
pub(super) const DATES: [&str; 32] = [
    "agreed_on",
    "asked",
    "born",
    "closed",
    "date",
    "decided",
    "died",
    "due",
    "eased_on",
    "ended",
    "ended_on",
    "extended_on",
    "extended_to",
    "founded",
    "from_date",
    "happened",
    "held",
    "job_from",
    "joined_on",
    "left_on",
    "made_on",
    "next_due",
    "on_date",
    "opened",
    "paid_on",
    "received",
    "rechecked",
    "requested_on",
    "settled_on",
    "settled_to",
    "until",
    "verified_on",
];

/// Fields that hold a moment, kept in universal time.
pub(super) const MOMENTS: [&str; 3] = ["answered_at", "at", "ended_at"];

/// Fields by which the program tells one thing from another; they say nothing to people.
pub(super) const INNER: [(&str, &str); 5] = [
    ("proposal", "digest"),
    ("redaction", "digest"),
    ("taken_out", "head_hash"),
    ("taken_out", "head_operation"),
    ("taken_out", "origin"),
];

/// Fields that hold 1 for yes and 0 for no.
pub(super) const MARKS: [&str; 13] = [
    "allowance",
    "code_made",
    "diploma",
    "disabled",
    "in_school",
    "insured",
    "malnourished",
    "merit",
    "no_labour",
    "second_for_money",
    "second_for_recognition",
    "social_protection",
    "working",
];
