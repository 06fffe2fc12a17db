SELECT id FROM household WHERE code = :code
