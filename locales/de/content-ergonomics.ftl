# The checks of desk, car, device, bed, bags and tasks in German.

## Dein Schreibtisch

ergonomics-workstation-title = Dein Schreibtisch
ergonomics-workstation-lead = Acht Fragen, etwa fünf Minuten. Es sind die Fragen von ROSA, einer Liste, die an 72 Büroarbeitsplätzen erprobt wurde. Sie zeigt, wo man zuerst hinsehen sollte. Was du spüren wirst, kann sie nicht sagen.

ergonomics-workstation-question-seat-height-text = Wie hoch ist dein Sitz?
ergonomics-workstation-question-seat-height-hint = Setz dich in deinen üblichen Schuhen ganz nach hinten und sieh auf Knie und Füße.
ergonomics-workstation-question-seat-height-why = Wenn die Füße flach stehen, trägt der Boden die Beine, und die Sitzkante drückt nicht in die Oberschenkel.
ergonomics-workstation-choice-seat-right-text = Knie etwa im rechten Winkel, Füße flach
ergonomics-workstation-choice-seat-too-low-text = Knie höher als die Hüften
ergonomics-workstation-choice-seat-too-low-change = Stell den Sitz höher, bis die Oberschenkel waagerecht sind.
ergonomics-workstation-choice-seat-too-low-change-measured = Stell den Sitz auf { $to }, { $by } höher als jetzt.
ergonomics-workstation-choice-seat-too-high-text = Oberschenkel fallen ab, nur die Zehen tragen
ergonomics-workstation-choice-seat-too-high-change = Stell den Sitz tiefer. Wird der Tisch dann zu hoch, lass den Sitz und stell etwas unter die Füße.
ergonomics-workstation-choice-seat-too-high-change-measured = Stell den Sitz auf { $to }, { $by } tiefer als jetzt.
ergonomics-workstation-choice-seat-no-foot-contact-text = Meine Füße erreichen den Boden nicht
ergonomics-workstation-choice-seat-no-foot-contact-change = Stell den Sitz tiefer, oder stell eine Kiste oder eine Fußstütze unter die Füße.
ergonomics-workstation-choice-seat-no-foot-contact-change-measured = Stell den Sitz auf { $to }, { $by } tiefer als jetzt, oder füll die Lücke unter den Füßen.
ergonomics-workstation-choice-seat-little-leg-room-text = Zu wenig Platz für meine Beine unter dem Tisch
ergonomics-workstation-choice-seat-little-leg-room-change = Räum den Platz unter dem Tisch frei; nimm eine Schublade heraus, wenn sie im Weg ist.
ergonomics-workstation-choice-seat-fixed-text = Die Höhe lässt sich nicht ändern
ergonomics-workstation-choice-seat-fixed-change = Ein festes Kissen oder eine Fußstütze hilft zum Teil. Ein Stuhl mit verstellbarer Höhe hilft ganz.

ergonomics-workstation-question-pan-depth-text = Wie tief ist deine Sitzfläche?
ergonomics-workstation-question-pan-depth-hint = Setz dich ganz nach hinten und schieb eine Faust zwischen Sitzkante und Kniekehle. Etwa 7,5 cm sind richtig.
ergonomics-workstation-question-pan-depth-why = Eine zu tiefe Sitzfläche hält den Rücken von der Lehne fern; eine zu kurze trägt weniger von den Oberschenkeln.
ergonomics-workstation-choice-pan-right-text = Etwa eine Faust passt hinein
ergonomics-workstation-choice-pan-too-long-text = Weniger: Die Kante berührt meine Waden
ergonomics-workstation-choice-pan-too-long-change = Schieb die Sitzfläche zurück, oder steck ein festes Kissen hinter den Rücken.
ergonomics-workstation-choice-pan-too-long-change-measured = Mach die Sitzfläche { $to } tief, { $by } kürzer als jetzt, mit dem Schieber oder einem Kissen hinter dem Rücken.
ergonomics-workstation-choice-pan-too-short-text = Mehr: Die Oberschenkel hängen über
ergonomics-workstation-choice-pan-too-short-change = Schieb die Sitzfläche nach vorn, oder nimm weg, was hinter dem Rücken steckt.
ergonomics-workstation-choice-pan-too-short-change-measured = Mach die Sitzfläche { $to } tief, { $by } tiefer als jetzt, wenn sie sich schieben lässt.
ergonomics-workstation-choice-pan-fixed-text = Die Tiefe lässt sich nicht ändern
ergonomics-workstation-choice-pan-fixed-change = Ein Kissen hinter dem Rücken verkürzt eine tiefe Sitzfläche. Eine Sitzfläche zum Schieben passt mehr Menschen.

