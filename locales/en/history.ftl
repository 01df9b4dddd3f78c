# What was done, day by day.

erase-one = Erase
erase-one-question = Erase this session?
erase-one-words = What it held is destroyed for good. An empty place stays, so that no other copy brings it back.
history-empty = Nothing yet. A session that you do appears here, with your marks before and after.
history-start = Start one
history-marks = Stiffness { $before } before, { $after } after.
history-no-marks = Done, not marked.
history-open = Begun, not finished.
history-earlier = Earlier days
