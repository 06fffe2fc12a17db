SELECT household, code, head, hamlet_name, members, class, newly_escaped_until, deprived, answered, supports, ended
FROM household_index
WHERE household = :household
