# The safety check, its emergency pages and the safety net in German.
# Not yet reviewed by a clinician: the app says so, and shows the English beneath.

card-sudden-signs-title = Plötzliche Zeichen
card-sudden-signs-lead = Ist heute oder in der letzten Woche etwas davon passiert, auch wenn es wieder weg ist?
card-sudden-signs-why = Das kann vom Gehirn oder von einer Halsarterie kommen. Das muss zuerst ein Krankenhaus untersuchen.

item-face-text = Eine Gesichtshälfte hing plötzlich oder war plötzlich taub
item-face-plainer = Hängt beim Lächeln im Spiegel ein Mundwinkel, oder fühlt sich eine Gesichtshälfte an wie nach dem Zahnarzt? Hat das plötzlich angefangen?
item-face-say = Eine Hälfte meines Gesichts hängt oder ist taub.
item-face-branch-stroke-reason = Eine Gesichtshälfte hing plötzlich oder wurde plötzlich taub. Das kann ein Schlaganfall oder ein Einriss einer Halsarterie sein, auch wenn es wieder weg ist.

item-one-side-weak-text = Ein Arm oder Bein auf einer Seite plötzlich schwach oder taub
item-one-side-weak-plainer = Halte beide Arme einen Moment nach vorn. Ist einer abgesunken, oder fühlt sich ein Arm oder Bein auf einer Seite wie abgestorben oder ungeschickt an, und hat das plötzlich angefangen?
item-one-side-weak-say = Mein Arm oder Bein auf einer Seite ist schwach oder taub.
item-one-side-weak-branch-stroke-reason = Ein Arm oder Bein auf einer Seite war plötzlich schwach oder taub. Das kann ein Schlaganfall oder ein Einriss einer Halsarterie sein, auch wenn es wieder weg ist.

item-speech-text = Plötzlich Mühe beim Sprechen, Verstehen oder Schlucken
item-speech-plainer = Kamen Wörter plötzlich verwaschen oder falsch heraus, hast du nicht verstanden, was andere sagten, oder hast du dich plötzlich an Essen oder Trinken verschluckt?
item-speech-say = Ich habe plötzlich Mühe beim Sprechen oder Schlucken.
item-speech-branch-stroke-reason = Sprechen, Verstehen oder Schlucken fiel plötzlich schwer. Das kann ein Schlaganfall oder ein Einriss einer Halsarterie sein, auch wenn es wieder weg ist.

item-vision-text = Plötzlich Doppelbilder oder Verlust des Sehens
item-vision-plainer = Hast du plötzlich alles doppelt gesehen, oder auf einem Auge oder einer Seite nichts mehr gesehen, als wäre ein Vorhang gefallen?
item-vision-say = Ich sehe plötzlich doppelt oder kann nicht mehr sehen.
item-vision-branch-stroke-reason = Du hast plötzlich doppelt oder nichts mehr gesehen. Das kann ein Schlaganfall oder ein Einriss einer Halsarterie sein, auch wenn das Sehen wieder da ist.

item-balance-lost-text = Konntest plötzlich nicht mehr gerade gehen, oder starker Drehschwindel
item-balance-lost-plainer = Musstest du dich beim Gehen plötzlich an Möbeln festhalten, oder hat sich der Raum so stark gedreht, dass du nicht stehen konntest?
item-balance-lost-hint = Ein Moment Benommenheit beim Aufstehen ist nicht gemeint.
item-balance-lost-say = Ich kann plötzlich nicht mehr gerade gehen, oder alles dreht sich.
item-balance-lost-branch-stroke-reason = Gerade gehen war plötzlich unmöglich, oder alles drehte sich. Das kann ein Schlaganfall oder ein Einriss einer Halsarterie sein, auch wenn es wieder weg ist.

item-collapse-text = Zusammenbruch, Krampfanfall, oder neue Verwirrtheit oder Schläfrigkeit
item-collapse-plainer = Bist du zu Boden gestürzt, warst du bewusstlos oder hattest du einen Krampfanfall, oder hat jemand gesagt, dass du verwirrt oder schwer zu wecken bist?
item-collapse-say = Ich bin zusammengebrochen, hatte einen Krampfanfall oder bin verwirrt.
item-collapse-branch-stroke-reason = Es gab einen Zusammenbruch, einen Krampfanfall oder neue Verwirrtheit. Ein Krankenhaus muss herausfinden, warum.

item-worst-headache-text = Die schlimmsten Kopfschmerzen deines Lebens, oder solche, die innerhalb einer Minute am stärksten waren
item-worst-headache-plainer = Haben dich Kopfschmerzen wie ein Schlag getroffen, in etwa einer Minute von nichts zu sehr stark, oder sind sie schlimmer als alle, die du je hattest?
item-worst-headache-say = Ich habe plötzliche, sehr starke Kopfschmerzen.
item-worst-headache-branch-bleed-reason = Kopfschmerzen, die die schlimmsten je sind oder innerhalb einer Minute am stärksten waren, können eine Blutung am Gehirn sein.

item-stiff-neck-fever-text = Ein steifer Nacken zusammen mit Fieber, Ausschlag, Lichtempfindlichkeit mit Schmerz in den Augen, oder Schläfrigkeit
item-stiff-neck-fever-plainer = Ist der Nacken so steif, dass das Kinn nicht zur Brust geht, und ist dir dazu heiß oder hast du Schüttelfrost, Flecken auf der Haut, bist sehr schläfrig, oder tut Licht weh?
item-stiff-neck-fever-hint = Probiere deinen Nacken nicht aus. Ein Nacken, der nur steif ist, ist nicht gemeint.
item-stiff-neck-fever-say = Ich habe einen steifen Nacken mit Fieber, Ausschlag oder Schläfrigkeit.
item-stiff-neck-fever-branch-meningitis-reason = Ein steifer Nacken zusammen mit Fieber, Ausschlag, Licht, das in den Augen schmerzt, oder Schläfrigkeit kann eine Hirnhautentzündung sein.

item-airway-text = Atmen oder Schlucken fällt schwer, oder Speichel läuft heraus, mit Schmerz oder Schwellung am Hals
item-airway-plainer = Fühlt sich Rachen oder Hals so geschwollen an, dass Luft oder Speichel nicht durchgeht?
item-airway-say = Mein Hals ist geschwollen oder tut weh, und ich kann schwer atmen oder schlucken.
item-airway-branch-airway-reason = Ein schmerzender oder geschwollener Hals, der Atmen oder Schlucken schwer macht, kann die Atemwege verschließen.

item-jaw-spasms-text = Der Kiefer ist fest geschlossen, zusammen mit schmerzhaften Krämpfen des Körpers
item-jaw-spasms-plainer = Sind die Zähne so zusammengepresst, dass du den Mund nicht öffnen kannst, und verkrampfen sich Rücken, Bauch, Arme oder Beine stark von selbst?
item-jaw-spasms-say = Mein Kiefer lässt sich nicht öffnen und mein Körper verkrampft sich.
item-jaw-spasms-branch-spasms-reason = Ein fest geschlossener Kiefer mit Krämpfen des Körpers kann Wundstarrkrampf (Tetanus) oder die Reaktion auf ein Medikament sein.

item-poisoned-text = Gelbe Haut oder Augen, oder mehr Schmerzmittel genommen, als die Packung erlaubt
item-poisoned-plainer = Ist das Weiße deiner Augen gelb geworden, oder hast du an einem Tag mehr Tabletten genommen, als auf der Packung steht, auch von zwei Marken mit demselben Wirkstoff?
item-poisoned-say = Meine Haut oder Augen sind gelb, oder ich habe zu viele Schmerzmittel genommen.
item-poisoned-branch-poisoned-reason = Gelbe Haut oder Augen, oder mehr Schmerzmittel, als die Packung erlaubt, können einen Schaden der Leber bedeuten, auch wenn du dich noch gut fühlst.

card-chest-and-belly-title = Brust und Bauch
card-chest-and-belly-lead = Hattest du in den letzten Tagen etwas davon?
card-chest-and-belly-why = Beschwerden in Brust oder Bauch können sich im Nacken, im Rücken oder im Arm zeigen.

item-chest-pain-text = Druck, Enge oder Schmerz in der Brust
item-chest-pain-plainer = War da ein Gewicht, ein Band oder ein dumpfer Schmerz über der Brust, nicht nur dort, wo du mit dem Finger drückst?
item-chest-pain-say = Ich habe Druck oder Schmerzen in der Brust.
item-chest-pain-branch-heart-reason = Druck, Enge oder Schmerz in der Brust kann vom Herzen oder von der Lunge kommen.

item-pain-with-breathlessness-text = Schmerz in Kiefer, Arm, Nacken oder oberem Rücken zusammen mit Atemnot, Schwitzen, Übelkeit oder dem Gefühl, ohnmächtig zu werden
item-pain-with-breathlessness-plainer = Als Kiefer, Arm, Nacken oder oberer Rücken wehtaten, warst du da außer Atem, kaltschweißig, war dir übel oder warst du kurz vor einer Ohnmacht?
item-pain-with-breathlessness-say = Ich habe Schmerzen in Kiefer, Arm, Nacken oder Rücken, und ich bekomme schwer Luft, schwitze, mir ist übel oder ich werde fast ohnmächtig.
item-pain-with-breathlessness-branch-heart-reason = Schmerz in Kiefer, Arm, Nacken oder oberem Rücken mit Atemnot, Schwitzen, Übelkeit oder dem Gefühl, ohnmächtig zu werden, kann ein Herzinfarkt sein.

item-ache-uphill-text = Ein dumpfer Schmerz in Brust, Arm oder Kiefer, der beim Bergaufgehen kommt und in Ruhe vergeht
item-ache-uphill-plainer = Kommt beim Treppensteigen oder bergauf ein dumpfer Schmerz in Brust, Arm oder Kiefer, der wenige Minuten nach dem Anhalten nachlässt?
item-ache-uphill-say = Ich bekomme einen dumpfen Schmerz in Brust, Arm oder Kiefer, wenn ich bergauf gehe.
item-ache-uphill-branch-angina-reason = Ein Schmerz, der bei Anstrengung kommt und in Ruhe vergeht, kann vom Herzen kommen.
item-ache-uphill-branch-angina-known-reason = Eine Ärztin oder ein Arzt weiß von dem Schmerz bei Anstrengung. Frag nach, bevor du Kraftübungen machst oder zügig gehst.

