# The frame of the app, and words that several pages share.

document-title = { $page } · Limber
skip-to-content = Zum Inhalt springen
nav-main = Hauptmenü
nav-more = Mehr
privacy-line = Nichts, was du eingibst, verlässt deine eigenen Geräte.
tab-relief = Erleichterung
tab-today = Heute
tab-learn = Wissen

title-relief = Erleichterung
title-welcome = Willkommen
title-check = Sicherheitscheck
title-help-now = Hol jetzt Hilfe
title-today-not = Heute nicht
title-for-you = Für dich, jetzt
title-session = Einheit
title-after = Danach
title-break = Eine kurze Pause
title-breaks = Pausen
title-history = Verlauf
title-programme = Programm
title-library = Bibliothek
title-risks = Was über das Knacken bekannt ist
title-settings = Einstellungen
title-about = Über Limber
title-gallery = Bausteine
title-not-found = Diese Seite gibt es nicht

not-found-back = Zur Erleichterung
go-on = Weiter
back = Zurück
skip = Überspringen
progress-of = { $now } von { $all }

answer-no = Nein
answer-no-key = N
answer-yes = Ja
answer-yes-key = J
answer-not-sure = Nicht sicher
answer-not-sure-key = U

call-number = { $number } anrufen

evidence-known = Bekannt
evidence-argued = Umstritten
evidence-unknown = Unbekannt

opening = Deine Angaben werden gelesen.
part-coming = Dieser Teil wird geladen.
part-missing-heading = Dieser Teil konnte nicht geladen werden
part-missing = Vielleicht ist die Verbindung kurz weg, oder Limber wurde erneuert, seit diese Seite offen ist. Was du eingetragen hast, bleibt erhalten.
part-again = Noch einmal versuchen
preview-line = Vorschau: Die Sicherheitsregeln hat noch keine medizinische Fachperson geprüft.
side-left = links
side-right = rechts

trouble-refused = Dieser Browser bewahrt für diese Seite nichts auf, wie in einem privaten Fenster. Alles funktioniert, aber es ist weg, wenn du den Tab schließt.
trouble-full = Der Speicher des Browsers ist voll, die letzten Einträge sind deshalb nur in diesem Tab. Exportiere sie in den Einstellungen, bevor du ihn schließt.
trouble-newer = Eine neuere Version von Limber hat deine Aufzeichnung geschrieben. Diese ältere rührt sie nicht an. Lade die Seite neu, um die neuere Version zu bekommen.
trouble-closed = Limber wurde in einem anderen Tab aktualisiert. Lade diese Seite neu, um weiterzumachen.
trouble-unreadable = Ein Teil deiner Aufzeichnung ließ sich nicht lesen. Er bleibt, wie er ist; der Rest funktioniert.
trouble-failed = Der Browser konnte deine Aufzeichnung nicht lesen oder schreiben. Alles funktioniert, aber die letzten Einträge sind nur in diesem Tab.

