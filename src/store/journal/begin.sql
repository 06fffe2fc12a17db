INSERT INTO operation (at, author, kind, subject, reverses)
VALUES (:at, :author, :kind, :subject, :reverses)
