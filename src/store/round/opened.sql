SELECT * FROM review_round ORDER BY opened DESC, round DESC
