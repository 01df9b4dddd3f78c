# Wie es am Tag nach einer Einheit ist, welcher Art auch immer. Gefragt auf den Seiten, die sagen, wie es läuft.

morning-question = Wie ist es heute, nach deiner letzten Einheit?
morning-green = Nicht schlechter als davor
morning-yellow = Etwas schlechter: 1 oder 2 Punkte
morning-red = Deutlich schlechter: 3 Punkte oder mehr
morning-why = Punkte sind die der Skala von 0 bis 10. Etwas schlechter halbiert, was als Nächstes kommt, bis ein Tag nicht schlechter ist oder zwei Wochen vergangen sind. Deutlich schlechter lässt auch die Kraft ruhen und das Getane aus. Beides beendet einen Vergleich von zwei Abläufen.
morning-kept = Behalten.
flare-words = Du hast einen Schub markiert. Lass die Kraft zwei Tage ruhen und bleib bei leichter Bewegung. Wird es schlechter oder kommt etwas Neues dazu, geh zu jemandem.
flare-see = Wann du zu jemandem gehen solltest
