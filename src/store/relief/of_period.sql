SELECT * FROM relief_event WHERE happened BETWEEN :from AND :to ORDER BY happened DESC, id DESC
