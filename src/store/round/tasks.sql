-- The work list in the order of the household list.
SELECT t.*, i.code, i.head, i.hamlet, i.members, h.ended_on, h.end_reason
FROM round_task AS t
JOIN household_index AS i ON i.household = t.household
JOIN household AS h ON h.id = t.household
WHERE t.round = :round
ORDER BY i.hamlet_key, i.head_key, i.code_key
