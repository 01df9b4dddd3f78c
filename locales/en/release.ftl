# A new version of the app, which waits. They come with their part.
release-waits = A new version of Limber is ready. The page opens anew with it. Your record stays as it is; what is half filled in starts again.
release-take = Use the new version
release-taking = It is on its way. This may take half a minute.
release-others = Limber is open in another tab or window as well. Close it there, then try again.
