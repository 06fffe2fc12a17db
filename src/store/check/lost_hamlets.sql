SELECT login, CAST(each.value AS TEXT) AS hamlet FROM colleague, json_each(colleague.hamlets) AS each
WHERE each.value NOT IN (SELECT id FROM hamlet) ORDER BY login
