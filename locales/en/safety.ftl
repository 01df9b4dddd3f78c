# The frame of the safety check. The questions themselves are content.

check-not-sure-note = We will ask it another way. If you still are not sure, we play safe.
check-foot = Your answers stay here. They are asked again after 14 days, or when something changes.
check-pain-question = Is there pain now, apart from stiffness?
check-pain-why = Why we ask: pain decides which questions follow, and with strong pain we leave that region alone today. None is an answer too.
check-pain-missing = Mark your pain first. None is an answer too.
check-age = Your age in years
check-age-missing = Give your age first.
check-scroll = Read to the end of the list first.
check-none = None of these
check-which-unsure = Which of them are you not sure about?
check-cannot-say = I cannot say which
check-ticked = { $count ->
    [one] one line
   *[other] { $count } lines
}
check-play-safe = We play safe, and say why.
check-you-ticked = You ticked: { $line }
call-band = If this is happening now, call

unreviewed-words = This translation has not been reviewed by a clinician. The English stands beneath.

help-folio = Stopped by the safety check
help-number-of = { $count ->
    [one] The number in { $country }.
   *[other] The numbers in { $country }.
}
help-number-unknown = We do not know your country’s number. Dial the one that is yours.
help-say = Say this
help-until = Until they come
help-why = Why we say this
help-quick-exit = Leave this page
help-again = Answer that question again
help-checked = A doctor has checked this
help-checked-question = Has a doctor checked this?
help-checked-words = Say yes only if a doctor has examined you since. We then ask the whole safety check again before any exercise.
help-checked-yes = Yes, a doctor has checked it
help-checked-no = Not yet
help-corrected-today = You have corrected one answer today, and that is all for a day. If it was a mistake, tell a doctor. If you are not sure, call.

not-today-heading = No exercises today
see-today = See someone today
see-soon = See someone within two weeks
see-routine = Make an appointment
see-who = See { $who }, { $soon }.
see-still-open = Until then, gentle movement at the lowest level stays open.
safety-net = When to stop and get help
