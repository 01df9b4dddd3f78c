# Fragen und ihre Antworten.


ask-heading = Was möchtest du wissen?
ask-what = Frag in eigenen Worten. Die Antwort kommt aus Karten mit Quellen, auf diesem Gerät. Deine Frage wird nicht aufbewahrt.
ask-field = Deine Frage
ask-button = Fragen
ask-examples = Zum Beispiel
ask-example-1 = Is it bad to crack my neck?
ask-example-2 = Why does it feel good?
ask-example-3 = My hand goes numb
ask-example-4 = Best pillow
ask-loading = Die Karten werden geholt.
ask-english-only = Fragen und Antworten gibt es nur auf Englisch. Frag deshalb mit englischen Wörtern. Eine Übersetzung hat noch niemand geprüft.

ask-said-answered = Die Antwort steht unten.
ask-known = Darin stimmen Studien überein.
ask-argued = Studien sind uneins, oder es beruht auf Erfahrung.
ask-unknown = Das hat noch niemand herausgefunden.
ask-try = Zum Ausprobieren
ask-related = Verwandtes
ask-check-above = Wonach du fragst, sollte sich vielleicht bald jemand ansehen. Der Sicherheitscheck kommt zuerst.
ask-open-check = Sicherheitscheck öffnen

ask-nothing = Nicht in meinen Quellen
ask-nothing-line = Keine Karte beantwortet das gut genug, deshalb wird hier nicht geraten.
ask-nearest = Die nächsten Karten
ask-too-long = Das ist zu lang für eine Antwort
ask-too-long-line = Frag in ein oder zwei Sätzen. Nach dringenden Zeichen wurde im ganzen Text gesucht; keines wurde erkannt.
ask-not-english = Hier wird nur Englisch verstanden
ask-not-english-line = Frag mit englischen Wörtern. Die Karten sind noch nicht übersetzt.
ask-no-words = Darin stehen keine Wörter
ask-no-words-line = Frag mit ein paar Wörtern, etwa: stiff neck in the morning.
ask-not-loaded = Die Karten konnten nicht geladen werden
ask-not-loaded-line = Alles andere funktioniert. Sind sie einmal geladen, bleiben sie auch ohne Netz da.
ask-again = Noch einmal versuchen


