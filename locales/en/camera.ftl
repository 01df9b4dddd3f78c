# The camera in a session. It comes with its part.
camera-mirror = You, as in a mirror
camera-caption = As in a mirror. It stays in this tab.
camera-opening = Waiting for the camera. Your browser may ask whether Limber may use it.
camera-seen = Seen: { $counted } of { $all }
camera-stands-still = The camera looks again when you go on.
camera-waits = I wait until you are there.

camera-ease-off = Ease off a little.
camera-slower = A little slower.
camera-other-side = The other side’s turn is now.
camera-hold-there = Stay there.
camera-further = A little further, only if it is easy.
camera-shoulders = Shoulders down.

camera-blind-dark = I can’t see you well: it is dark. More light from the front helps.
camera-blind-nobody = I can’t see you well: nobody is in the picture.
camera-blind-several = I can’t see you well: there are two people. I say nothing until there is one.
camera-blind-cut-off = I can’t see you well: move back a little, so that more of you is in the picture.
camera-blind-unclear = I can’t see you well here. Go on with the figure.

camera-turn-left-side = Turn your left side to the camera, so that it can follow.
camera-turn-right-side = Turn your right side to the camera, so that it can follow.
camera-not-breath = The breath moves here, and no camera can follow it. The figure guides you.
camera-not-walk = This one leaves the picture, so the camera does not follow it.
camera-not-hidden = What moves here is hidden from a camera. The figure guides you.
camera-not-small = This one is too small for a camera to follow. The figure guides you.

camera-twist = Your head went fast towards the end of its way, with a hand at it. Letting the neck go by itself is enough. Go on slowly when you like.
camera-twist-noted = Your head went fast towards the end of its way, with a hand at it. Letting the neck go by itself is enough. Go on slowly when you like. It is noted under Habit as seen by the camera, unvalidated.

camera-choices = What the camera may do
camera-by-itself = Turn the camera on by itself in every session
camera-note-cracks = If it sees a twist with a hand at the head, note it as a crack
camera-note-words = It would stand under Habit as seen by the camera, unvalidated, and count only if you say that it was one.
camera-private = The picture is looked at in this tab, overwritten and never kept or sent. Only counts and angles are written down. What it counts is no judgement.

settings-camera = Camera in sessions
settings-camera-off = When I turn it on
settings-camera-on = By itself
settings-camera-note = A twist with a hand at the head
settings-camera-note-off = Not noted
settings-camera-note-on = Noted as a crack
