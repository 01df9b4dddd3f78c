# The programme: interview, week, today, the questions after it, and plans as files.

programme-lead = A few answers, and Limber plans your week: easy stretching every chosen day, strength with rest between, and small movements for your breaks.
programme-due = A plan comes after the safety check, like everything that moves you.
programme-closed = There is no plan at the moment, because of what the safety check found.
programme-more = The plan itself
programme-change = Change my answers
programme-keep = Keep my answers
programme-kept = Kept.
programme-where = Where is it for?
programme-goal = What would you like to be able to do? In your own words, if you like.
programme-minutes = Minutes a day
programme-days = On which days?
programme-missing-day = Choose at least one day.
programme-missing-floor = Say whether there is floor to lie on.
programme-strength = How would you like strength?
programme-strength-three = Three days a week, with a day between
programme-strength-two = Two minutes on five days
programme-floor = Is there floor to lie on, and can you get up from it?
programme-props = What is at hand?
programme-from-check = Your age, and what rules movements out, come from your safety check.
programme-make = Plan my week
programme-make-fact = you can change it
programme-about-minutes = { $minutes ->
    [one] about 1 minute
   *[other] about { $minutes } minutes
}

plan-day-0 = Monday
plan-day-1 = Tuesday
plan-day-2 = Wednesday
plan-day-3 = Thursday
plan-day-4 = Friday
plan-day-5 = Saturday
plan-day-6 = Sunday

prop-chair = A chair
prop-desk = A desk or table
prop-wall = A wall
prop-corner = A corner
prop-door-frame = A door frame
prop-band = An elastic band
prop-cushion = A cushion
prop-towel = A towel
prop-mat = A mat
prop-weight = A light weight
prop-step = A step
prop-stick = A stick

today-heading = Today
today-start = Start
today-done = Done for today.
today-rest = A day without a session. Small movements are enough.
today-neck-rests = The neck has just had its turn. Try again in half an hour.
today-pain = You marked pain of 7 or more. There is no session with that. Walking and breathing are fine.
today-changed = Something has changed since this was planned. Please look again.

week-offered = Your week, as planned
week-heading = Your week
week-coming = Your coming week
week-by-file = Your week, by “{ $name }”
week-take = Take this plan
week-take-fact = it adapts to how it goes
week-taken = Taken. The plan adapts to how it goes.
week-strength = strength
week-off = no session
week-done = done
week-missed = not done, and that is fine
week-nothing = nothing that may be done now
week-flare = After a flare everything stays small for a week. Strength rests for two days, and what you did before it stays away for two weeks.
week-catches-up = Takes over the strength of { $day }. Nothing is added.
week-breaks = For your breaks: { $movements }.
week-like = I like it
week-liked = You like it.
week-not-this = Not this one
week-take-back = Take it back
week-now-liked = You like { $name }. The week is planned with that.
week-now-unwanted = { $name } is left out. The week is planned without it.
week-now-back = Taken back for { $name }. The week is planned anew.
week-unwanted = You did not want these
week-swaps = Done in place of something else

area-neck = the neck
area-upper-back = the upper back
area-low-back = the low back
why-need = For { $area }.
why-neck-itself = Moves or trains the neck itself.
why-trunk = Strength for the trunk.
why-studied = Rests on studies that were read.
why-liked = You like it, or marked it as easier.
why-next-step = The easier form has become easy.
why-kept = It was in the plan you took.
turn-went-well = A little more: it went well.
turn-next-day = Less: the morning after was a little worse.
turn-flare = Back to the start after a flare.
turn-hard = Less: it was hard.
turn-left-out = Less: it was left out twice.
turn-pause = Less: some time has passed.

binding-time = The { $minutes } minutes are full.
binding-movements = { $most } movements are enough for a day at this stage.
binding-neck = The neck has its { $most } movements for the day.
binding-rest = No strength, so that the days around it count: muscles recover on days between.
binding-full = The week has its { $most } days of strength.
binding-flare = No strength, so soon after a flare.

swap = { $by }, not { $instead }: { $why }
swap-no-floor = no floor to lie on.
swap-no-prop = not at hand: { $prop }.
swap-unsafe = your safety check or a worse day leaves it out for now.
swap-unwanted = you did not want it.
swap-early = it comes later.
week-left-out = Left out, and why
week-left-out-line = { $name }: { $why }
week-not-followed = Your plan file cannot be followed any more. Until you open another one, Limber plans by your answers.

