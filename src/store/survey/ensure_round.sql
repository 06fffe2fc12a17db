INSERT INTO round_code (code, kind, year)
VALUES (:code, :kind, :year)
ON CONFLICT (code) DO NOTHING
