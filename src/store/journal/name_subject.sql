UPDATE operation
SET subject = coalesce((SELECT trim(code || ' ' || head) FROM household_index WHERE household = :household), '')
WHERE id = :operation
