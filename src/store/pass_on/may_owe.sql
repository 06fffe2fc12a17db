-- Supports that brought animals and for which nothing is owed.
SELECT support.id, support.model, support.date, support.household, holder.code, holder.head,
       (SELECT group_concat(animal.tag, ', ') FROM animal WHERE animal.support = support.id AND animal.dam IS NULL
           AND animal.tag <> '') AS tags
FROM support
JOIN household_index AS holder ON holder.household = support.household
WHERE support.state IN ('handed_over', 'settled')
  AND EXISTS (SELECT 1 FROM animal WHERE animal.support = support.id)
  AND NOT EXISTS (SELECT 1 FROM pass_on WHERE pass_on.support = support.id)
ORDER BY support.id
