"""Text search by Xapian: BM25, English stemmer, the ten best with their texts."""
import json
import os
import re
import resource
import sys
import time

import xapian

folder, size = os.path.join(sys.argv[1], "texts-" + sys.argv[2]), int(sys.argv[2])
path = os.path.join(folder, "xapian")
stemmer = xapian.Stem("en")


def build():
    database = xapian.WritableDatabase(path + ".new", xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_stemmer(stemmer)
    with open(os.path.join(folder, "passages.txt"), encoding="utf-8") as lines:
        for line in lines:
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(line)
            document.set_data(line)
            database.add_document(document)
    database.commit()
    database.close()
    os.rename(path + ".new", path)


if not os.path.exists(path):
    print("xapian: adding %d passages (once)" % size, file=sys.stderr)
    build()
database = xapian.Database(path)
parser = xapian.QueryParser()
parser.set_stemmer(stemmer)
parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
with open(os.path.join(folder, "questions.txt"), encoding="utf-8") as lines:
    questions = [re.sub(r"\W+", " ", line).strip() for line in lines]


def search(question):
    enquire = xapian.Enquire(database)
    enquire.set_weighting_scheme(xapian.BM25Weight(1.2, 0, 1, 0.75, 0))
    enquire.set_query(parser.parse_query(question, 0))
    return [match.document.get_data() for match in enquire.get_mset(0, 10)]


cpu, wall = [], []
for turn in range(3):
    for question in questions:
        start, used = time.perf_counter(), time.process_time()
        search(question)
        if turn:
            cpu.append(1e3 * (time.process_time() - used))
            wall.append(1e3 * (time.perf_counter() - start))


def percentiles(times):
    times = sorted(times)
    return {"p50": round(times[len(times) // 2], 3), "p95": round(times[len(times) * 95 // 100], 3)}


disk = sum(os.path.getsize(os.path.join(path, file)) for file in os.listdir(path)) / 1e6
print(json.dumps({
    "name": "Xapian " + xapian.version_string(), "n": len(cpu),
    "cpuMillis": percentiles(cpu), "millis": percentiles(wall),
    "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    "figures": {"passages": size, "diskMb": round(disk, 1)}, "peers": {}}))
