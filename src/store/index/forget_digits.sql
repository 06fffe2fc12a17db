DELETE FROM household_digits WHERE slot = :slot
