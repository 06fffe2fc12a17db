DELETE FROM household_words WHERE rowid = :slot
