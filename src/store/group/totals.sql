SELECT support_group, kind, sum(quantity) AS quantity, sum(value) AS value
FROM group_entry
GROUP BY support_group, kind
