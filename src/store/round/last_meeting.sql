-- The last meeting of a hamlet; of those up to :by where a day is asked for.
SELECT held FROM meeting
WHERE round = :round AND hamlet = :hamlet AND held <= coalesce(:by, held)
ORDER BY held DESC, id DESC
LIMIT 1
