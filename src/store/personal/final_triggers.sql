-- What keeps rows from being changed at all; what journals them stays.
SELECT name, sql FROM sqlite_schema
WHERE type = 'trigger' AND (name GLOB 'closed_round_*' OR name IN (
    'change_is_final', 'operation_is_final', 'proposed_row_is_final', 'proposed_work_stays'
))
