-- Where somebody lives; who lives nowhere any more, where they lived last.
SELECT household FROM membership WHERE member = :id
ORDER BY left_on IS NULL DESC, left_on DESC, id DESC LIMIT 1
