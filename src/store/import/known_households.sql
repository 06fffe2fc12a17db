SELECT household.id, household.code, household.code_made, hamlet.name AS hamlet_name, household.address,
    household.phone, household.no_labour, household.merit, household.social_protection, household.notes
FROM household JOIN hamlet ON hamlet.id = household.hamlet
WHERE household.ended_on IS NULL
ORDER BY household.id
