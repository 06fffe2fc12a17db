SELECT id, name FROM hamlet
