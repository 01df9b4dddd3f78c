# How it goes, advice to see someone, and the report. They come with their part.
record-check-in = How is it now?
record-stiffness = Stiffness over the last day
record-pain = Pain over the last day
record-able-least = Cannot do it
record-able-most = As well as ever
record-change = On the whole, compared with when you began
record-change-least = Very much worse
record-change-most = Very much better
record-keep = Keep this
record-kept = Kept.
record-recent = Latest check-ins
record-withdraw = Take back { $day }
record-withdrawn = Taken back. The record keeps that it was there.
record-row-stiffness = stiffness { $mark }
record-row-pain = pain { $mark }
record-row-change = on the whole { $mark }
record-activities = Activities of your own
record-activities-words = Up to three things that you want to do again, or more easily, in your own words. You mark them from 0 to 10.
record-activity = Activity { $number }
record-activities-keep = Keep these
record-activities-kept = Kept. They are on the scale above now.
record-week = Your week
record-week-scope = the last 7 days
record-did-nothing = No session was done, and that is fine.
record-did = You did { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} on { $days ->
    [one] one day
   *[other] { $days } days
}.
record-did-breaks = You did { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} on { $days ->
    [one] one day
   *[other] { $days } days
} and took { $breaks ->
    [one] one break
   *[other] { $breaks } breaks
}.
record-measure-stiffness = stiffness
record-measure-pain = pain
record-felt-nothing = Nothing was marked; three marked days make a mean.
record-felt-few = You marked { $measure } on { $days ->
    [one] one day
   *[other] { $days } days
}; three make a mean.
record-felt-alone = You marked { $measure } { $mean } on average, on { $days } days; the week before had too few marks to compare.
record-felt-not-clear = You marked { $measure } { $mean } on average and { $before } the week before: no clear change.
record-felt-beside = You marked { $measure } { $mean } on average and { $before } the week before; weeks differ for many reasons.
record-habit-nothing = No crack and no urge was noted.
record-habit = You noted { $cracks ->
    [one] one crack
   *[other] { $cracks } cracks
} and { $passed ->
    [one] one urge
   *[other] { $passed } urges
} let pass, on { $days ->
    [one] one day
   *[other] { $days } days
}.
record-timeline = How it went
record-timeline-empty = Check-ins, sessions and cracks fill this, day by day.
record-to-report = A report to take along
advice-nothing-open = There is no advice that you have not answered.
advice-what-helps = The report has what you marked and tried on two pages, with room for your questions.
advice-who = A doctor or physiotherapist
advice-soon-w = Within two weeks.
advice-soon-r = At a routine appointment.
advice-why-no-better = What you marked in the last two weeks is no lower than six weeks before, so it is worth a look.
advice-why-worse = What you marked is clearly worse than two weeks ago.
advice-why-third-flare = This was the third time in twelve weeks that it became clearly worse for a while, or hurt so that a session was stopped.
advice-why-new-signs = Your last safety check has something that the one before did not have.
advice-why-newer = A newer Limber on another device says so. Open it there to read why.
advice-since = Since { $day }. It stays here until you answer.
advice-seen = I saw someone about it
advice-booked = I have an appointment
advice-declined = I have read it and decide otherwise
advice-booked-kept = Kept. Limber asks again when it should have taken place.
advice-answer-kept = Kept.
report-words = One or two pages for a doctor or physiotherapist, made on this device. Nothing is sent anywhere.
report-complaint = Why you go, in your own words
report-medication = Medication, in your own words
report-questions = Your questions, a line each
report-take = Take it along
report-pdf = PDF
report-html = Page to print
report-fhir = FHIR
report-making = One moment.
report-saved = Saved.
report-failed = The file could not be made. The page to print needs nothing from the network.
report-private = Private answers of the safety check are left out. Whoever has the file can read it.
