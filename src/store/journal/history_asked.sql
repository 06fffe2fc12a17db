hash IS NOT NULL
    AND (:by IS NULL OR author = :by) AND (:kind IS NULL OR kind = :kind)
    AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)