item-tearing-pain-text = Plötzlicher starker Schmerz in Rücken, Brust oder Bauch
item-tearing-pain-plainer = Kam ein sehr starker Schmerz innerhalb von Sekunden oder Minuten, als würde etwas reißen, ohne eine Bewegung, die ihn erklärt?
item-tearing-pain-hint = Ein Rücken, der beim Heben einschießt und in Ruhe nachlässt, ist nicht gemeint.
item-tearing-pain-say = Ich habe plötzlich starke Schmerzen in Rücken, Brust oder Bauch.
item-tearing-pain-branch-artery-reason = Plötzlicher starker Schmerz in Rücken, Brust oder Bauch kann von der Hauptschlagader kommen.

item-back-pain-faint-text = Neuer Rückenschmerz mit Ohnmacht, einer bekannten Ausweitung der Hauptschlagader (Aneurysma) oder einem Pulsieren im Bauch
item-back-pain-faint-plainer = Warst du seit Beginn des Rückenschmerzes einmal bewusstlos, spürst du den Bauch schlagen wie ein Herz, oder wurde dir je ärztlich gesagt, dass die Hauptschlagader erweitert ist?
item-back-pain-faint-say = Ich habe neue Rückenschmerzen und bin ohnmächtig geworden, oder ich habe ein Aneurysma.
item-back-pain-faint-branch-artery-reason = Neuer Rückenschmerz mit Ohnmacht, einem Aneurysma oder einem pulsierenden Bauch kann von der Hauptschlagader kommen.

item-severe-back-60-text = Du bist 60 oder älter und hast neue, starke Schmerzen im Rücken oder in der Seite, die nichts erklärt
item-severe-back-60-plainer = Hat dieser sehr starke Schmerz im Rücken oder in der Seite vor Kurzem angefangen, ohne Heben, ohne Zerrung und ohne dass du ihn kennst?
item-severe-back-60-say = Ich bin über 60 und habe neue starke Schmerzen im Rücken oder in der Seite.
item-severe-back-60-branch-artery-reason = Ab 60 können neue starke Schmerzen im Rücken oder in der Seite, die nichts erklärt, von der Hauptschlagader kommen.

item-sharp-on-breathing-text = Stechender Schmerz beim Einatmen, mit Atemnot
item-sharp-on-breathing-plainer = Sticht jeder Atemzug in der Brust oder im oberen Rücken, und bekommst du schon in Ruhe schwer Luft?
item-sharp-on-breathing-say = Es sticht beim Einatmen und ich bekomme schwer Luft.
item-sharp-on-breathing-branch-lung-reason = Stechender Schmerz beim Einatmen mit Atemnot kann ein Blutgerinnsel in der Lunge sein.

item-may-be-pregnant-text = Du könntest schwanger sein und hast Schmerzen tief im Bauch oder an der Schulterspitze
item-may-be-pregnant-plainer = Ist eine Periode überfällig, oder könntest du schwanger sein, und ist da ein neuer Schmerz tief im Bauch oder oben auf der Schulter?
item-may-be-pregnant-say = Ich bin vielleicht schwanger und habe Schmerzen tief im Bauch oder an der Schulterspitze.
item-may-be-pregnant-branch-ectopic-severe-reason = Starker Schmerz, Ohnmacht oder Blutung in der frühen Schwangerschaft kann eine innere Blutung sein.
item-may-be-pregnant-branch-ectopic-reason = Schmerz tief im Bauch oder an der Schulterspitze in der frühen Schwangerschaft muss jetzt in einem Krankenhaus untersucht werden.

item-pregnancy-signs-text = Du bist schwanger oder hast in den letzten 6 Wochen geboren, und hast starke Blutungen, starke oder einseitige Bauchschmerzen, starke Kopfschmerzen mit verändertem Sehen oder Schmerzen im Oberbauch, ein Kind, das sich weniger bewegt, einen Blasensprung oder Fieber
item-pregnancy-signs-plainer = Schwanger oder kurz nach der Geburt: Blutest du, hast du Fieber, schlimme Bauch- oder Kopfschmerzen, bewegt sich das Kind weniger, oder ist die Fruchtblase geplatzt?
item-pregnancy-signs-say = Ich bin schwanger oder habe vor Kurzem geboren, und etwas stimmt nicht.
item-pregnancy-signs-branch-maternity-severe-reason = Starke Schmerzen, starke Blutungen, Ohnmacht oder starke Kopfschmerzen mit verändertem Sehen in der Schwangerschaft oder nach der Geburt sind ein Notfall.
item-pregnancy-signs-branch-maternity-reason = Diese Zeichen in der Schwangerschaft oder nach der Geburt müssen jetzt untersucht werden.

item-loin-pain-text = Starker Schmerz auf einer Seite des Rückens unterhalb der Rippen, bei dem du nicht stillhalten kannst oder dich erbrichst
item-loin-pain-plainer = Schmerzt eine Flanke in Wellen so sehr, dass du umherläufst oder dich erbrichst?
item-loin-pain-say = Ich habe starke Schmerzen in einer Flanke.
item-loin-pain-branch-stone-fever-reason = Starker Flankenschmerz mit Fieber kann eine gestaute und entzündete Niere sein.
item-loin-pain-branch-stone-reason = Starker Schmerz in einer Flanke, der in Wellen kommt, kann ein Nierenstein sein.

item-blood-in-urine-text = Blut im Urin mit Schmerzen im Rücken oder in der Seite
item-blood-in-urine-plainer = War der Urin rosa, rot oder wie Cola, während Rücken oder Seite wehtaten?
item-blood-in-urine-say = Ich habe Blut im Urin und Schmerzen im Rücken.
item-blood-in-urine-branch-blood-fever-reason = Blut im Urin mit Fieber oder starken Schmerzen muss heute untersucht werden.
item-blood-in-urine-branch-blood-reason = Blut im Urin mit Rückenschmerzen kann von den Nieren oder der Blase kommen.

card-bladder-saddle-legs-title = Blase, zwischen den Beinen, beide Beine
card-bladder-saddle-legs-lead = Ist seit Beginn dieser Schmerzen oder in den letzten 3 Monaten etwas davon neu?
card-bladder-saddle-legs-why = Die Nerven von Blase und Beinen laufen durch den unteren Rücken. Werden sie eingeengt, zählen Stunden. Das bleibt aus Berichten heraus.

item-saddle-numb-text = Taubes oder verändertes Gefühl zwischen den Beinen, an den Genitalien oder am After, zum Beispiel beim Abwischen
item-saddle-numb-plainer = Wenn du dich dort abwischst oder wäschst, fühlt es sich dumpf, pelzig oder gar nicht an?
item-saddle-numb-hint = Ein taubes Gesäß, das wenige Minuten nach dem Aufstehen wieder normal ist, ist nicht gemeint.
item-saddle-numb-say = Ich bin zwischen den Beinen taub.
item-saddle-numb-branch-now-reason = Neue oder zunehmende Taubheit zwischen den Beinen kann bedeuten, dass die Nerven am Ende des Rückenmarks eingeengt sind.
item-saddle-numb-branch-unchecked-reason = Taubheit zwischen den Beinen, die niemand untersucht hat, muss heute untersucht werden.

item-bladder-text = Wasserlassen kommt schwer in Gang, schwacher Strahl, du spürst die volle Blase nicht oder verlierst Urin, ohne es zu spüren
item-bladder-plainer = Musst du pressen oder warten, kommt nur wenig, merkst du nicht mehr, wann du musst, oder bist du nass, ohne es gespürt zu haben?
item-bladder-hint = Urinverlust nur beim Husten oder Niesen hat weiter unten eine eigene Zeile.
item-bladder-say = Ich habe neue Probleme, Urin zu lassen oder zu halten.
item-bladder-branch-now-reason = Neue oder zunehmende Blasenprobleme mit Rückenschmerzen können bedeuten, dass die Nerven am Ende des Rückenmarks eingeengt sind.
item-bladder-branch-unchecked-reason = Blasenprobleme, die niemand untersucht hat, müssen heute untersucht werden.

item-bowels-text = Kannst den Stuhl nicht halten oder den Stuhlgang nicht spüren
item-bowels-plainer = Ist dir Stuhl abgegangen, oder spürst du nicht, wenn Stuhl kommt?
item-bowels-say = Ich kann meinen Stuhl nicht mehr halten oder spüren.
item-bowels-branch-now-reason = Neuer Verlust von Kontrolle oder Gefühl beim Stuhlgang kann bedeuten, dass die Nerven am Ende des Rückenmarks eingeengt sind.
item-bowels-branch-unchecked-reason = Probleme mit dem Stuhlgang, die niemand untersucht hat, müssen heute untersucht werden.

item-genital-feeling-text = Verlust des Gefühls in den Genitalien oder der Sexualfunktion
item-genital-feeling-plainer = Ist dort seit Beginn der Rücken- oder Beinbeschwerden die Berührung dumpf, oder geht Sex nicht mehr wie vorher?
item-genital-feeling-say = Seit meinen Rückenschmerzen habe ich das Gefühl in den Genitalien verloren.
item-genital-feeling-branch-now-reason = Neuer Verlust von Gefühl oder Funktion der Genitalien kann bedeuten, dass die Nerven am Ende des Rückenmarks eingeengt sind.
item-genital-feeling-branch-unchecked-reason = Ein Verlust des Gefühls in den Genitalien, den niemand untersucht hat, muss heute untersucht werden.

item-both-legs-text = Schmerz, Kribbeln, Taubheit oder Schwäche vom Rücken in beide Beine
item-both-legs-plainer = Zieht es vom Rücken in beide Beine hinunter, nicht nur in eines?
item-both-legs-hint = Müde oder schmerzende Muskeln nach Bewegung sind nicht gemeint.
item-both-legs-say = Ich habe Schmerzen, Taubheit oder Schwäche in beiden Beinen.
item-both-legs-branch-paralysed-reason = Beine, die sich plötzlich nicht bewegen lassen, sind ein Notfall.
item-both-legs-branch-now-reason = Wenn beide Beine taub, schwach oder neu schmerzhaft sind, kann das bedeuten, dass die Nerven im unteren Rücken eingeengt sind.
item-both-legs-branch-pain-only-reason = Schmerz, der in beide Beine zieht, muss untersucht werden.

