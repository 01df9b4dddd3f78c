# Routines of the person's own: the list, making one, files.

own-lead = Put movements together that do you good. What may be done is decided as everywhere else, each time anew.
own-due = A routine comes after the safety check, like everything that moves you.
own-waits = What you have put together so far is still here afterwards.
own-closed = With your last answers there is no routine for now.
own-empty = There is no routine of yours yet.
own-unnamed = Without a name
own-make = Make a routine
own-change = Change this routine
own-change-one = Change
own-start = Start, { $minutes } min
own-save = Save as a file
own-remove = Remove
own-remove-question = Remove this routine?
own-remove-words = What you did of it stays in your history.
own-stay = Keep it
own-removed = Removed.
own-kept = Kept.
own-taken = Taken in.
own-otherwise = Something has changed meanwhile: this is the routine as it may be done now.
own-over = Your last session could not go on as it was begun, so it has ended. What you did of it is kept.
own-nothing-now = Not now: nothing of it may be done at the moment.
own-unplayable = This routine cannot be done as it is kept.

own-name = What is it called?
own-movements = Movements, in order
own-none = No movement yet.
own-pick = The library
own-put-in = Add
own-is-in = In it
own-added = { $name } is added, in place { $place }.
own-not-added = { $name } is not added: it is not possible now.
own-full = A routine has at most { $most } movements. Take one out to add another.
own-up = Up
own-down = Down
own-take-out = Take out
own-moved = { $name } is now { $place } of { $all }.
own-taken-out = { $name } is taken out.
own-sets = Sets
own-repetitions = Times
own-hold = Hold
own-seconds = { $seconds } s
own-length = { $minutes ->
    [one] About 1 minute in all
   *[other] About { $minutes } minutes in all
}
own-keep = Keep this routine
own-leave = Leave it as it was
own-missing-name = Give it a name first.
own-missing-movement = Add a movement first.

own-yours = Yours
own-like = Like { $name }
own-way = Do it your own way
own-way-change = Change your own way
own-way-lead = It counts as { $name }: what rules that out rules this out. It goes the same way, no further, and is held no longer. What you leave empty stays as it is there.
own-way-name = What do you call it?
own-way-start = How do you begin?
own-way-cue = What to attend to, { $number }
own-way-how = How far, how fast
own-way-now = As it is now
own-way-done = Done
own-way-back = Back to { $name }

own-adding = { $name }: into which routine?
own-into-new = A new routine
own-back-to-library = Back to the movement

own-not-now = Not possible now: { $reason }
own-gone = “{ $movement }” is no longer part of Limber and is left out.
own-twice = { $name }: once, not again.
own-not-early = it comes once its easier form has become easy in your programme.

own-from-file = From a file
own-import-words = A routine from somebody else, or from another device, can come as a file. What Limber would do otherwise is shown before you take it.
own-import = Open a routine file
own-faults = This file cannot be taken as it is. Nothing was changed.
own-accept = Take it in
