-- The plans on which households work.
SELECT * FROM exit_plan WHERE ended_on IS NULL
