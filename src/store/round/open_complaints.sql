SELECT count(*) FROM complaint WHERE round = :round AND rechecked IS NULL
