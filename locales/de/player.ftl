# A session, from moment to moment.
# What is asked and said after a stop is not yet reviewed by a clinician.

figure-loading = Die Figur wird geholt.
figure-missing = Die Figur konnte nicht geladen werden. Die Worte und der Ring führen dich auch ohne sie.
figure-without-webgl = Dieser Browser zeichnet ohne Grafikkarte, deshalb wechselt die Figur Haltung für Haltung.
figure-view-front = Von vorn gesehen
figure-view-back = Von hinten gesehen
figure-view-left = Von ihrer linken Seite gesehen
figure-view-right = Von ihrer rechten Seite gesehen
figure-view-three-quarter = Halb von der Seite gesehen
figure-still = { $view }: { $name }
figure-moving = { $view } { $name }. { $what }

player-figure = Die Bewegung
player-folio = { $name }, { $now } von { $all }
player-name-side = { $name }, { $side }

player-get-ready = Zuerst: { $name }.
player-get-ready-short = Mach dich bereit.
player-next-movement = Als Nächstes: { $name }.
player-beside-support = Bleib in Reichweite von etwas Festem zum Halten, etwa einer Arbeitsplatte oder einem schweren Tisch.
player-switch-sides = Jetzt die Seite { $side }.
player-rest = Pause, { $seconds } Sekunden.
player-rest-short = Pause.
player-seconds-left = Noch { $seconds } Sekunden.
player-may-go-on = Das liegt in dem, was in Ordnung ist. Mach weiter, wenn du magst.
player-done = Das war alles.
player-hold = Halten.
player-between = Und noch einmal von vorn.
player-lead-in = Geh wieder in die Anfangshaltung.
player-repetition = { $now } von { $all }
player-repetition-side = { $place }, { $side }

player-breathe-in = Einatmen
player-breathe-out = Ausatmen, langsam
player-breathe-free = Atme, wie du magst

player-coming = Danach
player-coming-in = in { $time }
player-coming-end = Wie ist es jetzt?
player-same-other-side = Das Gleiche nach { $side }

player-pause = Pause
player-go-on = Weiter
player-paused = Angehalten.
player-paused-hidden = Die Seite war nicht zu sehen.
player-paused-clock = Die Uhr ist gesprungen.
player-hurts = Das tut weh
player-new = Etwas Neues
player-skip = Überspringen
player-no-voice = Dieser Browser hat keine eigene Stimme, deshalb führen dich Töne und diese Worte.
player-silent = Dieser Browser gibt hier keinen Ton, deshalb führen dich diese Worte.
player-camera-on = Die Kamera einschalten
player-camera-off = Die Kamera ausschalten
player-safety-all = Wann du aufhören und Hilfe holen sollst, ganz
player-safety-close = Zurück zur Einheit

player-end = Die Einheit beenden
player-end-question = Hier aufhören?
player-end-words = { $count ->
    [0] Noch ist nichts beendet. Was du vorher markiert hast, bleibt aufbewahrt.
    [one] Der eine Teil, den du beendet hast, bleibt aufbewahrt.
   *[other] Die { $count } Teile, die du beendet hast, bleiben aufbewahrt.
}
player-end-yes = Hier aufhören
player-end-no = Bleiben

player-resume = Weitermachen, wo du warst?
player-resume-words = Eine Einheit wurde unterbrochen: { $movements }.
player-resume-fact = vom Anfang dieser Bewegung
player-resume-no = Jetzt nicht
player-nudge = Eine Einheit wurde unterbrochen.

