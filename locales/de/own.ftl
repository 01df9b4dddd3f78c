# Eigene Abläufe: die Liste, einen machen, Dateien.

own-lead = Stell Bewegungen zusammen, die dir guttun. Was davon möglich ist, wird wie überall jedes Mal neu entschieden.
own-due = Ein Ablauf kommt nach dem Sicherheitscheck, wie alles, was dich bewegt.
own-waits = Was du bisher zusammengestellt hast, ist danach noch da.
own-closed = Mit deinen letzten Antworten gibt es gerade keinen Ablauf.
own-empty = Noch gibt es keinen eigenen Ablauf.
own-unnamed = Ohne Namen
own-make = Einen Ablauf machen
own-change = Diesen Ablauf ändern
own-change-one = Ändern
own-start = Beginnen, { $minutes } min
own-save = Als Datei speichern
own-remove = Entfernen
own-remove-question = Diesen Ablauf entfernen?
own-remove-words = Was du davon gemacht hast, bleibt in deinem Verlauf.
own-stay = Behalten
own-removed = Entfernt.
own-kept = Behalten.
own-taken = Aufgenommen.
own-otherwise = Inzwischen hat sich etwas geändert: So ist der Ablauf jetzt möglich.
own-over = Deine letzte Einheit konnte nicht weitergehen, wie sie begonnen war, und ist beendet. Was du davon gemacht hast, bleibt aufbewahrt.
own-nothing-now = Jetzt nicht: Im Moment ist nichts davon möglich.
own-unplayable = Dieser Ablauf lässt sich so, wie er aufbewahrt ist, nicht machen.

own-name = Wie heißt er?
own-movements = Bewegungen, der Reihe nach
own-none = Noch keine Bewegung.
own-pick = Die Bibliothek
own-put-in = Hinzufügen
own-is-in = Ist dabei
own-added = { $name } ist hinzugefügt, an Stelle { $place }.
own-not-added = { $name } ist nicht hinzugefügt: Gerade ist sie nicht möglich.
own-full = Ein Ablauf hat höchstens { $most } Bewegungen. Nimm eine heraus, um eine andere hinzuzufügen.
own-up = Nach oben
own-down = Nach unten
own-take-out = Herausnehmen
own-moved = { $name } ist jetzt { $place } von { $all }.
own-taken-out = { $name } ist herausgenommen.
own-sets = Sätze
own-repetitions = Male
own-hold = Halten
own-seconds = { $seconds } s
own-length = { $minutes ->
    [one] Etwa 1 Minute insgesamt
   *[other] Etwa { $minutes } Minuten insgesamt
}
own-keep = Diesen Ablauf behalten
own-leave = Lassen, wie er war
own-missing-name = Gib ihm zuerst einen Namen.
own-missing-movement = Füg zuerst eine Bewegung hinzu.

own-yours = Deine
own-like = Wie { $name }
own-way = Auf deine Art machen
own-way-change = Deine Art ändern
own-way-lead = Sie zählt als { $name }: Was jene ausschließt, schließt auch diese aus. Sie geht denselben Weg, nicht weiter, und wird nicht länger gehalten. Was du leer lässt, bleibt wie dort.
own-way-name = Wie nennst du sie?
own-way-start = Wie beginnst du?
own-way-cue = Worauf du achtest, { $number }
own-way-how = Wie weit, wie schnell
own-way-now = Wie es jetzt ist
own-way-done = Fertig
own-way-back = Zurück zu { $name }

own-adding = { $name }: in welchen Ablauf?
own-into-new = Ein neuer Ablauf
own-back-to-library = Zurück zur Bewegung

own-not-now = Jetzt nicht möglich: { $reason }
own-gone = „{ $movement }“ gehört nicht mehr zu Limber und wird weggelassen.
own-twice = { $name }: einmal, nicht noch einmal.
own-not-early = Sie kommt, wenn ihre leichtere Form in deinem Programm leicht geworden ist.

own-from-file = Aus einer Datei
own-import-words = Ein Ablauf von jemand anderem oder von einem anderen Gerät kann als Datei kommen. Was Limber anders machen würde, siehst du, bevor du ihn aufnimmst.
own-import = Eine Ablaufdatei öffnen
own-faults = Diese Datei lässt sich so nicht aufnehmen. Nichts wurde geändert.
own-accept = Aufnehmen
