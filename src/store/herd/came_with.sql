-- The events by which the animals of a support came on a day.
SELECT herd_event.* FROM herd_event
JOIN animal ON animal.id = herd_event.animal
WHERE animal.support = :support AND herd_event.kind = 'handed_over' AND herd_event.on_date = :day
ORDER BY herd_event.id
