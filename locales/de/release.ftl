# Eine neue Version der App, die wartet
release-waits = Eine neue Version von Limber ist da. Die Seite öffnet sich mit ihr neu. Deine Aufzeichnung bleibt, wie sie ist; was halb ausgefüllt ist, beginnt von vorn.
release-take = Die neue Version nehmen
release-taking = Sie kommt. Das kann eine halbe Minute dauern.
release-others = Limber ist noch in einem anderen Tab oder Fenster offen. Schließ es dort und versuch es dann noch einmal.