ask-pain = Was für ein Schmerz ist es?
ask-new = Was ist neu?
ask-ache = Ein dumpfer Schmerz, ein Zug oder Muskelkater dort, wo es arbeitet
ask-sharp = Scharf oder stechend
ask-spreading = Kribbeln oder Schmerz weiter einen Arm oder ein Bein hinunter
ask-click = Ein Klicken ohne Schmerz
ask-dizzy = Schwindlig, übel, einer Ohnmacht nahe oder Klingen in den Ohren
ask-after-crack = Neuer Nacken- oder Kopfschmerz, seit ich geknackt habe
ask-something-else = Etwas anderes
ask-none-of-these = Nichts davon
ask-never-mind = Es war nichts, zurück zur Einheit
ask-how-strong = Wie stark ist es jetzt?
ask-weak = Ist der Arm oder das Bein schwach?
ask-over-a-day = Dauert es schon länger als einen Tag?
ask-other-sign = Ist noch ein anderes neues Zeichen dabei?
ask-how-long = Ist es noch da?
ask-cleared = Es ist weg
ask-still-there = Noch da
ask-over-five-minutes = Mehr als fünf Minuten
ask-sudden = Kam es plötzlich, oder ist es stark, oder mit einem anderen Zeichen?
ask-send = Limber mitteilen
sign-sight = Doppelbilder oder Verlust des Sehens
sign-speech = Mühe beim Sprechen oder Verstehen
sign-swallowing = Mühe beim Schlucken
sign-face = Eine Gesichtshälfte hängt oder ist taub
sign-one-side = Schwach oder taub auf einer Seite
sign-collapse = Zusammenbruch
sign-sudden-headache = Plötzlicher starker Kopfschmerz
sign-chest-pain = Brustschmerz
sign-saddle = Taubes oder verändertes Gefühl zwischen den Beinen
sign-bladder = Neue Probleme mit Blase oder Darm
sign-leg-weakness = Ein Bein neu schwach

stop-rest = Hör hier auf und ruh dich heute aus
stop-rest-words = Diese Bewegung bleibt 14 Tage weg. Wenn es morgen noch schlimmer ist, sind die nächsten Einheiten halb so lang.
stop-watch-limb = Hör hier auf und beobachte den Arm oder das Bein
stop-watch-limb-words = Diese Bewegung bleibt 14 Tage weg. Wenn es länger als 24 Stunden dauert, lass dich innerhalb von zwei Wochen ärztlich oder physiotherapeutisch untersuchen. Wenn der Arm oder das Bein schwach wird, lass dich heute untersuchen.
stop-limb-two-weeks = Lass dich innerhalb von zwei Wochen untersuchen
stop-limb-two-weeks-words = Kribbeln oder Schmerz einen Arm oder ein Bein hinunter, länger als einen Tag, sollte untersucht werden. Diese Bewegung bleibt 14 Tage weg. Wenn der Arm oder das Bein schwach wird, lass dich heute untersuchen.
stop-weak-limb-today = Lass dich heute untersuchen
stop-weak-limb-today-words = Ein schwacher Arm oder ein schwaches Bein muss heute untersucht werden. Bis dahin keine Übungen.
stop-sit-and-wait = Setz dich hin und warte
stop-sit-and-wait-words = Halte den Kopf still. Setz dich nicht ans Steuer. Sieh in fünf Minuten, ob es weg ist.
stop-dizzy-two-weeks = Lass deinen Nacken in Ruhe, bis ihn jemand untersucht hat
stop-dizzy-two-weeks-words = Setz dich heute nicht ans Steuer. Keine Nackenbewegung, bis dich jemand ärztlich oder physiotherapeutisch untersucht hat, innerhalb von zwei Wochen.
stop-neck-today = Lass dich heute untersuchen
stop-neck-today-words = Neuer Nacken- oder Kopfschmerz nach dem Knacken muss heute untersucht werden. Lass deinen Nacken bis dahin in Ruhe.
stop-not-allowed-now = Jetzt nicht
stop-not-allowed-now-words = Mit dem, was du geantwortet hast, geht diese Einheit nicht weiter. Was du gemacht hast, bleibt aufbewahrt.
stop-card = Noch eine Karte
stop-card-fact = was gerade passiert ist
stop-done = Lass es für heute
stop-done-fact = was du gemacht hast, bleibt aufbewahrt
stop-wait = Fünf Minuten
stop-wait-over = Fünf Minuten sind um. Ist es noch da?
stop-wait-gone = Es ist weg
stop-wait-still = Nach fünf Minuten noch da
stop-wait-worse = Ein anderes Zeichen ist dazugekommen
