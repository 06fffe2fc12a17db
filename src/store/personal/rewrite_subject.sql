UPDATE operation SET subject = :subject WHERE id = :operation
