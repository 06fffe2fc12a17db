SELECT household.code, household.hamlet, hamlet.name AS hamlet_name, hamlet.former_commune, household.phone,
    household.no_labour, household.merit, household.social_protection, household.ended_on IS NOT NULL AS ended
FROM household JOIN hamlet ON hamlet.id = household.hamlet
WHERE household.id = :household
