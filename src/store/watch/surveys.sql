SELECT household, date, standard, area, b1, income FROM survey
WHERE household IN (SELECT value FROM json_each(:households))
ORDER BY household, date, id
