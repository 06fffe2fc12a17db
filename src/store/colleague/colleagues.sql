SELECT id, rev, login, name, role, hamlets, left_on, note FROM colleague ORDER BY login
