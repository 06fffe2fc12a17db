INSERT OR IGNORE INTO household_digits (reversed, slot) VALUES (:reversed, :slot)
