SELECT * FROM benefit
WHERE member IN (SELECT member FROM membership WHERE household = :household AND leave_reason IS NOT 'mistake')
ORDER BY from_date, id
