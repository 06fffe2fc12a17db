SELECT name FROM (
    SELECT 'household' AS kind, household AS id, trim(code || ' ' || head) AS name FROM household_index
    UNION ALL SELECT 'hamlet', id, name FROM hamlet
    UNION ALL SELECT 'member', id, name FROM member
    UNION ALL SELECT 'programme', id, name FROM programme
    UNION ALL SELECT 'hand_over', id, name FROM hand_over
    UNION ALL SELECT 'relief_event', id, name FROM relief_event
    UNION ALL SELECT 'support_group', id, name FROM support_group
    UNION ALL SELECT 'activity', id, name FROM activity
    UNION ALL SELECT 'visit_sheet', id, name FROM visit_sheet
    UNION ALL SELECT 'decision', id, number FROM decision
    UNION ALL SELECT 'animal', id, tag FROM animal
    UNION ALL SELECT 'survey', id, date FROM survey
    UNION ALL SELECT 'visit', id, date FROM visit
    UNION ALL SELECT 'pay_run', id, substr(month, 1, 7) FROM pay_run
    UNION ALL
    SELECT 'benefit', benefit.id, member.name FROM benefit JOIN member ON member.id = benefit.member
    UNION ALL
    SELECT 'support', support.id, trim(code || ' ' || head) || ', ' || model
    FROM support JOIN household_index ON household_index.household = support.household
    UNION ALL
    SELECT 'group_member', group_member.id, coalesce(head, name)
    FROM group_member LEFT JOIN household_index ON household_index.household = group_member.household
) WHERE kind = :table AND id = :id
