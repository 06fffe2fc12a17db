-- Operations that only say that a copy was put back.
SELECT count(*) FROM operation WHERE id > :after AND kind = 'restore_register'