ergonomics-workstation-question-armrests-text = Was trägt deine Arme?
ergonomics-workstation-question-armrests-hint = Lass die Oberarme hängen, beuge die Ellbogen rechtwinklig, und sieh, wo die Armlehnen sind.
ergonomics-workstation-question-armrests-why = Gestützte Arme hängen weniger an den Muskeln zwischen Nacken und Schulter.
ergonomics-workstation-choice-arms-right-text = Ellbogen liegen auf, Schultern locker
ergonomics-workstation-choice-arms-too-high-or-low-text = Zu hoch, zu tief oder keine Armlehnen
ergonomics-workstation-choice-arms-too-high-or-low-change = Stell sie auf die Höhe deines hängenden Ellbogens; geht das nicht, leg die Unterarme auf den Tisch.
ergonomics-workstation-choice-arms-too-high-or-low-change-measured = Stell sie { $to } über den Sitz, wo dein Ellbogen hängt; geht das nicht, leg die Unterarme auf den Tisch.
ergonomics-workstation-choice-arms-hard-text = Hart oder beschädigt
ergonomics-workstation-choice-arms-hard-change = Wickle ein Handtuch darum, oder bring Polster an.
ergonomics-workstation-choice-arms-too-wide-text = Zu weit auseinander
ergonomics-workstation-choice-arms-too-wide-change = Stell sie enger, oder lass den Tisch die Unterarme tragen.
ergonomics-workstation-choice-arms-fixed-text = Sie lassen sich nicht verstellen
ergonomics-workstation-choice-arms-fixed-change = Nimm sie ab, wenn sie dich vom Tisch fernhalten. Verstellbare Armlehnen kosten einen Stuhl.

ergonomics-workstation-question-back-support-text = Was trägt deinen Rücken?
ergonomics-workstation-question-back-support-hint = Sitz so, wie du nach einer Stunde sitzt, nicht so, wie du glaubst, sitzen zu sollen.
ergonomics-workstation-question-back-support-why = Eine Lehne übernimmt einen Teil des Rumpfgewichts, am meisten, wenn sie etwas nach hinten geneigt ist.
ergonomics-workstation-choice-back-right-text = Das Kreuz ist gestützt, die Lehne steht bei 95 bis 110 Grad
ergonomics-workstation-choice-back-no-lumbar-text = Keine Stütze für das Kreuz, oder an der falschen Stelle
ergonomics-workstation-choice-back-no-lumbar-change = Stell das Polster 15 bis 25 cm über den Sitz, oder leg dort ein gerolltes Handtuch hin.
ergonomics-workstation-choice-back-angle-text = Weit zurückgelehnt oder kerzengerade
ergonomics-workstation-choice-back-angle-change = Stell die Lehne auf 100 bis 110 Grad und rück näher an den Tisch.
ergonomics-workstation-choice-back-none-text = Keine Lehne, oder ich sitze weg davon
ergonomics-workstation-choice-back-none-change = Rutsch zurück, bis du sie spürst. Statt eines Hockers nimm für längere Zeit einen Stuhl.
ergonomics-workstation-choice-back-desk-too-high-text = Der Tisch ist so hoch, dass ich die Schultern hochziehe
ergonomics-workstation-choice-back-desk-too-high-change = Stell den Tisch tiefer, oder den Sitz höher und etwas unter die Füße.
ergonomics-workstation-choice-back-desk-too-high-change-measured = Der Tisch passt bei { $to }, { $by } tiefer als jetzt. Bewegt er sich nicht, stell den Sitz um so viel höher und etwas unter die Füße.
ergonomics-workstation-choice-back-fixed-text = Die Lehne lässt sich nicht verstellen
ergonomics-workstation-choice-back-fixed-change = Ein Kissen ändert den Winkel ein wenig. Eine verstellbare Lehne kostet einen Stuhl.