effort-question = How hard was it?
effort-why = If it was hard, the next time is less. If it was easy for a while, there is a little more.
effort-1 = Very easy
effort-3 = Easy
effort-5 = Moderate
effort-7 = Hard
effort-9 = Very hard
morning-question = How is it today, after your last session?
morning-green = No worse than before
morning-yellow = A little worse: 1 or 2 points
morning-red = Clearly worse: 3 points or more
morning-why = Points are those of the scale from 0 to 10. A little worse halves the next session. Clearly worse rests strength and leaves out what you did.
flare-words = You marked a flare. Leave strength for two days and stay with easy movement. If it gets worse, or anything new comes with it, see someone.
flare-see = When to see someone

plan-import-words = A plan from a physiotherapist or from somebody else can come as a file. What Limber would do otherwise is shown before you take it.
plan-import = Open a plan file
plan-too-large = The file is larger than any plan.
plan-unreadable = The file could not be read as a plan.
plan-newer = The file was made for a newer Limber.
plan-line = Line { $line }: { $message }
plan-offer = From a file: { $name }
plan-faults = This plan cannot be taken as it is. Nothing was changed.
plan-session = { $name }, { $days }: { $movements }
plan-routine = { $name }: { $movements }
plan-no-differences = Everything would be done as the plan says.
plan-differences = What would be done otherwise
plan-accept = Take this plan
plan-decline = Leave it
plan-taken = Taken. The week follows this plan.
plan-saved = Saved.
plan-calendar = Calendar file
plan-toml = Plan file
plan-json = Plan as JSON
plan-calendar-words = The calendar file holds this week’s days. A calendar that others see shows its titles.
plan-calendar-weekly = The calendar file holds the days of this plan, every week. A calendar that others see shows its titles.
calendar-title = { $minutes ->
    [one] Move for 1 minute
   *[other] Move for { $minutes } minutes
}

fault-empty = There is nothing to do in it, or in one of its sessions.
fault-no-days = A session without days is a routine: open the file under “My routines”.
fault-too-many = There is too much of something: at most { $most }.
fault-text = A text is too long, or has signs that are no text.
fault-unknown = There is no movement “{ $movement }”.
fault-unknown-near = There is no movement “{ $movement }”. Was “{ $near }” meant?
fault-loop = “{ $movement }” is like itself, in a ring.
fault-twice = The name “{ $movement }” is there twice.
fault-motion = “{ $movement }” moves in a way that cannot be checked.
fault-dose = The dose of “{ $movement }” cannot be done.
fault-placed = { $fault } ({ $place })
fault-in-session = session { $number }
fault-in-movement = movement “{ $movement }”
fault-of-sessions = sessions
fault-of-movements = movements of the file’s own
fault-of-session-movements = movements of a session
fault-of-field = “{ $field }”
fault-of-session-name = name of a session
fault-of-movement-words = words of a movement
fault-motion-keys = it has 1 key or more, and no more than the movement it is like
fault-motion-numbers = angles are from -180 to 180 degrees and times from 0 to 120 seconds
fault-motion-start = it starts from another position than the movement it is like
fault-motion-direction = the movement it is like does not go in this direction: { $direction }

differs-amplitude = { $name }: { $direction } { $fitted } degrees, not { $planned }
differs-slower = { $name }: { $fitted } seconds each, not { $planned }
differs-sets = { $name }: { $fitted } sets, not { $planned }
differs-repetitions = { $name }: { $fitted } repetitions, not { $planned }
differs-hold = { $name }: held { $fitted } seconds, not { $planned }
differs-not-held = { $name }: not held, as a breath or a stride is not
differs-neck = { $name }: left out, because the neck has its movements for that day
differs-early = { $name }: later, once its easier form has become easy and no flare is fresh
differs-twice = { $name }: once a day, not again
differs-left-out = { $name }: left out, because your safety check or your range does not allow it now
differs-rest = { $day }: without strength, as the day beside it has some
differs-shortened = Shortened to { $minutes } minutes
direction-turn = turned
direction-forward = bent forward
direction-back = bent back
direction-side = bent to the side
direction-range = moved
