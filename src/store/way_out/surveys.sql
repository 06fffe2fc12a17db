-- The last survey up to a day of each household on the list; of two of one day the later entered.
SELECT s.household, s.date, s.standard, s.area, s.b1, s.income, s.deprived, s.answered
FROM household_index AS h
JOIN survey AS s ON s.id = (
    SELECT id FROM survey WHERE household = h.household AND date <= :day ORDER BY date DESC, id DESC LIMIT 1
)
WHERE NOT h.ended AND h.class IN ('poor', 'near_poor')
