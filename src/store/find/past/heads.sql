SELECT household FROM membership
WHERE relation = 'head' AND (left_on > :day OR from_date > :day)
UNION
SELECT household FROM household_event WHERE kind = 'head_changed' AND on_date > :day
