INSERT INTO {table} ({columns}, id) VALUES ({values}, :id)
