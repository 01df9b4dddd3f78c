# How it is after a session.

after-note-plain = Afterwards
after-heading = How is it now?
after-less = Less stiff than before
after-half = Half as stiff as before
after-none = No stiffness left, you mark
after-same = As stiff as before
after-more = Stiffer than before
after-plate = Stiffness { $stiff_before } before, { $stiff_after } now. Urge { $urge_before } before, { $urge_after } now.
after-plate-waiting = Stiffness { $stiff_before } before, urge { $urge_before } before. Not marked again yet.
after-caption = Your own marks, before and after. Yellow is what changed.
after-honest = Some of that would have happened anyway.
after-honest-same = One session says little. What it did for you shows over several.
after-honest-more = It can be sorer for a while. If it is still worse tomorrow, say so, and the next sessions get shorter.
after-popped = Did anything pop?
after-popped-no = No
after-popped-itself = It popped by itself
after-helped = How did each feel?
after-seen = Seen by the camera: { $counted } of { $planned }.
after-done = Done
after-neck-check = Did it help, in degrees? A neck check half an hour from now
after-kept = Kept on this device
felt-better = Better
felt-same = Same
felt-worse = Worse