item-leg-weak-text = Ein Bein, das nachgibt, oder ein Fuß, den du nicht heben oder auf dessen Zehen du nicht stehen kannst
item-leg-weak-plainer = Knickt ein Knie weg, klatscht ein Fuß auf den Boden oder bleibt hängen, oder kommst du auf einem Fuß nicht auf die Zehen?
item-leg-weak-say = Mein Bein wird schwach.
item-leg-weak-branch-paralysed-reason = Ein Bein, das sich plötzlich nicht bewegen lässt, ist ein Notfall.
item-leg-weak-branch-now-reason = Ein Bein, das über Stunden bis Tage schwach geworden ist, muss jetzt untersucht werden.
item-leg-weak-branch-stable-reason = Ein schwaches Bein oder ein schwacher Fuß muss heute untersucht werden, auch wenn es sich nicht mehr ändert.

item-stress-leak-text = Urinverlust nur beim Husten, Niesen oder Springen, seit langer Zeit
item-stress-leak-plainer = Kommt nur wenig, nur beim Husten, Niesen oder Springen, so wie schon seit Monaten oder seit einer Geburt, und sonst spürst und hältst du die Blase wie immer?
item-stress-leak-say = Ich verliere Urin, wenn ich huste oder niese.
item-stress-leak-branch-with-pain-reason = Urinverlust beim Husten oder Niesen ist häufig und lässt sich behandeln. Mit Schmerzen im Rücken lohnt es sich, es jemandem zu sagen.
item-stress-leak-branch-alone-reason = Urinverlust beim Husten oder Niesen ist häufig und lässt sich behandeln: Eine Arztpraxis oder eine Physiotherapiepraxis kann helfen.

card-hands-and-balance-title = Hände und Gleichgewicht
card-hands-and-balance-lead = Ist in den letzten Wochen oder Monaten etwas davon neu?
card-hands-and-balance-why = Das Rückenmark läuft durch den Hals. Hat es zu wenig Platz, zeigen es Hände und Gang, oft ohne Schmerz.

item-clumsy-hands-text = Ungeschickte oder taube Hände: Knöpfe, Schlüssel oder Schreiben fallen schwer, oder dir fallen Dinge herunter
item-clumsy-hands-plainer = Hat sich deine Handschrift verändert, entgleiten dir Münzen oder Knöpfe, oder lässt du Tassen fallen?
item-clumsy-hands-say = Meine Hände sind ungeschickt geworden.
item-clumsy-hands-branch-fast-reason = Hände, die über Tage ungeschickt werden, oder zusammen mit einer Veränderung von Blase oder Darm, können bedeuten, dass das Rückenmark eingeengt ist.
item-clumsy-hands-branch-two-signs-reason = Ungeschickte Hände zusammen mit einem anderen Zeichen des Rückenmarks müssen heute untersucht werden.
item-clumsy-hands-branch-one-sign-reason = Hände, die langsam ungeschickt werden, können vom Rückenmark im Hals kommen.
item-clumsy-hands-branch-explained-reason = Eine Ärztin oder ein Arzt weiß von deinen Händen. Frag vor jeder Nackenbewegung nach.

item-unsteady-walking-text = Unsicherer Gang, oder Beine, die sich schwer oder steif anfühlen
item-unsteady-walking-plainer = Hältst du dich an Geländern fest, stolperst du, oder gehst du wie auf Watte?
item-unsteady-walking-say = Ich bin unsicher auf den Beinen geworden.
item-unsteady-walking-branch-fast-reason = Ein Gang, der über Tage unsicher wird, oder zusammen mit einer Veränderung von Blase oder Darm, kann bedeuten, dass das Rückenmark eingeengt ist.
item-unsteady-walking-branch-two-signs-reason = Unsicherer Gang zusammen mit einem anderen Zeichen des Rückenmarks muss heute untersucht werden.
item-unsteady-walking-branch-one-sign-reason = Ein Gang, der langsam unsicher wird, kann vom Rückenmark im Hals kommen.
item-unsteady-walking-branch-explained-reason = Eine Ärztin oder ein Arzt weiß von deinem Gang. Frag vor jeder Nackenbewegung nach.

item-widespread-tingling-text = Kribbeln in beiden Händen oder am ganzen Körper, das bleibt
item-widespread-tingling-plainer = Kribbeln beide Hände den größten Teil des Tages, nicht nur beim Aufwachen oder nach dem Aufstützen auf einen Arm?
item-widespread-tingling-say = Ich habe Kribbeln in beiden Händen.
item-widespread-tingling-branch-fast-reason = Kribbeln, das sich über Tage ausbreitet oder mit einer Veränderung von Blase oder Darm kommt, kann bedeuten, dass das Rückenmark eingeengt ist.
item-widespread-tingling-branch-two-signs-reason = Kribbeln zusammen mit einem anderen Zeichen des Rückenmarks muss heute untersucht werden.
item-widespread-tingling-branch-one-sign-reason = Kribbeln in beiden Händen kann vom Rückenmark im Hals kommen.
item-widespread-tingling-branch-explained-reason = Eine Ärztin oder ein Arzt weiß von dem Kribbeln. Frag vor jeder Nackenbewegung nach.

item-electric-shock-text = Ein Stromschlag den Rücken hinunter oder in Arme oder Beine, wenn der Kopf nach unten geht
item-electric-shock-plainer = Lief beim Blick nach unten, etwa aufs Handy, ein Schlag wie Strom durch Wirbelsäule, Arme oder Beine?
item-electric-shock-hint = Probiere es nicht aus.
item-electric-shock-say = Ich bekomme Stromschläge die Wirbelsäule hinunter, wenn ich den Nacken beuge.
item-electric-shock-branch-weak-reason = Ein Stromschlag beim Beugen des Nackens zusammen mit Schwäche kann bedeuten, dass das Rückenmark eingeengt ist.
item-electric-shock-branch-not-weak-reason = Ein Stromschlag beim Beugen des Nackens kommt vom Rückenmark und muss heute untersucht werden.
item-electric-shock-branch-explained-reason = Eine Ärztin oder ein Arzt weiß von den Stromschlägen. Frag vor jeder Nackenbewegung nach.

item-arm-weak-text = Neue Schwäche eines Arms oder einer Hand
item-arm-weak-plainer = Ist der Griff einer Hand deutlich schwächer, oder kannst du den Arm nicht mehr heben oder ein Glas nicht mehr öffnen wie vorher?
item-arm-weak-say = Mein Arm oder meine Hand ist schwach geworden.
item-arm-weak-branch-unchecked-reason = Neue Schwäche eines Arms oder einer Hand muss heute untersucht werden.
item-arm-weak-branch-explained-reason = Eine Ärztin oder ein Arzt weiß von dem schwachen Arm. Wir bleiben auf der niedrigsten Stufe und lassen weg, was an seinen Nerven zieht.

item-dizzy-on-turning-text = Schwindlig oder einer Ohnmacht nahe, jedes Mal wenn du den Kopf drehst oder in den Nacken legst
item-dizzy-on-turning-plainer = Wird dir immer wieder schwindlig oder schwach, wenn du über die Schulter oder hoch zu einem Regal schaust?
item-dizzy-on-turning-hint = Probiere es nicht aus.
item-dizzy-on-turning-say = Mir wird schwindlig, wenn ich den Kopf drehe.
item-dizzy-on-turning-branch-dizzy-reason = Schwindel bei jedem Drehen des Kopfes muss zuerst untersucht werden. Bis dahin keine Nackenbewegung, und kein Autofahren oder Klettern bei Schwindel.

card-injury-title = Verletzung
card-injury-lead = Ist in den letzten 4 Wochen etwas davon passiert?
card-injury-why = Nach einer Verletzung kann ein steifer Nacken eine Ursache haben, die durch Bewegung schlimmer würde. Das sollte zuerst ärztlich untersucht werden.

item-serious-accident-text = Noch nicht ärztlich untersucht: ein Sturz von oberhalb deiner Hüfte oder 5 Stufen hinunter, ein Zusammenstoß, ein Unfall mit Fahrrad, Motorrad, Quad oder Pferd, ein Kopfsprung oder ein schwerer Schlag auf den Kopf
item-serious-accident-plainer = Bist du tief gestürzt, hattest du einen Zusammenstoß, bist du vom Fahrrad, Motorrad oder Pferd gefallen oder hart mit dem Scheitel aufgeschlagen, und hat dich seither niemand ärztlich untersucht?
item-serious-accident-say = Ich hatte einen Unfall, und mein Nacken oder Rücken tut weh, oder ich fühle mich schwach oder taub.
item-serious-accident-branch-hurt-reason = Schmerz, Schwäche, Taubheit oder Kribbeln nach so einem Unfall kann ein Bruch der Wirbelsäule sein. Beweg den Nacken nicht.
item-serious-accident-branch-fresh-reason = Ein Unfall kann sich spät zeigen. Keine Übungen in den ersten 48 Stunden.

item-head-knock-text = Nach einem Schlag auf den Kopf: bewusstlos, erbrochen, Krampfanfall, verwirrt, Gedächtnislücke, zunehmende Kopfschmerzen, klare Flüssigkeit aus Nase oder Ohr, oder du nimmst Blutverdünner
item-head-knock-plainer = Du hast dir den Kopf gestoßen, und seither stimmte etwas nicht: weggetreten, übel, verwirrt, eine Lücke im Gedächtnis, zunehmende Kopfschmerzen oder wässrige Flüssigkeit aus Nase oder Ohr. Oder du nimmst Blutverdünner.
item-head-knock-say = Ich habe mir den Kopf gestoßen, und seither stimmt etwas nicht, oder ich nehme Blutverdünner.
item-head-knock-branch-head-reason = Diese Zeichen nach einem Schlag auf den Kopf, oder ein Blutverdünner, können eine Blutung oder einen Bruch bedeuten.

item-smaller-injury-text = Ein kleinerer Sturz, Ruck, Stoß, Husten oder Heben, nach dem Nacken oder Rücken wehtaten
item-smaller-injury-plainer = Hat etwas Kleineres, etwa ein Ausrutschen, ein Stoß im Auto, Husten oder Heben, den Schmerz oder ein neues Gefühl ausgelöst?
item-smaller-injury-say = Ich hatte einen Sturz oder einen Ruck, und jetzt tut mein Nacken oder Rücken weh.
item-smaller-injury-branch-weak-reason = Neue Schwäche, Taubheit oder Kribbeln nach einem Sturz oder Ruck kann eine Verletzung des Rückenmarks sein.
item-smaller-injury-branch-fragile-reason = Ab 65, oder bei brüchigen oder verwachsenen Knochen, kann ein kleiner Sturz oder Ruck einen Wirbel brechen.
item-smaller-injury-branch-sore-now-reason = Neuer Schmerz in Nacken oder Rücken in den ersten 48 Stunden nach einem Sturz oder Ruck muss heute untersucht werden.
item-smaller-injury-branch-still-sore-reason = Schmerz, der Tage nach einem Sturz oder Ruck noch da ist, muss untersucht werden, bevor du übst.
item-smaller-injury-branch-sore-checked-reason = Die Verletzung wurde ärztlich untersucht. Wir bleiben auf der niedrigsten Stufe.
item-smaller-injury-branch-fresh-reason = Eine Verletzung kann sich spät zeigen. Keine Übungen in den ersten 48 Stunden.

