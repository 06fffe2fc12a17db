-- What was recognised of the households in groups :first to :last.
SELECT * FROM recognition
WHERE household IN (
    SELECT household FROM group_member WHERE support_group BETWEEN :first AND :last AND household IS NOT NULL
)
ORDER BY household, decided, id
