INSERT INTO household_index (
    household, code, code_key, hamlet, hamlet_name, hamlet_key,
    head, head_key, members, class, newly_escaped_until, deprived,
    answered, deprivations, flags, ethnicity, supports, had,
    ended, words, numbers
) VALUES (
    :household, :code, :code_key, :hamlet, :hamlet_name, :hamlet_key,
    :head, :head_key, :members, :class, :newly_escaped_until, :deprived,
    :answered, :deprivations, :flags, :ethnicity, :supports, :had,
    :ended, :words, :numbers
)
ON CONFLICT (household) DO UPDATE SET
    code = excluded.code,
    code_key = excluded.code_key,
    hamlet = excluded.hamlet,
    hamlet_name = excluded.hamlet_name,
    hamlet_key = excluded.hamlet_key,
    head = excluded.head,
    head_key = excluded.head_key,
    members = excluded.members,
    class = excluded.class,
    newly_escaped_until = excluded.newly_escaped_until,
    deprived = excluded.deprived,
    answered = excluded.answered,
    deprivations = excluded.deprivations,
    flags = excluded.flags,
    ethnicity = excluded.ethnicity,
    supports = excluded.supports,
    had = excluded.had,
    ended = excluded.ended,
    words = excluded.words,
    numbers = excluded.numbers
RETURNING slot
