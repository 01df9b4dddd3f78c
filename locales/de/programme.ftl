# Das Programm: Fragen, Woche, heute, die Fragen danach, und Pläne als Dateien.

programme-lead = Ein paar Antworten, und Limber plant deine Woche: leichtes Dehnen an jedem gewählten Tag, Kraft mit Ruhe dazwischen, und kleine Bewegungen für deine Pausen.
programme-due = Ein Plan kommt nach dem Sicherheitscheck, wie alles, was dich bewegt.
programme-closed = Im Moment gibt es keinen Plan, wegen dem, was der Sicherheitscheck ergab.
programme-more = Der Plan selbst
programme-change = Meine Antworten ändern
programme-keep = Meine Antworten behalten
programme-kept = Behalten.
programme-where = Wofür ist es?
programme-goal = Was möchtest du können? In deinen Worten, wenn du magst.
programme-minutes = Minuten am Tag
programme-days = An welchen Tagen?
programme-missing-day = Wähle mindestens einen Tag.
programme-missing-floor = Sag, ob es Boden zum Liegen gibt.
programme-strength = Wie möchtest du Kraft üben?
programme-strength-three = An drei Tagen, mit einem Tag dazwischen
programme-strength-two = Zwei Minuten an fünf Tagen
programme-floor = Gibt es Boden zum Liegen, und kommst du von dort hoch?
programme-props = Was ist zur Hand?
programme-from-check = Dein Alter, und was Bewegungen ausschließt, kommt aus deinem Sicherheitscheck.
programme-make = Meine Woche planen
programme-make-fact = du kannst es ändern
programme-about-minutes = { $minutes ->
    [one] etwa 1 Minute
   *[other] etwa { $minutes } Minuten
}

plan-day-0 = Montag
plan-day-1 = Dienstag
plan-day-2 = Mittwoch
plan-day-3 = Donnerstag
plan-day-4 = Freitag
plan-day-5 = Samstag
plan-day-6 = Sonntag

prop-chair = Ein Stuhl
prop-desk = Ein Tisch
prop-wall = Eine Wand
prop-corner = Eine Ecke
prop-door-frame = Ein Türrahmen
prop-band = Ein elastisches Band
prop-cushion = Ein Kissen
prop-towel = Ein Handtuch
prop-mat = Eine Matte
prop-weight = Ein leichtes Gewicht
prop-step = Eine Stufe
prop-stick = Ein Stab

today-heading = Heute
today-start = Beginnen
today-done = Für heute getan.
today-rest = Ein Tag ohne Einheit. Kleine Bewegungen reichen.
today-neck-rests = Der Nacken war eben dran. Versuch es in einer halben Stunde.
today-pain = Du hast Schmerz von 7 oder mehr markiert. Damit gibt es keine Einheit. Gehen und Atmen sind in Ordnung.
today-changed = Seit dieser Planung hat sich etwas geändert. Bitte schau noch einmal hin.

week-offered = Deine Woche, wie geplant
week-heading = Deine Woche
week-coming = Deine kommende Woche
week-by-file = Deine Woche, nach „{ $name }“
week-take = Diesen Plan nehmen
week-take-fact = er passt sich an
week-taken = Genommen. Der Plan passt sich daran an, wie es geht.
week-strength = Kraft
week-off = keine Einheit
week-done = getan
week-missed = nicht getan, und das ist in Ordnung
week-nothing = nichts, was jetzt getan werden darf
week-flare = Nach einem Schub bleibt eine Woche lang alles klein. Die Kraft ruht zwei Tage, und was du davor getan hast, bleibt zwei Wochen weg.
week-catches-up = Übernimmt die Kraft von { $day }. Nichts kommt dazu.
week-breaks = Für deine Pausen: { $movements }.
week-like = Mag ich
week-liked = Du magst es.
week-not-this = Lieber nicht
week-take-back = Zurücknehmen
week-now-liked = Du magst { $name }. Die Woche ist damit geplant.
week-now-unwanted = { $name } ist ausgelassen. Die Woche ist ohne das geplant.
week-now-back = Für { $name } zurückgenommen. Die Woche ist neu geplant.
week-unwanted = Das wolltest du nicht
week-swaps = Anstelle von etwas anderem

