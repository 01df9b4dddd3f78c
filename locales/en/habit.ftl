# The habit: two taps, what they show, and the course.


habit-cracked = I cracked
habit-let-pass = I wanted to and didn’t
habit-today = times today
habit-both-welcome = Today so far. Both taps count as noticing.
habit-noted-crack = Noted: a crack.
habit-noted-urge = Noted: an urge you let pass.
habit-withdrawn = Taken back.
habit-amended = Kept.
habit-yesterday-unknown = Yesterday has no entry. If you did not count, leave it.
habit-quiet = I counted, and did not crack
habit-quiet-kept = Kept: no cracks yesterday.

habit-open-crack = A crack at { $time }
habit-open-urge = An urge let pass at { $time }
habit-undo = Undo
habit-to-relief = Ease what is left
habit-where = Where were you? If you like.
habit-doing = Doing what?
habit-feeling = How did you feel?
habit-keep-details = Keep this
habit-no-details = Nothing to add
habit-at-desk = At a desk
habit-at-sofa = On the sofa
habit-at-bed = In bed
habit-at-vehicle = On the move
habit-at-elsewhere = Elsewhere
habit-doing-screen = At a screen
habit-doing-phone = On the phone
habit-doing-talking = Talking
habit-doing-getting-up = Getting up
habit-doing-resting = Resting
habit-doing-other = Something else
habit-feeling-stiff = Stiff
habit-feeling-tense = Tense
habit-feeling-tired = Tired
habit-feeling-bored = Bored
habit-feeling-at-ease = At ease

habit-rate = About { $mean } a day
habit-rate-likely = likely { $low } to { $high }
habit-rate-label = About { $mean } cracks a day, likely between { $low } and { $high }.
habit-rate-label-earlier = About { $mean } cracks a day, likely between { $low } and { $high }. Four weeks ago it was about { $was }.
habit-rate-earlier = 4 weeks ago
habit-rate-what = What
habit-rate-a-day = A day
habit-rate-best = Best guess
habit-rate-low = Likely at least
habit-rate-high = Likely at most
habit-rate-days = Whole days it rests on
habit-rate-caption = { $days ->
    [one] Noted on 1 whole day.
   *[other] Noted on { $days } whole days.
} Yellow is the best guess, hatching the likely range: 9 in 10. Days you forget to tap make the band wider, not the number smaller.
habit-rate-empty = How often a day
habit-rate-empty-caption = The first day and today do not count, as they are not whole.
habit-rate-missing = { $days ->
    [one] One more whole day, and this fills.
   *[other] { $days } more whole days, and this fills.
}

habit-week = When it happens
habit-week-scope = last 6 weeks
habit-week-peak = Yellow stands out: { $day } at { $hour }.
habit-week-even = No single hour stands out.
habit-week-empty = No crack is noted yet.
habit-week-label = Cracks by hour and weekday. { $finding }
habit-week-caption = Bigger square, more cracks. { $finding } Hours are those on your clock when you tapped.
habit-week-hour = From
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
weekday-short-0 = Mon
weekday-short-1 = Tue
weekday-short-2 = Wed
weekday-short-3 = Thu
weekday-short-4 = Fri
weekday-short-5 = Sat
weekday-short-6 = Sun

habit-triggers = What goes with it
habit-triggers-scope = last 12 weeks
habit-triggers-empty = When { $taps } taps share a place, a task or a feeling, it shows here.
habit-triggers-caption = How many taps were cracks. A few taps count with caution. It shows where letting it pass was harder, not what brings it on.
habit-trigger-count = { $cracks } of { $taps }
habit-trigger-more = Harder to let pass: { $times } times the usual share.
habit-trigger-less = Easier to let pass: { $times } times the usual share.
habit-trigger-unclear = No clear difference from the others.

habit-practice = Practice
habit-practice-of = { $filled } of { $all }.
habit-practice-words = It grows with each urge you let pass and fades slowly. A crack changes nothing here.
habit-practice-how = How it is counted
habit-practice-formula = Each urge you let pass fills a 24th of what is still empty: practice + (1 − practice) / 24. Each day it fades a little: practice × 0.5^(1/30), so half is gone after 30 days. Both numbers are our judgement.

habit-goal = At most
habit-goal-none = No goal is set, and none is needed.
habit-goal-now = At most { $goal } a day. Today so far: { $today }.
habit-goal-days = Within it on { $within } of the last { $of } days you noted.
habit-goal-at-most = Cracks a day, at most
habit-goal-set = Set
habit-goal-drop = No goal
habit-goal-kept = Kept.

habit-today-list = Today’s taps
habit-earlier-list = Taps of the last 14 days
habit-change = Add or change
habit-remove = Take back
habit-no-details-yet = Nothing added.
habit-seen-by-camera = Seen by the camera, unvalidated. Not counted.
habit-it-was = It was one

course-heading = A course, step by step
course-offer = Five steps over about seven weeks: notice it, find what sets it off, do something else with it, make a plan, tell someone. At your own pace, and you can stop at any time.
course-begin = Begin with noticing
course-step = Step { $now } of { $all }
course-day = Day { $day }. About { $days } days are usual; go on when you like.
course-ripe = You have given it its time. Go on, or stay.
course-next = Go on: { $name }
course-finish = Finish the course
course-finished = You have been through all the steps. Any of them can be taken up again.
course-all = All steps
course-source-read = Read in that place.
course-source-recall = Known from the literature, not read again.
course-plan-if = If
course-plan-then = then I
course-plan-keep = Keep the plan
course-plan-kept = Your plan is kept.
