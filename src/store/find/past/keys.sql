SELECT household, slot, code_key, head_key FROM household_index ORDER BY household
