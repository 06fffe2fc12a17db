SELECT support.id, support.passed_on_from, support.household
FROM support
WHERE support.passed_on_from IS NOT NULL
   OR support.id IN (SELECT pass_on.support FROM pass_on)
   OR support.id IN (SELECT child.passed_on_from FROM support AS child WHERE child.passed_on_from IS NOT NULL)
ORDER BY support.id
