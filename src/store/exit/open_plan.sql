SELECT * FROM exit_plan WHERE household = :household AND ended_on IS NULL
