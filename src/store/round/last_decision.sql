SELECT max(decided) AS decided FROM decision WHERE round = :round
