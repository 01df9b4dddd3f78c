# Was probiert wurde und was angegeben wurde, und ein Vergleich von zwei Abläufen.

helps-note = Deine Angaben vorher und nachher. Sie sagen, wie es war, nicht warum.
helps-where = Für welche Stelle?
helps-nothing = Noch keine Einheit für diese Stelle. Nach dreien mit Angaben vorher und nachher füllt sich das.
helps-nothing-marked = Noch keine Einheit für diese Stelle, um die du mit Angaben gebeten hast. Nach dreien mit Angaben vorher und nachher füllt sich das.
helps-changes = Steifheit, nachher weniger vorher
helps-marked = { $marked ->
    [one] eine Einheit mit Angaben
   *[other] { $marked } Einheiten mit Angaben
}
helps-caption = Gelb ist das Mittel deiner Angaben. Im schraffierten Band liegt es wahrscheinlich, 9 von 10 Malen. Ein längeres Band heißt, dass weniger bekannt ist.
helps-anyhow = Steifheit lässt nach einem schlechten Moment oft von selbst nach; einiges davon wäre also ohnehin passiert. Was besser ist, kann nur ein Vergleich sagen. Einheiten mit einem Knacken innerhalb von 20 Minuten bleiben außen vor.
helps-else = Auch für diese Stelle getan
helps-else-words = Zu deinem Programm, deinen eigenen Abläufen und denen für einen Anlass machst du vorher keine Angaben; deshalb lässt sich keine Veränderung sagen.
helps-less = weniger steif
helps-no-change = gleich
helps-more = mehr
helps-too-few = { $missing ->
    [one] eine fehlt noch
   *[other] { $missing } fehlen noch
}
helps-points-none = gleich
helps-points-less = { $points } weniger
helps-points-more = { $points } mehr
helps-done = { $name }: { $sessions ->
    [one] eine Einheit.
   *[other] { $sessions } Einheiten.
}
helps-stiffness = Nach { $lower } von { $of } hast du weniger Steifheit angegeben; im Mittel { $mean }, wahrscheinlich zwischen { $low } und { $high }.
helps-urge = Drang: { $mean }, wahrscheinlich zwischen { $low } und { $high }.
helps-wait = Nach der Hälfte kam { $hours } Stunden oder länger kein Drang, wahrscheinlich { $low } bis { $high }.
helps-wait-open = Nach der Hälfte kam { $hours } Stunden oder länger kein Drang, wahrscheinlich mindestens { $low }.
helps-wait-long = Nach { $urges } von { $of } kam in dem, was von den nächsten 12 Stunden bekannt ist, ein Drang.
helps-range = { $mean } ({ $low } bis { $high })
helps-unknown = noch nicht bekannt
helps-head-routine = Ablauf
helps-head-sessions = Einheiten
helps-head-stiffness = Steifheit, wahrscheinlicher Bereich
helps-head-urge = Drang, wahrscheinlicher Bereich
helps-head-wait = Bis zum nächsten Drang

trial-heading = Zwei vergleichen
trial-why = Angaben können nicht sagen, woran es lag. Zwei Abläufe im Wechsel, in einer vorher gezogenen Reihenfolge, können es: einer am Tag, und jeden Abend eine Angabe.
trial-setting = Wo machst du sie?
trial-one = Ein Ablauf
trial-other = Der andere
trial-choose = Wählen
trial-how-long = Wie lange?
trial-length = { $days } Tage: je { $cycles } Mal, immer { $period } Tage
trial-can-find = Was er finden kann
trial-finds = Ein wahrer Unterschied von { $points } Punkten in der Steifheit am Abend wird in 8 von 10 solchen Vergleichen gefunden.
trial-finds-one = Einer von 1 Punkt wird in { $tens } von 10 gefunden.
trial-false = Sind beide gleich, nennen etwa { $hundreds } von 100 Vergleichen trotzdem einen besser.
trial-stops = Er hört von selbst auf, wenn eine Einheit wegen eines Zeichens abgebrochen wird, wenn ein Tag danach schlechter ist, wenn der Schmerz 7 erreicht oder um 3 steigt, oder wenn die Steifheit drei Abende lang um 3 höher bleibt. Du kannst jederzeit aufhören.
trial-begin = Beginnen
trial-days = { $days } Tage
trial-begun = Der Vergleich hat begonnen.
trial-missing-two = Wähle zuerst zwei Abläufe.
trial-needs-check = Zuerst kommt der Sicherheitscheck. Bitte einmal um Erleichterung und komm dann zurück.
trial-same = Wähle zwei verschiedene.
trial-may-not = { $name } darf jetzt nicht gemacht werden, oder es bliebe für dich zu wenig davon übrig.
trial-not-self-care = Dein letzter Sicherheitscheck sagte, dass du jemanden aufsuchen solltest. Tu das zuerst.
trial-flared = Der Tag nach deiner letzten Einheit war schlechter. Beginne, wenn sich das gelegt hat.

