# The frame of the app, and words that several pages share.

document-title = { $page } · Limber
skip-to-content = Skip to the content
nav-main = Main
nav-more = More
privacy-line = Nothing you enter leaves your own devices.
tab-relief = Relief
tab-today = Today
tab-learn = Learn

title-relief = Relief
title-welcome = Welcome
title-check = Safety check
title-help-now = Get help now
title-today-not = Not today
title-for-you = For you now
title-session = Session
title-after = Afterwards
title-history = History
title-library = Library
title-risks = What is known about cracking
title-settings = Settings
title-about = About
title-gallery = Components
title-not-found = There is no such page

not-found-back = Go to Relief
go-on = Continue
back = Back
skip = Skip
progress-of = { $now } of { $all }

answer-no = No
answer-no-key = N
answer-yes = Yes
answer-yes-key = Y
answer-not-sure = Not sure
answer-not-sure-key = U

call-number = Call { $number }

evidence-known = Known
evidence-argued = Argued
evidence-unknown = Unknown

# Components page, for those who build the app
gallery-pause = Pause
gallery-plain = Plain
gallery-hurts = This hurts
gallery-stop = Stop
gallery-disabled = Not yet
gallery-dialog = Stop here?
gallery-line = One line of text, as it stands on a page.
gallery-hint = A remark beside it
