-- People with their facts and the home of each as of :day: of the stays begun by then the one that lasts, else the one
-- that ended last. {whose} names the people.
SELECT m.id, m.name, m.sex, m.born, m.died, m.citizen_number, m.disabled, m.in_school,
    s.left_on, s.leave_reason,
    h.id AS household, h.code, h.address, h.ended_on, h.end_reason,
    a.id AS hamlet, a.name AS hamlet_name
FROM {whose} AS w
JOIN member AS m ON m.id = w.member
JOIN membership AS s ON s.id = (
    SELECT t.id FROM membership AS t
    WHERE t.member = m.id AND t.leave_reason IS NOT 'mistake'
    ORDER BY coalesce(t.from_date, '') <= :day DESC, t.left_on IS NULL DESC, t.left_on DESC, t.id DESC
    LIMIT 1
)
JOIN household AS h ON h.id = s.household
JOIN hamlet AS a ON a.id = h.hamlet
