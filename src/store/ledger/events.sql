SELECT household, on_date, kind, left_hamlet FROM household_event
WHERE kind IN ('ended', 'restored', 'merged_into', 'moved_hamlet')
ORDER BY household, on_date, id
