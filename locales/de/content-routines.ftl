# The routines in German.

routine-brace-and-walk-name = Anspannen und gehen
routine-brace-and-walk-summary = Sanft anspannen, aus der Hüfte verbeugen und leicht gehen.
routine-brace-and-walk-reason-1 = Nichts beugt oder dreht sich weit: Es stützt den unteren Rücken und bringt dich in Bewegung.

routine-breathe-and-settle-name = Atmen und vorbeigehen lassen
routine-breathe-and-settle-summary = Langsames Atmen, die Hände auf den Rippen. Sonst bewegt sich nichts.
routine-breathe-and-settle-reason-1 = Nichts wird gedehnt oder gedreht, deshalb passt es an Tagen, an denen sonst wenig geht.
routine-breathe-and-settle-reason-2 = Ein Drang steigt und fällt meist innerhalb von Minuten.

routine-cushion-strength-name = In ein Kissen drücken
routine-cushion-strength-summary = Sanfter Druck des Kopfes in ein Kissen an der Wand, dazwischen Schulterkreisen.
routine-cushion-strength-reason-1 = Der Nacken arbeitet ohne Bewegung und ohne eine Hand am Kopf.

routine-desk-hips-name = Hüften am Schreibtisch
routine-desk-hips-summary = Dehnen von Gesäß und Oberschenkel auf dem Stuhl, dann einige Male aufstehen.
routine-desk-hips-reason-1 = Hüften, die sich gut bewegen, schonen den unteren Rücken.

routine-desk-long-back-name = Langer Rücken am Schreibtisch
routine-desk-long-back-summary = Hände auf den Tisch, Rücken lang, dann Seitneigen und Verbeugen.
routine-desk-long-back-reason-1 = Es macht Seiten und Rücken zusammen lang, mit den Händen auf dem Tisch.

routine-desk-stand-up-name = Aufstehen am Schreibtisch
routine-desk-stand-up-summary = Verbeugen aus der Hüfte, eine kleine Hüftdehnung und sanftes Anspannen, neben dem Schreibtisch.
routine-desk-stand-up-reason-1 = Beugen aus der Hüfte lässt den unteren Rücken ruhen.
routine-desk-stand-up-reason-2 = Es braucht keinen Boden und kein Liegen.

routine-eyes-and-head-name = Augen bleiben, Kopf dreht
routine-eyes-and-head-summary = Ruhige Kopfdrehungen mit den Augen auf einem Punkt, dazwischen Runden langsamen Atmens.
routine-eyes-and-head-reason-1 = Kleine Drehungen mit ruhigen Augen passen zu einem gereizten Nacken.

routine-floor-chest-sink-name = Brust sinken lassen und seitliche Beine
routine-floor-chest-sink-summary = Kleine Bewegungen im Vierfüßlerstand und in Seitenlage, ohne Runden oder Drehen.
routine-floor-chest-sink-reason-1 = Kein Runden, kein Drehen, nichts auf dem Rücken: Es passt für viele, die das meiden müssen.

routine-floor-hips-name = Hüften auf dem Boden
routine-floor-hips-summary = Brücken, die Hüftdehnung im Halbkniestand und der Knöchel auf dem Knie.
routine-floor-hips-reason-1 = Kräftige, geschmeidige Hüften schonen den unteren Rücken.

routine-floor-low-back-ease-name = Unterer Rücken in Ruhe auf dem Boden
routine-floor-low-back-ease-summary = Becken kippen, ein Knie zur Brust und die Knie von Seite zu Seite.
routine-floor-low-back-ease-reason-1 = Es bewegt den unteren Rücken ein wenig, ohne Gewicht darauf.

routine-floor-neck-rest-name = Nacken in Ruhe auf dem Boden
routine-floor-neck-rest-summary = Im Liegen: kleines Nicken, langsame Kopfdrehungen, langsames Atmen.
routine-floor-neck-rest-reason-1 = Im Liegen muss der Nacken den Kopf nicht tragen.

routine-floor-tilt-and-breathe-name = Kippen und atmen
routine-floor-tilt-and-breathe-summary = Becken kippen und langsames Atmen auf dem Rücken, ohne Dehnung.
routine-floor-tilt-and-breathe-reason-1 = Die kleinste Bewegung für einen unteren Rücken, der nicht viel mag.

routine-floor-turns-name = Drehungen im Vierfüßlerstand
routine-floor-turns-summary = Ellbogen zur Decke, Nadel einfädeln und Katze und Kuh.
routine-floor-turns-reason-1 = Es dreht den oberen Rücken über einem ruhigen Becken.

routine-floor-upper-back-name = Den oberen Rücken öffnen
routine-floor-upper-back-summary = Katze und Kuh, offenes Buch und gefaltete Ruhe.
routine-floor-upper-back-reason-1 = Der Boden trägt dich, während sich der obere Rücken beugt und dreht.

