-- The households of a sheet in the order of the way. The first two columns are those that a state is read from.
SELECT i.class, i.newly_escaped_until, l.*, i.code, i.head, i.hamlet, i.hamlet_name, i.members, h.address, h.phone,
    h.ended_on
FROM visit_sheet_line AS l
JOIN household AS h ON h.id = l.household
JOIN household_index AS i ON i.household = l.household
WHERE l.sheet = :sheet
ORDER BY l.number, l.id