item-after-crack-text = Neuer Nacken- oder Kopfschmerz nach kräftigem Knacken, Verdrehen oder einer Behandlung des Nackens
item-after-crack-plainer = Ist da, seit dein Nacken geknackt, verdreht oder behandelt wurde, ein Schmerz in Nacken oder Kopf, der vorher nicht da war?
item-after-crack-hint = Ein Wundgefühl, das du kennst und das in ein oder zwei Tagen nachlässt, ist eine der Antworten.
item-after-crack-say = Ich habe neue Nacken- oder Kopfschmerzen, seit mein Nacken geknackt wurde.
item-after-crack-branch-artery-reason = In seltenen Fällen folgte auf kräftiges Knacken ein Einriss einer Halsarterie. Schmerz, der plötzlich, stark oder zunehmend ist oder mit anderen Zeichen kommt, muss jetzt untersucht werden.
item-after-crack-branch-new-reason = Neuer Nacken- oder Kopfschmerz, der nach kräftigem Knacken bleibt, muss heute untersucht werden.
item-after-crack-branch-easing-reason = Wundgefühl nach kräftigem Knacken: Lass den Nacken in Ruhe, solange es nachlässt, und lass ihn untersuchen, wenn es das nicht tut.

item-strangled-text = Jemals: jemand oder etwas hat dich am Hals gedrückt, gewürgt oder aufgehängt
item-strangled-plainer = War je eine Hand, ein Arm, eine Schnur oder ein Gurt eng um deinen Hals?
item-strangled-hint = Eine Verletzung am Hals kann sich spät zeigen, auch ohne Spuren. Wenn dir das jemand angetan hat, kannst du es im Krankenhaus vertraulich sagen. Von dieser Zeile wird nichts aufbewahrt.
item-strangled-say = Ich wurde gewürgt.
item-strangled-branch-signs-reason = Druck auf den Hals mit einem dieser Zeichen kann eine Arterie oder die Atemwege verletzt haben.
item-strangled-branch-recent-reason = Druck auf den Hals in den letzten 2 Wochen kann sich spät zeigen. Das muss jetzt untersucht werden, auch ohne Spuren.
item-strangled-branch-never-checked-reason = Druck auf den Hals, den niemand untersucht hat, muss heute untersucht werden.

card-new-or-unwell-title = Neu oder nicht gesund
card-new-or-unwell-lead = Trifft in den letzten Wochen etwas davon zu?
card-new-or-unwell-why = Schmerz in der Wirbelsäule ist fast immer gewöhnlich. Das hier sind die Zeichen, dass er es vielleicht nicht ist.

item-unlike-before-text = Im letzten Monat neuer Nacken- oder Kopfschmerz, anders als alle bisher, meist auf einer Seite oder stetig schlimmer
item-unlike-before-plainer = Ist da ein Schmerz in Nacken oder Kopf, den du nicht kennst, nicht deine übliche Steifheit oder dein üblicher Kopfschmerz, auf einer Seite oder von Woche zu Woche stärker?
item-unlike-before-say = Ich habe neuen Nacken- oder Kopfschmerz, anders als alle bisher.
item-unlike-before-branch-artery-reason = Ein neuer Schmerz, anders als alle bisher, der plötzlich oder stark ist, nach einem Ruck oder Knacken zunimmt oder mit anderen Zeichen kommt, kann ein Einriss einer Halsarterie sein.
item-unlike-before-branch-new-reason = Neuer Nacken- oder Kopfschmerz, anders als alle bisher, muss heute untersucht werden.
item-unlike-before-branch-explained-reason = Der neue Schmerz wurde ärztlich untersucht. Frag vor jeder Nackenbewegung nach.

item-standing-headache-text = Kopfschmerz, der beim Aufstehen kommt und im Liegen nachlässt
item-standing-headache-plainer = Geht es dem Kopf im Bett gut und wenige Minuten nach dem Aufstehen schlecht?
item-standing-headache-say = Ich habe Kopfschmerzen, sobald ich aufstehe.
item-standing-headache-branch-leak-reason = Kopfschmerz, der im Stehen kommt und im Liegen geht, kann ein Leck der Flüssigkeit um das Rückenmark sein.

item-fever-spine-pain-text = Fieber, Schüttelfrost oder starkes Krankheitsgefühl, zusammen mit neuem Nacken- oder Rückenschmerz
item-fever-spine-pain-plainer = War dir heiß, hast du gezittert oder warst du richtig krank, seit Nacken oder Rücken wehtun?
item-fever-spine-pain-hint = Eine Erkältung mit müden Muskeln ist nicht gemeint.
item-fever-spine-pain-say = Ich habe Fieber und neue Schmerzen in der Wirbelsäule.
item-fever-spine-pain-branch-abscess-reason = Fieber mit starken Schmerzen der Wirbelsäule und Schwäche oder Taubheit kann eine Infektion sein, die auf das Rückenmark drückt.
item-fever-spine-pain-branch-infection-reason = Fieber oder starkes Krankheitsgefühl mit neuem Schmerz der Wirbelsäule muss heute untersucht werden.

item-cancer-text = Jemals Krebs, und neuer Schmerz in Nacken oder Rücken
item-cancer-plainer = Hattest du je Krebs, auch vor langer Zeit, und ist da ein Schmerz in der Wirbelsäule, der vorher nicht da war?
item-cancer-say = Ich hatte Krebs und habe neue Schmerzen in der Wirbelsäule.
item-cancer-branch-cord-reason = Nach Krebs kann Schmerz der Wirbelsäule mit schweren Beinen bedeuten, dass das Rückenmark eingeengt ist.
item-cancer-branch-spread-reason = Nach Krebs muss neuer Schmerz der Wirbelsäule, der anhält, im Liegen, nachts oder beim Pressen schlimmer ist oder sich wie ein Band anfühlt, heute untersucht werden.
item-cancer-branch-ordinary-reason = Nach Krebs: Erzähl in deiner Arztpraxis von neuem Schmerz der Wirbelsäule, auch wenn er gewöhnlich scheint. Wir bleiben auf der niedrigsten Stufe.

item-weak-immunity-text = Geschwächte Abwehr, Dialyse, gespritzte Drogen, vor Kurzem eine Blutvergiftung oder Kontakt mit Tuberkulose
item-weak-immunity-plainer = Nimmst du Medikamente, die deine Abwehr schwächen, bist du an der Dialyse, hast du Drogen gespritzt, hattest du eine Blutvergiftung, oder hast du mit jemandem mit Tuberkulose zusammengelebt?
item-weak-immunity-say = Meine Abwehr ist geschwächt, und meine Wirbelsäule schmerzt ohne Nachlassen.
item-weak-immunity-branch-infection-reason = Neuer Schmerz der Wirbelsäule ohne Nachlassen bei geschwächter Abwehr kann eine Infektion der Wirbelsäule sein.

item-spinal-procedure-text = Eine Spritze in die Wirbelsäule oder eine Operation daran in den letzten 3 Monaten
item-spinal-procedure-plainer = Ging in den letzten 3 Monaten eine Nadel oder eine Operation an die Wirbelsäule, auch eine PDA bei einer Geburt?
item-spinal-procedure-say = Ich hatte eine Spritze oder Operation an der Wirbelsäule, und sie schmerzt ohne Nachlassen.
item-spinal-procedure-branch-infection-reason = Neuer Schmerz der Wirbelsäule ohne Nachlassen nach einer Spritze oder Operation kann eine Infektion der Wirbelsäule sein.

item-thinner-pain-text = Blutverdünner oder Blutungsneigung, mit plötzlichem starkem Schmerz in Nacken oder Rücken
item-thinner-pain-plainer = Nimmst du ein Medikament gegen Gerinnsel oder blutest du leicht, und kam ein sehr starker Schmerz der Wirbelsäule plötzlich?
item-thinner-pain-say = Ich nehme Blutverdünner und habe plötzlich starke Schmerzen in der Wirbelsäule.
item-thinner-pain-branch-bleed-reason = Plötzlicher starker Schmerz der Wirbelsäule unter Blutverdünnern kann eine Blutung sein, die auf das Rückenmark drückt.

item-weight-loss-text = Ungewollter Gewichtsverlust, Nachtschweiß oder Erschöpfung, zusammen mit Schmerz der Wirbelsäule
item-weight-loss-plainer = Werden seit Beginn der Schmerzen Kleider weit, oder ist nachts das Bettzeug nass?
item-weight-loss-say = Ich verliere Gewicht, und meine Wirbelsäule schmerzt.
item-weight-loss-branch-illness-reason = Gewichtsverlust, Nachtschweiß oder Erschöpfung mit Schmerz der Wirbelsäule muss bald ärztlich untersucht werden.

item-constant-night-pain-text = Ständiger Schmerz, den keine Haltung lindert, der dich jede Nacht weckt und schlimmer wird
item-constant-night-pain-plainer = Gibt es gar keine Haltung, die ihn lindert, und weckt er dich Nacht für Nacht?
item-constant-night-pain-say = Ich habe ständige Schmerzen, die mich jede Nacht wecken.
item-constant-night-pain-branch-with-other-reason = Ständiger Schmerz jede Nacht zusammen mit einem anderen dieser Zeichen muss heute untersucht werden.
item-constant-night-pain-branch-alone-reason = Ständiger Schmerz, der dich jede Nacht weckt, muss bald ärztlich untersucht werden.

item-lump-or-shape-text = Ein neuer Knoten, eine Schwellung oder eine veränderte Form der Wirbelsäule
item-lump-or-shape-plainer = Ist an der Wirbelsäule eine Beule oder eine Krümmung aufgetaucht, die vorher nicht da war?
item-lump-or-shape-say = Meine Wirbelsäule hat ihre Form verändert.
item-lump-or-shape-branch-shape-reason = Ein neuer Knoten oder eine veränderte Form der Wirbelsäule muss bald ärztlich untersucht werden.

