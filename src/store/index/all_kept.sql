SELECT household, code, code_key, hamlet, hamlet_name, hamlet_key, head, head_key,
    members, class, newly_escaped_until, deprived, answered, flags, ethnicity, supports,
    had, ended, words, numbers
FROM household_index ORDER BY household
