# Components page, for those who build the app
gallery-pause = Pause
gallery-plain = Schlicht
gallery-hurts = Das tut weh
gallery-stop = Aufhören
gallery-disabled = Noch nicht
gallery-dialog = Hier aufhören?
gallery-line = Eine Zeile Text, wie sie auf einer Seite steht.
gallery-hint = Eine Bemerkung daneben
