# Warum es keine Kamera gibt, oder nicht mehr. Kommt mit jedem Teil, der durch eine schaut.
no-camera-none = Hier wurde keine Kamera gefunden. Alles andere geht ohne weiter.
no-camera-refused = Die Kamera wurde nicht erlaubt, also wird nichts gesehen. In den Einstellungen des Browsers kannst du sie für diese Seite erlauben; alles andere geht ohne sie weiter.
no-camera-in-use = Ein anderes Programm benutzt die Kamera. Schließ sie dort und versuch es noch einmal; alles andere geht ohne sie weiter.
no-camera-ended = Die Kamera ist weg. Was bis dahin gesehen wurde, ist aufgeschrieben, und alles andere geht ohne sie weiter.
no-camera-eyes = Was das Bild ansieht, ließ sich nicht laden oder läuft in diesem Browser nicht. Alles andere geht ohne weiter.
