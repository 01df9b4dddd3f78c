# Was das Programm Limber auf diesem Computer aufbewahrt
exchange-kept = Limber bewahrt es auch auf diesem Computer auf: { $place }. Zuletzt abgeglichen um { $time }.
exchange-refused = Limber auf diesem Computer bewahrt nichts davon auf: { $why }
exchange-lost = Limber auf diesem Computer antwortet nicht. Was du einträgst, bleibt in diesem Browser und kommt dorthin, sobald Limber wieder läuft.
exchange-full = Was Limber auf diesem Computer hat, kann dieser Browser nicht aufbewahren. { $why }
