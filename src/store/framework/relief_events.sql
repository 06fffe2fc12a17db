SELECT * FROM relief_event ORDER BY happened DESC, id DESC
