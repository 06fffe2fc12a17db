-- Households that left the register, and when.
SELECT id, ended_on FROM household WHERE ended_on IS NOT NULL
