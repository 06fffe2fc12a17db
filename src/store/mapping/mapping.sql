SELECT mapping FROM import_mapping WHERE signature = :signature
