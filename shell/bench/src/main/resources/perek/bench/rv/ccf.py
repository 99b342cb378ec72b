"""The CCF of CcfBenchmark by running sums of numpy: the same orders, holes and velocities, flux alone."""
import json
import resource
import sys
import time

import numpy as np

ORDERS, PIXELS, LINES = 70, 4096, int(sys.argv[2])
C, FIRST, ORDER_STEP, HOLE = 299792.458, 3800.0, 0.0087, 0.82
PIXEL_STEP = 0.8 / C
span = (ORDERS - 1) * ORDER_STEP + PIXELS * PIXEL_STEP
p = np.arange(PIXELS)
orders = [(FIRST * np.exp(k * ORDER_STEP + p * PIXEL_STEP), 1000 + 300 * np.sin(0.7 * p + k)) for k in range(ORDERS)]
centres = np.sort(FIRST * np.exp(span * (np.arange(LINES) * ((np.sqrt(5) - 1) / 2) % 1)))
weights = 0.1 + 0.9 * (np.arange(LINES) % 10) / 9
left, right = centres * (1 - HOLE / 2 / C), centres * (1 + HOLE / 2 / C)
factors = 1 + np.linspace(-20, 20, 161) / C


def ccf():
    values = np.zeros(len(factors))
    for wavelengths, flux in orders:
        edges = np.empty(PIXELS + 1)
        edges[1:-1] = (wavelengths[1:] + wavelengths[:-1]) / 2
        edges[0], edges[-1] = 2 * wavelengths[0] - edges[1], 2 * wavelengths[-1] - edges[-2]
        sums = np.concatenate([[0], np.cumsum(flux)])
        inside = slice(np.searchsorted(left, edges[0] / factors[0]), np.searchsorted(right, edges[-1] / factors[-1]))
        low = np.interp((left[inside, None] * factors).ravel(), edges, sums)
        high = np.interp((right[inside, None] * factors).ravel(), edges, sums)
        values += weights[inside] @ (high - low).reshape(-1, len(factors))
    return values


cpu, wall = [], []
for turn in range(60):
    start, used = time.perf_counter(), time.process_time()
    values = ccf()
    if turn >= 10:
        cpu.append(1e3 * (time.process_time() - used))
        wall.append(1e3 * (time.perf_counter() - start))


def percentiles(times):
    times = sorted(times)
    return {"p50": round(times[len(times) // 2], 3), "p95": round(times[len(times) * 95 // 100], 3)}


print(json.dumps({
    "name": "numpy", "n": len(cpu),
    "cpuMillis": percentiles(cpu), "millis": percentiles(wall),
    "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    "figures": {"meanFlux": round(values.mean(), 3)},
    "peers": {}}))