item-neck-lump-text = Ein Knoten am Hals seit mehr als 3 Wochen, oder einer, der wächst
item-neck-lump-plainer = Spürst du unter der Haut am Hals einen Knoten, der bleibt oder wächst?
item-neck-lump-say = Ich habe einen Knoten am Hals.
item-neck-lump-branch-lump-reason = Ein Knoten am Hals, der bleibt oder wächst, muss bald ärztlich untersucht werden.

item-blisters-text = Ein schmerzhafter Hautstreifen mit Bläschen
item-blisters-plainer = Gibt es auf einer Seite einen Streifen wunder Haut mit kleinen Bläschen?
item-blisters-say = Ich habe einen schmerzhaften Ausschlag mit Bläschen.
item-blisters-branch-shingles-reason = Bläschen in einem schmerzhaften Streifen können Gürtelrose sein. Medikamente wirken in den ersten 3 Tagen am besten.

item-scalp-jaw-text = 50 oder älter, mit neuen Kopfschmerzen, empfindlicher Kopfhaut oder Kieferschmerz beim Kauen
item-scalp-jaw-plainer = Tut es weh, die Haare zu bürsten, oder schmerzen die Kiefermuskeln beim Kauen?
item-scalp-jaw-say = Ich bin über 50 und habe neue Kopfschmerzen und eine empfindliche Kopfhaut oder Kieferschmerzen.
item-scalp-jaw-branch-sight-reason = Mit verändertem Sehen kann eine entzündete Kopfarterie das Augenlicht für immer nehmen.
item-scalp-jaw-branch-artery-reason = Ab 50 können neue Kopfschmerzen mit empfindlicher Kopfhaut oder Kieferschmerz von einer entzündeten Arterie kommen.

card-about-you-title = Über dich
card-about-you-lead = Was davon trifft auf dich zu? Wir fragen das einmal und nach 90 Tagen wieder.
card-about-you-why = Danach richtet sich, welche Bewegungen wir weglassen.

item-age-branch-under-18-reason = Limber ist für Erwachsene.

item-pregnant-text = Schwanger, oder in den letzten 6 Wochen geboren
item-pregnant-plainer = Erwartest du ein Kind, könnte es sein, oder kam in den letzten 6 Wochen ein Kind zur Welt?
item-pregnant-branch-not-agreed-reason = Bis eine Hebamme, eine Ärztin oder ein Arzt zustimmt: Gehen, Atmen, Schulterkreisen und Pausen.
item-pregnant-branch-from-16-weeks-reason = In der Schwangerschaft bleiben wir auf der niedrigsten Stufe, und ab 16 Wochen liegt nichts auf dem Rücken.
item-pregnant-branch-agreed-reason = In der Schwangerschaft und nach der Geburt bleiben wir auf der niedrigsten Stufe.

item-artery-torn-text = Ein Einriss einer Halsarterie, bei dir, einem Elternteil, einem Bruder oder einer Schwester
item-artery-torn-plainer = Wurde bei dir oder in der engen Familie je ärztlich von einer Dissektion oder einem Einriss einer Halsarterie gesprochen?
item-artery-torn-branch-known-reason = Ein Einriss einer Halsarterie bei dir oder in der engen Familie: Über Nackenbewegungen entscheidet eine medizinische Fachperson, die dich kennt.

item-loose-tissue-text = Ehlers-Danlos-, Marfan- oder Loeys-Dietz-Syndrom, oder fibromuskuläre Dysplasie
item-loose-tissue-plainer = Wurde bei dir ärztlich eine angeborene Schwäche von Gewebe oder Gefäßen festgestellt?
item-loose-tissue-branch-known-reason = Bei einer Schwäche von Gewebe oder Gefäßen entscheidet eine medizinische Fachperson, die dich kennt, über Nackenbewegungen.

item-rheumatoid-text = Rheumatoide Arthritis
item-rheumatoid-plainer = Hast du die Gelenkkrankheit rheumatoide Arthritis (Rheuma), oder nimmst du Medikamente dagegen?
item-rheumatoid-branch-known-reason = Rheumatoide Arthritis kann den oberen Nacken lockern: Über Nackenbewegungen entscheidet eine medizinische Fachperson, die dich kennt.

item-ankylosing-spondylitis-text = Morbus Bechterew, oder eine versteifte Wirbelsäule
item-ankylosing-spondylitis-plainer = Wurde ärztlich gesagt, dass die Wirbelsäule entzündet oder zusammengewachsen ist?
item-ankylosing-spondylitis-branch-known-reason = Eine versteifte Wirbelsäule bricht leichter: Über Nackenbewegungen entscheidet eine medizinische Fachperson, die dich kennt.

item-down-syndrome-text = Down-Syndrom
item-down-syndrome-plainer = Hast du das Down-Syndrom?
item-down-syndrome-branch-known-reason = Beim Down-Syndrom kann der obere Nacken locker sein: Über Nackenbewegungen entscheidet eine medizinische Fachperson, die dich kennt.

item-cord-narrow-text = Enge um das Rückenmark im Hals, oder Myelopathie
item-cord-narrow-plainer = Hat eine Aufnahme oder eine ärztliche Untersuchung gezeigt, dass das Rückenmark zu wenig Platz hat?
item-cord-narrow-branch-known-reason = Bei wenig Platz um das Rückenmark entscheidet eine medizinische Fachperson, die dich kennt, über Nackenbewegungen.

item-neck-surgery-text = Jemals eine Operation am Hals (Halswirbelsäule), eine Platte, Versteifung oder neue Bandscheibe dort, oder ein gebrochener Halswirbel
item-neck-surgery-plainer = Ist Metall in deinem Hals, wurde er operiert, oder war je ein Knochen davon gebrochen?
item-neck-surgery-branch-known-reason = Nach einer Operation oder einem Bruch am Hals entscheidet eine medizinische Fachperson, die dich kennt, über Nackenbewegungen.

item-osteoporosis-text = Osteoporose
item-osteoporosis-plainer = Wurde dir ärztlich gesagt, dass deine Knochen dünn sind, oder ist bei einem kleinen Sturz ein Knochen gebrochen?
item-osteoporosis-branch-known-reason = Bei dünnen Knochen lassen wir Beugen, Verdrehen und Belasten der Wirbelsäule weg.

item-steroids-text = Kortisontabletten seit 3 Monaten oder länger
item-steroids-plainer = Hast du 3 Monate oder länger Kortison- oder Prednisolontabletten genommen?
item-steroids-branch-known-reason = Lange Einnahme von Kortisontabletten macht die Knochen dünner, deshalb lassen wir Beugen, Verdrehen und Belasten der Wirbelsäule weg.

item-blood-thinner-text = Ein Blutverdünner, oder eine Blutungsneigung
item-blood-thinner-plainer = Nimmst du ein Medikament gegen Gerinnsel, mehr als niedrig dosierte Acetylsalicylsäure, oder blutest du leicht?
item-blood-thinner-branch-known-reason = Unter Blutverdünnern frag vor Nackenbewegungen ärztlich nach.

item-spine-surgery-year-text = Operation an der Wirbelsäule in den letzten 12 Monaten
item-spine-surgery-year-plainer = Wurde in den letzten 12 Monaten irgendein Teil der Wirbelsäule operiert?
item-spine-surgery-year-branch-known-reason = Im Jahr nach einer Operation an der Wirbelsäule mach nur, was dir dein Operationsteam gegeben hat.

item-heart-text = Herzkrankheit, oder Brustschmerz oder Ohnmacht bei Anstrengung
item-heart-plainer = Wurde ärztlich etwas am Herzen gefunden, oder hat dir bei Anstrengung die Brust wehgetan oder bist du dabei ohnmächtig geworden?
item-heart-branch-known-reason = Mit einer Herzkrankheit frag deine Ärztin oder deinen Arzt, bevor du Kraftübungen machst oder zügig gehst.

item-blood-pressure-text = Hoher Blutdruck, der nicht eingestellt ist
item-blood-pressure-plainer = War dein Blutdruck bei den letzten Messungen zu hoch, mit oder ohne Tabletten?

item-arm-tingling-text = Armschmerz mit Taubheit oder Kribbeln, jetzt
item-arm-tingling-plainer = Zieht Schmerz in einen Arm, mit pelzigem oder kribbelndem Gefühl?

item-leg-tingling-text = Beinschmerz mit Taubheit oder Kribbeln, jetzt
item-leg-tingling-plainer = Zieht Schmerz in ein Bein, mit pelzigem oder kribbelndem Gefühl?

item-slipped-vertebra-text = Ein verrutschter Wirbel (Wirbelgleiten), oder ein enger Wirbelkanal im unteren Rücken
item-slipped-vertebra-plainer = Hat eine Aufnahme gezeigt, dass ein Wirbel verrutscht ist oder dass der Kanal im unteren Rücken eng ist?
item-slipped-vertebra-branch-known-reason = Bei einem verrutschten Wirbel oder engen Kanal lassen wir Rückbeugen weg und bleiben auf der niedrigsten Stufe.

item-bendy-text = Gelenke, die auskugeln, oder sehr bewegliche Gelenke
item-bendy-plainer = Springt ein Gelenk heraus, oder kannst du Daumen, Ellbogen oder Knie viel weiter biegen als andere?

item-hip-replaced-text = Eine künstliche Hüfte
item-hip-replaced-plainer = Hast du ein künstliches Hüftgelenk?

item-shoulder-text = Eine künstliche oder schmerzende Schulter
item-shoulder-plainer = Hast du ein künstliches Schultergelenk, oder tut eine Schulter weh, wenn du den Arm hebst?

item-wrist-text = Ein schmerzendes Handgelenk oder eine schmerzende Hand
item-wrist-plainer = Tut es weh, dich auf eine Hand zu stützen?

item-knee-text = Ein künstliches oder schmerzendes Knie
item-knee-plainer = Hast du ein künstliches Kniegelenk, oder tut ein Knie weh, wenn du kniest oder in die Hocke gehst?

item-ankle-text = Ein schmerzendes Sprunggelenk oder eine schmerzende Achillessehne
item-ankle-plainer = Tut ein Sprunggelenk oder die Sehne über der Ferse weh, wenn du auf den Zehen stehst?

item-eyes-text = Grüner Star (Glaukom), oder eine Operation am Auge
item-eyes-plainer = Ist der Druck in einem Auge zu hoch, oder wurde ein Auge operiert?

item-fits-text = Krampfanfälle
item-fits-plainer = Hattest du Krampfanfälle, oder nimmst du Medikamente dagegen?

