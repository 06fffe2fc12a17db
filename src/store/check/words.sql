SELECT rowid, '' FROM household_words ORDER BY rowid
