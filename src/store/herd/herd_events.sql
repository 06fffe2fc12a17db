SELECT * FROM herd_event WHERE animal = :animal ORDER BY on_date, id
