INSERT INTO access (at, author, household, how, what)
SELECT :at, :author, :household, :how, :what
WHERE NOT EXISTS (
    SELECT 1 FROM access
    WHERE household = :household AND author = :author AND how = :how AND what = :what AND at > :same_since
)
