"""Writes the picture of a file, or those of a video, to standard output: width and height (u32, little endian), then red, green and blue.

    frames.py FILE MOST
"""

import struct
import sys
from itertools import islice
from typing import Iterator

import cv2


def pictures(path: str) -> Iterator[cv2.typing.MatLike]:
    # A GIF is a video here, though it can be read as its first picture.
    picture = None if path.endswith(".gif") else cv2.imread(path)
    if picture is not None:
        yield picture
        return
    video = cv2.VideoCapture(path)
    while True:
        is_read, picture = video.read()
        if not is_read:
            return
        yield picture


def main() -> None:
    for picture in islice(pictures(sys.argv[1]), int(sys.argv[2])):
        height, width, _ = picture.shape
        sys.stdout.buffer.write(struct.pack("<II", width, height))
        sys.stdout.buffer.write(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB).tobytes())


if __name__ == "__main__":
    main()
