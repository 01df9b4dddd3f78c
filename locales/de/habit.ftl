# The habit: two taps, what they show, and the course.


habit-cracked = Ich habe geknackt
habit-let-pass = Ich wollte und tat es nicht
habit-today = Mal heute
habit-both-welcome = Heute bis jetzt. Beides zählt als Bemerken.
habit-noted-crack = Notiert: ein Knacken.
habit-noted-urge = Notiert: ein Drang, der vorbeiging.
habit-withdrawn = Zurückgenommen.
habit-amended = Behalten.
habit-yesterday-unknown = Gestern hat keinen Eintrag. Wenn du nicht gezählt hast, lass es so.
habit-quiet = Ich habe gezählt und nicht geknackt
habit-quiet-kept = Behalten: gestern kein Knacken.

habit-open-crack = Ein Knacken um { $time }
habit-open-urge = Ein Drang ging vorbei um { $time }
habit-undo = Rückgängig
habit-to-relief = Erleichtern, was bleibt
habit-where = Wo warst du? Wenn du magst.
habit-doing = Was hast du getan?
habit-feeling = Wie hast du dich gefühlt?
habit-keep-details = So behalten
habit-no-details = Nichts hinzuzufügen
habit-at-desk = Am Schreibtisch
habit-at-sofa = Auf dem Sofa
habit-at-bed = Im Bett
habit-at-vehicle = Unterwegs
habit-at-elsewhere = Anderswo
habit-doing-screen = Am Bildschirm
habit-doing-phone = Am Telefon
habit-doing-talking = Im Gespräch
habit-doing-getting-up = Beim Aufstehen
habit-doing-resting = Beim Ausruhen
habit-doing-other = Etwas anderes
habit-feeling-stiff = Steif
habit-feeling-tense = Angespannt
habit-feeling-tired = Müde
habit-feeling-bored = Gelangweilt
habit-feeling-at-ease = Gelöst

habit-rate = Etwa { $mean } am Tag
habit-rate-likely = wahrscheinlich { $low } bis { $high }
habit-rate-label = Etwa { $mean } Mal am Tag, wahrscheinlich zwischen { $low } und { $high }.
habit-rate-label-earlier = Etwa { $mean } Mal am Tag, wahrscheinlich zwischen { $low } und { $high }. Vor vier Wochen war es etwa { $was } Mal.
habit-rate-earlier = vor 4 Wochen
habit-rate-what = Was
habit-rate-a-day = Am Tag
habit-rate-best = Beste Schätzung
habit-rate-low = Wahrscheinlich mindestens
habit-rate-high = Wahrscheinlich höchstens
habit-rate-days = Ganze Tage, auf denen es beruht
habit-rate-caption = { $days ->
    [one] An 1 ganzen Tag notiert.
   *[other] An { $days } ganzen Tagen notiert.
} Gelb ist die beste Schätzung, schraffiert die wahrscheinliche Spanne: 9 von 10. Tage, an denen du das Tippen vergisst, machen die Spanne breiter, nicht die Zahl kleiner.
habit-rate-empty = Wie oft am Tag
habit-rate-empty-caption = Der erste Tag und heute zählen nicht, weil sie nicht ganz sind.
habit-rate-missing = { $days ->
    [one] Noch ein ganzer Tag, dann füllt sich das.
   *[other] Noch { $days } ganze Tage, dann füllt sich das.
}

habit-week = Wann es geschieht
habit-week-scope = letzte 6 Wochen
habit-week-peak = Gelb sticht hervor: { $day } um { $hour } Uhr.
habit-week-even = Keine einzelne Stunde sticht hervor.
habit-week-empty = Noch ist kein Knacken notiert.
habit-week-label = Knacken nach Stunde und Wochentag. { $finding }
habit-week-caption = Größeres Quadrat, mehr Knacken. { $finding } Die Stunden sind die deiner Uhr, als du getippt hast.
habit-week-hour = Ab
weekday-0 = Montag
weekday-1 = Dienstag
weekday-2 = Mittwoch
weekday-3 = Donnerstag
weekday-4 = Freitag
weekday-5 = Samstag
weekday-6 = Sonntag
weekday-short-0 = Mo
weekday-short-1 = Di
weekday-short-2 = Mi
weekday-short-3 = Do
weekday-short-4 = Fr
weekday-short-5 = Sa
weekday-short-6 = So

