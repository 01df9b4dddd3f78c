# The Set-up tab: the workstation check and what all checks share.


setup-heading = Dein Platz
setup-lead = Sechs kurze Prüfungen: wo du arbeitest, fährst, liest, schläfst und hebst. Ein Bild je Frage, eine Änderung auf einmal.
setup-start = Prüfen
setup-open = Öffnen
setup-start-fact = Dein Schreibtisch, 5 Minuten
setup-sits = Du sitzt an einem üblichen Tag etwa { $hours } h.
setup-picture-row = Du, Stuhl, Tisch und Bildschirm von der Seite. Bewege einen Regler, und die Figur folgt.
setup-posture-row = Mit der Kamera, wenn du sie einschaltest: ab und zu ein Wort
setup-not-done = Noch nicht
setup-todo = { $count ->
    [one] 1 Sache zu ändern
   *[other] { $count } Sachen zu ändern
}
setup-todo-none = Nichts mehr zu ändern
setup-sources = Aus: { $sources }.
setup-honest = Hier geht es um Bequemlichkeit und Last. In Studien half ein geänderter Schreibtisch wenig gegen Beschwerden an Nacken und Armen. Ändere also, was wenig kostet, und sieh, wie es wird.

setup-units = Einheiten
setup-units-cm = Zentimeter
setup-units-in = Zoll
setup-cm = cm
setup-in = Zoll
setup-yes-meant = Ja, { $length }
setup-about = etwa { $length }

setup-measures-heading = Miss, was du kannst
setup-measures-lead = Lass weg, was du jetzt nicht messen kannst. Dann fehlen auch die Zahlen dazu, und die Fragen gehen trotzdem.
setup-measures-desk = Dein Schreibtisch
setup-measures-body = Du
setup-measures-elbow = Die Ellbogenhöhe folgt nicht aus der Körpergröße. Darum raten wir sie nie.
setup-questions-fact = 8 Fragen, je ein Bild

setup-extras = Kreuze an, was auch zutrifft
setup-why = Warum wir fragen
setup-missing = Wähle zuerst das Bild, das am besten passt.
setup-suggested = Deine Maße weisen darauf hin

setup-use-heading = Wie lange nutzt du es?
setup-use-lead = Jeweils an einem üblichen Tag. Kurz heißt unter 30 Minuten am Stück und unter 1 Stunde am Tag. Lang heißt über 1 Stunde am Stück oder über 4 Stunden am Tag.
setup-use-chair = Den Stuhl
setup-use-screen = Den Bildschirm
setup-use-mouse = Die Maus
setup-use-keyboard = Die Tastatur
setup-use-phone = Das Telefon
setup-use-short = Kurz
setup-use-middle = Dazwischen
setup-use-long = Lang
setup-sitting = Sitzen an einem üblichen Tag
setup-hours = { $hours } h
setup-stiffness-before = Steifheit jetzt, bevor du etwas änderst
setup-stiffness-after = Steifheit jetzt, nach den Änderungen
setup-stiffness-optional = Das kannst du leer lassen.
setup-score = Auswerten
setup-score-fact = Nach ROSA, 1 bis 10

setup-result = Dein Schreibtisch hat { $score } von 10
setup-advice-keep = Unter 5. Lass es so und ändere, was dich stört.
setup-advice-act = Ab 5 sollte etwas geändert werden. Beginne mit dem Ersten unten.
setup-advice-first = 7 oder mehr. Ändere das vor anderem. Beginne mit dem Ersten unten.
setup-explained = Wie die Zahl entsteht
setup-section-chair = Stuhl
setup-section-screen = Bildschirm und Telefon
setup-section-hands = Maus und Tastatur
setup-decides = Die größte der drei ist das Ergebnis.
setup-points = Punkte jeder Frage
setup-points-source = ROSA, Sonne, Villalta und Andrews 2012. In 72 Büros ging die Zahl lose mit Beschwerden einher. Sie ist keine Diagnose.
setup-compared = Davor und danach
setup-compared-score = Punkte
setup-compared-note = Einiges davon wäre ohnehin passiert.
setup-from-to = { $before }, jetzt { $after }
setup-to-picture = Sieh deinen Schreibtisch maßstäblich
setup-again = Noch einmal prüfen
setup-again-fact = Nach einer Änderung

setup-fix-first = Zuerst ändern
setup-more = { $count ->
    [one] 1 weitere, später
   *[other] { $count } weitere, später
}
setup-falls = Das allein bringt die Zahl von { $before } auf { $after }.
setup-falls-not = Das allein lässt die Zahl, wie sie ist, weil ein anderer Teil sie oben hält.
setup-cost-free = Kostet nichts.
setup-cost-household = Etwas aus dem Haushalt genügt.
setup-cost-small = Eine kleine Anschaffung.
setup-cost-furniture = Möbel.
setup-changed-it = Ich habe es geändert
setup-done = Seither geändert
setup-nothing-left = Hier ist nichts zu ändern. Lass es so, es passt dir.
setup-one-change = Eine Änderung jetzt
setup-then = { $count ->
    [one] Danach noch 1, wenn diese sich eine Woche bewährt hat.
   *[other] Danach noch { $count }, eine je Woche.
}
setup-questions = { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}
setup-recall = Üblicher Rat von Verkehrssicherheitsstellen, nicht aus Studien.
