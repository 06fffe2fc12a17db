SELECT * FROM budget ORDER BY year, programme, fund
