SELECT hamlet FROM support_group WHERE id = :id AND hamlet IS NOT NULL
