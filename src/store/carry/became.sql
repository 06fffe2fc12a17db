SELECT operation FROM brought WHERE hash = :hash
