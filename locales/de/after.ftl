# How it is after a session.

after-note-plain = Danach
after-less = Weniger steif als vorher
after-half = Halb so steif wie vorher
after-none = Keine Steifheit mehr, wie du markierst
after-same = So steif wie vorher
after-more = Steifer als vorher
after-plate = Steifheit { $stiff_before } davor, { $stiff_after } jetzt. Drang { $urge_before } davor, { $urge_after } jetzt.
after-plate-waiting = Steifheit { $stiff_before } davor, Drang { $urge_before } davor. Noch nicht wieder markiert.
after-caption = Deine eigenen Angaben, davor und danach. Gelb ist, was sich geändert hat.
after-honest = Einiges davon wäre ohnehin passiert.
after-honest-same = Eine Einheit sagt wenig. Was sie für dich getan hat, zeigt sich über mehrere.
after-honest-more = Es kann eine Weile mehr wehtun. Wenn es morgen noch schlimmer ist, sag es, dann werden die nächsten Einheiten kürzer.
after-heading = Wie ist es jetzt?
after-popped = Hat etwas geknackt?
after-popped-no = Nein
after-popped-itself = Es hat von selbst geknackt
after-helped = Wie hat sich jede Bewegung angefühlt?
after-seen = Von der Kamera gesehen: { $counted } von { $planned }.
after-done = Fertig
after-neck-check = Hat es geholfen, in Grad? Ein Nackencheck in einer halben Stunde
after-kept = Auf diesem Gerät aufbewahrt
felt-better = Besser
felt-same = Gleich
felt-worse = Schlechter
