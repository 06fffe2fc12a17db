(SELECT :member AS member)
