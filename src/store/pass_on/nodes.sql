SELECT support.id, support.passed_on_from, support.household, support.model, support.date AS given,
       support.state AS support_state, support.quantity, support.value,
       holder.code, holder.head, holder.hamlet_name
FROM support
JOIN household_index AS holder ON holder.household = support.household
WHERE support.passed_on_from IS NOT NULL
   OR support.id IN (SELECT pass_on.support FROM pass_on)
   OR support.id IN (SELECT child.passed_on_from FROM support AS child WHERE child.passed_on_from IS NOT NULL)
ORDER BY support.id
