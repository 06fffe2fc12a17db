-- Households in the order of the official lists, each with who goes there: the last visitor, else the last surveyor.
SELECT i.household, i.code, i.head, i.hamlet, i.hamlet_name, i.members,
    coalesce(
        (SELECT visitor FROM visit WHERE household = i.household AND date <= :on ORDER BY date DESC, id DESC LIMIT 1),
        (SELECT surveyor FROM survey WHERE household = i.household AND date <= :on ORDER BY date DESC, id DESC LIMIT 1),
        ''
    ) AS person
FROM json_each(:households) AS asked
CROSS JOIN household_index AS i ON i.household = asked.value
ORDER BY i.hamlet_key, i.head_key, i.code_key, i.household
