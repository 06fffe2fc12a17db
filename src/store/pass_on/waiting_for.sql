-- Who has left the register keeps its place, but nobody waits behind it.
SELECT waiting.* FROM waiting
JOIN household_index AS holder ON holder.household = waiting.household
WHERE waiting.model = :model AND waiting.state = 'waiting' AND NOT holder.ended
ORDER BY waiting.rank, waiting.asked, waiting.id
