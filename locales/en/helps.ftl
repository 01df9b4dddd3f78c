# What was tried and what the marks were like, and a comparison of two routines.
# The first describes. "Better" is for a comparison whose order was drawn.

helps-note = Your marks before and after. They say how it went, not why.
helps-where = For which place?
helps-nothing = No session for this place yet. Three with marks before and after, and this fills.
helps-nothing-marked = No session that you asked for with marks for this place yet. Three with marks before and after, and this fills.
helps-changes = Stiffness, after less before
helps-marked = { $marked ->
    [one] one marked session
   *[other] { $marked } marked sessions
}
helps-caption = Yellow is the mean of your marks. The hatched band is where it likely lies, 9 times in 10. A longer band means that less is known.
helps-anyhow = Stiffness often eases by itself after a bad moment, so some of this would have happened anyway. Which is better only a comparison can tell. Sessions with a crack within 20 minutes are left out.
helps-else = Also done for this place
helps-else-words = Your programme, your own routines and those for an occasion are not marked beforehand, so there is no change to tell of.
helps-less = less stiff
helps-no-change = no change
helps-more = more
helps-too-few = { $missing ->
    [one] one more to tell
   *[other] { $missing } more to tell
}
helps-points-none = no change
helps-points-less = { $points } less
helps-points-more = { $points } more
helps-done = { $name }: { $sessions ->
    [one] one session.
   *[other] { $sessions } sessions.
}
helps-stiffness = You marked less stiffness after { $lower } of { $of }; on average { $mean }, likely between { $low } and { $high }.
helps-urge = Urge: { $mean }, likely between { $low } and { $high }.
helps-wait = After half of them no urge came for { $hours } hours or more, likely { $low } to { $high }.
helps-wait-open = After half of them no urge came for { $hours } hours or more, likely at least { $low }.
helps-wait-long = After { $urges } of { $of } an urge came within what is known of the next 12 hours.
helps-range = { $mean } ({ $low } to { $high })
helps-unknown = not known yet
helps-head-routine = Routine
helps-head-sessions = Sessions
helps-head-stiffness = Stiffness, likely range
helps-head-urge = Urge, likely range
helps-head-wait = Until the next urge

trial-heading = Compare two
trial-why = Marks cannot tell what made a difference. Doing two routines in turn, in an order drawn beforehand, can: one a day, and one mark every evening.
trial-setting = Where will you do them?
trial-one = One routine
trial-other = The other
trial-choose = Choose
trial-how-long = How long?
trial-length = { $days } days: { $cycles } times each, { $period } days at a time
trial-can-find = What it can find
trial-finds = A true difference of { $points } points in evening stiffness is found in 8 of 10 such comparisons.
trial-finds-one = One of 1 point is found in { $tens } of 10.
trial-false = If the two are alike, about { $hundreds } in 100 comparisons call one better all the same.
trial-stops = It stops by itself if a session is stopped for a symptom, if a next day is worse, if pain reaches 7 or rises by 3, or if stiffness stays 3 higher for three evenings. You can leave at any time.
trial-begin = Begin
trial-days = { $days } days
trial-begun = The comparison has begun.
trial-missing-two = Choose two routines first.
trial-needs-check = The safety check comes first. Ease something once, then come back.
trial-same = Choose two different ones.
trial-may-not = { $name } may not be done now, or too little of it would be left for you.
trial-not-self-care = Your last safety check said that you should see someone. Do that first.
trial-flared = The day after your last session was worse. Begin when that has settled.

trial-day = day { $day } of { $days }
trial-counted = This evening counts.
trial-not-counted = This evening does not count yet: it may still show what came before.
trial-not-today = Nothing is due today.
trial-do = Do it now
trial-evening = This evening
trial-evening-kept = Kept for today: stiffness { $stiffness }. Marking again replaces it.
trial-keep = Keep
trial-kept = Kept.
trial-leave = Leave the comparison
trial-leave-question = Leave the comparison?
trial-leave-words = What you marked stays in your record. There will be no result: one that ends when it looks good would not be fair.
trial-stay = Go on
trial-left-now = You left the comparison.

trial-of = { $one } and { $other }
trial-left = You left it before its end, so there is no result. Your marks are below.
trial-too-few = Too few evenings were marked to tell. Eight that count are needed for each.
trial-stop-symptom = It stopped because a session was stopped for a symptom. That is no verdict on either routine.
trial-stop-next-day = It stopped because the day after a session was worse. That is no verdict on either routine.
trial-stop-pain = It stopped because your pain was 7 or more, or 3 above your first evenings. That is no verdict on either routine.
trial-stop-stiffness = It stopped because stiffness was 3 above your first evenings, three evenings in a row. That is no verdict on either routine.
trial-stop-screen = It stopped because a safety check found something. That is no verdict on either routine.
trial-better = { $name } was better for you
trial-alike = The two are alike
trial-no-clear = No clear difference
trial-difference = Stiffness on evenings with { $other }, held against { $one }: { $mean }, likely between { $low } and { $high }.
trial-scope = held against { $name }
trial-caption = Evening stiffness. The hatched band is where the difference lies with a chance of 8 in 10. One is called better when it is easier by more than half a point with a chance of 9 in 10.
trial-mean = Best guess
trial-likely = Likely, 80 %
trial-very-likely = Very likely, 95 %
trial-from-to = { $low } to { $high }
trial-chance-easier = { $name } easier by more than half a point, %
trial-chance-alike = Less than half a point apart, %
trial-counted-of = Evenings that count, { $name }
trial-what = What
trial-value = Value
trial-evenings = All evenings
trial-head-day = Day
trial-head-routine = Routine due
trial-head-counts = Counts
trial-head-done = Done
trial-head-stiffness = Stiffness
trial-head-pain = Pain
trial-yes = yes
trial-no = no
