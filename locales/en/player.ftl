# A session, from moment to moment.

figure-loading = Fetching the figure.
figure-missing = The figure could not be loaded. The words and the ring guide you without it.
figure-without-webgl = This browser draws without a graphics card, so the figure changes pose by pose.
figure-view-front = Seen from the front
figure-view-back = Seen from behind
figure-view-left = Seen from their left side
figure-view-right = Seen from their right side
figure-view-three-quarter = Seen half from the side
figure-still = { $view }: { $name }
figure-moving = { $view } { $name }. { $what }

player-figure = The movement
player-folio = { $name }, { $now } of { $all }
player-name-side = { $name }, { $side } side

player-get-ready = First: { $name }.
player-get-ready-short = Get ready.
player-next-movement = Next: { $name }.
player-beside-support = Stay within reach of something fixed to hold, such as a worktop or a heavy table.
player-switch-sides = Now the { $side } side.
player-rest = Rest for { $seconds } seconds.
player-rest-short = Rest.
player-seconds-left = { $seconds } seconds left.
player-may-go-on = That is within what is fine. Go on if you like.
player-done = That was all.
player-hold = Hold.
player-between = And once more from the start.
player-lead-in = Find the start again.
player-repetition = { $now } of { $all }
player-repetition-side = { $place }, { $side } side

player-breathe-in = Breathe in
player-breathe-out = Breathe out, slowly
player-breathe-free = Breathe as you like

player-coming = Next
player-coming-in = in { $time }
player-coming-end = How is it now?
player-same-other-side = The same to the { $side }

player-pause = Pause
player-go-on = Go on
player-paused = Paused.
player-paused-hidden = The page was not in view.
player-paused-clock = The clock jumped.
player-hurts = This hurts
player-new = Something new
player-skip = Skip
player-no-voice = This browser has no voice of its own, so tones and these words guide you.
player-silent = This browser makes no sound here, so these words guide you.
player-camera-on = Turn the camera on
player-camera-off = Turn the camera off
player-safety-all = When to stop and get help, in full
player-safety-close = Back to the session

player-end = End the session
player-end-question = Stop here?
player-end-words = { $count ->
    [0] Nothing is finished yet. What you marked before is kept.
    [one] The one part you finished is kept.
   *[other] The { $count } parts you finished are kept.
}
player-end-yes = Stop here
player-end-no = Stay

player-resume = Go on where you were?
player-resume-words = A session was cut short: { $movements }.
player-resume-fact = from the start of that movement
player-resume-no = Not now
player-nudge = A session was cut short.

ask-pain = What kind of pain is it?
ask-new = What is new?
ask-ache = An ache, a pull or soreness where it works
ask-sharp = Sharp or stabbing
ask-spreading = Tingling or pain further down an arm or a leg
ask-click = A click without pain
ask-dizzy = Dizzy, sick, faint, or ringing in the ears
ask-after-crack = New neck pain or headache since I cracked it
ask-something-else = Something else
ask-none-of-these = None of these
ask-never-mind = It was nothing, back to the session
ask-how-strong = How strong is it now?
ask-weak = Is the arm or leg weak?
ask-over-a-day = Has it lasted more than a day?
ask-other-sign = Is there any other new sign with it?
ask-how-long = Is it still there?
ask-cleared = It has gone
ask-still-there = Still there
ask-over-five-minutes = More than five minutes
ask-sudden = Did it come suddenly, or is it severe, or with another sign?
ask-send = Tell Limber
sign-sight = Double vision or loss of sight
sign-speech = Trouble speaking or understanding
sign-swallowing = Trouble swallowing
sign-face = One side of the face drooping or numb
sign-one-side = Weak or numb on one side
sign-collapse = Collapse
sign-sudden-headache = Sudden severe headache
sign-chest-pain = Chest pain
sign-saddle = Numb or different between the legs
sign-bladder = New trouble with bladder or bowels
sign-leg-weakness = A leg newly weak

stop-rest = Stop here and rest today
stop-rest-words = This movement stays away for 14 days. If it is still worse tomorrow, the next sessions are half as long.
stop-watch-limb = Stop here and watch the arm or leg
stop-watch-limb-words = This movement stays away for 14 days. If it lasts more than 24 hours, see a doctor or physiotherapist within two weeks. If the arm or leg gets weak, see someone today.
stop-limb-two-weeks = See someone within two weeks
stop-limb-two-weeks-words = Tingling or pain down a limb for more than a day should be looked at. This movement stays away for 14 days. If the arm or leg gets weak, see someone today.
stop-weak-limb-today = See someone today
stop-weak-limb-today-words = A weak arm or leg has to be examined today. No exercises until then.
stop-sit-and-wait = Sit down and wait
stop-sit-and-wait-words = Keep your head still. Do not drive. Five minutes from now, see whether it has gone.
stop-dizzy-two-weeks = Leave your neck alone until someone has looked
stop-dizzy-two-weeks-words = Do not drive today. No neck movement until a doctor or physiotherapist has looked, within two weeks.
stop-neck-today = See someone today
stop-neck-today-words = New neck pain or headache after a crack has to be looked at today. Leave your neck alone until then.
stop-not-allowed-now = Not now
stop-not-allowed-now-words = With what you answered, this session does not go on. What you did is kept.
stop-card = One more card
stop-card-fact = what happened just now
stop-done = Leave it for today
stop-done-fact = what you did is kept
stop-wait = Five minutes
stop-wait-over = Five minutes are over. Is it still there?
stop-wait-gone = It has gone
stop-wait-still = Still there after five minutes
stop-wait-worse = There is another sign
