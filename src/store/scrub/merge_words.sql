-- Words of before stand in the index until its parts are merged: so many pages of them now, of all parts where the number
-- is negative.
INSERT INTO household_words (household_words, rank) VALUES ('merge', :pages)
