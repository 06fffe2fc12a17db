-- Version 2. A move to another hamlet keeps the hamlet that was left: lists of past years are by hamlet.
-- Moves of before are completed from the journal: the row of the household changed just before the event.

ALTER TABLE household_event ADD COLUMN left_hamlet INTEGER REFERENCES hamlet;
CREATE INDEX household_event_left_hamlet ON household_event (left_hamlet) WHERE left_hamlet IS NOT NULL;

UPDATE household_event SET left_hamlet = (
    SELECT json_extract(moved.before, '$.hamlet')
    FROM change AS told
    JOIN change AS moved ON moved.row_id = household_event.household
    WHERE told.row_id = household_event.id AND told.table_name = 'household_event' AND told.before IS NULL
        AND moved.table_name = 'household' AND moved.operation = told.operation AND moved.seq < told.seq
        AND json_extract(moved.before, '$.hamlet') <> json_extract(moved.after, '$.hamlet')
        AND json_extract(moved.before, '$.hamlet') IN (SELECT id FROM hamlet)
    ORDER BY told.seq DESC, moved.seq DESC
    LIMIT 1
)
WHERE kind = 'moved_hamlet';
