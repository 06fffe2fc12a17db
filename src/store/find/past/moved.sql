SELECT household_index.slot, household_event.left_hamlet, hamlet.name
FROM household_event
JOIN hamlet ON hamlet.id = household_event.left_hamlet
JOIN household_index ON household_index.household = household_event.household
WHERE household_event.kind = 'moved_hamlet' AND household_event.on_date > :day
ORDER BY household_event.on_date DESC, household_event.id DESC
