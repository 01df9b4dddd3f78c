"""TFLite with XNNPACK on one thread, beside our executor.

    peer.py                     says which version it is
    peer.py NETWORK RUNS        for each line of input runs the network so often and prints the median in milliseconds
"""

import sys
import time
from importlib.metadata import version

import numpy
from ai_edge_litert.interpreter import Interpreter


def median_ms(network: Interpreter, runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        network.invoke()
        times.append(time.perf_counter() - start)
    return float(numpy.median(times)) * 1000


def main() -> None:
    if len(sys.argv) < 3:
        print("ai-edge-litert", version("ai-edge-litert"))
        return
    network = Interpreter(sys.argv[1], num_threads=1)
    network.allocate_tensors()
    place = network.get_input_details()[0]
    picture = numpy.random.default_rng(1).random(place["shape"], dtype=numpy.float32)
    network.set_tensor(place["index"], picture)
    median_ms(network, int(sys.argv[2]))
    for _ in sys.stdin:
        print(f"{median_ms(network, int(sys.argv[2])):.4f}", flush=True)


if __name__ == "__main__":
    main()
