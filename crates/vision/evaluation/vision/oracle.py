"""Writes every result of a network for one input, in the order of the model: its length (u32), then its numbers (f32), little endian.

    oracle.py NETWORK INPUT OUTPUT
"""

import struct
import sys

import numpy
from ai_edge_litert.interpreter import Interpreter


def main() -> None:
    network = Interpreter(sys.argv[1], num_threads=1)
    network.allocate_tensors()
    place = network.get_input_details()[0]
    picture = numpy.fromfile(sys.argv[2], dtype="<f4").reshape(place["shape"])
    network.set_tensor(place["index"], picture)
    network.invoke()
    with open(sys.argv[3], "wb") as output:
        for result in network.get_output_details():
            numbers = network.get_tensor(result["index"]).astype("<f4")
            output.write(struct.pack("<I", numbers.size))
            output.write(numbers.tobytes())


if __name__ == "__main__":
    main()
