SELECT DISTINCT model FROM support
WHERE household = :household AND date <= :day AND state <> 'cancelled'
