SELECT attendance.*
FROM activity CROSS JOIN attendance ON attendance.activity = activity.id
WHERE activity.from_date BETWEEN :from AND :to
