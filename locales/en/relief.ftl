# From "where is it" to "what helped".

intent-stiff = I’m stiff
intent-crack = I want to crack it
relief-intent = What brings you here
relief-heading = Where is it, and how much?
relief-where = Where are you?
relief-minutes = Minutes
relief-missing-place = Mark where it is on the body first.
relief-missing-mark = Mark your stiffness and your urge first. None is an answer too.

cracking-line = Spine surgeons advise against cracking it yourself. The relief is short, and direct evidence that it wears the spine is lacking.
cracking-line-source = What is known

body-legend = Where is it? Your upper body from behind, so left and right are your own.
body-caption = Seen from behind, so left and right are your own. Tap every place that is stiff.
place-neck-left = Left of neck
place-neck-middle = Middle of neck
place-neck-right = Right of neck
place-upper-back = Upper back
place-low-back = Low back

setting-desk = At my desk
setting-standing = Standing
setting-floor = Floor

ruler-value = { $mark }, { $word }
ruler-empty = not marked yet
ruler-stiffness = Stiffness
ruler-stiffness-most = worst I know
stiffness-0 = none
stiffness-1 = a little stiff
stiffness-4 = somewhat stiff
stiffness-6 = clearly stiff
stiffness-9 = very stiff
ruler-urge = Urge to crack
ruler-urge-most = can’t resist
urge-0 = none
urge-1 = slight
urge-4 = noticeable
urge-6 = strong
urge-9 = very strong
ruler-pain = Pain
ruler-pain-most = worst I know
pain-0 = none
pain-1 = slight
pain-4 = moderate
pain-6 = strong
pain-9 = very strong

ring-left = { $seconds } seconds left
ring-unit = seconds

for-you-lead = For { $places }, { $setting }
for-you-fact = { $minutes ->
    [one] 1 minute, { $setting }
   *[other] { $minutes } minutes, { $setting }
}
for-you-why = Why this one
for-you-or = Or
for-you-effort = Effort
for-you-movements = Movements
for-you-beside-support = From 65 on, do these within reach of something fixed to hold, such as a worktop or a heavy table: { $movements }.
for-you-left-out = Left out today
for-you-level = Level
for-you-nothing = Nothing fits right now
for-you-nothing-words = With what you marked and what the safety check allows, we have no routine for this place and time. Walking, slow breathing and a change of position stay open.
for-you-again = Choose again
start = Start
minutes-short = { $minutes } min

reason-marked-easier = You marked less stiffness after { $easier } of the last { $of }. Some of that would have happened anyway.
reason-even-turn = In your first two weeks the { $among } that fit take equal turns, so that there is something to compare.
reason-own-past = Your marks so far speak most for it: { $own } % of that guess is your own past, the rest what we assume of anyone. It comes first { $often } times in 100.
reason-to-try = It is here to be tried. Your marks speak more for another, but are not sure: { $own } % is your own past. It comes first { $often } times in 100.
reason-on-trial = It is due in your comparison of two.
reason-for-place = It was put together for { $place }, which you marked.
reason-for-urge = Your urge is { $urge }. It was put together for moments like that.
reason-set-up-link = What to change at your desk
reason-new = It is new to you.
reason-change = Something other than last time.
reason-studied = Most of it rests on a study or review that was read.
reason-lowest-level = It stays at the lowest level for now.
reason-halved = It is half as much as usual, because the day after the last time was worse.
reason-smaller = It is smaller than usual, to stay where it is easy for you.

left-out-neck = Neck movement: it stays still today, by the safety check.
left-out-place = Movements of a place that the safety check closed.
left-out-gentle = All but walking, breathing and shoulder rolls, until a midwife or doctor agrees.
left-out-level = Anything above the lowest level, by the safety check.
left-out-hurt = What hurt lately, and its harder forms.
left-out-worse = What you marked as worse last time.
left-out-pain = Movement where pain is 7 or more.
left-out-enough = More neck movement today: four short sets, half an hour apart, are enough.
left-out-answers = What your answers about yourself rule out, or would make too small to be worth doing.

your-neck-left = the left of your neck
your-neck-middle = the middle of your neck
your-neck-right = the right of your neck
your-upper-back = your upper back
your-low-back = your low back
at-your-desk = at your desk
standing = standing
on-the-floor = on the floor
