SELECT support.household, support.model, support.date
FROM waiting JOIN support ON support.household = waiting.household
WHERE waiting.state = 'waiting' AND support.state IN ('handed_over', 'settled')