habit-triggers = Was damit einhergeht
habit-triggers-scope = letzte 12 Wochen
habit-triggers-empty = Wenn { $taps } Einträge einen Ort, eine Tätigkeit oder ein Gefühl teilen, steht es hier.
habit-triggers-caption = Wie viele Einträge ein Knacken waren. Wenige Einträge zählen mit Vorsicht. Es zeigt, wo es schwerer war, ihn vorbeigehen zu lassen, nicht, was ihn hervorruft.
habit-trigger-count = { $cracks } von { $taps }
habit-trigger-more = Schwerer vorbeigehen zu lassen: das { $times }fache des üblichen Anteils.
habit-trigger-less = Leichter vorbeigehen zu lassen: das { $times }fache des üblichen Anteils.
habit-trigger-unclear = Kein klarer Unterschied zu den anderen.

habit-practice = Übung
habit-practice-of = { $filled } von { $all }.
habit-practice-words = Sie wächst mit jedem Drang, den du vorbeigehen lässt, und lässt langsam nach. Ein Knacken ändert hier nichts.
habit-practice-how = Wie es gezählt wird
habit-practice-formula = Jeder Drang, den du vorbeigehen lässt, füllt ein 24stel dessen, was noch leer ist: Übung + (1 − Übung) / 24. Jeden Tag lässt sie etwas nach: Übung × 0,5^(1/30), nach 30 Tagen ist die Hälfte fort. Beide Zahlen sind unser Urteil.

habit-goal = Höchstens
habit-goal-none = Es ist kein Ziel gesetzt, und keines ist nötig.
habit-goal-now = Höchstens { $goal } am Tag. Heute bis jetzt: { $today }.
habit-goal-days = Eingehalten an { $within } der letzten { $of } Tage, die du notiert hast.
habit-goal-at-most = Knacken am Tag, höchstens
habit-goal-set = Setzen
habit-goal-drop = Kein Ziel
habit-goal-kept = Behalten.

habit-today-list = Einträge von heute
habit-earlier-list = Einträge der letzten 14 Tage
habit-change = Ergänzen oder ändern
habit-remove = Zurücknehmen
habit-no-details-yet = Nichts hinzugefügt.
habit-seen-by-camera = Von der Kamera gesehen, nicht geprüft. Nicht gezählt.
habit-it-was = Es war eines

course-heading = Ein Kurs, Schritt für Schritt
course-offer = Fünf Schritte über etwa sieben Wochen: es bemerken, finden, was es auslöst, etwas anderes damit tun, einen Plan machen, es jemandem sagen. In deinem Tempo, und du kannst jederzeit aufhören.
course-begin = Mit dem Bemerken beginnen
course-step = Schritt { $now } von { $all }
course-day = Tag { $day }. Etwa { $days } Tage sind üblich; geh weiter, wann du magst.
course-ripe = Du hast ihm seine Zeit gegeben. Geh weiter oder bleib.
course-next = Weiter: { $name }
course-finish = Den Kurs beenden
course-finished = Du bist alle Schritte durchgegangen. Jeden kannst du wieder aufnehmen.
course-all = Alle Schritte
course-source-read = Dort gelesen.
course-source-recall = Aus der Fachliteratur bekannt, nicht noch einmal gelesen.
course-plan-if = Wenn
course-plan-then = dann
course-plan-keep = Den Plan behalten
course-plan-kept = Dein Plan ist behalten.
