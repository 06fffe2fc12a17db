SELECT EXISTS (SELECT 1 FROM household_event WHERE household = :household AND on_date <= :day)
    OR EXISTS (SELECT 1 FROM support WHERE household = :household AND date <= :day)
    OR EXISTS (SELECT 1 FROM visit WHERE household = :household AND date <= :day)