ergonomics-workstation-question-monitor-text = Wo steht dein Bildschirm?
ergonomics-workstation-question-monitor-hint = Sieh geradeaus: Die Oberkante soll auf Augenhöhe oder eine Handbreit tiefer sein, eine Armlänge entfernt.
ergonomics-workstation-question-monitor-why = Der Kopf folgt den Augen, und der Nacken trägt den Kopf.
ergonomics-workstation-choice-monitor-right-text = 40 bis 75 cm entfernt und auf Augenhöhe
ergonomics-workstation-choice-monitor-too-low-text = Ich sehe um mehr als 30 Grad hinunter
ergonomics-workstation-choice-monitor-too-low-change = Stell ihn höher. Ein Laptop kommt auf einen Bücherstapel, mit eigener Tastatur und Maus.
ergonomics-workstation-choice-monitor-too-low-change-measured = Stell die Oberkante auf { $to }, { $by } höher als jetzt.
ergonomics-workstation-choice-monitor-too-high-text = Ich sehe hinauf oder hebe zum Lesen das Kinn
ergonomics-workstation-choice-monitor-too-high-change = Stell ihn tiefer. Mit Bifokal- oder Gleitsichtgläsern noch 5 bis 10 cm tiefer.
ergonomics-workstation-choice-monitor-too-high-change-measured = Stell die Oberkante auf { $to }, { $by } tiefer als jetzt.
ergonomics-workstation-choice-monitor-too-far-text = Weiter als 75 cm
ergonomics-workstation-choice-monitor-too-far-change = Hol ihn näher, oder mach die Schrift größer.
ergonomics-workstation-choice-monitor-too-far-change-measured = Hol ihn auf { $to } an die Augen, { $by } näher als jetzt.
ergonomics-workstation-choice-monitor-twist-text = Mein Nacken ist um mehr als 30 Grad gedreht
ergonomics-workstation-choice-monitor-twist-change = Stell den meistbenutzten Bildschirm gerade vor dich; dreh zum anderen den Stuhl, nicht den Nacken.
ergonomics-workstation-choice-monitor-glare-text = Licht spiegelt sich darin
ergonomics-workstation-choice-monitor-glare-change = Stell ihn im rechten Winkel zum Fenster, oder zieh den Vorhang zu.
ergonomics-workstation-choice-monitor-no-document-holder-text = Ich lese Papiere, die flach auf dem Tisch liegen
ergonomics-workstation-choice-monitor-no-document-holder-change = Lehn sie an einen Halter zwischen Bildschirm und Tastatur.

ergonomics-workstation-question-phone-text = Wie telefonierst du?
ergonomics-workstation-question-phone-hint = Denk an Gespräche an diesem Tisch, mit jeder Art von Telefon.
ergonomics-workstation-question-phone-why = Ein Hörer zwischen Schulter und Ohr beugt den Nacken, solange das Gespräch dauert.
ergonomics-workstation-choice-phone-right-text = Headset, oder eine Hand bei geradem Nacken
ergonomics-workstation-choice-phone-far-text = Ich strecke mich danach, weiter als 30 cm
ergonomics-workstation-choice-phone-far-change = Leg es in Reichweite eines Unterarms.
ergonomics-workstation-choice-phone-not-used-text = Ich telefoniere hier nicht
ergonomics-workstation-choice-phone-neck-hold-text = Ich klemme es zwischen Nacken und Schulter
ergonomics-workstation-choice-phone-neck-hold-change = Nimm den Lautsprecher oder ein Headset.
ergonomics-workstation-choice-phone-no-hands-free-text = Es gibt weder Lautsprecher noch Headset
ergonomics-workstation-choice-phone-no-hands-free-change = Ein einfaches Headset genügt.

ergonomics-workstation-question-mouse-text = Wo liegt deine Maus?
ergonomics-workstation-question-mouse-hint = Lass den Oberarm hängen und sieh, wo die Hand zu liegen kommt.
ergonomics-workstation-question-mouse-why = Liegt die Maus nah, kann der Arm hängen, statt vorgehalten zu werden.
ergonomics-workstation-choice-mouse-right-text = In einer Linie mit der Schulter, nah
ergonomics-workstation-choice-mouse-reach-text = Ich strecke mich danach
ergonomics-workstation-choice-mouse-reach-change = Hol sie neben die Tastatur. Eine Tastatur ohne Ziffernblock schafft Platz.
ergonomics-workstation-choice-mouse-other-surface-text = Sie liegt auf einer anderen Fläche als die Tastatur
ergonomics-workstation-choice-mouse-other-surface-change = Leg beide auf dieselbe Fläche.
ergonomics-workstation-choice-mouse-pinch-text = Sie ist klein und ich halte sie mit den Fingerspitzen
ergonomics-workstation-choice-mouse-pinch-change = Nimm eine, die die Hand füllt.
ergonomics-workstation-choice-mouse-palm-rest-text = Eine Handballenauflage liegt davor
ergonomics-workstation-choice-mouse-palm-rest-change = Nimm die Auflage weg, solange du die Maus bewegst.

