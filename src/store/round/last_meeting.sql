SELECT held FROM meeting WHERE round = :round AND hamlet = :hamlet ORDER BY held DESC, id DESC LIMIT 1
