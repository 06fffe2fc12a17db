SELECT 1 FROM member WHERE id = :member AND name <> :erased
