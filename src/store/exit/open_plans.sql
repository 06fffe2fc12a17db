-- The plans on which households of the register work, in the order of the official lists.
SELECT p.*, h.code, h.head, h.hamlet_name
FROM exit_plan AS p
JOIN household_index AS h ON h.household = p.household
WHERE p.ended_on IS NULL AND NOT h.ended
ORDER BY h.hamlet_key, h.head_key, h.code_key
