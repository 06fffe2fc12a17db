-- Words of before stand in the index until its parts are merged.
INSERT INTO household_words (household_words) VALUES ('optimize')
