SELECT class, newly_escaped_until, slot, household, deprivations, members
FROM household_index
WHERE (:with_ended OR ended = 0)
  AND (:among IS NULL OR household IN (SELECT value FROM json_each(:among)))
  AND (:hamlets IS NULL OR hamlet IN (SELECT value FROM json_each(:hamlets)))
  AND (deprived & :deprived) = :deprived
  AND (flags & :flags) = :flags
  AND (:ethnicities IS NULL OR ethnicity IN (SELECT value FROM json_each(:ethnicities)))
  AND NOT EXISTS (SELECT 1 FROM json_each(:had) WHERE instr(had, ' ' || value || ' ') = 0)
  AND NOT EXISTS (SELECT 1 FROM json_each(:had_not) WHERE instr(had, ' ' || value || ' ') > 0)
  AND (NOT :unsupported OR had = '')
ORDER BY {order}
