INSERT INTO review_round (code, kind, year, standard)
VALUES (:code, :kind, :year, :standard)
ON CONFLICT (code) DO NOTHING
