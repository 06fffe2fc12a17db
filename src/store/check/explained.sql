-- Whether the decision of a day on a household says why it recognises the class that it does.
SELECT recognition.reason <> ''
    OR EXISTS (
        SELECT 1 FROM decision JOIN round_task ON round_task.round = decision.round
        WHERE decision.id = recognition.decision
            AND round_task.household = recognition.household
            AND round_task.verdict_class = recognition.class
    )
FROM recognition
WHERE household = :household AND decided = :decided
ORDER BY id DESC
LIMIT 1