item-inner-ear-text = Schwindel aus dem Innenohr
item-inner-ear-plainer = Dreht sich der Raum für Momente, wenn du dich im Bett umdrehst oder nach oben schaust?

item-floor-hard-text = Kannst ohne Hilfe nicht vom Boden aufstehen
item-floor-hard-plainer = Wenn du auf dem Boden säßest, bräuchtest du eine Hand oder Möbel, um aufzustehen?

card-pain-title = Über den Schmerz
card-pain-lead = Du hast Schmerz markiert. Trifft etwas davon zu?
card-pain-why = Danach richtet sich, wie bald das jemand ansehen sollte und was wir weglassen.

item-new-or-strong-neck-text = Nackenschmerz, der diese Woche neu ist, oder 7 oder mehr von 10
item-new-or-strong-neck-plainer = Hat der Nacken in den letzten Tagen angefangen wehzutun, oder tut er so weh, dass du ihn stillhältst?

item-new-or-strong-back-text = Schmerz im unteren Rücken, der diese Woche neu ist oder 7 oder mehr von 10, oder ein Rücken, der zu einer Seite feststeckt
item-new-or-strong-back-plainer = Hat der Rücken in den letzten Tagen angefangen wehzutun, ist es sehr stark, oder kannst du nicht aufrecht stehen?

item-arm-pain-text = Schmerz, Kribbeln oder Taubheit einen Arm hinunter, schlimmer als im Nacken
item-arm-pain-plainer = Ist der Arm schlimmer als der Nacken selbst, vielleicht bis in die Finger?
item-arm-pain-branch-unbearable-reason = Unerträglicher Armschmerz muss heute ärztlich untersucht werden.
item-arm-pain-branch-lasting-reason = Armschmerz vom Nacken, der in 2 Wochen nicht nachgelassen hat, sollte untersucht werden.
item-arm-pain-branch-early-reason = Solange der Arm vom Nacken her schmerzt, lassen wir den Nacken aus. Meist lässt es in Wochen nach.

item-leg-pain-text = Schmerz, Kribbeln oder Taubheit ein Bein hinunter, schlimmer als im Rücken
item-leg-pain-plainer = Ist das Bein schlimmer als der Rücken selbst, vielleicht bis unter das Knie?
item-leg-pain-branch-unbearable-reason = Unerträglicher Beinschmerz muss heute ärztlich untersucht werden.
item-leg-pain-branch-lasting-reason = Beinschmerz vom Rücken, der in 2 Wochen nicht nachgelassen hat, sollte untersucht werden.
item-leg-pain-branch-early-reason = Solange das Bein vom Rücken her schmerzt, lassen wir den unteren Rücken aus. Meist lässt es in Wochen nach.

item-first-back-pain-60-text = 60 oder älter, mit dem ersten Rückenschmerz deines Lebens, seit mehr als 2 Wochen
item-first-back-pain-60-plainer = Hattest du vor 60 nie Rückenschmerzen, und dauert es jetzt schon über 2 Wochen?
item-first-back-pain-60-branch-first-reason = Ein erster Rückenschmerz nach 60, der über 2 Wochen bleibt, sollte untersucht werden.

item-upper-back-constant-text = Neuer, ständiger Schmerz zwischen den Schulterblättern, den nichts erklärt, und du bist über 50 oder rauchst
item-upper-back-constant-plainer = Tut es zwischen den Schulterblättern den ganzen Tag weh, egal was du tust, und ist nicht nur nach dem Sitzen steif?
item-upper-back-constant-branch-constant-reason = Neuer, ständiger Schmerz zwischen den Schulterblättern sollte untersucht werden. Steifheit, die mit Bewegung nachlässt, ist nicht gemeint.

item-shoulder-with-lid-or-voice-text = Schulter- oder Armschmerz mit hängendem Augenlid, heiserer Stimme oder Bluthusten
item-shoulder-with-lid-or-voice-plainer = Hängt neben Schulter- oder Armschmerz ein Lid, ist die Stimme seit Wochen rau, oder war beim Husten Blut dabei?
item-shoulder-with-lid-or-voice-branch-lid-or-blood-reason = Arm- oder Schulterschmerz mit hängendem Lid oder Bluthusten muss heute untersucht werden.
item-shoulder-with-lid-or-voice-branch-hoarse-reason = Arm- oder Schulterschmerz mit heiserer Stimme sollte bald untersucht werden.

item-stiff-mornings-50-text = 50 oder älter: beide Schultern oder Hüften jeden Morgen über 45 Minuten steif, innerhalb von Wochen entstanden
item-stiff-mornings-50-plainer = Brauchst du jeden Morgen fast eine Stunde, bis beide Arme oder beide Beine gehen, und ist das neu?
item-stiff-mornings-50-branch-rheumatic-reason = Ab 50 lässt sich lange Morgensteifigkeit beider Schultern oder Hüften, die innerhalb von Wochen kam, behandeln, und sie sollte untersucht werden.

item-worse-after-care-text = Deutlich schlimmer nach 2 Wochen, in denen du darauf geachtet hast, oder ein drittes Mal, das dich von der Arbeit abhält
item-worse-after-care-plainer = Hast du dich 2 Wochen lang sanft bewegt und weitergemacht und es ist schlimmer, oder kannst du zum dritten Mal nicht arbeiten?
item-worse-after-care-branch-worse-reason = Schmerz, der trotz vernünftiger Fürsorge schlimmer wird, sollte untersucht werden.

item-inflammatory-text = Rückenschmerz seit über 3 Monaten, der vor 45 begann, langsam kam, mit Bewegung und nicht mit Ruhe nachlässt und dich nachts weckt
item-inflammatory-plainer = Sind die zweite Nachthälfte und der frühe Morgen am schlimmsten, und hilft es, aufzustehen und dich zu bewegen?
item-inflammatory-branch-inflammatory-reason = Rückenschmerz, der mit Bewegung und nicht mit Ruhe nachlässt, kann eine Entzündung sein, die eine eigene Behandlung hat.

item-over-six-weeks-text = Schmerz seit mehr als 6 Wochen, der Arbeit oder Schlaf einschränkt
item-over-six-weeks-plainer = Ist er seit über 6 Wochen da, und hält er dich von Arbeit oder Schlaf ab?
item-over-six-weeks-branch-lasting-reason = Der meiste Schmerz lässt innerhalb von 6 Wochen nach. Schränkt er danach Arbeit oder Schlaf ein, lohnt sich ein Termin. Sanfte Bewegung darf weitergehen.

item-weighs-heavily-text = Schmerz von 7 oder mehr jeden Tag, oder er belastet Schlaf, Arbeit oder Stimmung, oder du hast Angst, dich zu bewegen
item-weighs-heavily-plainer = Bestimmt der Schmerz deine Tage, oder hältst du still aus Angst vor Schaden?
item-weighs-heavily-branch-heavy-reason = Wenn Schmerz so viel Gewicht hat, lohnt sich mehr Hilfe als eine App. Sanfte Bewegung darf weitergehen.

card-today-title = Bevor du anfängst
card-today-lead = Ist seit dem letzten Mal etwas neu?

item-today-injury-text = Eine Verletzung, oder kräftiges Knacken oder eine kräftige Behandlung
item-today-injury-plainer = Gab es einen Sturz, einen Stoß, einen Ruck, oder hartes Knacken oder eine harte Behandlung von Nacken oder Rücken?

item-today-pain-text = Eine neue Art von Nacken- oder Kopfschmerz
item-today-pain-plainer = Tut Nacken oder Kopf auf eine Weise weh, die du nicht kennst?

item-today-head-text = Schwindel, oder eine Veränderung von Sehen, Sprechen, Schlucken oder Gesicht
item-today-head-plainer = War dir schwindlig, hast du anders gesehen, gesprochen oder geschluckt, oder fühlte sich das Gesicht seltsam an?

item-today-limbs-text = Taub, schwach, ungeschickt oder unsicher
item-today-limbs-plainer = Ist eine Hand, ein Arm oder ein Bein schwächer, dumpfer oder ungeschickter, oder ist das Gehen unsicher?

item-today-bladder-text = Eine Veränderung an Blase oder Darm, oder zwischen den Beinen
item-today-bladder-plainer = Ist beim Wasserlassen, beim Stuhlgang oder beim Abwischen etwas anders?

item-today-unwell-text = Brustschmerz, Fieber oder Krankheitsgefühl
item-today-unwell-plainer = Hat die Brust wehgetan, ist dir heiß oder hast du Schüttelfrost, oder fühlst du dich krank?

card-stop-title = Was ist passiert
card-stop-lead = Was davon kam, während du dich bewegt hast, auch wenn es wieder weg ist?

item-stop-head-text = Doppelbilder oder Verlust des Sehens, Mühe beim Sprechen oder Schlucken, das Gesicht, eine Seite schwach oder taub, Zusammenbruch, oder plötzliche starke Kopfschmerzen
item-stop-head-plainer = Stimmte etwas nicht mit Sehen, Sprechen, Schlucken, Gesicht oder einer Körperseite, bist du zu Boden gestürzt, oder traf dich ein Kopfschmerz?
item-stop-head-say = Beim Üben stimmte etwas nicht mit meinem Sehen, Sprechen, Gesicht oder einer Körperseite, oder ich habe plötzliche starke Kopfschmerzen.
item-stop-head-branch-stroke-reason = So ein Zeichen kann ein Schlaganfall oder ein Einriss einer Halsarterie sein, auch wenn es vergeht.

item-stop-chest-text = Brustschmerz oder Atemnot
item-stop-chest-plainer = Hat die Brust dumpf geschmerzt, gedrückt oder war sie eng, oder hast du keine Luft bekommen?
item-stop-chest-say = Ich bekam beim Üben Brustschmerzen oder Atemnot.
item-stop-chest-branch-heart-reason = Brustschmerz oder Atemnot bei Bewegung kann vom Herzen oder von der Lunge kommen.

item-stop-saddle-text = Taub zwischen den Beinen, neue Probleme mit Blase oder Darm, oder ein Bein neu schwach
item-stop-saddle-plainer = Ist es dort dumpf, wo du sitzt oder dich abwischst, kannst du Urin nicht halten oder lassen, oder gibt ein Bein nach?
item-stop-saddle-say = Ich bin seit Kurzem zwischen den Beinen taub, oder mit Blase, Darm oder einem Bein stimmt etwas nicht.
item-stop-saddle-branch-saddle-reason = Neue Taubheit zwischen den Beinen, Probleme mit Blase oder Darm oder Schwäche eines Beins können eingeengte Nerven bedeuten.

