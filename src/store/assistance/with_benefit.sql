(SELECT DISTINCT member FROM benefit)
