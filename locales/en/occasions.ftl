# Routines for an occasion.

occasions-due = A routine comes after the safety check, like everything that moves you.
occasions-closed = With your last answers there is no routine for now.
occasions-not-now = Not now: too little of it would be left.
