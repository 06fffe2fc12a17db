SELECT
    EXISTS (SELECT 1 FROM animal WHERE support = :support) AS animals,
    EXISTS (SELECT 1 FROM pass_on WHERE support = :support) AS owed