item-stop-dizzy-text = Schwindel, Übelkeit, das Gefühl, ohnmächtig zu werden, oder Ohrgeräusche bei einer Nackenbewegung
item-stop-dizzy-plainer = Hat sich der Raum bewegt, war dir übel oder einer Ohnmacht nahe, oder klangen die Ohren, als sich der Kopf bewegte?
item-stop-dizzy-say = Mir wurde bei einer Nackenbewegung schwindlig, und es hört nicht auf.
item-stop-dizzy-branch-lasting-reason = Schwindel, der über 5 Minuten dauert oder mit einem anderen Zeichen kommt, kann von den Arterien hinten im Hals kommen.
item-stop-dizzy-branch-cleared-reason = Schwindel bei einer Nackenbewegung muss zuerst untersucht werden. Bis dahin keine Nackenbewegung, und fahr nicht, solange dir schwindlig ist.

item-stop-neck-pain-text = Ein neuer, starker oder einseitiger Nacken- oder Kopfschmerz, und Knacken in den letzten 4 Wochen
item-stop-neck-pain-plainer = Ist da ein Schmerz in Nacken oder Kopf, den du nicht kennst, und wurde dein Nacken in den letzten 4 Wochen geknackt?
item-stop-neck-pain-say = Ich habe neue starke Nacken- oder Kopfschmerzen, nachdem mein Nacken geknackt wurde.
item-stop-neck-pain-branch-artery-reason = In seltenen Fällen folgte auf kräftiges Knacken ein Einriss einer Halsarterie. So ein Schmerz muss jetzt untersucht werden.
item-stop-neck-pain-branch-new-reason = Neuer Nacken- oder Kopfschmerz nach dem Knacken muss heute untersucht werden.

item-stop-spreading-text = Kribbeln oder Schmerz, der weiter einen Arm oder ein Bein hinunterzog
item-stop-spreading-plainer = Zog ein Kribbeln oder Schmerz von Nacken oder Rücken in einen Arm oder ein Bein, oder weiter hinunter als vorher?
item-stop-spreading-branch-weak-reason = Schmerz oder Kribbeln in einem Arm oder Bein, das schwach ist, muss heute untersucht werden.
item-stop-spreading-branch-over-a-day-reason = Schmerz oder Kribbeln in einem Arm oder Bein über mehr als einen Tag sollte untersucht werden.

item-stop-sharp-text = Stechender Schmerz mit einem Klicken, ein Gelenk, das blockiert, oder Schwellung, seit mehr als 48 Stunden
item-stop-sharp-plainer = Hakt, blockiert oder schwillt es seit dem Klicken, und dauert das schon über 2 Tage?
item-stop-sharp-branch-locked-reason = Stechender Schmerz, Blockieren oder Schwellung über mehr als 2 Tage sollte untersucht werden.

item-stop-sore-text = Nur Muskelkater, oder ein Klicken ohne Schmerz
item-stop-sore-plainer = War es ein dumpfer Schmerz oder Zug dort, wo die Bewegung arbeitet, oder ein schmerzloses Klicken?

card-low-mood-title = Wenn alles zu viel wird
card-low-mood-lead = Manche Menschen mit Schmerzen haben auch Gedanken, ihr Leben zu beenden.

follow_up-seen-by-doctor-text = Hat das eine Ärztin oder ein Arzt untersucht?
follow_up-seen-by-doctor-choice-not-yet = Noch nicht
follow_up-seen-by-doctor-choice-changed-since = Ja, aber seither ist es schlimmer oder anders geworden
follow_up-seen-by-doctor-choice-checked = Ja, und seither ist es unverändert

follow_up-severe-or-faint-text = Ist es stark, oder bist du ohnmächtig geworden, zusammengebrochen oder hast viel Blut verloren?
follow_up-severe-or-faint-choice-yes = Ja
follow_up-severe-or-faint-choice-no = Nein

follow_up-fever-text = Hast du Fieber, oder Schüttelfrost?
follow_up-fever-choice-yes = Ja
follow_up-fever-choice-no = Nein

follow_up-fever-or-severe-text = Ist Fieber oder starker Schmerz dabei?
follow_up-fever-or-severe-choice-yes = Ja
follow_up-fever-or-severe-choice-no = Nein

follow_up-saddle-start-text = Wann hat es angefangen oder sich zuletzt verändert?
follow_up-saddle-start-choice-within-2-weeks = Innerhalb der letzten 2 Wochen
follow_up-saddle-start-choice-longer-ago = Länger her

follow_up-saddle-course-text = Wie ist es jetzt?
follow_up-saddle-course-choice-worse = Wird schlimmer
follow_up-saddle-course-choice-same = Noch da, und niemand hat es untersucht
follow_up-saddle-course-choice-explained = Ärztlich untersucht und erklärt, seither unverändert

follow_up-legs-feel-text = Was spüren beide Beine?
follow_up-legs-feel-choice-cannot-move = Sie lassen sich plötzlich nicht bewegen
follow_up-legs-feel-choice-weak-or-numb = Schwäche, Taubheit oder Kribbeln
follow_up-legs-feel-choice-pain-only = Nur Schmerz

follow_up-legs-start-text = Wann hat es angefangen?
follow_up-legs-start-choice-within-2-weeks = Innerhalb der letzten 2 Wochen
follow_up-legs-start-choice-longer-ago = Länger her

follow_up-leg-course-text = Wie ist es gekommen?
follow_up-leg-course-choice-cannot-move = Plötzlich, und ich kann das Bein nicht bewegen
follow_up-leg-course-choice-hours-to-days = Über Stunden bis Tage, oder es wird schlimmer
follow_up-leg-course-choice-stable = Länger her, und es bleibt, wie es ist

follow_up-cord-course-text = Wie ist es gekommen?
follow_up-cord-course-choice-days = Über Tage, oder in den letzten Tagen schlimmer
follow_up-cord-course-choice-slow = Langsam, über Wochen oder Monate
follow_up-cord-course-choice-explained = Ärztlich untersucht und erklärt, seither unverändert

follow_up-limb-weak-text = Ist dabei ein Arm oder Bein schwach?
follow_up-limb-weak-choice-yes = Ja
follow_up-limb-weak-choice-no = Nein

follow_up-injury-now-text = Ist seither etwas davon da?
follow_up-injury-now-choice-weak-or-numb = Schwäche, Taubheit oder Kribbeln wie von Nadelstichen
follow_up-injury-now-choice-pain = Schmerz in Nacken oder Rücken
follow_up-injury-now-choice-neither = Keines von beiden

follow_up-injury-when-text = Wann war es?
follow_up-injury-when-choice-within-48-hours = In den letzten 48 Stunden
follow_up-injury-when-choice-longer-ago = Vor 2 bis 28 Tagen

follow_up-injury-checked-text = Wann war es, und wurde es ärztlich untersucht?
follow_up-injury-checked-choice-within-48-hours = In den letzten 48 Stunden, nicht untersucht
follow_up-injury-checked-choice-longer-ago = Vor 2 bis 28 Tagen, nicht untersucht
follow_up-injury-checked-choice-checked = Es wurde ärztlich untersucht, und seither ist es nicht schlimmer

follow_up-artery-signs-text = Ist etwas davon dabei: Übelkeit, ein taubes Gesicht, unsicher oder Drehschwindel, Doppelbilder oder flimmerndes Sehen, ein hängendes Augenlid oder eine kleinere Pupille, ein Rauschen im Takt des Pulses?
follow_up-artery-signs-choice-yes = Ja, eines oder mehrere
follow_up-artery-signs-choice-no = Nichts davon

follow_up-crack-course-text = Wie ist es?
follow_up-crack-course-choice-sudden-or-severe = Es kam plötzlich oder ist stark
follow_up-crack-course-choice-worse = Es wird schlimmer
follow_up-crack-course-choice-steady = Es bleibt, wie es ist
follow_up-crack-course-choice-easing = Ein Wundgefühl, das ich kenne und das nachlässt

follow_up-new-pain-course-text = Wie ist es gekommen?
follow_up-new-pain-course-choice-sudden-or-severe = Plötzlich, oder es ist stark
follow_up-new-pain-course-choice-after-jolt-worse = Nach einem Schlag, Ruck oder kräftigem Knacken, und es wird schlimmer
follow_up-new-pain-course-choice-slowly = Langsam
follow_up-new-pain-course-choice-explained = Langsam, und es wurde ärztlich untersucht; seither unverändert

follow_up-strangled-signs-text = Gab es seither eine Veränderung von Stimme, Atmung, Schlucken, Sehen oder Gleichgewicht, Schwäche, Kopfschmerzen oder Bewusstlosigkeit, oder bist du schwanger?
follow_up-strangled-signs-choice-yes = Ja
follow_up-strangled-signs-choice-no = Nein

follow_up-strangled-when-text = Wann war es?
follow_up-strangled-when-choice-within-2-weeks = In den letzten 2 Wochen
follow_up-strangled-when-choice-longer-ago = Länger her, nie untersucht
follow_up-strangled-when-choice-checked = Länger her, und es wurde ärztlich untersucht

follow_up-severe-and-weak-text = Ist der Schmerz der Wirbelsäule stark, und ist ein Arm oder Bein schwach oder taub?
follow_up-severe-and-weak-choice-yes = Ja
follow_up-severe-and-weak-choice-no = Nein

follow_up-cancer-pain-text = Was passt am besten?
follow_up-cancer-pain-choice-heavy-legs = Die Beine sind schwer oder schwach
follow_up-cancer-pain-choice-lasting = Er hält an, ist im Liegen, nachts oder beim Pressen schlimmer, oder ist wie ein Band
follow_up-cancer-pain-choice-ordinary = Nichts davon: Er kommt und geht mit dem, was ich tue

follow_up-unremitting-text = Gibt es neuen Nacken- oder Rückenschmerz, der nicht nachlässt?
follow_up-unremitting-choice-yes = Ja
follow_up-unremitting-choice-no = Nein

follow_up-sight-change-text = Hat sich dein Sehen verändert, auch nur für Momente?
follow_up-sight-change-choice-yes = Ja
follow_up-sight-change-choice-no = Nein

follow_up-limb-course-text = Wie ist es?
follow_up-limb-course-choice-unbearable = Unerträglich
follow_up-limb-course-choice-two-weeks = Seit 2 Wochen oder länger, ohne nachzulassen
follow_up-limb-course-choice-early = Seit weniger als 2 Wochen, oder es lässt nach

