INSERT INTO household_words (rowid, words) VALUES (:slot, :words)
