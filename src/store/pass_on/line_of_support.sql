SELECT animal.* FROM animal WHERE support = :support
UNION
SELECT calf.* FROM animal AS dam JOIN animal AS calf ON calf.dam = dam.id WHERE dam.support = :support
ORDER BY id
