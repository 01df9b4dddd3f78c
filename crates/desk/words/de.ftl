# Was der Begleiter sagt: Benachrichtigungen, Leiste, `limber break`.
shift-stand-title = Eine Weile stehen?
shift-sit-title = Eine Weile sitzen?
shift-title = Zeit für eine andere Haltung
shift-clear-title = Noch immer in einer Haltung
shift-stand = Stell den Tisch hoch und verlagere dein Gewicht, etwa { $length }.
shift-sit = Stell den Tisch herunter und lehn dich zurück, etwa { $length }.
shift = Steh auf, lehn dich zurück oder rück dich zurecht, etwa { $length }.
break-title = Eine kurze Pause?
break-clear-title = Du sitzt schon lange
break-stand = Steh auf, geh ein paar Schritte, atme langsam aus: etwa { $length }.
break-one = { $movement }: etwa { $length }. Eine kurze Sicherheitsfrage kommt zuerst.
break-two = { $movement }, dann { $other }: etwa { $length }. Eine kurze Sicherheitsfrage kommt zuerst.
length-seconds = { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}
length-minute = eine Minute
length-minute-and-a-half = anderthalb Minuten
length-minutes = { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
resting-title = Bist du wieder da?
resting = { $minutes ->
    [one] Eine Minute lang wurde nichts berührt. Hast du dich ausgeruht?
   *[other] { $minutes } Minuten lang wurde nichts berührt. Hast du dich ausgeruht?
}
rarer-title = { $skips ->
    [one] Ein Hinweis ausgelassen
   *[other] { $skips } Hinweise nacheinander ausgelassen
}
rarer = Wären seltenere besser für dich? Die Zahlen stehen in der Datei mit den Einstellungen: `limber desk status` sagt, wo.
broken-settings-title = In den Einstellungen ist ein Fehler
broken-settings = Was vorher galt, gilt weiter.
mended-settings-title = Die Einstellungen gelten wieder
mended-settings = Jede Zeile der Datei war lesbar.
not-kept-title = Etwas konnte nicht festgehalten werden
no-page-title = Die Seite ging nicht auf
no-page = Öffne { $page } in deinem Browser.
label-start = Beginnen
label-done = Gemacht
label-skip = Auslassen
label-rested = Ich habe mich ausgeruht
label-was-here = Ich war da
label-later = { $minutes ->
    [one] In einer Minute
   *[other] In { $minutes } Minuten
}
tray-resume = Weiter
tray-pause = Eine Stunde anhalten
tray-relief = Jetzt Erleichterung
tray-cracked = Ich habe geknackt
tray-break = Jetzt eine Pause
tray-not-today = Heute nicht mehr
next-paused = Angehalten
next-due = Eine Pause ist fällig
next = Pause nach { $minutes } min Sitzen
refused-too-soon = Das war zu früh, um zu zählen.
refused-nothing = Gerade ist nichts fällig.
refused-in-break = Eine Pause läuft schon.
refused-postpones = Sie wurde so oft verschoben, wie du es erlaubt hast.
refused-skips = So viele wurden nacheinander ausgelassen, wie du es erlaubt hast.
refused-choice = Das ist keine der Minuten in deinen Einstellungen.
refused-time = Diese Zeit ist schon vorbei.
refused-care = Der Sicherheitscheck erlaubt jetzt keine Bewegung. Was zu tun ist, steht auf der Seite von Limber.
status-shown = Ein Hinweis wird gezeigt.
status-in-break = Eine Pause läuft.
status-asking = Die Frage, ob du dich ausgeruht hast, wird gezeigt.
status-due = Etwas ist fällig und wartet auf einen guten Augenblick.
status-postponed = Auf später verschoben.
status-paused = Angehalten.
status-calm = Pause nach { $break } min Sitzen, andere Haltung nach { $shift } min.
status-sitting = Seit { $minutes } min in einer Haltung. Heute angeboten: { $offered }.
status-hold = Ein Hinweis würde jetzt warten: { $why }.
status-unknown = Dieser Desktop sagt nicht, ob jemand da ist; deshalb wird nichts angenommen, und kein Hinweis kommt.
status-no-answer = Der Displayserver antwortet nicht; deshalb wird nichts angenommen, und kein Hinweis kommt. Er wird jede Minute wieder gefragt.
status-settings = Einstellungen, { $mistake }
other-version = Der Begleiter ist von einer anderen Version; starte ihn neu.
not-running = Der Begleiter läuft nicht: `limber desk` startet ihn.
hold-paused = du hast angehalten
hold-outside-hours = es ist außerhalb deiner Zeiten
hold-daily-limit = für heute waren es genug
hold-nobody-there = niemand ist da
hold-stillness = eine Weile wurde nichts berührt
hold-call = ein Gespräch
hold-camera = die Kamera ist in Gebrauch
hold-screen-shared = der Bildschirm wird geteilt
hold-presenting = eine Vorführung, oder sonst etwas lässt den Bildschirm an
hold-full-screen = etwas füllt den Bildschirm
hold-do-not-disturb = du willst Ruhe
hold-typing = du tippst gerade
hold-care = der Sicherheitscheck erlaubt nichts
event-spent = Zeit verging
event-sat = in einer Haltung
event-offered = angeboten
event-became-clearer = wurde deutlicher
event-withdrawn = zurückgenommen
event-held-back = wartete
event-started = begonnen
event-taken = gemacht
event-cut-short = abgebrochen
event-skipped = ausgelassen
event-postponed = verschoben
event-missed = nicht beantwortet
event-asked-resting = gefragt, ob du dich ausgeruht hast
event-answered-resting = beantwortet, ob du dich ausgeruht hast
event-paused = angehalten
event-resumed = weiter
kind-break = Pause
kind-shift = andere Haltung
how-seen = gesehen
how-told = du hast es gesagt
how-by-itself = du warst weg
log-minutes = { $minutes } min
mistake-line = Zeile { $line }, Spalte { $column }: { $what }
mistakes = { $count ->
    [one] { $name }: 1 Fehler. Die Einstellungen von vorher gelten weiter
   *[other] { $name }: { $count } Fehler. Die Einstellungen von vorher gelten weiter
}
mistake-toml = das ist kein TOML: { $what }
mistake-wrong = hier steht { $found }; richtig ist: { $right }
mistake-unknown = eine Einstellung `{ $name }` gibt es nicht
mistake-perhaps = vielleicht war `{ $name }` gemeint
mistake-out-of-range = { $field }: { $value } liegt nicht zwischen { $least } und { $most } { $unit }
mistake-not-more-than = { $field }: { $value } muss mehr sein als { $other }, das { $least } ist
mistake-overlap = { $day }: zwei Zeiten überschneiden sich um { $time }
mistake-begins-late = { $day }: eine Zeit muss vor Mitternacht beginnen
mistake-length = { $day }: eine Zeit muss länger als nichts und höchstens einen Tag lang sein
mistake-own-without-limits = strictness "own" braucht einen Teil [limits]
mistake-limits-without-own = [limits] zählt nur mit strictness = "own"
mistake-hook-without-on = bei diesem Hook fehlt `on`
mistake-hook-without-run = bei diesem Hook fehlt `run`
found-number = die Zahl { $number }
found-time = ein Datum oder eine Uhrzeit
found-list = eine Liste
found-part = ein Teil der Datei
right-number = eine ganze Zahl, { $unit }, etwa { $example }
right-number-a-day = eine ganze Zahl, so viele am Tag, etwa { $example }
right-strictness = "gentle", "steady", "firm" oder "own"
right-yes-or-no = true oder false
right-postpones = drei ganze Zahlen, Minuten, etwa [5, 10, 15]
right-work-hours = ein eigener Teil, [work_hours], mit einer Zeile für jeden Wochentag
right-stretches = Zeiten wie ["9:00-12:30", "13:15-17:30"]
right-stretch = eine Zeit am Tag, etwa "9:00-12:30"
right-limits = ein eigener Teil, [limits]
right-few = eine ganze Zahl von 0 bis 255
right-hooks = Teile namens [[hooks]], jeder mit `on` und `run`
right-hook = ein Teil [[hooks]] mit `on` und `run`
right-event = der Name eines Ereignisses, etwa "taken"
right-command = ein Programm mit dem, was ihm mitgegeben wird, etwa ["logger", "eine Pause"]
unit-seconds = Sekunden
unit-minutes = Minuten
unit-percent = Prozent
unit-skips = Auslassungen
unit-a-day = am Tag
settings-unreadable = sie ist nicht lesbar: { $why }
hook-not-started = der Hook für `{ $event }` startete nicht: { $why }
