SELECT slot FROM household_digits WHERE reversed >= :from AND reversed < :to