ergonomics-workstation-question-keyboard-text = Wie liegen deine Hände auf der Tastatur?
ergonomics-workstation-question-keyboard-hint = Tipp einen Satz und halte an: Sieh auf Handgelenke und Schultern.
ergonomics-workstation-question-keyboard-why = Gerade Handgelenke und tiefe Schultern brauchen am wenigsten Kraft.
ergonomics-workstation-choice-keyboard-right-text = Handgelenke gerade, Schultern locker
ergonomics-workstation-choice-keyboard-wrists-bent-text = Handgelenke nach oben geknickt, oder die Tastatur steht schräg
ergonomics-workstation-choice-keyboard-wrists-bent-change = Klapp die Füße ein, sodass sie flach liegt.
ergonomics-workstation-choice-keyboard-deviation-text = Handgelenke seitlich geknickt
ergonomics-workstation-choice-keyboard-deviation-change = Rück die Buchstaben in die Mitte; eine breitere oder geteilte Tastatur hilft breiten Schultern.
ergonomics-workstation-choice-keyboard-too-high-text = So hoch, dass ich die Schultern hochziehe
ergonomics-workstation-choice-keyboard-too-high-change = Stell sie tiefer, oder den Sitz höher und etwas unter die Füße.
ergonomics-workstation-choice-keyboard-too-high-change-measured = Die Tasten passen bei { $to }, { $by } tiefer als jetzt.
ergonomics-workstation-choice-keyboard-overhead-text = Ich greife oft nach Dingen über Kopfhöhe
ergonomics-workstation-choice-keyboard-overhead-change = Leg, was du täglich brauchst, zwischen Hüfte und Schulter.
ergonomics-workstation-choice-keyboard-fixed-text = Die Fläche darunter lässt sich nicht verstellen
ergonomics-workstation-choice-keyboard-fixed-change = Stell stattdessen den Sitz nach den Ellbogen ein und etwas unter die Füße.

## Fahrersitz

ergonomics-car-title = Fahrersitz
ergonomics-car-lead = Sechs Blicke, bei stehendem Auto. Ändere eine Sache, fahr ein paar Tage, sieh dann noch einmal hin.

ergonomics-car-question-chest-to-wheel-text = Wie weit ist dein Brustbein vom Lenkrad?
ergonomics-car-question-chest-to-wheel-hint = Miss bis zur Mitte des Lenkrads.
ergonomics-car-question-chest-to-wheel-why = Der Airbag braucht Platz. Das geht vor Bequemlichkeit.
ergonomics-car-choice-chest-right-text = 25 cm oder mehr
ergonomics-car-choice-chest-near-text = Weniger als 25 cm
ergonomics-car-choice-chest-near-change = Rück den Sitz zurück, und das Lenkrad weg von dir, wenn es geht.

ergonomics-car-question-knee-bend-text = Wie gebeugt ist dein Knie bei getretenem Pedal?
ergonomics-car-question-knee-bend-hint = Tritt Kupplung oder Bremse ganz durch.
ergonomics-car-question-knee-bend-why = Ein leicht gebeugtes Knie kann kräftig und bequem treten.
ergonomics-car-choice-knee-right-text = Noch etwas gebeugt, 20 bis 30 Grad oder mehr
ergonomics-car-choice-knee-straight-text = Gestreckt
ergonomics-car-choice-knee-straight-change = Rück den Sitz vor, eine Raste nach der anderen.

ergonomics-car-question-car-back-text = Wie steht die Lehne?
ergonomics-car-question-car-back-hint = Sitz mit dem Rücken an der Lehne, auch mit dem Kreuz.
ergonomics-car-question-car-back-why = Weit hinten schiebt den Kopf nach vorn; kerzengerade ermüdet.
ergonomics-car-choice-car-back-right-text = 100 bis 110 Grad, die Höhlung des Kreuzes gefüllt
ergonomics-car-choice-car-back-far-text = Weiter zurück
ergonomics-car-choice-car-back-far-change = Stell sie ein paar Grad steiler.
ergonomics-car-choice-car-back-upright-text = Kerzengerade
ergonomics-car-choice-car-back-upright-change = Stell sie ein paar Grad flacher.
ergonomics-car-choice-car-back-empty-text = Das Kreuz hat keine Stütze
ergonomics-car-choice-car-back-empty-change = Stell die Kreuzstütze ein, oder füll die Höhlung mit einem kleinen Handtuch.

ergonomics-car-question-wheel-reach-text = Wo kommt dein Handgelenk zu liegen?
ergonomics-car-question-wheel-reach-hint = Schultern an der Lehne, ein Arm gestreckt über den Lenkradkranz.
ergonomics-car-question-wheel-reach-why = Dann sind die Ellbogen beim Fahren gebeugt, und die Schultern bleiben hinten.
ergonomics-car-choice-wheel-right-text = Das Handgelenk liegt auf dem Kranz
ergonomics-car-choice-wheel-far-text = Nur die Finger reichen hin
ergonomics-car-choice-wheel-far-change = Hol das Lenkrad näher, oder stell die Lehne steiler.
ergonomics-car-choice-wheel-near-text = Der Unterarm liegt darauf
ergonomics-car-choice-wheel-near-change = Schieb das Lenkrad weg oder den Sitz zurück, solange die Pedale erreichbar bleiben.

