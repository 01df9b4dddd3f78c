# What the companion says: notifications, tray, `limber break`.
shift-stand-title = Stand for a while?
shift-sit-title = Sit for a while?
shift-title = Time to change position
shift-clear-title = Still in one position
shift-stand = Raise the desk and let your weight wander, for about { $length }.
shift-sit = Lower the desk and lean back, for about { $length }.
shift = Stand up, lean back, or shift, for about { $length }.
break-title = A short break?
break-clear-title = You have sat for a long while
break-stand = Stand up, walk a few steps, breathe out slowly: about { $length }.
break-one = { $movement }: about { $length }. A short safety question comes first.
break-two = { $movement }, then { $other }: about { $length }. A short safety question comes first.
length-seconds = { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}
length-minute = a minute
length-minute-and-a-half = a minute and a half
length-minutes = { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}
resting-title = Are you back?
resting = { $minutes ->
    [one] Nothing was touched for a minute. Were you resting?
   *[other] Nothing was touched for { $minutes } minutes. Were you resting?
}
rarer-title = { $skips ->
    [one] A prompt skipped
   *[other] { $skips } prompts skipped in a row
}
rarer = Would rarer ones suit you better? The numbers are in the settings file: `limber desk status` says where.
broken-settings-title = There is a mistake in the settings
broken-settings = What held before stays in force.
mended-settings-title = The settings count again
mended-settings = Every line of the file could be read.
not-kept-title = Something could not be written down
no-page-title = The page did not open
no-page = Open { $page } in your browser.
label-start = Begin
label-done = Did it
label-skip = Skip
label-rested = I was resting
label-was-here = I was here
label-later = { $minutes ->
    [one] In a minute
   *[other] In { $minutes } minutes
}
tray-resume = Go on
tray-pause = Pause for an hour
tray-relief = Relief now
tray-cracked = I cracked
tray-break = Break now
tray-not-today = Not today
next-paused = Paused
next-due = A break is due
next = Break in { $minutes } min of sitting
refused-too-soon = That was too soon to count.
refused-nothing = Nothing is due right now.
refused-in-break = A break is under way already.
refused-postpones = It was put off as often as you allowed.
refused-skips = As many were skipped in a row as you allowed.
refused-choice = That is not one of the minutes in your settings.
refused-time = That time has passed already.
refused-care = The safety check allows no movement now. Open Limber’s page for what to do.
status-shown = A prompt is shown.
status-in-break = A break is under way.
status-asking = The question whether you were resting is shown.
status-due = Something is due and waits for a good moment.
status-postponed = Put off until later.
status-paused = Paused.
status-calm = Break in { $break } min of sitting, change of position in { $shift } min.
status-sitting = In one position for { $minutes } min. Offered today: { $offered }.
status-hold = A prompt would wait now: { $why }.
status-unknown = This desktop does not tell whether somebody is there, so nothing is assumed and no prompt comes.
status-no-answer = The display server does not answer, so nothing is assumed and no prompt comes. It is asked again every minute.
status-settings = Settings, { $mistake }
other-version = The companion is of another version; start it again.
not-running = The companion does not run: `limber desk` starts it.
hold-paused = you paused
hold-outside-hours = it is outside your hours
hold-daily-limit = there were enough today
hold-nobody-there = nobody is there
hold-stillness = nothing was touched for a while
hold-call = a call
hold-camera = the camera is in use
hold-screen-shared = the screen is shared
hold-presenting = a presentation, or something else that keeps the screen on
hold-full-screen = something fills the screen
hold-do-not-disturb = you want quiet
hold-typing = you are typing
hold-care = the safety check allows nothing
event-spent = time passed
event-sat = in one position
event-offered = offered
event-became-clearer = became clearer
event-withdrawn = taken away
event-held-back = waited
event-started = started
event-taken = taken
event-cut-short = cut short
event-skipped = skipped
event-postponed = put off
event-missed = not answered
event-asked-resting = asked whether you were resting
event-answered-resting = answered whether you were resting
event-paused = paused
event-resumed = going on
kind-break = break
kind-shift = change of position
how-seen = seen
how-told = you said so
how-by-itself = you were away
log-minutes = { $minutes } min
mistake-line = line { $line }, column { $column }: { $what }
mistakes = { $count ->
    [one] { $name }: 1 mistake. The settings from before stay in force
   *[other] { $name }: { $count } mistakes. The settings from before stay in force
}
mistake-toml = this is not TOML: { $what }
mistake-wrong = this is { $found }, and should be { $right }
mistake-unknown = there is no setting `{ $name }`
mistake-perhaps = perhaps `{ $name }` was meant
mistake-out-of-range = { $field }: { $value } is not within { $least } to { $most } { $unit }
mistake-not-more-than = { $field }: { $value } must be more than { $other }, which is { $least }
mistake-overlap = { $day }: two stretches overlap at { $time }
mistake-begins-late = { $day }: a stretch has to begin before midnight
mistake-length = { $day }: a stretch has to be longer than nothing and at most a day long
mistake-own-without-limits = strictness "own" needs a part [limits]
mistake-limits-without-own = [limits] counts only with strictness = "own"
mistake-hook-without-on = this hook has no `on`
mistake-hook-without-run = this hook has no `run`
found-number = the number { $number }
found-time = a date or a time
found-list = a list
found-part = a part of the file
right-number = a whole number of { $unit }, such as { $example }
right-number-a-day = a whole number, so many a day, such as { $example }
right-strictness = one of "gentle", "steady", "firm" and "own"
right-yes-or-no = true or false
right-postpones = three whole numbers of minutes, such as [5, 10, 15]
right-work-hours = a part of its own, [work_hours], with a line for each weekday
right-stretches = stretches such as ["9:00-12:30", "13:15-17:30"]
right-stretch = a stretch of the day, such as "9:00-12:30"
right-limits = a part of its own, [limits]
right-few = a whole number, 0 to 255
right-hooks = parts named [[hooks]], each with `on` and `run`
right-hook = a part [[hooks]] with `on` and `run`
right-event = the name of an event, such as "taken"
right-command = a program and its arguments, such as ["logger", "a break"]
unit-seconds = seconds
unit-minutes = minutes
unit-percent = percent
unit-skips = skips
unit-a-day = a day
settings-unreadable = it cannot be read: { $why }
hook-not-started = the hook for `{ $event }` did not start: { $why }
