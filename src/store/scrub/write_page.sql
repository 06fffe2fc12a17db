UPDATE sqlite_dbpage SET data = :data WHERE pgno = :page
