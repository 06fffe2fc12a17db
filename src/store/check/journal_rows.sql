-- What the rows of the journal's changes add up to.
SELECT count(*), coalesce(sum(operation), 0), coalesce(sum(row_id % 1000003), 0) FROM change NOT INDEXED