ergonomics-car-question-head-restraint-text = Wo ist die Kopfstütze?
ergonomics-car-question-head-restraint-hint = Lass jemanden von der Seite schauen.
ergonomics-car-question-head-restraint-why = Bei einem Aufprall von hinten fängt sie den Kopf auf.
ergonomics-car-choice-restraint-right-text = Oberkante auf Höhe meines Scheitels, höchstens 5 cm dahinter
ergonomics-car-choice-restraint-low-text = Tiefer
ergonomics-car-choice-restraint-low-change = Zieh sie hoch, bis sie einrastet.
ergonomics-car-choice-restraint-far-text = Weiter dahinter
ergonomics-car-choice-restraint-far-change = Stell die Stütze vor, oder die Lehne steiler.

ergonomics-car-question-car-breaks-text = Wie lange fährst du ohne Halt?
ergonomics-car-question-car-breaks-hint = Denk an deine übliche lange Fahrt.
ergonomics-car-question-car-breaks-why = Etwas zu gehen verändert, was die Last trägt.
ergonomics-car-choice-breaks-right-text = Mindestens alle 2 Stunden ein Halt von 15 Minuten
ergonomics-car-choice-breaks-rare-text = Länger
ergonomics-car-choice-breaks-rare-change = Plan für alle 2 Stunden einen Halt von 15 Minuten ein, und geh umher.

## Handy und Tablet

ergonomics-device-title = Handy und Tablet
ergonomics-device-lead = Vier Fragen dazu, wie du es hältst. Ein geneigter Kopf belastet die Nackenmuskeln stärker. In Studien, die Menschen begleiteten, ist der Zusammenhang mit Nackenschmerzen schwach oder fehlt.

ergonomics-device-question-device-height-text = Wie hoch hältst du es?
ergonomics-device-question-device-height-hint = Sieh geradeaus, dann auf den Bildschirm: Wie weit siehst du hinunter?
ergonomics-device-question-device-height-why = Die Augen gehen von selbst 15 bis 20 Grad hinunter; darüber hinaus folgt der Kopf.
ergonomics-device-choice-height-right-text = Etwas unter den Augen
ergonomics-device-choice-height-chest-text = Vor der Brust
ergonomics-device-choice-height-chest-change = Heb es ein, zwei Handbreit höher.
ergonomics-device-choice-height-lap-text = Im Schoß
ergonomics-device-choice-height-lap-change = Heb es höher, mit den Ellbogen auf einem Tisch oder Kissen.

ergonomics-device-question-device-support-text = Was trägt deine Arme?
ergonomics-device-question-device-support-hint = Sieh auf deine Ellbogen.
ergonomics-device-question-device-support-why = Frei gehaltene Arme ermüden die Schultern.
ergonomics-device-choice-support-right-text = Tisch, Lehne, Kissen oder Ständer
ergonomics-device-choice-support-none-text = Nichts
ergonomics-device-choice-support-none-change = Stütz die Ellbogen auf, oder nimm einen Ständer.

ergonomics-device-question-device-time-text = Wie lange am Stück?
ergonomics-device-question-device-time-hint = Denk an einen gewöhnlichen Abend.
ergonomics-device-question-device-time-why = Jede Haltung wird ermüdend, wenn sie dauert.
ergonomics-device-choice-time-right-text = Höchstens 20 bis 30 Minuten
ergonomics-device-choice-time-long-text = Länger
ergonomics-device-choice-time-long-change = Leg es nach 20 bis 30 Minuten weg und steh auf.

ergonomics-device-question-device-hands-text = Welche Hand?
ergonomics-device-question-device-hands-hint = Denk ans Tippen und ans Wischen.
ergonomics-device-question-device-hands-why = Handwechsel teilt die Arbeit, Diktieren erspart sie.
ergonomics-device-choice-hands-right-text = Beide, oder ich wechsle
ergonomics-device-choice-hands-one-text = Immer derselbe Daumen
ergonomics-device-choice-hands-one-change = Wechsle die Hand, und diktiere längere Texte.

## Kissen und Schlaf

ergonomics-sleep-title = Kissen und Schlaf
ergonomics-sleep-lead = Drei Fragen und eine Zahl. Ändere eine Sache in der Woche und achte darauf, wie der Nacken am Morgen ist.

