SELECT class, newly_escaped_until, household, code, head, hamlet_name, members, deprived, answered, supports, ended
FROM household_index
WHERE household = :household
