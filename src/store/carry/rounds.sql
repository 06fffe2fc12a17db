SELECT code, kind, year FROM round_code ORDER BY id
