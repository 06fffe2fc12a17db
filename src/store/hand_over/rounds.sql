SELECT * FROM hand_over ORDER BY date DESC, id DESC
