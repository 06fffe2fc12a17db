-- Every household in the order of the official lists, those that left the register among them.
SELECT class, newly_escaped_until, household, code, head, hamlet, hamlet_name, members, ethnicity, ended
FROM household_index
ORDER BY hamlet_key, head_key, code_key, household
