# From "where is it" to "what helped".

intent-stiff = Ich bin steif
intent-crack = Ich will es knacken
relief-intent = Was dich herführt
relief-heading = Wo ist es, und wie stark?
relief-where = Wo bist du?
relief-minutes = Minuten
relief-missing-place = Markiere zuerst am Körper, wo es ist.
relief-missing-mark = Markiere zuerst deine Steifheit und deinen Drang. Null ist auch eine Antwort.

cracking-line = In der Wirbelsäulenchirurgie wird davon abgeraten, selbst zu knacken. Die Erleichterung ist kurz, und direkte Belege, dass es die Wirbelsäule verschleißt, fehlen.
cracking-line-source = Was bekannt ist

body-legend = Wo ist es? Dein Oberkörper von hinten, links und rechts sind also deine eigenen.
body-caption = Von hinten gesehen, links und rechts sind also deine eigenen. Tippe jede Stelle an, die steif ist.
place-neck-left = Nacken links
place-neck-middle = Nacken Mitte
place-neck-right = Nacken rechts
place-upper-back = Oberer Rücken
place-low-back = Unterer Rücken

setting-desk = Am Schreibtisch
setting-standing = Im Stehen
setting-floor = Auf dem Boden

ruler-value = { $mark }, { $word }
ruler-empty = noch nicht markiert
ruler-stiffness = Steifheit
ruler-stiffness-most = schlimmste, die ich kenne
stiffness-0 = keine
stiffness-1 = ein wenig steif
stiffness-4 = etwas steif
stiffness-6 = deutlich steif
stiffness-9 = sehr steif
ruler-urge = Drang zu knacken
ruler-urge-most = nicht auszuhalten
urge-0 = keiner
urge-1 = leicht
urge-4 = spürbar
urge-6 = stark
urge-9 = sehr stark
ruler-pain = Schmerz
ruler-pain-most = schlimmster, den ich kenne
pain-0 = keiner
pain-1 = leicht
pain-4 = mäßig
pain-6 = stark
pain-9 = sehr stark

ring-left = noch { $seconds } Sekunden
ring-unit = Sekunden

for-you-lead = Für { $places }, { $setting }
for-you-fact = { $minutes ->
    [one] 1 Minute, { $setting }
   *[other] { $minutes } Minuten, { $setting }
}
for-you-why = Warum diese
for-you-or = Oder
for-you-effort = Anstrengung
for-you-movements = Bewegungen
for-you-beside-support = Ab 65 in Reichweite von etwas Festem zum Halten, etwa einer Arbeitsplatte oder einem schweren Tisch: { $movements }.
for-you-left-out = Heute weggelassen
for-you-level = Stufe
for-you-nothing = Gerade passt nichts
for-you-nothing-words = Mit dem, was du markiert hast und was der Sicherheitscheck erlaubt, haben wir für diesen Ort und diese Zeit nichts. Gehen, langsames Atmen und ein Wechsel der Haltung bleiben offen.
for-you-again = Neu wählen
start = Start
minutes-short = { $minutes } min

reason-marked-easier = Nach { $easier } der letzten { $of } Male hast du weniger Steifheit markiert. Einiges davon wäre ohnehin passiert.
reason-even-turn = In deinen ersten zwei Wochen kommen die { $among } passenden gleich oft, damit es etwas zu vergleichen gibt.
reason-own-past = Deine Angaben sprechen bisher am meisten dafür: { $own } % dieser Schätzung sind deine eigene Vergangenheit, der Rest ist, was wir bei jedem annehmen. In 100 Malen kommt es { $often } Mal zuerst.
reason-to-try = Es steht hier zum Ausprobieren. Deine Angaben sprechen mehr für anderes, sind aber nicht sicher: { $own } % sind deine eigene Vergangenheit. In 100 Malen kommt es { $often } Mal zuerst.
reason-on-trial = Es ist in deinem Vergleich von zweien an der Reihe.
reason-for-place = Es wurde für { $place } zusammengestellt, wie du es markiert hast.
reason-for-urge = Dein Drang ist { $urge }. Für solche Momente wurde es zusammengestellt.
reason-set-up-link = Was du am Schreibtisch ändern kannst
reason-new = Es ist neu für dich.
reason-change = Etwas anderes als letztes Mal.
reason-studied = Das meiste davon beruht auf einer Studie oder Übersicht, die gelesen wurde.
reason-lowest-level = Es bleibt vorerst auf der niedrigsten Stufe.
reason-halved = Es ist halb so viel wie sonst, weil der Tag nach dem letzten Mal schlechter war.
reason-smaller = Es ist kleiner als sonst, damit es dort bleibt, wo es dir leichtfällt.

left-out-neck = Nackenbewegung: Er bleibt heute ruhig, nach dem Sicherheitscheck.
left-out-place = Bewegungen einer Stelle, die der Sicherheitscheck geschlossen hat.
left-out-gentle = Alles außer Gehen, Atmen und Schulterkreisen, bis eine Hebamme, eine Ärztin oder ein Arzt zustimmt.
left-out-level = Alles über der niedrigsten Stufe, nach dem Sicherheitscheck.
left-out-hurt = Was zuletzt wehtat, und schwerere Formen davon.
left-out-worse = Was du letztes Mal als schlechter markiert hast.
left-out-pain = Bewegung dort, wo der Schmerz 7 oder mehr ist.
left-out-enough = Mehr Nackenbewegung heute: Vier kurze Sätze mit einer halben Stunde Abstand genügen.
left-out-answers = Was deine Antworten über dich ausschließen oder so klein machen würden, dass es sich nicht lohnt.

your-neck-left = die linke Seite deines Nackens
your-neck-middle = die Mitte deines Nackens
your-neck-right = die rechte Seite deines Nackens
your-upper-back = deinen oberen Rücken
your-low-back = deinen unteren Rücken
at-your-desk = am Schreibtisch
standing = im Stehen
on-the-floor = auf dem Boden
