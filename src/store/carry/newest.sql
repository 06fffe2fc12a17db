SELECT id, rev, number, hamlets, who, at, author, origin, head_operation, head_hash, ended, ended_at, ended_by
FROM taken_out ORDER BY number DESC
