# The page of a movement: what a camera can do with it. It comes with its part.
library-camera-front = A camera can follow this one from ahead.
library-camera-side = A camera can follow this one from the side.
library-camera-not-breath = No camera can follow this one: only the breath moves.
library-camera-not-walk = No camera can follow this one: it leaves the picture.
library-camera-not-hidden = No camera can follow this one: what moves is hidden, or moves too little.
library-camera-not-small = No camera can follow this one: it moves too little.
