-- Since when the household is known goes over with what is known of it.
UPDATE household_event SET household = :kept, rev = rev + 1 WHERE household = :given_up AND kind = 'registered'
