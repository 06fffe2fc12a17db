INSERT INTO chosen SELECT value FROM json_each(:hamlets)
