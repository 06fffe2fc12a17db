-- Hamlets in which more households or people live by the register than by their number of residents, against which
-- rates are counted.
SELECT hamlet.name AS place, NULL AS households,
    CASE WHEN count(*) > hamlet.resident_households
        THEN count(*) || ' > ' || hamlet.resident_households
        ELSE sum(household_index.members) || ' > ' || hamlet.resident_people
    END AS detail
FROM household_index
JOIN hamlet ON hamlet.id = household_index.hamlet
WHERE household_index.ended = 0
GROUP BY hamlet.id
HAVING count(*) > hamlet.resident_households OR sum(household_index.members) > hamlet.resident_people
