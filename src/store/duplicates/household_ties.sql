-- What a household has only once: see `Tie`.
SELECT 'class' AS tie, substr(decided, 1, 4) || ' ' || class AS value FROM recognition WHERE household = :id
UNION ALL
SELECT 'survey', round || ' ' || date || ' ' || coalesce(b1, '') || ' ' || coalesce(income, '') || ' ' || deprived || ' ' || answered
FROM survey WHERE household = :id
UNION ALL
SELECT 'round', round_task.round
FROM round_task JOIN review_round ON review_round.round = round_task.round
WHERE round_task.household = :id AND review_round.closed IS NULL
UNION ALL
SELECT DISTINCT 'closed', review_round.round
FROM (
    SELECT round FROM round_task WHERE household = :id
    UNION SELECT round FROM survey WHERE household = :id
    UNION SELECT round FROM complaint WHERE household = :id
    UNION SELECT decision.round FROM recognition JOIN decision ON decision.id = recognition.decision WHERE recognition.household = :id
) AS held
JOIN review_round ON review_round.round = held.round
WHERE review_round.closed IS NOT NULL
UNION ALL
SELECT 'plan', agreed_on FROM exit_plan WHERE household = :id AND ended_on IS NULL
UNION ALL
SELECT 'waits', model FROM waiting WHERE household = :id AND state = 'waiting'
UNION ALL
SELECT 'group', support_group.name
FROM group_member JOIN support_group ON support_group.id = group_member.support_group
WHERE group_member.household = :id AND group_member.left_on IS NULL
UNION ALL
SELECT 'sheet', CAST(visit_sheet.number AS TEXT)
FROM visit_sheet_line JOIN visit_sheet ON visit_sheet.id = visit_sheet_line.sheet
WHERE visit_sheet_line.household = :id
UNION ALL
SELECT 'passes_on', id || iif(debtor = :id, ' gives', ' gets')
FROM pass_on
WHERE debtor = :id OR receiver = :id
    OR EXISTS (SELECT 1 FROM json_each(parts) AS part WHERE part.value ->> '$.receiver' = :id)
