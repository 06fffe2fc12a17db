-- The opened round to which a recognition belongs: that of its decision, else of its survey.
SELECT r.round, r.closed FROM review_round AS r
WHERE r.round = coalesce(
    (SELECT round FROM decision WHERE id = :decision),
    (SELECT round FROM survey WHERE id = :survey)
)
