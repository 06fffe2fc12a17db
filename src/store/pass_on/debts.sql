SELECT pass_on.*,
       support.model, support.date AS given, support.state AS support_state, support.value AS worth,
       debtor.code AS debtor_code, debtor.head AS debtor_head, debtor.hamlet_name AS debtor_hamlet,
       debtor.ended AS debtor_ended,
       receiver.code AS receiver_code, receiver.head AS receiver_head
FROM pass_on
JOIN support ON support.id = pass_on.support
JOIN household_index AS debtor ON debtor.household = pass_on.debtor
LEFT JOIN household_index AS receiver ON receiver.household = pass_on.receiver
ORDER BY pass_on.id
