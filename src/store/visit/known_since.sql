-- The first day of which something is known of a household, its visits apart. A partial date stands on its first day.
SELECT min(day) FROM (
    SELECT min(on_date) AS day FROM household_event WHERE household = :household
    UNION ALL SELECT min(decided) FROM recognition WHERE household = :household
    UNION ALL SELECT min(date) FROM survey WHERE household = :household
    UNION ALL SELECT min(date) FROM support WHERE household = :household
    UNION ALL SELECT min(substr(coalesce(from_date, left_on) || '-01-01', 1, 10)) FROM membership
        WHERE household = :household AND leave_reason IS NOT 'mistake'
)
