-- Households that left the register, and when; those that were struck off as entered by mistake never were.
SELECT id AS household, ended_on, end_reason = 'mistake' AS by_mistake FROM household WHERE ended_on IS NOT NULL
