SELECT holder.class, holder.newly_escaped_until, waiting.*, holder.code, holder.head, holder.hamlet_name, holder.ended
FROM waiting
JOIN household_index AS holder ON holder.household = waiting.household
WHERE waiting.state = 'waiting'
ORDER BY waiting.model, waiting.rank, waiting.asked, waiting.id
