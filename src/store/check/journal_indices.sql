-- Rows and each index of the journal's changes hold as many entries, of the same operations and rows. Numbers are summed
-- by their remainders: the sum of identities does not fit into 63 bits.
WITH
    held(what, rows, operations, ids) AS (
        SELECT 'change', count(*), sum(operation), sum(row_id % 1000003) FROM change NOT INDEXED
    ),
    by_operation(rows, operations) AS (
        SELECT count(*), sum(operation) FROM change INDEXED BY change_operation
    ),
    by_row(rows, ids) AS (
        SELECT count(*), sum(row_id % 1000003) FROM change INDEXED BY change_row
    )
SELECT 'index change_operation' FROM held, by_operation
WHERE (held.rows, held.operations) IS NOT (by_operation.rows, by_operation.operations)
UNION ALL
SELECT 'index change_row' FROM held, by_row
WHERE (held.rows, held.ids) IS NOT (by_row.rows, by_row.ids)
