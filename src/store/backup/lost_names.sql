SELECT code, head
FROM household_index
WHERE household IN (SELECT household FROM touched WHERE operation > :after)
ORDER BY code_key LIMIT :limit
