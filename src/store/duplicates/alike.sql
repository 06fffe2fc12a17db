-- Who lives here now and may be somebody who is being entered: by number, by day of birth, by heading a household of the
-- hamlet. Names are held against each other afterwards.
SELECT member.name AS name, coalesce(member.born, '') AS born, member.citizen_number AS number,
    membership.relation = 'head' AS is_head, household_index.code AS code, household_index.head AS head,
    hamlet.id AS hamlet, hamlet.name AS hamlet_name
FROM member
CROSS JOIN membership ON membership.member = member.id AND membership.left_on IS NULL
CROSS JOIN household_index ON household_index.household = membership.household
CROSS JOIN household ON household.id = membership.household AND household.ended_on IS NULL
CROSS JOIN hamlet ON hamlet.id = household.hamlet
WHERE (:number <> '' AND member.citizen_number = :number) OR (:born <> '' AND member.born = :born)
    OR (household.hamlet = :heads AND membership.relation = 'head')
