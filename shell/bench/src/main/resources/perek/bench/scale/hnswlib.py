"""The ten nearest vectors by hnswlib, one thread, by a walk just long enough to find .99 of the true ones."""
import json
import os
import resource
import sys
import time

import hnswlib
import numpy

DIMENSIONS, NEAREST, RECALL = 384, 10, 0.99
folder, size = os.path.join(sys.argv[1], "vectors-" + sys.argv[2]), int(sys.argv[2])
path = os.path.join(folder, "hnswlib.bin")
questions = numpy.fromfile(os.path.join(folder, "questions.f32"), "f4").reshape(-1, DIMENSIONS)
truth = numpy.fromfile(os.path.join(folder, "truth.i32"), "i4").reshape(-1, NEAREST)
index = hnswlib.Index(space="ip", dim=DIMENSIONS)
if not os.path.exists(path):
    print("hnswlib: adding %d vectors (once)" % size, file=sys.stderr)
    vectors = numpy.fromfile(os.path.join(folder, "vectors.f32"), "f4").reshape(-1, DIMENSIONS)
    index.init_index(max_elements=size, ef_construction=100, M=16)
    used = time.process_time()
    index.add_items(vectors, num_threads=1)
    print("hnswlib: building took %.1f s of CPU" % (time.process_time() - used), file=sys.stderr)
    index.save_index(path)
else:
    index.load_index(path)
index.set_num_threads(1)


def recall():
    found = [index.knn_query(question, NEAREST)[0][0] for question in questions]
    return sum(len(set(a) & set(b)) for a, b in zip(found, truth)) / truth.size


walked = NEAREST
index.set_ef(walked)
reached = recall()
while reached < RECALL and walked < 1280:
    walked = walked * 5 // 4
    index.set_ef(walked)
    reached = recall()
cpu, wall = [], []
for turn in range(10):
    for question in questions:
        start, used = time.perf_counter(), time.process_time()
        index.knn_query(question, NEAREST)
        cpu.append(1e3 * (time.process_time() - used))
        wall.append(1e3 * (time.perf_counter() - start))


def percentiles(times):
    times = sorted(times)
    return {"p50": round(times[len(times) // 2], 3), "p95": round(times[len(times) * 95 // 100], 3)}


print(json.dumps({
    "name": "hnswlib", "n": len(cpu),
    "cpuMillis": percentiles(cpu), "millis": percentiles(wall),
    "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    "figures": {"recall": reached, "walked": walked, "diskMb": round(os.path.getsize(path) / 1e6, 1)},
    "peers": {}}))
