DELETE FROM household_index;
DELETE FROM household_digits;
INSERT INTO household_words (household_words) VALUES ('delete-all');
