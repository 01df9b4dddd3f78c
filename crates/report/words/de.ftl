title = Limber-Bericht, { $day }
span = Vom { $first } bis { $last }.
age = Alter { $age }.
preview = Vorschau: Sicherheitsregeln noch nicht von einer Fachperson geprüft
foot = Von Limber auf dem Gerät der Person erstellt. Es hält fest, was sie eingegeben und angegeben hat, und ist weder Untersuchung noch Diagnose. Was in der Sicherheitsabfrage privat ist, fehlt hier. Nichts davon sagt, woher eine Änderung kommt.
page-of = { $page } von { $pages }
shortened = { $text } … (gekürzt)
day = { $day }. { $month } { $year }
day-short = { $day }. { $month }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.

stiffness = Steifheit
pain = Schmerz
sessions = Übungen
breaks = Pausen
cracks = Knacken
yes = ja
no = nein
not-sure = nicht sicher

complaint = Warum ich hier bin
complaint-none = Hier wurde nichts geschrieben.
goals-own = Was ich können möchte: { $goals }
asked = { $times ->
    [one] Einmal
   *[other] { $times }-mal
} um Erleichterung gebeten, davon { $crack }-mal mit „Ich will es knacken“. Markiert: { $places }.
place-times = { $place } ({ $times })
place-neck-left = linke Halsseite
place-neck-middle = Nacken, Mitte
place-neck-right = rechte Halsseite
place-upper-back = oberer Rücken
place-low-back = unterer Rücken
activities = Meine eigenen Tätigkeiten, von 0 (geht nicht) bis 10 (so gut wie je)
activity = Eigene Tätigkeiten, 0 (geht nicht) bis 10 (wie je)
activity-first = Erste Angabe
activity-last = Letzte Angabe
mark-on = { $mark } ({ $day })
change = Insgesamt, verglichen mit dem Anfang: { $mark }, auf einer Skala von -5 (sehr viel schlechter) bis 5 (sehr viel besser), { $day }.

advice = Limbers Rat, jemanden aufzusuchen
advice-row = { $why } { $soon } Seit { $day }, { $state }.
advice-open = noch nicht beantwortet
advice-answered = beantwortet
advice-no-better = Sechs Wochen ohne Besserung.
advice-worse = Nach zwei Wochen schlechter.
advice-third-flare = Ein dritter Schub innerhalb von zwölf Wochen.
advice-new-signs = Neue Zeichen bei einer späteren Sicherheitsabfrage.
advice-other = Von einem neueren Limber.
soon-w = Innerhalb von zwei Wochen jemanden aufsuchen.
soon-r = Einen gewöhnlichen Termin ausmachen.

timeline = Wie es ging
timeline-title = Steifheit und Schmerz nach Tagen, und was getan wurde
timeline-less = keine
timeline-caption = Angaben von 0 (keine) bis 10 (so stark wie möglich). Gefüllte Punkte sind Steifheit, hohle auf gestrichelter Linie Schmerz. Je größer ein Quadrat, desto mehr an diesem Tag.
timeline-caption-turn = Striche sind Tage, an denen die Drehung des Kopfes gemessen wurde.
timeline-turn = Drehung
timeline-turned = Den Kopf drehen, beide Seiten zusammen: { $days ->
    [one] an einem Tag gemessen, { $last }°
   *[other] an { $days } Tagen gemessen, zuerst { $first }°, zuletzt { $last }°, { $change }
}.
timeline-none = In diesen Wochen wurde nichts angegeben.
timeline-course = { $measure }: an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
} angegeben, zuerst { $first }, zuletzt { $last }.
timeline-counts = In { $days } Tagen: { $sessions } Übungen, { $breaks } Pausen, { $cracks }-mal Knacken.
week-from = Woche ab
trend = { $measure }: in den letzten zwei Wochen im Mittel { $now } ({ $days } Tage mit Angabe), in den zwei davor { $then }: { $verdict }
trend-few = zu wenige Angaben für eine Aussage.
trend-not-clear = keine deutliche Änderung.
trend-lower = wahrscheinlich niedriger.
trend-higher = wahrscheinlich höher.

range = Beweglichkeit
range-none = Nicht gemessen.
range-motion = Bewegung
range-degrees = Grad
range-day = Tag
range-how = Wie
range-before = Neben der ersten
range-from = { $first }°, { $change }
range-not-clear = keine deutliche Änderung
range-more = { $by }° mehr
range-less = { $by }° weniger
range-note = Bequemer Umfang, zu Hause gemessen. Unterschiede unter 10° liegen in dem, was beim Messen ohnehin schwankt.
how-camera = Kamera
how-self = eigene Schätzung
motion-neck-flexion = Hals, nach vorn beugen
motion-neck-extension = Hals, nach hinten beugen
motion-neck-rotation-left = Hals, nach links drehen
motion-neck-rotation-right = Hals, nach rechts drehen
motion-neck-lateral-left = Hals, nach links neigen
motion-neck-lateral-right = Hals, nach rechts neigen
motion-neck-lateral_flexion-left = Hals, nach links neigen
motion-neck-lateral_flexion-right = Hals, nach rechts neigen

