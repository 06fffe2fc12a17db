SELECT EXISTS (
    SELECT 1 FROM complaint WHERE household = :household AND round = :round AND rechecked IS NULL
)
