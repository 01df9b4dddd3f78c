# Die Kamera in einer Einheit. Sie kommt mit ihrem Teil.
camera-mirror = Du, wie im Spiegel
camera-caption = Wie im Spiegel. Es bleibt in diesem Tab.
camera-opening = Warten auf die Kamera. Dein Browser fragt vielleicht, ob Limber sie benutzen darf.
camera-seen = Gesehen: { $counted } von { $all }
camera-stands-still = Die Kamera sieht wieder hin, wenn du weitermachst.
camera-waits = Ich warte, bis du da bist.

camera-ease-off = Etwas weniger weit.
camera-slower = Etwas langsamer.
camera-other-side = Jetzt ist die andere Seite dran.
camera-hold-there = Bleib dort.
camera-further = Etwas weiter, nur wenn es leicht geht.
camera-shoulders = Schultern sinken lassen.

camera-blind-dark = Ich sehe dich nicht gut: Es ist dunkel. Mehr Licht von vorn hilft.
camera-blind-nobody = Ich sehe dich nicht gut: Niemand ist im Bild.
camera-blind-several = Ich sehe dich nicht gut: Es sind zwei Personen da. Ich sage nichts, bis es eine ist.
camera-blind-cut-off = Ich sehe dich nicht gut: Geh etwas zurück, damit mehr von dir im Bild ist.
camera-blind-unclear = Ich sehe dich hier nicht gut. Mach mit der Figur weiter.

camera-turn-left-side = Dreh deine linke Seite zur Kamera, damit sie folgen kann.
camera-turn-right-side = Dreh deine rechte Seite zur Kamera, damit sie folgen kann.
camera-not-breath = Hier bewegt sich der Atem, und dem kann keine Kamera folgen. Die Figur führt dich.
camera-not-walk = Das hier führt aus dem Bild, darum folgt die Kamera nicht.
camera-not-hidden = Was sich hier bewegt, ist für eine Kamera verdeckt. Die Figur führt dich.
camera-not-small = Das hier ist zu klein, als dass eine Kamera folgen könnte. Die Figur führt dich.

camera-twist = Dein Kopf ging schnell gegen das Ende seines Weges, mit einer Hand daran. Es genügt, den Nacken von selbst gehen zu lassen. Mach langsam weiter, wenn du magst.
camera-twist-noted = Dein Kopf ging schnell gegen das Ende seines Weges, mit einer Hand daran. Es genügt, den Nacken von selbst gehen zu lassen. Mach langsam weiter, wenn du magst. Es ist unter Gewohnheit notiert, als von der Kamera gesehen und nicht geprüft.

camera-choices = Was die Kamera darf
camera-by-itself = Die Kamera in jeder Einheit von selbst einschalten
camera-note-cracks = Wenn sie eine Drehung mit einer Hand am Kopf sieht, als Knacken notieren
camera-note-words = Es stünde unter Gewohnheit als von der Kamera gesehen, nicht geprüft, und zählt nur, wenn du sagst, dass es eines war.
camera-private = Das Bild wird in diesem Tab angesehen, überschrieben und nie aufbewahrt oder verschickt. Nur Zahlen und Winkel werden aufgeschrieben. Was sie zählt, ist kein Urteil.

settings-camera = Kamera in Einheiten
settings-camera-off = Wenn ich sie einschalte
settings-camera-on = Von selbst
settings-camera-note = Eine Drehung mit einer Hand am Kopf
settings-camera-note-off = Nicht notiert
settings-camera-note-on = Als Knacken notiert
