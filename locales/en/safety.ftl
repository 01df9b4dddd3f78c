# The frame of the safety check. The questions themselves are content.

check-not-sure-note = We will ask it another way. If you still are not sure, we play safe.
