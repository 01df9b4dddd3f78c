# Components page, for those who build the app
gallery-pause = Pause
gallery-plain = Plain
gallery-hurts = This hurts
gallery-stop = Stop
gallery-disabled = Not yet
gallery-dialog = Stop here?
gallery-line = One line of text, as it stands on a page.
gallery-hint = A remark beside it
