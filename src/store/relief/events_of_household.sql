SELECT DISTINCT relief_event.*
FROM support CROSS JOIN relief_event ON relief_event.id = support.relief_event
WHERE support.household = :household
ORDER BY relief_event.happened, relief_event.id
