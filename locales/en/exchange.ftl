# The record that the limber program keeps on this computer
exchange-kept = Kept also on this computer by Limber: { $place }. Last exchanged at { $time }.
exchange-refused = Limber on this computer keeps no copy of this: { $why }
exchange-lost = Limber on this computer does not answer. What you enter is kept in this browser and goes there once Limber is started again.
exchange-full = What Limber on this computer has cannot be kept in this browser. { $why }
