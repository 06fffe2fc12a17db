SELECT count(*) FROM household
