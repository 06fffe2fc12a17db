SELECT programme.code AS under, support.household, support.value FROM support
JOIN programme ON programme.id = support.programme
WHERE support.state IN ('handed_over', 'settled') ORDER BY programme.code, support.household
