SELECT min(decided) AS first FROM recognition
