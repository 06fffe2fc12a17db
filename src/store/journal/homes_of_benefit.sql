SELECT household FROM benefit JOIN membership ON membership.member = benefit.member WHERE benefit.id = :id
ORDER BY left_on IS NULL DESC, left_on DESC, membership.id DESC LIMIT 1