# First run and settings
welcome-folio = Bevor du anfängst
welcome-heading = Ein langsamerer Weg, einen steifen Nacken oder Rücken zu lockern
welcome-is = Limber hilft Menschen, die ihren Nacken oder Rücken knacken. Es bietet langsame Bewegungen, die Steifheit meist für eine Weile lindern, und einen Weg, den Drang vorbeigehen zu lassen.
welcome-point-1 = Es fragt zuerst nach Warnzeichen und sagt dir, wann du dich stattdessen untersuchen lassen sollst.
welcome-point-2 = Es zeigt jede Bewegung, zählt sie mit dir und hält an, wenn du sagst, dass es wehtut.
welcome-point-3 = Es merkt sich, was dir geholfen hat, nur auf diesem Gerät.
welcome-is-not-title = Es ersetzt keine Ärztin und keinen Arzt.
welcome-is-not = Limber kann dich nicht untersuchen, stellt keine Diagnose und ersetzt keine Behandlung. Ruf im Notfall deine Notrufnummer an.
welcome-data = Wo deine Daten sind
welcome-data-words = In diesem Browser, auf diesem Gerät. Nichts wird irgendwohin gesendet. Du kannst sie in den Einstellungen exportieren oder löschen. Wenn du die Daten des Browsers löschst, sind sie weg.
under-18 = Limber ist für Erwachsene, deshalb beginnen keine Übungen. Mit Fieber, Schmerz in der Nacht, Hinken oder einem Kopf, der zu einer Seite feststeckt: Geh heute in eine Arztpraxis.
profile-country = Land
profile-country-choose = Wähle dein Land
profile-elsewhere = Ein anderes Land
profile-language = Sprache
profile-age = Dein Alter
profile-missing-country = Wähle zuerst dein Land: Danach richtet sich die Notrufnummer.
profile-missing-age = Wähle zuerst dein Alter: Danach richtet sich, wie weit eine Bewegung geht.
age-under-18 = Unter 18
age-to-39 = 18 bis 39
age-to-59 = 40 bis 59
age-to-64 = 60 bis 64
age-from-65 = 65 oder älter

settings-person = Du
settings-save = Speichern
settings-saved = Gespeichert.
settings-look = Aussehen und Ton
settings-theme = Farben
theme-system = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel
settings-voice = Stimme
voice-on = Gesprochen
voice-off = Stumm
voice-note = Nur Stimmen, die auf diesem Gerät laufen, werden benutzt. Ohne eine solche führen dich Untertitel und Töne.
settings-data = Deine Daten
settings-data-words = Alles, was du eingegeben hast, ist in diesem Browser. Exportiere es ab und zu: Die Datei lässt sich hier oder auf einem anderen Gerät importieren.
settings-data-count = { $count ->
    [0] Noch ist nichts aufbewahrt.
    [one] Ein Eintrag ist aufbewahrt.
   *[other] { $count } Einträge sind aufbewahrt.
}
export = Exportieren
export-done = Die Datei ist bei deinen Downloads.
export-failed = Der Browser hat die Datei nicht angenommen.
import = Importieren
import-done = { $added ->
    [0] In der Datei war nichts Neues.
    [one] Ein Eintrag ist neu.
   *[other] { $added } Einträge sind neu.
} { $erased ->
    [0] {""}
   *[other] Gelöscht, wie es die Datei sagt: { $erased }.
}
import-nothing = { $problem } Nichts wurde geändert.
import-question = Diese Datei importieren?
import-accept = Importieren
import-decline = Lassen
import-erases = Die Datei sagt, dass Einträge anderswo gelöscht wurden. Der Import löscht sie auch hier: { $count }.
import-part = { $problem } Was davor kommt, ist in Ordnung: { $lines } Zeilen. Diese importieren?
import-foreign = Diese Datei wurde nicht von Limber geschrieben.
import-newer = Eine neuere Version von Limber hat diese Datei geschrieben. Aktualisiere Limber, dann importiere sie.
import-too-large = Diese Datei ist größer als jede Aufzeichnung von Limber.
import-truncated = Das Ende dieser Datei fehlt.
import-damaged = Ein Teil dieser Datei wurde beschädigt oder verändert.
import-unreadable = Der Browser konnte diese Datei nicht lesen.
erase-all = Alles löschen
erase-all-question = Alles löschen?
erase-all-words = Alles, was du eingegeben hast, wird vernichtet, hier und überall, wo diese Aufzeichnung ausgetauscht wird. Es lässt sich nicht zurückholen. Vernichte auch Dateien, die du exportiert hast.
erase-keep = Behalten
erase-done = Alles ist gelöscht.

