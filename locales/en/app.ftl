# The frame of the app, and words that several pages share.

document-title = { $page } · Limber
skip-to-content = Skip to the content
nav-main = Main
nav-more = More
privacy-line = Nothing you enter leaves your own devices.
tab-relief = Relief
tab-today = Today
tab-learn = Learn

title-relief = Relief
title-welcome = Welcome
title-check = Safety check
title-help-now = Get help now
title-today-not = Not today
title-for-you = For you now
title-session = Session
title-after = Afterwards
title-break = A short break
title-breaks = Breaks
title-history = History
title-programme = Programme
title-library = Library
title-risks = What is known about cracking
title-settings = Settings
title-about = About
title-gallery = Components
title-not-found = There is no such page

not-found-back = Go to Relief
go-on = Continue
back = Back
skip = Skip
progress-of = { $now } of { $all }

answer-no = No
answer-no-key = N
answer-yes = Yes
answer-yes-key = Y
answer-not-sure = Not sure
answer-not-sure-key = U

call-number = Call { $number }

evidence-known = Known
evidence-argued = Argued
evidence-unknown = Unknown

opening = Reading your marks.
part-coming = Loading this part.
part-missing-heading = This part could not be loaded
part-missing = The connection may be gone for a moment, or Limber was updated since this page was opened. What you entered is kept.
part-again = Try again
preview-line = Preview: safety rules not yet reviewed by a clinician.
side-left = left
side-right = right

trouble-refused = This browser keeps nothing for this page, as in a private window. Everything works, but it is gone when you close the tab.
trouble-full = The browser’s storage is full, so the last entries are only in this tab. Export them in Settings before you close it.
trouble-newer = A newer version of Limber wrote your record. This older one does not touch it. Reload the page to get the newer version.
trouble-closed = Limber was updated in another tab. Reload this page to go on.
trouble-unreadable = Part of your record could not be read. It is left as it is; the rest works.
trouble-failed = The browser could not read or write your record. Everything works, but the last entries are only in this tab.

# First run and settings
welcome-folio = Before you start
welcome-heading = A slower way to ease a stiff neck or back
welcome-is = Limber helps people who crack their neck or back. It offers slow movements that tend to ease stiffness for a while, and a way to let the urge pass.
welcome-point-1 = It asks about warning signs first, and tells you when to see someone instead.
welcome-point-2 = It shows each movement, counts it with you, and stops when you say it hurts.
welcome-point-3 = It remembers what helped you, on this device only.
welcome-is-not-title = It is not a doctor.
welcome-is-not = Limber cannot examine you, does not diagnose and does not replace care. In an emergency, call your emergency number.
welcome-data = Where your data is
welcome-data-words = In this browser, on this device. Nothing is sent anywhere. You can export it or erase it in Settings. If you clear the browser’s data, it is gone.
under-18 = Limber is for adults, so no exercises start. With fever, pain at night, a limp, or a head stuck to one side: see a doctor today.
profile-country = Country
profile-country-choose = Choose your country
profile-elsewhere = Another country
profile-language = Language
profile-age = Your age
profile-missing-country = Choose your country first: it decides the emergency number.
profile-missing-age = Choose your age first: it decides how far a movement goes.
age-under-18 = Under 18
age-to-39 = 18 to 39
age-to-59 = 40 to 59
age-to-64 = 60 to 64
age-from-65 = 65 or older

