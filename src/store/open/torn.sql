PRAGMA writable_schema = ON;
PRAGMA cell_size_check = ON;