# About
about-version = Version
about-commit = Commit
about-licence = Lizenz
about-use = Wofür es ist
about-use-is = Limber ist für Erwachsene mit alltäglicher Steifheit von Nacken oder Rücken, die sie sonst knacken würden. Es bietet sanfte Bewegung und führt eine Aufzeichnung.
about-not-1 = Es ist nicht dafür da, eine Krankheit oder Verletzung zu erkennen, zu behandeln oder zu überwachen.
about-not-2 = Es ist nicht für Menschen unter 18 und nicht für die Zeit nach einer Verletzung, die niemand untersucht hat.
about-not-3 = Es wurde nach keinem Gesetz über Medizinprodukte geprüft.
about-privacy = Privatsphäre
about-privacy-words = Was du eingibst, bleibt in diesem Browser. Die Seite lädt nichts von woanders als ihrer eigenen Adresse, hat kein Konto und zählt niemanden.
about-licences = Lizenzen
about-licences-words = Der Code ist frei unter MIT oder Apache-2.0. Die Worte und Bewegungen sind frei unter CC BY 4.0. Der Körper ist aus einem gemeinfreien Modell gemacht.
about-third-party = Lizenzen dessen, womit Limber gebaut ist

# Today

# Learn
learn-parts = Wissen
learn-risks = Knacken
learn-sources = Quellen
learn-source = Quelle { $number }
library-note = Jede Bewegung, mit dem, wofür sie ist und woher sie kommt.
library-filter = Wo
library-all = Überall
movement-level = Stufe { $level }
movement-start = Anfang
movement-cues = Worauf du achtest
movement-mistakes = Was du meidest
movement-dose = Wie viel
movement-sets = { $sets ->
    [one] { $reps } Mal
   *[other] { $sets } × { $reps } Mal
}
movement-often = Wie oft
movement-effort = Anstrengung
movement-effort-gentle = Sanft, kein Schmerz
grade-verified = In der hier genannten Quelle gelesen.
grade-recall = Übliche Praxis; die Quelle wurde nicht noch einmal gelesen.
grade-practice = Nur Erfahrung von Fachleuten.

newer-heading = Diese Aufzeichnung stammt von einem neueren Limber
newer-reload = Neu laden
title-joint = Warum es knackt
learn-joint = Warum es knackt
tab-set-up = Platz
title-set-up = Dein Platz
title-set-up-desk = Dein Schreibtisch
title-set-up-picture = Dein Schreibtisch, maßstäblich
title-set-up-car = Autositz
title-set-up-phone = Handy und Tablet
title-set-up-pillow = Kissen und Schlaf
title-set-up-lifting = Taschen und Heben
title-set-up-task = Eine Arbeit
setup-seat = Sitz
setup-screen-top = Oberkante Bildschirm
setup-too-low = zu tief
setup-degrees = { $degrees }°
title-ask = Fragen
title-talk = Jemand zum Reden
check-from-question-to-see = Deine Frage kann etwas betreffen, das sich eine Ärztin oder ein Arzt ansehen sollte, deshalb kommt das vor jeder Antwort. Nichts ist für dich angekreuzt.
check-from-question = Deine Frage kann etwas Dringendes betreffen, deshalb kommt dies vor jeder Antwort. Nichts ist für dich angekreuzt.
check-from-question-talk = Und wenn du daran denkst, dein Leben zu beenden: Jemand hört zu, jetzt.
talk-crisis-line = Mit jemandem reden: { $number }
tab-habit = Gewohnheit
title-habit = Gewohnheit
title-occasions = Für einen Anlass
title-own-routines = Meine Abläufe
own-add = Zu einem eigenen Ablauf hinzufügen
title-helps = Was hilft
title-progress = Wie es dir geht
title-neck-check = Nackencheck
title-posture = Haltung im Blick
title-see-someone = Jemanden aufsuchen
title-report = Bericht zum Mitnehmen
advice-line = Jemanden aufsuchen: ein Rat, den du nicht beantwortet hast
decimal-sign = ,
chart-as-table = Als Tabelle zeigen
