SELECT * FROM household_event WHERE household = :household ORDER BY on_date, id
