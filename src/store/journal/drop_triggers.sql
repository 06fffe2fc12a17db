DROP TRIGGER IF EXISTS journal_insert_{table};
DROP TRIGGER IF EXISTS journal_update_{table};
DROP TRIGGER IF EXISTS journal_delete_{table};