trial-day = Tag { $day } von { $days }
trial-counted = Dieser Abend zählt.
trial-not-counted = Dieser Abend zählt noch nicht: Er kann noch zeigen, was vorher war.
trial-not-today = Heute ist nichts an der Reihe.
trial-do = Jetzt machen
trial-evening = Heute Abend
trial-evening-kept = Für heute behalten: Steifheit { $stiffness }. Eine neue Angabe ersetzt sie.
trial-keep = Behalten
trial-kept = Behalten.
trial-leave = Vergleich verlassen
trial-leave-question = Den Vergleich verlassen?
trial-leave-words = Was du angegeben hast, bleibt in deiner Aufzeichnung. Ein Ergebnis gibt es dann nicht: Eines, das endet, wenn es gut aussieht, wäre nicht fair.
trial-stay = Weitermachen
trial-left-now = Du hast den Vergleich verlassen.

trial-of = { $one } und { $other }
trial-left = Du hast ihn vor dem Ende verlassen, darum gibt es kein Ergebnis. Deine Angaben stehen unten.
trial-too-few = Zu wenige Abende haben eine Angabe. Für jeden braucht es acht, die zählen.
trial-stop-symptom = Er hörte auf, weil eine Einheit wegen eines Zeichens abgebrochen wurde. Das ist kein Urteil über einen Ablauf.
trial-stop-next-day = Er hörte auf, weil der Tag nach einer Einheit schlechter war. Das ist kein Urteil über einen Ablauf.
trial-stop-pain = Er hörte auf, weil dein Schmerz 7 oder mehr war, oder 3 über deinen ersten Abenden. Das ist kein Urteil über einen Ablauf.
trial-stop-stiffness = Er hörte auf, weil die Steifheit drei Abende nacheinander 3 über deinen ersten Abenden lag. Das ist kein Urteil über einen Ablauf.
trial-stop-screen = Er hörte auf, weil ein Sicherheitscheck etwas fand. Das ist kein Urteil über einen Ablauf.
trial-better = { $name } war für dich besser
trial-alike = Die beiden sind gleich
trial-no-clear = Kein klarer Unterschied
trial-difference = Steifheit an Abenden mit { $other }, gegen { $one } gehalten: { $mean }, wahrscheinlich zwischen { $low } und { $high }.
trial-scope = gegen { $name } gehalten
trial-caption = Steifheit am Abend. Im schraffierten Band liegt der Unterschied mit einer Chance von 8 zu 10. Besser heißt einer, wenn er mit einer Chance von 9 zu 10 um mehr als einen halben Punkt leichter ist.
trial-mean = Beste Schätzung
trial-likely = Wahrscheinlich, 80 %
trial-very-likely = Sehr wahrscheinlich, 95 %
trial-from-to = { $low } bis { $high }
trial-chance-easier = { $name } um mehr als einen halben Punkt leichter, %
trial-chance-alike = Weniger als ein halber Punkt Unterschied, %
trial-counted-of = Abende, die zählen, { $name }
trial-what = Was
trial-value = Wert
trial-evenings = Alle Abende
trial-head-day = Tag
trial-head-routine = Ablauf an der Reihe
trial-head-counts = Zählt
trial-head-done = Gemacht
trial-head-stiffness = Steifheit
trial-head-pain = Schmerz
trial-yes = ja
trial-no = nein
