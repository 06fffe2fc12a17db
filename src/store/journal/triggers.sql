CREATE TRIGGER journal_insert_{table} AFTER INSERT ON {table}
BEGIN
    INSERT INTO change (operation, table_name, row_id, after)
    VALUES ((SELECT id FROM operation WHERE hash IS NULL), '{table}', NEW.id, json_object({new}));
END;
CREATE TRIGGER journal_update_{table} AFTER UPDATE ON {table}
BEGIN
    INSERT INTO change (operation, table_name, row_id, before, after)
    VALUES ((SELECT id FROM operation WHERE hash IS NULL), '{table}', NEW.id, json_object({old}), json_object({new}));
END;
CREATE TRIGGER journal_delete_{table} AFTER DELETE ON {table}
BEGIN
    INSERT INTO change (operation, table_name, row_id, before)
    VALUES ((SELECT id FROM operation WHERE hash IS NULL), '{table}', OLD.id, json_object({old}));
END;
