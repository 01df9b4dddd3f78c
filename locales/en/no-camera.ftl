# Why there is no camera, or no longer one. It comes with every part that looks through one.
no-camera-none = No camera was found here. Everything else goes on without one.
no-camera-refused = The camera was not allowed, so nothing is seen. You can allow it in the browser’s settings for this page; everything else goes on without it.
no-camera-in-use = Another program is using the camera. Close it there and try again; everything else goes on without it.
no-camera-ended = The camera went away. What was seen until then is kept, and everything else goes on without it.
no-camera-eyes = What looks at the picture could not be loaded, or does not run in this browser. Everything else goes on without it.
