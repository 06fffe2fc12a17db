SELECT 'member' AS table_name, :person AS row_id
UNION ALL SELECT 'membership', id FROM membership WHERE member = :person
UNION ALL SELECT 'benefit', id FROM benefit WHERE member = :person
UNION ALL SELECT 'payment', payment.id FROM benefit JOIN payment ON payment.benefit = benefit.id WHERE benefit.member = :person
UNION ALL SELECT 'attendance', id FROM attendance WHERE member = :person
UNION ALL SELECT 'group_member', id FROM group_member WHERE member = :person
UNION ALL SELECT 'support', id FROM support WHERE member = :person
UNION ALL SELECT 'erasure', id FROM erasure WHERE member = :person
