SELECT * FROM support_group ORDER BY name, id
