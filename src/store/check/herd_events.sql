SELECT * FROM herd_event ORDER BY animal, on_date, id
