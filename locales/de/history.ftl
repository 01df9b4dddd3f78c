# Was getan wurde, Tag für Tag.

erase-one = Löschen
erase-one-question = Diese Einheit löschen?
erase-one-words = Was sie enthielt, wird endgültig vernichtet. Ein leerer Platz bleibt, damit keine andere Kopie sie zurückbringt.
history-empty = Noch nichts. Eine Einheit, die du machst, erscheint hier, mit deinen Angaben davor und danach.
history-start = Eine beginnen
history-marks = Steifheit { $before } davor, { $after } danach.
history-no-marks = Gemacht, ohne Angaben.
history-open = Begonnen, nicht beendet.
history-earlier = Frühere Tage