ergonomics-sleep-question-lying-text = Wie liegst du meistens?
ergonomics-sleep-question-lying-hint = Wie du aufwachst, zählt mehr als wie du einschläfst.
ergonomics-sleep-question-lying-why = Auf dem Bauch bleibt der Kopf stundenlang gedreht.
ergonomics-sleep-choice-lying-right-text = Auf Rücken oder Seite
ergonomics-sleep-choice-lying-front-text = Auf dem Bauch
ergonomics-sleep-choice-lying-front-change = Beginn auf der Seite, mit einem Kissen vor dir zum Anlehnen.

ergonomics-sleep-question-pillow-height-text = Wie hoch ist dein Kissen, wenn der Kopf darauf liegt?
ergonomics-sleep-question-pillow-height-hint = Lass jemanden schauen: Nase und Brustbein sollen in einer Linie liegen.
ergonomics-sleep-question-pillow-height-why = Ein Kissen füllt den Raum zwischen Kopf und Matratze, auf der Seite mehr als auf dem Rücken.
ergonomics-sleep-choice-pillow-right-text = Der Nacken liegt in einer Linie
ergonomics-sleep-choice-pillow-low-text = Der Kopf hängt hinunter
ergonomics-sleep-choice-pillow-low-change = Leg ein gefaltetes Handtuch unter das Kissen.
ergonomics-sleep-choice-pillow-high-text = Der Kopf wird hochgedrückt
ergonomics-sleep-choice-pillow-high-change = Nimm Füllung heraus, oder ein flacheres Kissen.

ergonomics-sleep-question-pillow-filling-text = Was ist darin?
ergonomics-sleep-question-pillow-filling-hint = Sieh auf das Etikett.
ergonomics-sleep-question-pillow-filling-why = In Studien waren Kissen aus Latex oder mit Federkern bei Nackenschmerzen besser als Daunen. Der Schlaf selbst war nicht anders.
ergonomics-sleep-choice-filling-right-text = Gummi, Latex, Federkern oder Schaum, der die Höhe hält
ergonomics-sleep-choice-filling-feather-text = Daunen, oder flach und alt
ergonomics-sleep-choice-filling-feather-change = Probier eine Woche lang eines, das die Höhe hält, vielleicht geliehen.

## Taschen und Heben

ergonomics-lifting-title = Taschen und Heben
ergonomics-lifting-lead = Vier Fragen, und eine Grenze, berechnet für eine Art zu heben. Heben ist an sich nicht gefährlich; man kann es leichter machen.

ergonomics-lifting-question-lift-close-text = Wie nah an dir ist die Last?
ergonomics-lifting-question-lift-close-hint = Sieh, wo deine Hände beim Aufnehmen sind.
ergonomics-lifting-question-lift-close-why = Der Abstand zählt in der Gleichung mehr als alles andere.
ergonomics-lifting-choice-close-right-text = Am Körper
ergonomics-lifting-choice-close-arms-text = Auf Armlänge
ergonomics-lifting-choice-close-arms-change = Tritt heran, und halte sie am Körper.

ergonomics-lifting-question-lift-height-text = Von wo hebst du?
ergonomics-lifting-question-lift-height-hint = Denk an den tiefsten Punkt der Hände.
ergonomics-lifting-question-lift-height-why = Zwischen Knie und Brust braucht es am wenigsten.
ergonomics-lifting-choice-lift-height-right-text = Zwischen Knie und Brust
ergonomics-lifting-choice-lift-floor-text = Vom Boden
ergonomics-lifting-choice-lift-floor-change = Stell sie auf eine Kiste oder ein Brett, oder beuge Hüften und Knie.

ergonomics-lifting-question-lift-turn-text = Drehst du dich beim Heben?
ergonomics-lifting-question-lift-turn-hint = Sieh auf deine Füße: Drehen sie sich mit?
ergonomics-lifting-question-lift-turn-why = Drehen mit den Füßen erspart dem Rücken das Verdrehen.
ergonomics-lifting-choice-turn-right-text = Nein, ich trete herum
ergonomics-lifting-choice-turn-twist-text = Ja, aus der Taille
ergonomics-lifting-choice-turn-twist-change = Beweg die Füße, oder verleg den Platz, an den du hebst.

ergonomics-lifting-question-bag-straps-text = Wie trägst du deine Tasche?
ergonomics-lifting-question-bag-straps-hint = Denk an die Tasche eines gewöhnlichen Tages.
ergonomics-lifting-question-bag-straps-why = Zwei Gurte teilen die Last. Ein Zehntel der Körpermasse ist ein üblicher Rat.
ergonomics-lifting-choice-bag-right-text = Zwei Gurte, oder leicht
ergonomics-lifting-choice-bag-one-text = Ein Gurt, immer dieselbe Seite
ergonomics-lifting-choice-bag-one-change = Wechsle die Seite, oder trag sie auf beiden.
ergonomics-lifting-choice-bag-heavy-text = Sie ist schwer
ergonomics-lifting-choice-bag-heavy-change = Nimm heraus, was du diese Woche nicht gebraucht hast.

