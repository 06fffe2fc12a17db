-- Everybody who lives in a household of the register and is not in the activity, in the order of the official lists.
SELECT household_index.class, household_index.newly_escaped_until, member.id, member.name, member.born,
    household_index.household, household_index.code, household_index.head, household_index.hamlet_name
FROM household_index
CROSS JOIN membership ON membership.household = household_index.household AND membership.left_on IS NULL
CROSS JOIN member ON member.id = membership.member
WHERE household_index.ended = 0
    AND NOT EXISTS (
        SELECT 1 FROM attendance
        WHERE attendance.activity = :activity AND attendance.member = membership.member
    )
ORDER BY household_index.hamlet_key, household_index.hamlet, household_index.code_key, membership.relation = 'head' DESC,
    membership.id
