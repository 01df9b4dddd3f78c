title = Limber report, { $day }
span = From { $first } to { $last }.
age = Age { $age }.
preview = Preview: safety rules not yet reviewed by a clinician
foot = Made by Limber on the person’s own device. It is a record of what they entered and marked, not an examination and not a diagnosis. What was private in the safety check is left out. Nothing here says what brought a change about.
page-of = { $page } of { $pages }
shortened = { $text } … (shortened)
day = { $day } { $month } { $year }
day-short = { $day } { $month }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

stiffness = Stiffness
pain = Pain
sessions = Sessions
breaks = Breaks
cracks = Cracks
yes = yes
no = no
not-sure = not sure

complaint = Why I am here
complaint-none = Nothing was written here.
goals-own = What I want to be able to do: { $goals }
asked = Asked for relief { $times ->
    [one] once
   *[other] { $times } times
}, { $crack } of them with “I want to crack it”. Marked: { $places }.
place-times = { $place } ({ $times })
place-neck-left = left of neck
place-neck-middle = middle of neck
place-neck-right = right of neck
place-upper-back = upper back
place-low-back = low back
activities = My own activities, from 0 (cannot do it) to 10 (as well as ever)
activity = My own activities, 0 (cannot) to 10 (as ever)
activity-first = First mark
activity-last = Last mark
mark-on = { $mark } ({ $day })
change = On the whole, compared with when I began: { $mark }, on a scale from -5 (very much worse) to 5 (very much better), { $day }.

advice = Limber’s advice to see someone
advice-row = { $why } { $soon } Since { $day }, { $state }.
advice-open = not answered yet
advice-answered = answered
advice-no-better = Six weeks without improvement.
advice-worse = Worse after two weeks.
advice-third-flare = A third flare within twelve weeks.
advice-new-signs = New signs at a later safety check.
advice-other = Raised by a newer Limber.
soon-w = See someone within two weeks.
soon-r = Make a routine appointment.

timeline = How it went
timeline-title = Stiffness and pain by day, with what was done
timeline-less = none
timeline-caption = Marks from 0 (none) to 10 (the most there could be). Filled dots are stiffness, hollow dots on a dashed line pain. The larger a square, the more on that day.
timeline-caption-turn = Ticks are days on which turning the neck was measured.
timeline-turn = Neck turn
timeline-turned = Turning the neck, both sides together: { $days ->
    [one] measured on one day, { $last }°
   *[other] measured on { $days } days, { $first }° at first and { $last }° at last, { $change }
}.
timeline-none = Nothing was marked at check-ins in these weeks.
timeline-course = { $measure }: marked on { $days ->
    [one] one day
   *[other] { $days } days
}, { $first } at first and { $last } at last.
timeline-counts = In { $days } days: { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}, { $breaks ->
    [one] 1 break
   *[other] { $breaks } breaks
}, { $cracks ->
    [one] 1 crack
   *[other] { $cracks } cracks
}.
week-from = Week from
trend = { $measure }: { $now } on average in the last two weeks ({ $days } days marked), { $then } in the two before: { $verdict }
trend-few = too few marks to tell.
trend-not-clear = no clear change.
trend-lower = likely lower.
trend-higher = likely higher.

range = Range of motion
range-none = Not measured.
range-motion = Motion
range-degrees = Degrees
range-day = Day
range-how = How
range-before = Beside the first
range-from = { $first }°, { $change }
range-not-clear = no clear change
range-more = { $by }° more
range-less = { $by }° less
range-note = Comfortable range, measured at home. Differences below 10° are within what measuring itself varies by.
how-camera = camera
how-self = own estimate
motion-neck-flexion = neck, bending forward
motion-neck-extension = neck, bending back
motion-neck-rotation-left = neck, turning left
motion-neck-rotation-right = neck, turning right
motion-neck-lateral-left = neck, tilting left
motion-neck-lateral-right = neck, tilting right
motion-neck-lateral_flexion-left = neck, tilting left
motion-neck-lateral_flexion-right = neck, tilting right

tried = What was tried, and what was marked afterwards
tried-none = No session in these weeks.
programme-taken = Programme since { $day }: { $days ->
    [one] one day
   *[other] { $days } days
} a week.
programme-taken-minutes = Programme since { $day }: { $days ->
    [one] one day
   *[other] { $days } days
} a week, { $minutes } minutes a day.
weekday-short-0 = Mon
weekday-short-1 = Tue
weekday-short-2 = Wed
weekday-short-3 = Thu
weekday-short-4 = Fri
weekday-short-5 = Sat
weekday-short-6 = Sun
tried-programme-strength = Programme, strength
tried-programme-ease = Programme, easy movement
tried-programme = Programme
tried-own = A routine of their own
tried-break = A short break, only those that were stopped or felt worse
tried-gone = A routine that is no longer part of Limber
tried-what = Routine
tried-sessions = Sessions
tried-after = Less stiff afterwards
tried-mean = Mean change
tried-bad = Stopped, or worse next day
tried-less = { $less } of { $marked } marked, stiffer { $more }
tried-others = And { $count ->
    [one] one other routine
   *[other] { $count } other routines
}.
tried-note = Stiffness from 0 to 10, after less before; less is easier. Sessions within 20 minutes of a crack are not counted. Some of the change would have happened anyway.

habit = Habit
habit-rate = About { $mean } cracks a day, likely { $low } to { $high }, from { $days } whole days.
habit-noted = Noted in these weeks: { $cracks ->
    [one] 1 crack
   *[other] { $cracks } cracks
} and { $passed ->
    [one] 1 urge
   *[other] { $passed } urges
} let pass, on { $days ->
    [one] one day
   *[other] { $days } days
}.

workplace = Where I sit
workplace-score = My desk, by a checklist for office workplaces (ROSA, 1 to 10, a change is advised from 5): { $score }, { $day }.
workplace-score-since = My desk, by a checklist for office workplaces (ROSA, 1 to 10, a change is advised from 5): { $first } at first ({ $day }), { $score } now.
workplace-sits = Sitting on a usual day: about { $hours } hours.
workplace-mended = Mended since: { $mended }.
workplace-note = The score is of a desk, answered by the person, and finds nothing about them. In trials, changing desks did little against complaints.

screen = Answers to the app’s own questions
screen-none = The safety check was not answered.
screen-day = On { $day } these lines were not answered with no; { $no } other lines were.
screen-all-no = On { $day } all { $no } lines that are shown here were answered with no.
screen-note = Answers to the app’s own questions, not an examination. Private lines are left out, whatever was answered.
lines-more = And { $count ->
    [one] one more line
   *[other] { $count } more lines
}, which Limber holds.

medication = Medication and contraindications, as entered
medication-none = No medication was entered.
facts-none = None of the lasting conditions that Limber asks about was ticked.

questions = Questions to ask
question-cause = What do you think is behind this, and what else could it be?
question-movement = Which movements should I do, and which should I leave out?
question-sooner = What would make you want to see me sooner?
blank = Lines to write on

fhir-notice = Notice
fhir-age = Age
fhir-change = Global change as the person marks it, -5 (very much worse) to 5 (very much better)
fhir-likely = 90 %: { $low } to { $high } a day
fhir-at-most = Cracks: at most { $count } a day
fhir-programme = Programme, as it was taken
fhir-desk = Desk, score of a checklist for office workplaces (ROSA), 1-10
fhir-sitting = Sitting on a usual day
unit-years = years
unit-degrees = degrees
unit-per-day = per day
unit-hours-a-day = hours a day
unit-score = score
