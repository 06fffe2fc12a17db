-- A household of version 1 that moved twice within one operation, as an import or a batch writes it.
INSERT INTO operation (id, at, author, kind, subject) VALUES (1, '2026-01-01T00:00:00Z', 'lan.tt', 'import', '');
INSERT INTO hamlet (id, name, area, former_commune) VALUES (4, 'Khu 4', 'rural', ''), (7, 'Khu 7', 'rural', '');
INSERT INTO household (id, code, hamlet, address, phone, no_labour, merit, social_protection, notes)
VALUES (20, '0412', 4, '', '', 0, 0, 0, '');
INSERT INTO household_event (id, household, on_date, kind, note) VALUES (30, 20, '2024-01-01', 'registered', '');
UPDATE household SET hamlet = 7 WHERE id = 20;
INSERT INTO household_event (id, household, on_date, kind, note) VALUES (31, 20, '2025-01-01', 'moved_hamlet', '');
UPDATE household SET hamlet = 4 WHERE id = 20;
INSERT INTO household_event (id, household, on_date, kind, note) VALUES (32, 20, '2026-01-01', 'moved_hamlet', '');
UPDATE operation SET hash = x'00' WHERE id = 1;