tried = Was versucht wurde, und was danach angegeben wurde
tried-none = Keine Übung in diesen Wochen.
programme-taken = Programm seit dem { $day }: { $days ->
    [one] ein Tag
   *[other] { $days } Tage
} in der Woche.
programme-taken-minutes = Programm seit dem { $day }: { $days ->
    [one] ein Tag
   *[other] { $days } Tage
} in der Woche, { $minutes } Minuten am Tag.
weekday-short-0 = Mo
weekday-short-1 = Di
weekday-short-2 = Mi
weekday-short-3 = Do
weekday-short-4 = Fr
weekday-short-5 = Sa
weekday-short-6 = So
tried-programme-strength = Programm, Kraft
tried-programme-ease = Programm, leichte Bewegung
tried-programme = Programm
tried-own = Ein eigener Ablauf
tried-break = Eine kurze Pause, nur abgebrochene und solche, nach denen es schlechter war
tried-gone = Ein Ablauf, den es in Limber nicht mehr gibt
tried-what = Ablauf
tried-sessions = Übungen
tried-after = Danach weniger steif
tried-mean = Mittlere Änderung
tried-bad = Abgebrochen oder am Tag danach schlechter
tried-less = { $less } von { $marked } mit Angabe, steifer { $more }
tried-others = Und { $count ->
    [one] ein weiterer Ablauf
   *[other] { $count } weitere Abläufe
}.
tried-note = Steifheit von 0 bis 10, nachher minus vorher; weniger ist leichter. Übungen innerhalb von 20 Minuten um ein Knacken zählen nicht. Ein Teil der Änderung wäre ohnehin eingetreten.

habit = Gewohnheit
habit-rate = Etwa { $mean }-mal Knacken am Tag, wahrscheinlich { $low } bis { $high }, aus { $days } ganzen Tagen.
habit-noted = In diesen Wochen notiert: { $cracks }-mal Knacken und { $passed }-mal den Drang vorbeigehen lassen, an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}.

workplace = Wo ich sitze
workplace-score = Mein Schreibtisch nach einer Checkliste für Büroplätze (ROSA, 1 bis 10, ab 5 wird eine Änderung empfohlen): { $score }, { $day }.
workplace-score-since = Mein Schreibtisch nach einer Checkliste für Büroplätze (ROSA, 1 bis 10, ab 5 wird eine Änderung empfohlen): zuerst { $first } ({ $day }), jetzt { $score }.
workplace-sits = Sitzen an einem üblichen Tag: etwa { $hours } Stunden.
workplace-mended = Seither geändert: { $mended }.
workplace-note = Die Punkte gelten einem Schreibtisch, nach eigener Angabe, und sagen nichts über die Person. In Studien half es gegen Beschwerden wenig, Arbeitsplätze zu ändern.

screen = Antworten auf die eigenen Fragen der App
screen-none = Die Sicherheitsabfrage wurde nicht beantwortet.
screen-day = Am { $day } wurden diese Zeilen nicht mit Nein beantwortet; { $no } weitere schon.
screen-all-no = Am { $day } wurden alle { $no } Zeilen, die hier gezeigt werden, mit Nein beantwortet.
screen-note = Antworten auf die eigenen Fragen der App, keine Untersuchung. Private Zeilen fehlen, wie immer sie beantwortet wurden.
lines-more = Und { $count ->
    [one] eine weitere Zeile
   *[other] { $count } weitere Zeilen
}, die Limber aufbewahrt.

medication = Medikamente und Gegenanzeigen, wie eingegeben
medication-none = Es wurden keine Medikamente eingegeben.
facts-none = Von den bleibenden Umständen, nach denen Limber fragt, wurde keiner angekreuzt.

questions = Fragen für den Termin
question-cause = Was steckt Ihrer Meinung nach dahinter, und was könnte es sonst sein?
question-movement = Welche Bewegungen soll ich machen, und welche lassen?
question-sooner = Was wäre ein Grund, früher wiederzukommen?
blank = Zeilen zum Schreiben

fhir-notice = Hinweis
fhir-age = Alter
fhir-change = Änderung insgesamt, wie die Person sie angibt, von -5 (sehr viel schlechter) bis 5 (sehr viel besser)
fhir-likely = 90 %: { $low } bis { $high } am Tag
fhir-at-most = Knacken: höchstens { $count }-mal am Tag
fhir-programme = Programm, wie es angenommen wurde
fhir-desk = Schreibtisch, Punkte einer Checkliste für Büroplätze (ROSA), 1-10
fhir-sitting = Sitzen an einem üblichen Tag
unit-years = Jahre
unit-degrees = Grad
unit-per-day = am Tag
unit-hours-a-day = Stunden am Tag
unit-score = Punkte
