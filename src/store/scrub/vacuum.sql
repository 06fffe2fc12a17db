-- Where SQLite was built without its table of pages: everybody else waits until the whole file is written anew.
VACUUM
