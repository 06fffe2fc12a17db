UPDATE household_index SET class = :class, newly_escaped_until = :newly_escaped_until
WHERE household = :household AND (class <> :class OR newly_escaped_until IS NOT :newly_escaped_until)