## Eine Aufgabe deiner Arbeit

ergonomics-task-title = Eine Aufgabe deiner Arbeit
ergonomics-task-lead = Stell die Winkel des schlechtesten Augenblicks ein, oder lass sie aus einem Foto ablesen. Zwei Punktwerte, RULA und REBA, sagen, wie bald man sich eine Aufgabe ansehen sollte.

ergonomics-task-question-task-time-text = Wie lange dauert sie?
ergonomics-task-question-task-time-hint = Ohne Wechsel der Haltung.
ergonomics-task-question-task-time-why = Eine Haltung über mehr als eine Minute zählt als statisch.
ergonomics-task-choice-task-time-right-text = Weniger als eine Minute
ergonomics-task-choice-task-held-text = Länger
ergonomics-task-choice-task-held-change = Unterbrich sie: andere Haltung, andere Hand, andere Aufgabe.

ergonomics-task-question-task-repeat-text = Wie oft wiederholt sie sich?
ergonomics-task-question-task-repeat-hint = Zähl eine Minute lang.
ergonomics-task-question-task-repeat-why = 4 Mal und öfter in der Minute zählt als wiederholt.
ergonomics-task-choice-task-repeat-right-text = Weniger als 4 Mal in der Minute
ergonomics-task-choice-task-repeated-text = 4 Mal in der Minute oder öfter
ergonomics-task-choice-task-repeated-change = Wechsle dich mit einer anderen Aufgabe ab.

ergonomics-task-question-task-reach-text = Wo ist die Arbeit?
ergonomics-task-question-task-reach-hint = Lass den Oberarm hängen und sieh, wo die Hände sein müssen.
ergonomics-task-question-task-reach-why = Arbeit nah am Körper und auf Ellbogenhöhe hält Arm und Rumpf nahe ihrer Mitte.
ergonomics-task-choice-task-reach-right-text = Vor mir, auf Ellbogenhöhe
ergonomics-task-choice-task-far-text = Weit weg, hoch oder tief
ergonomics-task-choice-task-far-change = Hol die Arbeit näher, oder geh näher hin.

## Messen

ergonomics-measure-stature-name = Körpergröße
ergonomics-measure-stature-how = Ohne Schuhe, Rücken zur Wand, ein Buch flach auf dem Kopf.
ergonomics-measure-popliteal-height-name = Boden bis Kniekehle
ergonomics-measure-popliteal-height-how = Setz dich ohne Schuhe, Knie im rechten Winkel. Miss vom Boden bis zur Falte der Kniekehle.
ergonomics-measure-buttock-popliteal-name = Rücken bis Kniekehle
ergonomics-measure-buttock-popliteal-how = Setz dich ganz an eine Wand oder Lehne. Miss von dort bis zur Falte der Kniekehle.
ergonomics-measure-elbow-rest-name = Sitz bis Ellbogen
ergonomics-measure-elbow-rest-how = Setz dich aufrecht auf etwas Festes, Oberarm hängend, Ellbogen im rechten Winkel. Miss vom Sitz bis zum Ellbogen. Aus der Körpergröße lässt sich das nicht ablesen.
ergonomics-measure-eye-sitting-name = Sitz bis Auge
ergonomics-measure-eye-sitting-how = Setz dich aufrecht auf etwas Festes neben eine Wand, markier die Höhe des Auges, miss vom Sitz aus.
ergonomics-measure-thigh-clearance-name = Dicke des Oberschenkels
ergonomics-measure-thigh-clearance-how = Im Sitzen vom Sitz bis zum höchsten Punkt des Oberschenkels.
ergonomics-measure-elbow-standing-name = Boden bis Ellbogen, im Stehen
ergonomics-measure-elbow-standing-how = Steh ohne Schuhe, Oberarm hängend, Ellbogen im rechten Winkel.
ergonomics-measure-shoulder-breadth-name = Schulterbreite
ergonomics-measure-shoulder-breadth-how = Stell dich zwischen zwei Bücher oder an einen Türrahmen: von außen nach außen.
ergonomics-measure-shoe-name = Sohle deiner Schuhe
ergonomics-measure-shoe-how = Absatzhöhe der Schuhe, die du am Tisch trägst.
ergonomics-measure-seat-name = Sitzhöhe
ergonomics-measure-seat-how = Vom Boden bis zur Oberseite des Sitzes, während du darauf sitzt.
ergonomics-measure-seat-depth-name = Sitztiefe
ergonomics-measure-seat-depth-how = Von der Lehne bis zur Vorderkante.
ergonomics-measure-desk-name = Tischhöhe
ergonomics-measure-desk-how = Vom Boden bis zur Fläche, auf der die Tastatur liegt.
ergonomics-measure-screen-top-name = Oberkante des Bildschirms
ergonomics-measure-screen-top-how = Vom Boden bis zur Oberkante des Bildes.
ergonomics-measure-screen-distance-name = Auge bis Bildschirm
ergonomics-measure-screen-distance-how = Vom Auge bis zur Mitte des Bildes, so wie du sitzt.

