PRAGMA foreign_keys = ON;
PRAGMA synchronous = FULL;
PRAGMA recursive_triggers = ON;
PRAGMA temp_store = MEMORY;
-- What is freed on a page is overwritten with it: that costs nothing, and there is less to empty behind an erasure.
PRAGMA secure_delete = FAST;
