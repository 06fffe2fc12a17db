-- Rows and each index of the journal's changes hold as many entries, of the same operations and rows.
WITH
    by_operation(rows, operations) AS (
        SELECT count(*), coalesce(sum(operation), 0) FROM change INDEXED BY change_operation
    ),
    by_row(rows, ids) AS (
        SELECT count(*), coalesce(sum(row_id % 1000003), 0) FROM change INDEXED BY change_row
    )
SELECT 'index change_operation' FROM by_operation WHERE (:rows, :operations) IS NOT (rows, operations)
UNION ALL
SELECT 'index change_row' FROM by_row WHERE (:rows, :ids) IS NOT (rows, ids)
