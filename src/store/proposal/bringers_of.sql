-- A proposal is known by the operation that put it down; that of a copy by the one that it became here.
SELECT DISTINCT by_whom FROM brought WHERE operation = :proposal