routine-hands-off-name = Hände weg, bis es vorbei ist
routine-hands-off-summary = Hände im Schoß, Kopf still, lang ausatmen, bis der Drang halb so stark ist.
routine-hands-off-reason-1 = Hände im Schoß können den Nacken nicht verdrehen.
routine-hands-off-reason-2 = Es stammt aus Methoden für andere Gewohnheiten. Eine Studie zum Gelenkknacken wurde nicht gefunden.

routine-laced-hands-name = Hände verschränkt, Schultern tief
routine-laced-hands-summary = Hände tief verschränkt, Schultern schwer, lang ausatmen.
routine-laced-hands-reason-1 = Verschränkte Hände und tiefe Schultern lassen wenig, womit man knacken kann.

routine-long-side-holds-name = Lange Dehnungen der Seite
routine-long-side-holds-summary = Zwei lange Dehnungen für Seite und Rückseite des Nackens, ohne Ziehen.
routine-long-side-holds-reason-1 = Langes, ruhiges Halten wirkt auf die Muskeln zwischen Nacken und Schulter.
routine-long-side-holds-reason-2 = Hände ziehen nie am Kopf.

routine-neck-side-and-tuck-name = Seitneigen und Kinn gleiten
routine-neck-side-and-tuck-summary = Ohr zur Schulter, Kinn gleiten und Schulterkreisen, alles langsam.
routine-neck-side-and-tuck-reason-1 = Es wirkt auf die Seiten des Nackens und bringt den Kopf zurück über die Schultern.

routine-neck-turns-and-rolls-name = Drehen und kreisen
routine-neck-turns-and-rolls-summary = Zuerst Schulterkreisen, dann langsame Kopfdrehungen, dann langsames Atmen.
routine-neck-turns-and-rolls-reason-1 = Es führt den Nacken durch den leichten Teil seines Umfangs, ohne Hände und ohne Kraft.

routine-press-instead-name = Drücken statt knacken
routine-press-instead-summary = Schulterblätter zusammen, dann verschränkte Hände und lang ausatmen.
routine-press-instead-reason-1 = Ein Druck quer über den Rücken antwortet auf den Drang, ohne ein Gelenk bis ans Ende zu drehen.
routine-press-instead-reason-2 = Ein Drang steigt und fällt meist innerhalb von Minuten.

routine-reach-and-widen-name = Strecken und weiten
routine-reach-and-widen-summary = Nach oben und zur Seite strecken, dann den Arm quer vor der Brust halten.
routine-reach-and-widen-reason-1 = Es macht die Seiten und die Rückseite der Schultern lang.

routine-seated-back-rounds-name = Runden und aufrichten im Stuhl
routine-seated-back-rounds-summary = Das Becken vor und zurück rollen, langsame Drehungen, dann einige Male aufstehen.
routine-seated-back-rounds-reason-1 = Es bewegt den ganzen Rücken nach langem Sitzen.

routine-shoulder-blades-name = Schulterblätter bei der Arbeit
routine-shoulder-blades-summary = Kreisen, dann die Schulterblätter setzen und zusammendrücken. Der Nacken bleibt ruhig.
routine-shoulder-blades-reason-1 = Die Muskeln zwischen den Schulterblättern tragen die Arme, so hat der Nacken weniger zu tun.
routine-shoulder-blades-reason-2 = Der Nacken selbst bewegt sich nicht.

routine-shoulders-and-breath-name = Kreisen und lange Atemzüge
routine-shoulders-and-breath-summary = Schulterkreisen, dann langsames Atmen. Der Nacken bleibt ruhig.
routine-shoulders-and-breath-reason-1 = Der Nacken muss sich nicht bewegen: Schultern und Atem machen die Arbeit.
routine-shoulders-and-breath-reason-2 = Es passt am Schreibtisch, in jeder Kleidung.

routine-stand-and-walk-easy-name = Aufstehen und gehen
routine-stand-and-walk-easy-summary = Du stehst auf und gehst in leichtem Tempo, dann stehst du und atmest.
routine-stand-and-walk-easy-reason-1 = Die Haltung zu wechseln ist meist das, was ein Rücken nach langem Sitzen möchte.
routine-stand-and-walk-easy-reason-2 = In einer Studie hatten Büroangestellte, die erinnert wurden, sich zu bewegen oder die Haltung zu wechseln, seltener neue Nackenschmerzen.

routine-standing-back-ease-name = Zu beiden Seiten neigen
routine-standing-back-ease-summary = Seitneigen und eine kleine Rückbeuge, im Stehen.
routine-standing-back-ease-reason-1 = Nach dem Sitzen fühlen sich kleine Neigungen zur Seite und nach hinten meist gut an.

routine-standing-legs-name = Beine für den Rücken
routine-standing-legs-summary = Kleine Kniebeugen, Fersenheben und eine Wadendehnung, mit Festhalten.
routine-standing-legs-reason-1 = Beine, die gut arbeiten, schonen den unteren Rücken.

