DELETE FROM household_index WHERE slot = :slot