area-neck = den Nacken
area-upper-back = den oberen Rücken
area-low-back = den unteren Rücken
why-need = Für { $area }.
why-neck-itself = Bewegt oder kräftigt den Nacken selbst.
why-trunk = Kraft für den Rumpf.
why-studied = Beruht auf Studien, die gelesen wurden.
why-liked = Du magst es oder hast es als leichter markiert.
why-next-step = Die leichtere Form ist leicht geworden.
why-kept = Es war in dem Plan, den du genommen hast.
turn-went-well = Etwas mehr: es ging gut.
turn-next-day = Weniger: der Morgen danach war etwas schlechter.
turn-flare = Nach einem Schub zurück zum Anfang.
turn-hard = Weniger: es war anstrengend.
turn-left-out = Weniger: es wurde zweimal ausgelassen.
turn-pause = Weniger: es ist Zeit vergangen.

binding-time = Die { $minutes } Minuten sind voll.
binding-movements = { $most } Bewegungen reichen in dieser Zeit für einen Tag.
binding-neck = Der Nacken hat seine { $most } Bewegungen für den Tag.
binding-rest = Keine Kraft, damit die Tage ringsum zählen: Muskeln erholen sich an den Tagen dazwischen.
binding-full = Die Woche hat ihre { $most } Tage mit Kraft.
binding-flare = Keine Kraft, so bald nach einem Schub.

swap = { $by }, nicht { $instead }: { $why }
swap-no-floor = kein Boden zum Liegen.
swap-no-prop = nicht zur Hand: { $prop }.
swap-unsafe = dein Sicherheitscheck oder ein schlechterer Tag lässt es vorerst aus.
swap-unwanted = du wolltest es nicht.
swap-early = es kommt später.
week-left-out = Ausgelassen, und warum
week-left-out-line = { $name }: { $why }
week-not-followed = Deiner Plandatei lässt sich nicht mehr folgen. Bis du eine andere öffnest, plant Limber nach deinen Antworten.

effort-question = Wie anstrengend war es?
effort-why = War es anstrengend, ist es nächstes Mal weniger. War es eine Weile leicht, kommt etwas dazu.
effort-1 = Sehr leicht
effort-3 = Leicht
effort-5 = Mittel
effort-7 = Anstrengend
effort-9 = Sehr anstrengend
morning-question = Wie ist es heute, nach deiner letzten Einheit?
morning-green = Nicht schlechter als davor
morning-yellow = Etwas schlechter: 1 oder 2 Punkte
morning-red = Deutlich schlechter: 3 Punkte oder mehr
morning-why = Punkte sind die der Skala von 0 bis 10. Etwas schlechter halbiert die nächste Einheit. Deutlich schlechter lässt die Kraft ruhen und das Getane aus.
flare-words = Du hast einen Schub markiert. Lass die Kraft zwei Tage ruhen und bleib bei leichter Bewegung. Wird es schlechter oder kommt etwas Neues dazu, geh zu jemandem.
flare-see = Wann du zu jemandem gehen solltest

