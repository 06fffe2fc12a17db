SELECT * FROM waiting WHERE model = :model AND state = 'waiting' ORDER BY rank, asked, id
