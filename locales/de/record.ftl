# Wie es geht, Rat jemanden aufzusuchen, und der Bericht.
record-check-in = Wie ist es jetzt?
record-stiffness = Steifheit am letzten Tag
record-pain = Schmerz am letzten Tag
record-able-least = Geht nicht
record-able-most = So gut wie je
record-change = Insgesamt, verglichen mit dem Anfang
record-change-least = Sehr viel schlechter
record-change-most = Sehr viel besser
record-keep = Behalten
record-kept = Behalten.
record-recent = Letzte Angaben
record-withdraw = { $day } zurücknehmen
record-withdrawn = Zurückgenommen. Die Aufzeichnung behält, dass es da war.
record-row-stiffness = Steifheit { $mark }
record-row-pain = Schmerz { $mark }
record-row-change = insgesamt { $mark }
record-activities = Eigene Tätigkeiten
record-activities-words = Bis zu drei Dinge, die du wieder oder leichter tun willst, in deinen Worten. Du gibst sie von 0 bis 10 an.
record-activity = Tätigkeit { $number }
record-activities-keep = Behalten
record-activities-kept = Behalten. Sie stehen jetzt oben auf der Skala.
record-week = Deine Woche
record-week-scope = die letzten 7 Tage
record-did-nothing = Keine Einheit, und das ist in Ordnung.
record-did = { $sessions ->
    [one] Eine Einheit
   *[other] { $sessions } Einheiten
} an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}.
record-did-breaks = { $sessions ->
    [one] Eine Einheit
   *[other] { $sessions } Einheiten
} an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
} und { $breaks ->
    [one] eine Pause
   *[other] { $breaks } Pausen
}.
record-measure-stiffness = Steifheit
record-measure-pain = Schmerz
record-felt-nothing = Es wurde nichts angegeben; drei Tage mit Angabe ergeben ein Mittel.
record-felt-few = { $measure }: Angaben an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}; drei ergeben ein Mittel.
record-felt-alone = { $measure }: im Mittel { $mean }, an { $days } Tagen; die Woche davor hatte zu wenige Angaben zum Vergleichen.
record-felt-not-clear = { $measure }: im Mittel { $mean }, in der Woche davor { $before }: keine deutliche Änderung.
record-felt-beside = { $measure }: im Mittel { $mean }, in der Woche davor { $before }; Wochen unterscheiden sich aus vielen Gründen.
record-habit-nothing = Kein Knacken und kein Drang wurde notiert.
record-habit = Notiert: { $cracks }-mal Knacken und { $passed }-mal den Drang vorbeigehen lassen, an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}.
record-timeline = Wie es ging
record-timeline-empty = Angaben, Einheiten und Knacken füllen das, Tag für Tag.
record-to-report = Ein Bericht zum Mitnehmen
advice-nothing-open = Es gibt keinen Rat, den du nicht beantwortet hast.
advice-what-helps = Der Bericht hat auf zwei Seiten, was du angegeben und versucht hast, mit Platz für deine Fragen.
advice-who = Eine Ärztin, ein Arzt oder Physiotherapie
advice-soon-w = Innerhalb von zwei Wochen.
advice-soon-r = Bei einem gewöhnlichen Termin.
advice-why-no-better = Die Angaben der letzten zwei Wochen sind nicht niedriger als sechs Wochen zuvor. Deshalb sollte jemand danach sehen.
advice-why-worse = Was du angegeben hast, ist deutlich schlechter als vor zwei Wochen.
advice-why-third-flare = Es war das dritte Mal in zwölf Wochen, dass es eine Zeit lang deutlich schlechter wurde oder so wehtat, dass eine Einheit abgebrochen wurde.
advice-why-new-signs = Dein letzter Sicherheitscheck hat etwas, das der davor nicht hatte.
advice-why-newer = Ein neueres Limber auf einem anderen Gerät sagt das. Öffne es dort, um zu lesen, warum.
advice-since = Seit { $day }. Es bleibt hier, bis du antwortest.
advice-seen = Ich war deswegen bei jemandem
advice-booked = Ich habe einen Termin
advice-declined = Ich habe es gelesen und entscheide anders
advice-booked-kept = Behalten. Limber fragt wieder, wenn er gewesen sein müsste.
advice-answer-kept = Behalten.
report-words = Ein oder zwei Seiten für Ärztin, Arzt oder Physiotherapie, auf diesem Gerät erstellt. Nichts wird verschickt.
report-complaint = Warum du hingehst, in deinen Worten
report-medication = Medikamente, in deinen Worten
report-questions = Deine Fragen, eine in jeder Zeile
report-take = Zum Mitnehmen
report-pdf = PDF
report-html = Seite zum Drucken
report-fhir = FHIR
report-making = Einen Moment.
report-saved = Gespeichert.
report-failed = Die Datei konnte nicht erstellt werden. Die Seite zum Drucken braucht nichts aus dem Netz.
report-private = Private Antworten aus dem Sicherheitscheck fehlen. Wer die Datei hat, kann sie lesen.
