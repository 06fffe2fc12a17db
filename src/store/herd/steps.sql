SELECT animal, on_date, kind, heads, detail FROM herd_event ORDER BY animal, on_date, id