routine-steady-trunk-name = Ruhiger Rumpf
routine-steady-trunk-summary = Käfer, Brücken und eine kurze Unterarmstütze.
routine-steady-trunk-reason-1 = Der Rumpf lernt, ruhig zu bleiben, während sich Arme und Beine bewegen.

routine-trunk-three-name = Drei für den Rumpf
routine-trunk-three-summary = Vogelhund, Seitstütz und kleines Aufrollen mit kurzem Halten.
routine-trunk-three-reason-1 = Kurzes Halten trainiert den Rumpf mit wenig Last auf der Wirbelsäule.

routine-two-minute-band-name = Zwei Minuten mit einem Band
routine-two-minute-band-summary = Seitheben mit Band, dann Rudern oder langsames Schulterheben.
routine-two-minute-band-reason-1 = Zwei Minuten am Tag mit dem Band halfen in einer Studie über 10 Wochen bei Nacken- und Schulterschmerzen (n = 198).

routine-upper-back-lift-name = Heben und drehen
routine-upper-back-lift-summary = Brust heben und langsame Rumpfdrehungen mit gekreuzten Armen auf der Brust.
routine-upper-back-lift-reason-1 = Es holt den oberen Rücken aus seiner Beugung und dreht ihn langsam, ohne einen Stuhl zum Ziehen.

routine-wall-and-door-name = Wand und Tür
routine-wall-and-door-summary = Liegestütze an der Wand, eine Dehnung im Türrahmen und Arme an der Wand entlang.
routine-wall-and-door-reason-1 = Es öffnet die Vorderseite der Brust und weckt die Muskeln, die die Schulterblätter halten.

routine-occasion-morning-name = Aufstehen
routine-occasion-morning-summary = Kleine, leichte Bewegungen im Stehen, bevor der Tag beginnt.
routine-occasion-morning-reason-1 = Ein Rücken ist gleich nach dem Aufstehen oft am steifsten, deshalb beginnt es aufrecht und beugt sich wenig.

routine-occasion-travel-name = Im Zug oder im Flugzeug
routine-occasion-travel-summary = Kleine Bewegungen, die auf einem Sitz Platz haben, und langsames Atmen.
routine-occasion-travel-reason-1 = Nichts braucht Platz oder eine Hand am Kopf.
routine-occasion-travel-reason-2 = Ab und zu aufzustehen und zu gehen tut mehr; das hier ist für dazwischen.

routine-occasion-long-drive-name = Halt auf einer langen Fahrt
routine-occasion-long-drive-summary = Gehen, Hüften und Waden neben dem geparkten Auto.
routine-occasion-long-drive-reason-1 = Fünfzehn Minuten Pause nach zwei Stunden am Steuer sind der übliche Rat, und das passt hinein.
routine-occasion-long-drive-reason-2 = Es streckt die Hüften, die der Sitz gebeugt hat, und braucht keinen Boden.

routine-occasion-after-sport-name = Nach dem Sport
routine-occasion-after-sport-summary = Gehen, bis der Atem ruhig ist, dann Waden, Hüften, Rücken und Schultern.
routine-occasion-after-sport-reason-1 = Erst gehst du aus, dann dehnst du, was gearbeitet hat.
routine-occasion-after-sport-reason-2 = An einem Muskelkater morgen ändert es kaum etwas; es ist dafür, wie du dich jetzt fühlst.

routine-occasion-bedtime-name = Vor dem Schlafen
routine-occasion-bedtime-summary = Im Liegen: die Knie von Seite zu Seite, ein Knie nach dem anderen, und lange Atemzüge.
routine-occasion-bedtime-reason-1 = Alles geschieht im Liegen, auf einer Matte oder einem festen Bett, und endet mit langsamem Atmen.

## Bewegungen gegen das, was die Prüfung zeigt

ergonomics-counter-looking-down = Dein Bildschirm oder deine Papiere liegen tief: Das hier öffnet, was der Blick nach unten rundet.
ergonomics-counter-looking-up = Dein Bildschirm steht hoch: Das hier macht den Nacken hinten lang.
ergonomics-counter-to-one-side = Dein Bildschirm steht seitlich: Das hier dreht nach beiden Seiten.
ergonomics-counter-telephone = Du hältst das Telefon mit der Schulter: Das hier bewegt Nacken und Schultern auf beiden Seiten.
ergonomics-counter-reaching = Du greifst oder lehnst dich am Tisch nach vorn: Das hier nimmt die Schultern zurück.
ergonomics-counter-shrugging = Deine Arme hängen am Tisch oder werden hochgeschoben: Das hier lässt die Schultern sinken.
ergonomics-counter-back-without-support = Dein Stuhl lässt den Rücken ohne Stütze: Das hier holt ihn aus der einen Beugung, in der er sitzt.
ergonomics-counter-long-sitting = Du sitzt an einem üblichen Tag lange: Das hier bringt dich auf die Beine. In einer Studie mit Büroangestellten gingen Pausen mit Bewegung mit weniger neuen Beschwerden an Nacken und Rücken einher.
