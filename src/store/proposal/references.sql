SELECT "from" AS field, "table" AS parent FROM pragma_foreign_key_list(:table)
