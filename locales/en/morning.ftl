# How it is the day after a session of any kind. Asked on the pages that say how things go.

morning-question = How is it today, after your last session?
morning-green = No worse than before
morning-yellow = A little worse: 1 or 2 points
morning-red = Clearly worse: 3 points or more
morning-why = Points are those of the scale from 0 to 10. A little worse halves what comes next, until a day is no worse or two weeks have passed. Clearly worse also rests strength and leaves out what you did. Either ends a comparison of two routines.
morning-kept = Kept.
flare-words = You marked a flare. Leave strength for two days and stay with easy movement. If it gets worse, or anything new comes with it, see someone.
flare-see = When to see someone
