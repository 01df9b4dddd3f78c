# The Set-up tab: the workstation check and what all checks share.


setup-heading = Your set-up
setup-lead = Six short checks of where you work, drive, read, sleep and lift. One picture a question, one change at a time.
setup-start = Check it
setup-open = Open it
setup-start-fact = Your desk, 5 minutes
setup-sits = You sit about { $hours } h on a usual day.
setup-picture-row = You, your chair, desk and screen from the side. Move a slider and the figure follows.
setup-posture-row = By the camera, when you turn it on: a word now and then
setup-not-done = Not done
setup-todo = { $count ->
    [one] 1 thing to change
   *[other] { $count } things to change
}
setup-todo-none = Nothing left to change
setup-sources = From: { $sources }.
setup-honest = This is about comfort and load. In trials, changing a desk did little against neck and arm trouble, so change what is cheap and see.

setup-units = Units
setup-units-cm = Centimetres
setup-units-in = Inches
setup-cm = cm
setup-in = in
setup-yes-meant = Yes, { $length }
setup-about = about { $length }

setup-measures-heading = Measure what you can
setup-measures-lead = Leave out what you cannot measure now. Its numbers are then left out too, and the questions work all the same.
setup-measures-desk = Your desk
setup-measures-body = You
setup-measures-elbow = Elbow height does not follow from body height, so we never guess it.
setup-questions-fact = 8 questions, one picture each

setup-extras = Tick what also holds
setup-why = Why we ask
setup-missing = Choose the picture that comes closest first.
setup-suggested = Your measures point to this

setup-use-heading = How long is it used?
setup-use-lead = Each on a usual day. Short is under 30 minutes at a time and under 1 hour a day. Long is over 1 hour at a time or over 4 hours a day.
setup-use-chair = The chair
setup-use-screen = The screen
setup-use-mouse = The mouse
setup-use-keyboard = The keyboard
setup-use-phone = The phone
setup-use-short = Short
setup-use-middle = Between
setup-use-long = Long
setup-sitting = Sitting on a usual day
setup-hours = { $hours } h
setup-stiffness-before = Stiffness now, before you change anything
setup-stiffness-after = Stiffness now, after the changes
setup-stiffness-optional = You can leave this empty.
setup-score = Score it
setup-score-fact = By ROSA, 1 to 10

setup-result = Your desk scores { $score } of 10
setup-advice-keep = Below 5. Keep it, and change what bothers you.
setup-advice-act = From 5 on something should be changed. Start with the first below.
setup-advice-first = 7 or more. Change this before other things. Start with the first below.
setup-explained = How the number came about
setup-section-chair = Chair
setup-section-screen = Screen and phone
setup-section-hands = Mouse and keyboard
setup-decides = The largest of the three is the result.
setup-points = Points of each question
setup-points-source = ROSA, Sonne, Villalta and Andrews 2012. In 72 offices the number went along with discomfort, loosely. It is no diagnosis.
setup-compared = Before and after
setup-compared-score = Score
setup-compared-note = Some of that would have happened anyway.
setup-from-to = { $before }, now { $after }
setup-to-picture = See your desk to scale
setup-again = Check again
setup-again-fact = After a change

setup-fix-first = Fix first
setup-more = { $count ->
    [one] 1 more, later
   *[other] { $count } more, later
}
setup-falls = This alone takes the score from { $before } to { $after }.
setup-falls-not = This alone leaves the score where it is, because another part holds it up.
setup-cost-free = Costs nothing.
setup-cost-household = Something from the house will do.
setup-cost-small = A small purchase.
setup-cost-furniture = Furniture.
setup-changed-it = I changed it
setup-done = Changed since
setup-nothing-left = Nothing to change here. Leave it, it fits you.
setup-one-change = One change now
setup-then = { $count ->
    [one] 1 more after that, when this one has settled for a week.
   *[other] { $count } more after that, one a week.
}
setup-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
setup-recall = Common advice of road safety bodies, not from trials.
