# Die Seite einer Bewegung: was eine Kamera damit anfangen kann. Kommt mit ihrem Teil.
library-camera-front = Eine Kamera von vorn kann dieser Bewegung folgen.
library-camera-side = Eine Kamera von der Seite kann dieser Bewegung folgen.
library-camera-not-breath = Keine Kamera kann dieser Bewegung folgen: Nur der Atem bewegt sich.
library-camera-not-walk = Keine Kamera kann dieser Bewegung folgen: Sie führt aus dem Bild.
library-camera-not-hidden = Keine Kamera kann dieser Bewegung folgen: Was sich bewegt, ist verdeckt oder bewegt sich zu wenig.
library-camera-not-small = Keine Kamera kann dieser Bewegung folgen: Sie ist zu klein.
