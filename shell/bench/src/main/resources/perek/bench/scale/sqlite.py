"""Text search by SQLite's FTS5: BM25, porter stemmer, any of the words, the ten best with their texts."""
import json
import os
import re
import resource
import sqlite3
import sys
import time

folder, size = os.path.join(sys.argv[1], "texts-" + sys.argv[2]), int(sys.argv[2])
path = os.path.join(folder, "sqlite.db")


def build():
    database = sqlite3.connect(path + ".new")
    database.execute("create virtual table passages using fts5(text, tokenize='porter unicode61')")
    with open(os.path.join(folder, "passages.txt"), encoding="utf-8") as lines:
        database.executemany("insert into passages values (?)", ((line,) for line in lines))
    database.execute("insert into passages(passages) values ('optimize')")
    database.commit()
    database.close()
    os.rename(path + ".new", path)


if not os.path.exists(path):
    print("SQLite: adding %d passages (once)" % size, file=sys.stderr)
    build()
database = sqlite3.connect(path)
with open(os.path.join(folder, "questions.txt"), encoding="utf-8") as lines:
    questions = [re.findall(r"\w+", line) for line in lines]


def search(words):
    asked = " OR ".join('"%s"' % word for word in words)
    select = "select text from passages where passages match ? order by rank limit 10"
    return database.execute(select, (asked,)).fetchall()


cpu, wall = [], []
for turn in range(2):
    for question in questions:
        start, used = time.perf_counter(), time.process_time()
        search(question)
        if turn:
            cpu.append(1e3 * (time.process_time() - used))
            wall.append(1e3 * (time.perf_counter() - start))


def percentiles(times):
    times = sorted(times)
    return {"p50": round(times[len(times) // 2], 3), "p95": round(times[len(times) * 95 // 100], 3)}


print(json.dumps({
    "name": "SQLite " + sqlite3.sqlite_version, "n": len(cpu),
    "cpuMillis": percentiles(cpu), "millis": percentiles(wall),
    "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    "figures": {"passages": size, "diskMb": round(os.path.getsize(path) / 1e6, 1)}, "peers": {}}))
