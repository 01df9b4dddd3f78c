# The habit course, in German.

course-awareness-name = Es bemerken
course-awareness-summary = Ändere eine Woche lang nichts. Tippe jedes Mal, wenn du knackst, und jedes Mal, wenn du es willst und nicht tust.
course-awareness-why = Die meisten Male geschehen, bevor du es merkst. Im Training gegen Tics und Nägelkauen kommt das Bemerken zuerst. Für das Knacken von Nacken oder Rücken wurde es nicht untersucht.
course-awareness-task-1 = Tippe innerhalb von etwa einer Minute, solange du es noch weißt. Ein vergessenes Tippen ist kein Verlust: Die Spanne wird breiter.
course-awareness-task-2 = Achte auf den Augenblick davor: eine enge Stelle, eine Hand auf dem Weg, ein angehaltener Atem. Dort setzt der Rest des Kurses an.
course-awareness-task-3 = Versuche in dieser Woche nicht, weniger zu knacken, und zähle auf nichts hin.

course-triggers-name = Finden, was es auslöst
course-triggers-summary = Füge eine Woche lang bei einigen Einträgen hinzu, wo du warst, was du getan und wie du dich gefühlt hast.
course-triggers-why = Eine Gewohnheit hängt oft an einem Ort, einer Tätigkeit oder einer Stimmung. Was du findest, kam zusammen vor; es zeigt nicht, dass das eine das andere hervorruft.
course-triggers-task-1 = Füge drei Einträgen am Tag etwas hinzu. Mehr ist nicht nötig.
course-triggers-task-2 = Sieh dir am Ende der Woche an, wann es geschieht und was damit einhergeht.
course-triggers-task-3 = Wähle den einen Augenblick, der am häufigsten kommt. Für ihn planst du zuerst.

course-competing-response-name = Etwas anderes damit tun
course-competing-response-summary = Wenn der Drang kommt, tu eine kleine Sache, die ein Knacken ausschließt, bis der Drang nachlässt.
course-competing-response-why = Das ist der Kern der Gewohnheitsumkehr: 18 Studien mit 575 Menschen, zu Tics, Nägelkauen und anderen wiederholten Gewohnheiten. Zum Knacken von Gelenken wurde keine Studie gefunden.
course-competing-response-task-1 = Sitz aufrecht, die Hände im Schoß verschränkt oder unter den Oberschenkeln, den Kopf gerade und still. Atme 1 bis 3 Minuten langsam aus.
course-competing-response-task-2 = Oder drück die Schulterblätter zusammen, oder steh auf und geh ein paar Schritte.
course-competing-response-task-3 = Dehne den Nacken nicht bis ans Ende, um das Knacken zu ersetzen, und zieh nicht mit den Händen daran.
course-competing-response-task-4 = Wenn ein Drang stärker ist, tippe und mach weiter. Ein Knacken macht nichts zunichte.

course-if-then-name = Einen Plan machen
course-if-then-summary = Schreib einen Satz: Wenn dies geschieht, dann tue ich das.
course-if-then-why = In vielen Studien zu anderen Zielen taten Menschen mit einem solchen Plan etwas eher, was sie vorhatten. Wir haben diese Studien nicht noch einmal gelesen, und keine handelte vom Knacken.
course-if-then-task-1 = Nimm den Augenblick, den du gewählt hast: Wenn ich vom Mittagessen komme und mich setze.
course-if-then-task-2 = Füge hinzu, was du stattdessen tust: dann drücke ich die Schulterblätter zusammen und atme dreimal aus.
course-if-then-task-3 = Sag ihn dir einmal am Morgen. Ändere ihn, wenn er nicht passt.

course-support-name = Es einem Menschen sagen
course-support-summary = Erzähl jemandem, dem du vertraust, was du übst und wie er oder sie helfen kann.
course-support-why = Unterstützung ist der übliche letzte Schritt des Trainings. Ob sie für sich allein etwas bringt, ist nicht bekannt.
course-support-task-1 = Bitte darum, beim Hören eines Knackens ein vereinbartes Wort zu sagen und nicht mehr. Eine Erinnerung ist keine Schelte.
course-support-task-2 = Ändere eine Sache dort, wo es am häufigsten geschieht: die Höhe des Bildschirms, das Handy außer Reichweite, eine Tasse, die gefüllt werden muss.
course-support-task-3 = Kommt der Drang von Schmerz, oder bleibt er nach diesen Wochen stark, geh zu einer Ärztin, einem Arzt oder in die Physiotherapie. Den ganzen Tag knacken zu wollen kann ein Zeichen sein, dass jemand nachsehen sollte.
