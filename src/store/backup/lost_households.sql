SELECT count(DISTINCT household) FROM touched WHERE operation > :after
