SELECT model, state FROM support WHERE household = :household ORDER BY date DESC, id DESC
