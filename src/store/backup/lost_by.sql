SELECT author, count(*) AS operations
FROM operation
WHERE id > :after
GROUP BY author
ORDER BY operations DESC, author
