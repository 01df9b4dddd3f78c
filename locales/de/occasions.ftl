# Abläufe für einen Anlass.

occasions-due = Ein Ablauf kommt nach dem Sicherheitscheck, wie alles, was dich bewegt.
occasions-closed = Mit deinen letzten Antworten gibt es gerade keinen Ablauf.
occasions-not-now = Jetzt nicht: Es bliebe zu wenig davon übrig.
