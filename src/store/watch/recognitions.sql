SELECT household, class, decided FROM recognition
WHERE household IN (SELECT value FROM json_each(:households))
ORDER BY household, decided, id