settings-person = You
settings-save = Save
settings-saved = Saved.
settings-look = Look and sound
settings-theme = Theme
theme-system = As the device
theme-light = Light
theme-dark = Dark
settings-voice = Voice
voice-on = Spoken
voice-off = Silent
voice-note = Only voices that run on this device are used. Without one, captions and tones guide you.
settings-data = Your data
settings-data-words = Everything you entered is in this browser. Export it now and then: the file can be imported here or on another device.
settings-data-count = { $count ->
    [0] Nothing is kept yet.
    [one] One entry is kept.
   *[other] { $count } entries are kept.
}
export = Export
export-done = The file is among your downloads.
export-failed = The browser did not take the file.
import = Import
import-done = { $added ->
    [0] Nothing new was in the file.
    [one] One entry is new.
   *[other] { $added } entries are new.
} { $erased ->
    [0] {""}
   *[other] Erased as the file says: { $erased }.
}
import-nothing = { $problem } Nothing was changed.
import-question = Import this file?
import-accept = Import
import-decline = Leave it
import-erases = The file says that entries were erased elsewhere. Importing it erases them here too: { $count }.
import-part = { $problem } What came before is sound: { $lines } lines. Import those?
import-foreign = This file was not written by Limber.
import-newer = A newer version of Limber wrote this file. Update Limber, then import it.
import-too-large = This file is larger than any Limber record.
import-truncated = The end of this file is missing.
import-damaged = Part of this file was damaged or changed.
import-unreadable = The browser could not read this file.
erase-all = Erase everything
erase-all-question = Erase everything?
erase-all-words = All that you entered is destroyed, here and wherever this record is exchanged. It cannot be brought back. Destroy files that you exported as well.
erase-keep = Keep it
erase-done = Everything is erased.

# About
about-version = Version
about-commit = Commit
about-licence = Licence
about-use = What it is for
about-use-is = Limber is for adults with everyday stiffness of the neck or back, who would otherwise crack it. It offers gentle movement and keeps a record.
about-not-1 = It is not for diagnosing, treating or watching any illness or injury.
about-not-2 = It is not for anyone under 18, and not for use after an injury that nobody has looked at.
about-not-3 = It has not been assessed under any law on medical devices.
about-privacy = Privacy
about-privacy-words = What you enter stays in this browser. The page loads nothing from anywhere but its own address, has no account and counts nobody.
about-licences = Licences
about-licences-words = The code is free under MIT or Apache-2.0. The words and movements are free under CC BY 4.0. The body is made from a model in the public domain.
about-third-party = Licences of what Limber is built with

# Today

# Learn
learn-parts = Learn
learn-risks = Cracking
learn-sources = Sources
learn-source = Source { $number }
library-note = Every movement, with what it is for and where it comes from.
library-filter = Where
library-all = Everywhere
movement-level = Level { $level }
movement-start = Start
movement-cues = Attend to
movement-mistakes = Avoid
movement-dose = How much
movement-sets = { $sets ->
    [one] { $reps } times
   *[other] { $sets } × { $reps } times
}
movement-often = How often
movement-effort = Effort
movement-effort-gentle = Gentle, no pain
grade-verified = Read in the source named here.
grade-recall = Common practice; the source was not read again.
grade-practice = Expert practice only.

newer-heading = This record is from a newer Limber
newer-reload = Reload
title-joint = Why it pops
learn-joint = Why it pops
tab-set-up = Set-up
title-set-up = Set-up
title-set-up-desk = Your desk
title-set-up-picture = Your desk, to scale
title-set-up-car = Car seat
title-set-up-phone = Phone and tablet
title-set-up-pillow = Pillow and sleep
title-set-up-lifting = Bags and lifting
title-set-up-task = A task
setup-seat = Seat
setup-screen-top = Screen top
setup-too-low = too low
setup-degrees = { $degrees }°
title-ask = Ask
title-talk = Somebody to talk to
check-from-question-to-see = Your question can be about something that a doctor should see, so this comes before any answer. Nothing is ticked for you.
check-from-question = Your question can be about something urgent, so this comes before any answer. Nothing is ticked for you.
check-from-question-talk = And if you think of ending your life: somebody listens, now.
talk-crisis-line = Talk to somebody: { $number }
tab-habit = Habit
title-habit = Habit
title-occasions = For an occasion
title-own-routines = My routines
own-add = Add to a routine of mine
title-helps = What helps
title-progress = Progress
title-neck-check = Neck check
title-posture = Posture watch
title-see-someone = See someone
title-report = Report to take along
advice-line = See someone: advice that you have not answered
decimal-sign = .
chart-as-table = Show as table
