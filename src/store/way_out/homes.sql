-- The poor and near-poor households in the order of the official lists.
SELECT class, newly_escaped_until, household, code, head, hamlet, hamlet_name, flags
FROM household_index
WHERE NOT ended AND class IN ('poor', 'near_poor')
ORDER BY hamlet_key, head_key, code_key, household
