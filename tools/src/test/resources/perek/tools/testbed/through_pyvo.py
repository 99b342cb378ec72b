"""Makes the searches of a JSON document through pyvo and compares their rows, cell by cell.

Standard input: {"cases": [{"id", "kind", "url", "params": [[name, value], ...], "rows": [[cell, ...], ...]}]}
Standard output: one JSON line a case: {"id", "ours", "theirs", "difference"}; the difference is "" where there is none.
"""
import json
import math
import os
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
document = json.load(sys.stdin)
os.environ["IVOA_REGISTRY"] = document["registry"]  # read when pyvo is imported

from pyvo import dal, registry  # noqa: E402
from pyvo.dal import adhoc  # noqa: E402

SERVICES = {"ssap": dal.SSAService, "scs": dal.SCSService, "siap": dal.SIAService}


def results(case):
    kind, url, params = case["kind"], case["url"], case["params"]
    if kind in SERVICES or kind == "siap2":
        query = SERVICES[kind](url).create_query() if kind in SERVICES else dal.DALQuery(url)
        for name, value in params:
            if name != "REQUEST":
                query[name] = value
        return query.execute()
    values = dict(params)
    if kind == "links":
        return adhoc.DatalinkQuery(url, id=values["ID"]).execute()
    service = dal.TAPService(url)
    run = service.run_async if kind == "tap-async" else service.run_sync
    return run(values["QUERY"])


def rows(case):
    if case["kind"] == "registry":
        found = registry.search(servicetype=dict(case["params"])["servicetype"])
        return [[resource.ivoid] for resource in found]
    table = results(case).to_table()
    return [[plain(row[name]) for name in table.colnames] for row in table]


def plain(cell):
    if cell is np.ma.masked or cell is None:
        return None
    if isinstance(cell, bytes):
        return cell.decode("utf-8")
    if isinstance(cell, (np.ndarray, np.ma.MaskedArray, list, tuple)):
        return [plain(part) for part in cell]
    return cell


def empty(cell):
    if isinstance(cell, list):
        return all(empty(part) for part in cell)
    return cell is None or (isinstance(cell, str) and not cell.strip()) or (
        isinstance(cell, (float, np.floating)) and math.isnan(cell))


def same(ours, theirs):
    if empty(ours) or empty(theirs):
        return empty(ours) and empty(theirs)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(theirs, np.float32):
        return np.float32(ours) == theirs
    if isinstance(ours, bool) or isinstance(theirs, (bool, np.bool_)):
        return bool(ours) == bool(theirs)
    if isinstance(ours, (int, float)):
        return float(ours) == float(theirs)
    return str(ours).strip() == str(theirs).strip()


def difference(ours, theirs):
    if len(ours) != len(theirs):
        return f"{len(ours)} rows and {len(theirs)}"
    for number, (mine, other) in enumerate(zip(ours, theirs)):
        if len(mine) != len(other):
            return f"{len(mine)} columns and {len(other)}"
        for column, (a, b) in enumerate(zip(mine, other)):
            if not same(a, b):
                return f"row {number}, column {column}: {a!r} and {b!r}"
    return ""


for case in document["cases"]:
    theirs = rows(case)
    ours = case["rows"]
    if case["kind"] == "registry":
        ours, theirs = sorted(ours), sorted(theirs)
    print(json.dumps({"id": case["id"], "ours": len(ours), "theirs": len(theirs), "difference": difference(ours, theirs)}))