follow_up-lid-or-blood-text = Hängt ein Augenlid, oder hast du Blut gehustet?
follow_up-lid-or-blood-choice-yes = Ja
follow_up-lid-or-blood-choice-no = Nein, nur die Stimme

follow_up-pregnancy-agreed-text = Hat eine Hebamme, eine Ärztin oder ein Arzt zugestimmt, dass du Übungen machst?
follow_up-pregnancy-agreed-choice-no = Noch nicht
follow_up-pregnancy-agreed-choice-yes = Ja

follow_up-pregnancy-weeks-text = Wo stehst du?
follow_up-pregnancy-weeks-choice-16-or-more = Schwanger, 16 Wochen oder mehr
follow_up-pregnancy-weeks-choice-under-16 = Schwanger, weniger als 16 Wochen
follow_up-pregnancy-weeks-choice-after-birth = Nach der Geburt

follow_up-dizzy-course-text = Wie ist es jetzt?
follow_up-dizzy-course-choice-other-sign = Ein anderes Zeichen ist dabei: Sehen, Sprechen, Schlucken, Gesicht, Schwäche, Kopfschmerzen
follow_up-dizzy-course-choice-over-5-minutes = Es dauert oder dauerte über 5 Minuten
follow_up-dizzy-course-choice-cleared = Es war allein und ist vergangen

follow_up-spreading-course-text = Wie ist der Arm oder das Bein?
follow_up-spreading-course-choice-weak = Schwach
follow_up-spreading-course-choice-over-a-day = So ist es seit über einem Tag
follow_up-spreading-course-choice-passing = Es hat nachgelassen, oder begann vor weniger als einem Tag

page-stroke-step-1 = Setz oder leg dich dorthin, wo du sicher bist. Bist du schläfrig oder musst du dich erbrechen, leg dich auf die Seite.
page-stroke-step-2 = Setz dich nicht ans Steuer.
page-stroke-step-3 = Nichts essen oder trinken und keine Acetylsalicylsäure (Aspirin), außer der Rettungsdienst sagt es dir.
page-stroke-step-4 = Beweg und knack den Nacken nicht.
page-stroke-step-5 = Bleib bei jemandem, oder bleib am Telefon.
page-stroke-call = Es hat um [__:__] angefangen. Sicher gesund war ich zuletzt um [__:__].

page-heart-step-1 = Hör auf mit dem, was du tust. Setz dich hin und ruh dich aus.
page-heart-step-2 = Setz dich nicht ans Steuer.
page-heart-step-3 = Schließ die Tür auf.
page-heart-step-4 = Acetylsalicylsäure (Aspirin) nur, wenn der Rettungsdienst es dir sagt. Sag, ob du dagegen allergisch bist oder Blutverdünner nimmst.
page-heart-step-5 = Bleib bei jemandem, oder bleib am Telefon.
page-heart-call = Es hat um [__:__] angefangen.

page-injury-step-1 = Bleib in der Haltung, in der du bist. Dreh, beug und teste den Nacken nicht.
page-injury-step-2 = Keine Halskrause, und nimm keinen Helm ab.
page-injury-step-3 = Beweg dich nur, wenn du in Gefahr bist oder nicht atmen kannst.
page-injury-step-4 = Setz dich nicht ans Steuer.
page-injury-step-5 = Bleib bei jemandem, oder bleib am Telefon.
page-injury-call = Es ist um [__:__] passiert. Ich liege, sitze oder stehe in [____].

page-saddle-step-1 = Geh jetzt. Warte nicht auf einen Termin.
page-saddle-step-2 = Merk dir, wann du zuletzt normal Wasser gelassen hast.
page-saddle-step-3 = Fahr nicht selbst. Ruf einen Rettungswagen, wenn du nicht sicher dorthin kommst.
page-saddle-step-4 = Iss nichts, bis du untersucht worden bist.
page-saddle-call = Es hat um [__:__] angefangen. Zuletzt habe ich um [__:__] normal Wasser gelassen.

page-other-step-1 = Setz oder leg dich so hin, wie es für dich am leichtesten ist.
page-other-step-2 = Fahr nicht selbst.
page-other-step-3 = Nichts essen oder trinken, bis du untersucht worden bist.
page-other-step-4 = Nimm eine Liste deiner Medikamente mit, oder sag, was du genommen hast.
page-other-step-5 = Bleib bei jemandem, oder bleib am Telefon.
page-other-call = Es hat um [__:__] angefangen.

advice-same-day-doctor-who = eine Arztpraxis oder den ärztlichen Bereitschaftsdienst
advice-same-day-doctor-how_soon = heute

advice-maternity-now-who = deine Geburtsklinik, per Telefon
advice-maternity-now-how_soon = jetzt; die Notrufnummer, wenn es stark wird

advice-doctor-two-weeks-who = eine Ärztin oder einen Arzt
advice-doctor-two-weeks-how_soon = innerhalb von zwei Wochen

advice-doctor-or-physio-two-weeks-who = eine Ärztin, einen Arzt oder eine Physiotherapiepraxis
advice-doctor-or-physio-two-weeks-how_soon = innerhalb von zwei Wochen

advice-doctor-routine-who = eine Ärztin, einen Arzt oder eine Physiotherapiepraxis
advice-doctor-routine-how_soon = in den nächsten 2 bis 6 Wochen

advice-rheumatology-who = eine Ärztin oder einen Arzt, und frag nach einer Entzündung der Wirbelsäule
advice-rheumatology-how_soon = in den nächsten 2 bis 6 Wochen

advice-your-doctor-before-effort-who = deine Ärztin oder deinen Arzt
advice-your-doctor-before-effort-how_soon = vor Kraftübungen oder zügigem Gehen

advice-your-doctor-before-neck-who = eine Ärztin, einen Arzt oder eine Physiotherapiepraxis, wo man deine Erkrankung kennt
advice-your-doctor-before-neck-how_soon = vor jeder Nackenbewegung

advice-midwife-first-who = deine Hebamme, deine Ärztin oder deinen Arzt
advice-midwife-first-how_soon = bevor du mit Übungen anfängst

safety_net-line = Hör auf und ruf { $number } an bei: Gesicht, Arm, Bein, Sprechen, Sehen, Zusammenbruch, schlimmstem oder neuem Kopfschmerz, Brustschmerz.
safety_net-full-1 = Limber kann dich nicht untersuchen.
safety_net-full-2 = Hör auf und ruf { $number } an, wenn plötzlich: Gesicht, Arm oder Bein schwach oder taub; Mühe beim Sprechen, Schlucken oder Sehen; starker Drehschwindel oder Zusammenbruch; der schlimmste oder ein ganz neuer Kopf- oder Nackenschmerz; Brustschmerz oder Atemnot; Fieber mit steifem Nacken.
safety_net-full-3 = Geh jetzt in eine Notaufnahme, wenn: taub zwischen den Beinen; neue Probleme mit Blase oder Darm; beide Beine betroffen; Hände ungeschickt und Gang unsicher; ein Bein wird schwächer.
safety_net-full-4 = Lass dich heute untersuchen: Fieber mit Schmerz der Wirbelsäule, neue Schwäche in Arm oder Bein, Schmerz nach einem Sturz.
safety_net-full-5 = Lass dich innerhalb von zwei Wochen untersuchen: Schmerz, der ständig da ist oder dich jede Nacht weckt, Gewichtsverlust, oder schlimmer nach 2 Wochen.
safety_net-full-6 = Knack oder verdreh deinen Nacken nie, um ihn zu testen, und lass es auch niemand anderen tun.
safety_net-full-7 = Fahr nicht, wenn dir schwindlig ist oder du dich nicht umdrehen und schauen kannst. Trag keine Halskrause, außer du hast eine bekommen.

wordings-ambulance_title = Ruf jetzt einen Rettungswagen
wordings-emergency_department_title = Geh jetzt in eine Notaufnahme. Fahr nicht selbst. Ruf einen Rettungswagen, wenn du nicht sicher dorthin kommst.
wordings-do_not = Dehne und knack nichts.
wordings-serious = Diese Zeichen können etwas Ernstes bedeuten. Das kann nur ein Krankenhaus sagen. Minuten zählen.
wordings-closed_until = Die Übungen bleiben geschlossen, bis du uns sagst, dass das ärztlich untersucht wurde.
wordings-elsewhere = Anderswo: Wähl mit einem Telefon die Notrufnummer des Ortes.
wordings-cannot_examine = Limber kann dich nicht untersuchen und kann sich irren. Im Zweifel ruf an.
wordings-in_private = Eine Verletzung am Hals kann sich spät zeigen, auch ohne Spuren. Wenn dir das jemand angetan hat, kannst du es im Krankenhaus vertraulich sagen.
wordings-under_18 = Limber ist für Erwachsene, deshalb beginnen hier keine Übungen. Mit Fieber, Schmerz in der Nacht, Hinken oder einem Kopf, der zu einer Seite feststeckt: Geh heute in eine Arztpraxis.
wordings-for_48_hours = Keine Übungen in den ersten 48 Stunden nach einer Verletzung. Beweg dich, wie es leicht geht, und schau danach wieder hier vorbei.
wordings-until_seen = Keine Übungen, bis sich das jemand angesehen hat.
wordings-surgical_team = Im Jahr nach einer Operation an der Wirbelsäule mach nur, was dir dein Operationsteam gegeben hat.
wordings-neck_closed = Nackenbewegungen sind geschlossen. Gehen, Atmen, Pausen und die Hilfen für die Gewohnheit bleiben offen.
wordings-neck_agreed = Eine Ärztin, ein Arzt oder eine Physiotherapeutin oder ein Physiotherapeut, die oder der meine Erkrankung kennt, hat gesagt, dass Nackenübungen in Ordnung sind.
wordings-low_mood-1 = Manche Menschen mit Schmerzen haben auch Gedanken, ihr Leben zu beenden. Wenn es dir so geht, kannst du jetzt mit jemandem sprechen.
wordings-low_mood-2 = Wenn du es vielleicht tun würdest, ruf { $number } an oder geh in eine Notaufnahme. Bleib bei jemandem, wenn du kannst.
wordings-low_mood-3 = Eine Krisenhilfe am Telefon hört zu, zu jeder Stunde, aus welchem Grund auch immer.
wordings-low_mood-4 = Nichts, was du auf dieser Seite liest oder antippst, wird aufbewahrt.
