SELECT household.id, household.code, household.hamlet, hamlet.name, hamlet.former_commune, household.phone,
    household.no_labour, household.merit, household.social_protection, household.ended_on IS NOT NULL
FROM household JOIN hamlet ON hamlet.id = household.hamlet
WHERE household.id = :household
