SELECT * FROM exit_plan WHERE household = :household ORDER BY agreed_on, id
