"""Boxes by astropy, in the light curve of BoxBenchmark, at the same periods and durations."""
import json
import resource
import sys
import time

import astropy
import numpy as np
from astropy.timeseries import BoxLeastSquares

size = int(sys.argv[2])
i = np.arange(18000.0)
times = i * 2 / 1440
turns = (times - 1.2345) / 3.52474859
dip = np.abs(turns - np.rint(turns)) * 3.52474859 < 1.45 / 24
flux = np.where(dip, .9948, 1) + 1e-3 * np.sin(78.233 * i * i)
periods = .5 * 26 ** (np.arange(size) / size)
cpu, wall = [], []
for turn in range(6):
    start, used = time.perf_counter(), time.process_time()
    search = BoxLeastSquares(times, flux, 7e-4)
    found = search.power(periods, np.array([2, 3, 4]) / 24, oversample=10, objective="snr")
    if turn:
        cpu.append(1e3 * (time.process_time() - used))
        wall.append(1e3 * (time.perf_counter() - start))


def percentiles(values):
    values = sorted(values)
    return {
        "p50": round(values[len(values) // 2], 3),
        "p95": round(values[len(values) * 95 // 100], 3)}


best = int(np.argmax(found.power))
print(json.dumps({
    "name": "astropy " + astropy.__version__, "n": len(cpu),
    "cpuMillis": percentiles(cpu), "millis": percentiles(wall),
    "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    "figures": {
        "period": round(found.period[best], 3), "depthPpm": round(1e6 * found.depth[best], 3),
        "durationHours": round(24 * found.duration[best], 3),
        "snr": round(found.depth_snr[best], 3)},
    "peers": {}}))
