INSERT INTO brought (hash, taken_out, number, operation, at, by_whom)
VALUES (:hash, :taken_out, :number, :operation, :at, :by_whom)
