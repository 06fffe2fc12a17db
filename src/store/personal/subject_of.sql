SELECT subject, (SELECT min(household) FROM touched WHERE touched.operation = operation.id) AS about
FROM operation WHERE id = :operation
