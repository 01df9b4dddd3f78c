# What is known about cracking, in German.

risk-ordinary-cracks-heading = Ist gelegentliches Knacken schlecht für mich?
risk-ordinary-cracks-text = Ein schmerzloses Knacken bei einer gewöhnlichen Bewegung ist häufig. Eine Untersuchung von Händen fand bei Menschen, die mit den Fingern knacken, nicht mehr Arthrose. Die Studien zur Arthrose betrafen Finger, nicht Wirbelsäulen.

risk-serious-harm-heading = Kann es ernsthaft schaden, den eigenen Nacken zu knacken?
risk-serious-harm-text = In seltenen Fällen folgte auf kräftiges Knacken ein Einriss einer Halsarterie, und von einem Menschen ist bekannt, dass er gestorben ist. Ernster Schaden scheint selten zu sein, aber niemand hat gezählt: Es gibt vor allem Fallberichte. Sie erzählen von erzwungenem Drehen oder Zurückbeugen am Ende des Bewegungsumfangs. Keine Prüfung kann das Risiko ausschließen. Erzwing es deshalb nicht, verdreh den Nacken nicht mit den Händen und lass es auch niemand anderen tun. Hör auf und hol Notfallhilfe, wenn du plötzlich Schwäche oder Taubheit auf einer Seite hast, Mühe beim Sprechen oder Sehen, starken Drehschwindel oder einen neuen und plötzlichen Kopf- oder Nackenschmerz.

risk-how-often-heading = Wie oft reißt eine Halsarterie überhaupt ein?
risk-how-often-text = Aus welchem Grund auch immer: etwa 4 Mal im Jahr bei 100.000 Menschen. Bei wie vielen davon der Nacken geknackt worden war, ist nicht bekannt.

risk-practitioners-heading = Und wenn mich eine Fachperson einrenkt?
risk-practitioners-text = In manchen Studien waren Menschen mit einem Einriss häufiger als andere von Hand behandelt worden. Das zeigt, dass beides zusammen vorkommt, nicht, dass das eine zum anderen führt: Ein Einriss, der schon begonnen hat, tut weh, und Menschen mit Nackenschmerzen suchen Hilfe oder knacken ihn selbst.

risk-wear-heading = Verschleißt die Gewohnheit die Gelenke meiner Wirbelsäule?
risk-wear-text = Das wissen wir nicht. Es ist plausibel, dass eine Gewohnheit über viele Jahre Bänder oder Gelenkflächen belastet, und ein Wirbelsäulenchirurg rät davon ab. Direkte Belege an der Wirbelsäule fehlen: Niemand hat es an Menschen untersucht.

risk-turning-heading = Und den Kopf langsam zu drehen?
risk-turning-text = Langsames Drehen des Kopfes ohne Hände hat für die meisten Menschen ein geringes Risiko. Keine Prüfung kann alles ausschließen, deshalb fragt Limber vor jeder Einheit.

risk-practical-heading = Was kann ich stattdessen tun?
risk-practical-text = Die Erleichterung durch das Knacken ist kurz. Es am Tag wiederholen zu müssen ist ein Zeichen, die Haltung zu wechseln, dich langsam zu bewegen, kräftiger zu werden und dir deinen Arbeitsplatz anzusehen. In einer Studie hatten Büroangestellte, die erinnert wurden, sich zu bewegen oder die Haltung zu wechseln, weniger neue Nackenschmerzen. Zwei Minuten Krafttraining am Tag halfen in einer Studie über 10 Wochen bei Nacken- und Schulterschmerzen (n = 198).