ergonomics-input-missing = Noch keine Zahl.
ergonomics-input-not-a-number = Das lässt sich nicht als Länge lesen. Schreib zum Beispiel 43, 43 cm oder 17 in.
ergonomics-input-other-unit = { $typed } passt nur in einer anderen Einheit. Meinst du { $meant }?
ergonomics-input-too-small = Das ist kleiner, als es sein kann. Mindestens { $least }.
ergonomics-input-too-large = Das ist größer, als es sein kann. Höchstens { $most }.

## Was bekannt ist

ergonomics-fact-comfort-and-exposure-heading = Nimmt ein besserer Tisch die Schmerzen?
ergonomics-fact-comfort-and-exposure-text = Verlass dich nicht darauf. Eine Cochrane-Übersicht über 15 Studien mit 2.165 Büroangestellten fand vom Einrichten des Arbeitsplatzes wenig Wirkung auf Beschwerden an Nacken und Armen; gestützte Arme zusammen mit einer anderen Maus halfen etwas. Für Limber geht es dabei um Bequemlichkeit und weniger Belastung, nicht um Behandlung.
ergonomics-fact-what-rosa-says-heading = Was bedeutet die Zahl der Tischprüfung?
ergonomics-fact-what-rosa-says-text = Sie geht von 1 bis 10. In der Studie dahinter, an 72 Arbeitsplätzen, war das Unbehagen ab 5 größer, und Zahl und Unbehagen gingen nur zum Teil miteinander einher (R = 0,384). Ab 5 etwas ändern, ab 7 zuerst: Die zweite Grenze ist unsere eigene.
ergonomics-fact-starting-points-heading = Wie genau sind die Zahlen?
ergonomics-fact-starting-points-text = Es sind Ausgangswerte. Wo du nicht gemessen hast, stammen sie aus deiner Größe und den Körpern junger Soldatinnen und Soldaten und können einige Zentimeter danebenliegen. Nach der Ellbogenhöhe wird immer gefragt. Fühlt sich eine andere Höhe leichter an, ist sie die richtige.
ergonomics-fact-head-tilt-heading = Schadet der Blick aufs Handy dem Nacken?
ergonomics-fact-head-tilt-text = Er erhöht die Last auf die Nackenmuskeln: bei 30 Grad Neigung auf etwa das 3-Fache eines aufrechten Kopfes. Das stammt aus einem Rechenmodell ohne Versuchspersonen. Mehr Last ist keine Verletzung, und in Studien, die Menschen begleiteten, ist der Zusammenhang mit Nackenschmerzen schwach oder fehlt.
ergonomics-fact-before-after-heading = Seit einer Änderung ist es leichter. Lag es daran?
ergonomics-fact-before-after-text = Vielleicht. Steifheit geht von selbst auf und ab, und man ändert etwas, wenn sie gerade stark ist. Deshalb stehen die Werte davor und danach ohne Urteil nebeneinander.
ergonomics-fact-long-sitting-heading = Wie oft sollte ich aufstehen?
ergonomics-fact-long-sitting-text = Alle 20 bis 30 Minuten die Haltung wechseln und alle 45 bis 60 Minuten für 1 bis 2 Minuten aufstehen: Das ist übliche Praxis, und britische Leitlinien nennen Pausen nach 50 bis 60 Minuten. Lange Stunden sind kein Grund für kürzere Abstände; keine uns bekannte Studie sagt das. In einer Studie mit 193 Büroangestellten gingen Hinweise, sich zu bewegen oder die Haltung zu wechseln, über sechs Monate mit weniger neuen Beschwerden an Nacken und Rücken einher: eine Studie, besondere Sitze, weite Bereiche.
ergonomics-fact-lifting-limit-heading = Was ist die Hebegrenze?
ergonomics-fact-lifting-limit-text = Eine Last, die die meisten gesunden Beschäftigten auf diese Weise über einen Arbeitstag heben könnten, ohne ein höheres Risiko für Rückenschmerzen, so wie NIOSH es berechnet hat. Last geteilt durch Grenze ist der Index: bis 1 in Ordnung, über 1 leichter machen, über 3 zuallererst.
