SELECT rowid FROM household_words WHERE household_words MATCH :question
