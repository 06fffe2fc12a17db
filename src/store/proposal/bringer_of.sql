-- A proposal is known by the operation that put it down; that of a copy by the one that it became here.
SELECT 1 FROM brought WHERE operation = :proposal AND by_whom = :author