plan-import-words = Ein Plan aus der Physiotherapie oder von jemand anderem kann als Datei kommen. Was Limber anders machen würde, siehst du, bevor du ihn nimmst.
plan-import = Plandatei öffnen
plan-too-large = Die Datei ist größer als jeder Plan.
plan-unreadable = Die Datei ließ sich nicht als Plan lesen.
plan-newer = Die Datei ist für ein neueres Limber.
plan-line = Zeile { $line }: { $message }
plan-offer = Aus einer Datei: { $name }
plan-faults = Dieser Plan kann so nicht genommen werden. Nichts wurde geändert.
plan-session = { $name }, { $days }: { $movements }
plan-routine = { $name }: { $movements }
plan-no-differences = Alles würde so getan, wie der Plan es sagt.
plan-differences = Was anders getan würde
plan-accept = Diesen Plan nehmen
plan-decline = Lassen
plan-taken = Genommen. Die Woche folgt diesem Plan.
plan-saved = Gespeichert.
plan-calendar = Kalenderdatei
plan-toml = Plandatei
plan-json = Plan als JSON
plan-calendar-words = Die Kalenderdatei enthält die Tage dieser Woche. Ein Kalender, den andere sehen, zeigt ihre Titel.
plan-calendar-weekly = Die Kalenderdatei enthält die Tage dieses Plans, jede Woche. Ein Kalender, den andere sehen, zeigt ihre Titel.
calendar-title = { $minutes ->
    [one] 1 Minute bewegen
   *[other] { $minutes } Minuten bewegen
}

fault-empty = Es gibt darin, oder in einer Einheit, nichts zu tun.
fault-no-days = Eine Einheit ohne Tage ist ein Ablauf: Öffne die Datei unter „Meine Abläufe“.
fault-too-many = Von etwas ist zu viel darin: höchstens { $most }.
fault-text = Ein Text ist zu lang oder enthält Zeichen, die kein Text sind.
fault-unknown = Die Bewegung „{ $movement }“ gibt es nicht.
fault-unknown-near = Die Bewegung „{ $movement }“ gibt es nicht. War „{ $near }“ gemeint?
fault-loop = „{ $movement }“ ist im Kreis wie sie selbst.
fault-twice = Der Name „{ $movement }“ steht zweimal da.
fault-motion = „{ $movement }“ bewegt sich so, dass es sich nicht prüfen lässt.
fault-dose = Die Menge von „{ $movement }“ kann niemand tun.
fault-placed = { $fault } ({ $place })
fault-in-session = Einheit { $number }
fault-in-movement = Bewegung „{ $movement }“
fault-of-sessions = Einheiten
fault-of-movements = eigene Bewegungen der Datei
fault-of-session-movements = Bewegungen einer Einheit
fault-of-field = „{ $field }“
fault-of-session-name = Name einer Einheit
fault-of-movement-words = Worte einer Bewegung
fault-motion-keys = es braucht mindestens 1 Haltung, und nicht mehr als die Bewegung, der sie gleicht
fault-motion-numbers = Winkel reichen von -180 bis 180 Grad, Zeiten von 0 bis 120 Sekunden
fault-motion-start = sie beginnt in einer anderen Stellung als die Bewegung, der sie gleicht
fault-motion-direction = die Bewegung, der sie gleicht, geht nicht in diese Richtung: { $direction }

differs-amplitude = { $name }: { $fitted } Grad { $direction }, nicht { $planned }
differs-slower = { $name }: je { $fitted } Sekunden, nicht { $planned }
differs-sets = { $name }: { $fitted } Sätze, nicht { $planned }
differs-repetitions = { $name }: { $fitted } Wiederholungen, nicht { $planned }
differs-hold = { $name }: { $fitted } Sekunden gehalten, nicht { $planned }
differs-not-held = { $name }: nicht gehalten, wie jeder Atemzug und jeder Schritt
differs-neck = { $name }: ausgelassen, weil der Nacken an dem Tag schon seine Bewegungen hat
differs-early = { $name }: später, wenn die leichtere Form leichtfällt und kein Schub frisch ist
differs-twice = { $name }: einmal am Tag, nicht noch einmal
differs-left-out = { $name }: ausgelassen, weil dein Sicherheitscheck oder dein Umfang es jetzt nicht zulässt
differs-rest = { $day }: ohne Kraft, da der Tag daneben welche hat
differs-shortened = Gekürzt auf { $minutes } Minuten
direction-turn = gedreht
direction-forward = nach vorn geneigt
direction-back = nach hinten geneigt
direction-side = zur Seite geneigt
direction-range = bewegt
