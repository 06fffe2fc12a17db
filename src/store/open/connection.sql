PRAGMA foreign_keys = ON;
PRAGMA synchronous = FULL;
PRAGMA recursive_triggers = ON;
-- Negative: KiB. Lists and pages of a large register are read again and again.
PRAGMA cache_size = -8192;
PRAGMA temp_store = MEMORY;
