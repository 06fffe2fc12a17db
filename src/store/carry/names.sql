SELECT name FROM hamlet WHERE id IN (SELECT value FROM json_each(:hamlets)) ORDER BY id
