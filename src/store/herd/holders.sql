-- Households that hold an animal, or from whose support one was passed on.
SELECT household, code, head, hamlet, hamlet_name, ethnicity FROM household_index
WHERE household IN (
    SELECT holder FROM animal
    UNION
    SELECT earlier.household FROM support AS later JOIN support AS earlier ON earlier.id = later.passed_on_from
)
