-- The people of groups :first to :last: present ones first, by the order of names.
SELECT gm.*, i.code, i.hamlet_name, h.ended_on,
    coalesce(m.name, nullif(i.head, ''), gm.name) AS shown_name,
    EXISTS (
        SELECT 1 FROM membership AS s
        JOIN member AS p ON p.id = s.member
        WHERE s.household = gm.household AND s.left_on IS NULL AND p.disabled = 1 AND p.working = 0
            AND (gm.member IS NULL OR p.id = gm.member)
    ) AS disabled_without_livelihood
FROM group_member AS gm
LEFT JOIN household AS h ON h.id = gm.household
LEFT JOIN household_index AS i ON i.household = gm.household
LEFT JOIN member AS m ON m.id = gm.member
WHERE gm.support_group BETWEEN :first AND :last
ORDER BY gm.support_group, gm.left_on IS NOT NULL, gm.role <> 'leader', gm.role <> 'deputy', i.head_key, gm.name, gm.id
