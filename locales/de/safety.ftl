# The frame of the safety check. The questions themselves are content.
# Not yet reviewed by a clinician.

check-not-sure-note = Wir fragen es noch einmal anders. Wenn du dann noch nicht sicher bist, gehen wir auf Nummer sicher.
check-foot = Deine Antworten bleiben hier. Sie werden nach 14 Tagen wieder gefragt, oder wenn sich etwas ändert.
check-pain-question = Ist da jetzt Schmerz, abgesehen von Steifheit?
check-pain-why = Warum wir fragen: Vom Schmerz hängt ab, welche Fragen folgen, und bei starkem Schmerz lassen wir diese Stelle heute in Ruhe. Null ist auch eine Antwort.
check-pain-missing = Markiere zuerst deinen Schmerz. Null ist auch eine Antwort.
check-age = Dein Alter in Jahren
check-age-missing = Gib zuerst dein Alter an.
check-scroll = Lies die Liste zuerst bis zum Ende.
check-none = Nichts davon
check-which-unsure = Bei welchen bist du nicht sicher?
check-cannot-say = Ich kann nicht sagen, bei welchen
check-ticked = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}
check-play-safe = Wir gehen auf Nummer sicher und sagen, warum.
check-you-ticked = Du hast angekreuzt: { $line }
call-band = Wenn das gerade passiert, ruf an

help-folio = Vom Sicherheitscheck angehalten
help-number-of = { $count ->
    [one] Die Nummer in { $country }.
   *[other] Die Nummern in { $country }.
}
help-number-unknown = Wir kennen die Nummer deines Landes nicht. Wähl die, die für dich gilt.
help-say = Sag das
help-until = Bis sie da sind
help-why = Warum wir das sagen
help-quick-exit = Diese Seite verlassen
help-again = Diese Frage noch einmal beantworten
help-checked = Das wurde ärztlich untersucht
help-checked-question = Wurde das ärztlich untersucht?
help-checked-words = Sag nur Ja, wenn dich seither eine Ärztin oder ein Arzt untersucht hat. Wir fragen dann vor jeder Übung den ganzen Sicherheitscheck noch einmal.
help-checked-yes = Ja, es wurde ärztlich untersucht
help-checked-no = Noch nicht
help-corrected-today = Du hast heute schon eine Antwort berichtigt, und mehr geht an einem Tag nicht. Wenn es ein Versehen war, sag es einer Ärztin oder einem Arzt. Wenn du nicht sicher bist, ruf an.

not-today-heading = Heute keine Übungen
see-today = Lass dich heute untersuchen
see-soon = Lass dich innerhalb von zwei Wochen untersuchen
see-routine = Mach einen Termin aus
see-who = Wende dich an { $who }, { $soon }.
see-still-open = Bis dahin bleibt sanfte Bewegung auf der niedrigsten Stufe offen.
safety-net = Wann du aufhören und Hilfe holen sollst

unreviewed-words = Diese Übersetzung hat noch keine medizinische Fachperson geprüft. Darunter steht das Englische.
