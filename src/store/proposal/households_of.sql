SELECT proposed_for.household AS id, trim(code || ' ' || head) AS name
FROM proposed_for JOIN household_index ON household_index.household = proposed_for.household
WHERE proposal = :proposal ORDER BY code_key LIMIT :limit
