SELECT hash FROM brought WHERE taken_out = :taken_out
