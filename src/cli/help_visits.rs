//! Words for the commands of visits.

use super::help_words::Words;
use crate::i18n::Lang;

/// Paths with what their help says.
pub(super) const VISITS: &[(&str, Words)] = &[
    ("visit", Lang::cli_visit),
    ("visit add", Lang::cli_visit_add),
    ("visit add seen", Lang::cli_visit_seen),
    ("visit add date", Lang::cli_visit_date),
    ("visit add by", Lang::cli_visit_by),
    ("visit add signs", Lang::cli_visit_signs),
    ("visit add income", Lang::cli_visit_income),
    ("visit add heads", Lang::cli_visit_heads),
    ("visit add next", Lang::cli_visit_next),
    ("visit add due", Lang::cli_visit_next_due),
    ("visit due", Lang::cli_visit_due),
    ("visit due hamlet", Lang::cli_visit_hamlet),
    ("visit due by", Lang::cli_visit_of_person),
    ("visit due on", Lang::cli_visit_on),
    ("visit sheet", Lang::cli_visit_sheet),
    ("visit sheet list", Lang::cli_visit_sheet_list),
    ("visit sheet show", Lang::cli_visit_sheet_show),
    ("visit sheet show sheet", Lang::cli_visit_sheet_number),
    ("visit sheet make", Lang::cli_visit_sheet_make),
    ("visit sheet make codes", Lang::cli_visit_sheet_codes),
    ("visit sheet make hamlet", Lang::cli_visit_hamlet),
    ("visit sheet make by", Lang::cli_visit_by),
    ("visit sheet make name", Lang::cli_visit_sheet_name),
    ("visit sheet record", Lang::cli_visit_sheet_record),
    ("visit sheet record sheet", Lang::cli_visit_sheet_number),
    ("visit sheet record seen", Lang::cli_visit_seen),
    ("visit sheet record date", Lang::cli_visit_date),
    ("visit sheet record by", Lang::cli_visit_by),
    ("visit sheet record signs", Lang::cli_visit_signs),
    ("visit sheet record income", Lang::cli_visit_income),
    ("visit sheet record heads", Lang::cli_visit_heads),
    ("visit sheet record next", Lang::cli_visit_next),
    ("visit sheet record due", Lang::cli_visit_next_due),
    ("visit sheet miss", Lang::cli_visit_sheet_miss),
    ("visit sheet miss sheet", Lang::cli_visit_sheet_number),
    ("visit sheet miss reason", Lang::cli_visit_sheet_reason),
];
