#!/usr/bin/env python3
"""Documents in, tables out: extraction and linking on Apache Spark.

    spark-submit --py-files tools/spark/keys.py,tools/spark/tables.py tools/spark/job.py --input DOCUMENTS --output TABLES [--vanban PROGRAM]

--input      a folder of files of any format (--form files), or Parquet, JSON lines or the name of a table (--form parquet, json, table) with the
             columns uri, and text or content (bytes), or what `vanban extract` printed (--form extracted)
--output     a folder; gets extracted, documents, citations, tasks, assignments, edges, unresolved, failures, each as Parquet
--vanban     the program, the same path on all machines
--batch      documents that are linked together; any size gives the same edges

The edges are those of `vanban graph`. Linking is a join: what the set knows of a key (who is it, of which day, under which names) goes to the
batches whose documents name that key, or a partial key that it may fit; there `vanban graph` itself decides, with the same rules and
lists as on one machine. A law that half of all documents cite is a few rows for each batch.
"""
import argparse
import base64
import json
import subprocess
import sys
import tempfile
import threading

import pyarrow as pa
from pyspark.sql import SparkSession, functions as F, types as T
from pyspark.storagelevel import StorageLevel

import keys
import tables
from tables import SCHEMA

QUOTED = "struct<text: string>"
DOCUMENT = f"""schema string, key string, partial_key string, offset_unit string, territory struct<id: string>,
    source struct<uri: string, sha256: string, media_type: string, encoding: string, bytes: long>,
    header struct<family: string, doc_type: string, number: struct<canonical: string>, issuer: struct<text: string, id: string>, parent: {QUOTED},
        place: {QUOTED}, date: struct<value: string>, title: {QUOTED}, urgency: {QUOTED}, secrecy: {QUOTED},
        effective: struct<date: string, rule: string>>,
    signatures array<struct<position: string, name: string>>,
    tasks array<struct<id: string, unit: string, path: string, span: array<long>, assignments: array<struct<id: string, inherited: boolean>>, output: {QUOTED}>>,
    assignments array<struct<id: string, unit: string, tasks: array<string>, span: array<long>, `lead`: array<{QUOTED}>, `with`: array<{QUOTED}>,
        deadline: struct<text: string, due: string, recurrence: string>>>,
    citations array<struct<id: string, span: array<long>, text: string, form: string, doc_type: string, number: struct<canonical: string>,
        date: struct<value: string>, issuer: struct<text: string, id: string>, title: {QUOTED}, pinpoint: {QUOTED}, relation: string, extent: string,
        subject: string, key: string, partial_key: string, unit: string, confidence: double>>"""
LAW_TYPES = ("luật", "bộ luật", "pháp lệnh", "hiến pháp", "nghị quyết")


# Extraction -------------------------------------------------------------------------------------------------------------------------------

EXTRACTED = pa.schema([("uri", pa.string()), ("line", pa.string()), ("code", pa.string()), ("message", pa.string())])


class Filter:
    """`vanban extract --ndjson`, one line for each line. What ends it costs that record alone."""

    def __init__(self, vanban):
        self.vanban = vanban

    def answers(self, records):
        """(uri, line, code, message) for each of some records, in order."""
        left = list(records)
        while left:
            done = 0
            for answer in self._run(left):
                yield answer
                done += 1
            if done < len(left):
                yield left[done][0], None, "crashed", "the program ended at this record: please report it with the document"
                done += 1
            left = left[done:]

    def _run(self, records):
        with subprocess.Popen([self.vanban, "extract", "--ndjson"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            def feed():
                try:
                    for uri, record in records:
                        process.stdin.write(json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
                    process.stdin.close()
                except BrokenPipeError:
                    pass
            feeding = threading.Thread(target=feed)
            feeding.start()
            for (uri, _), line in zip(records, process.stdout):
                answer = line.decode("utf-8", "replace")
                # {"id":0,"status":"ok","document":{...}}: the document is taken as it stands.
                begin = answer.find('"document":')
                if '"status":"ok"' in answer[:60] and begin > 0:
                    yield uri, answer[begin + len('"document":'):].rstrip("\n")[:-1], None, None
                else:
                    error = json.loads(answer).get("error") or {}
                    yield uri, None, error.get("code", "error"), error.get("message", "")
            process.kill()
            feeding.join()


def extract_batches(vanban):
    def extract(batches):
        program = Filter(vanban)
        for batch in batches:
            columns = {name: batch.column(name).to_pylist() if name in batch.schema.names else [None] * batch.num_rows for name in ("uri", "text", "content")}
            records = []
            for uri, text, content in zip(*columns.values()):
                record = {"id": 0, "uri": uri}
                if text is not None:
                    record["text"] = text
                elif content is not None:
                    record["base64"] = base64.b64encode(content).decode()
                records.append((uri, record))
            rows = list(program.answers(records))
            yield pa.RecordBatch.from_arrays([pa.array(column, pa.string()) for column in zip(*rows)] if rows else [pa.array([], pa.string())] * 4, schema=EXTRACTED)
    return extract


def extracted(spark, args):
    if args.form == "extracted":
        lines = spark.read.text(args.input).withColumnRenamed("value", "line").where(F.trim("line") != "")
        uri = F.get_json_object("line", "$.source.uri")
        sound = F.get_json_object("line", "$.schema") == SCHEMA
        return lines.select(uri.alias("uri"), F.when(sound, F.col("line")).alias("line"), F.when(~F.coalesce(sound, F.lit(False)), "no_document").alias("code"),
                            F.when(~F.coalesce(sound, F.lit(False)), F.concat(F.lit("no document in the form " + SCHEMA + ": "), F.substring("line", 1, 80))).alias("message"))
    if args.form == "files":
        inputs = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(args.input).select(
            F.regexp_replace("path", "^file:", "").alias("uri"), "content")
    else:
        inputs = spark.read.table(args.input) if args.form == "table" else spark.read.format(args.form).load(args.input)
        names = [name for name in ("uri", "text", "content") if name in inputs.columns]
        inputs = inputs.select(*names)
    inputs = inputs.withColumn("uri", F.col("uri").cast("string"))
    return inputs.mapInArrow(extract_batches(args.vanban), T.StructType([T.StructField(name, T.StringType()) for name in EXTRACTED.names]))


# Tables of documents ----------------------------------------------------------------------------------------------------------------------

def column(within, name, path):
    names, index = tables.parts_of(path)
    found = F.col(f"{within}.{names}")
    return (found if index is None else F.get(found, index)).alias(name)


def table_of(documents, part, columns):
    rows = documents.select("uri", "d") if part is None else documents.select("uri", F.posexplode(f"d.{part}").alias("ord", "d"))
    return rows.select("uri", *(["ord"] if part else []), *(column("d", name, path) for name, path, _ in columns))


# Linking ----------------------------------------------------------------------------------------------------------------------------------

EDGE = pa.schema([("kind", pa.string()), ("from", pa.string()), ("to", pa.string()), ("relation", pa.string()), ("extent", pa.string()), ("confidence", pa.float64()),
                  ("pinpoints", pa.list_(pa.string())), ("uri", pa.string()), ("document", pa.string()), ("citation", pa.string()), ("begin", pa.int64()), ("end", pa.int64()),
                  ("partial_key", pa.string()), ("candidate_count", pa.int64())])
EDGE_SCHEMA = ("kind string, `from` string, `to` string, relation string, extent string, confidence double, pinpoints array<string>, uri string, document string, "
               "citation string, begin long, end long, partial_key string, candidate_count long")
FACTS = "~facts"  # the uri of what a batch is told of others; no document's


def rows_of(line):
    """What `vanban graph --format ndjson` says, as rows of EDGE."""
    if line["kind"] == "edge":
        for said in line["asserted_by"]:
            if said["uri"] != FACTS:
                yield {**{name: line[name] for name in ("kind", "from", "to", "relation", "extent", "confidence", "pinpoints")}, "uri": said["uri"],
                       "document": said["document"], "citation": said["citation"], "begin": said["span"][0], "end": said["span"][1]}
    elif line["kind"] == "unresolved" and line["uri"] != FACTS:
        yield {"kind": "unresolved", "relation": line["relation"], "uri": line["uri"], "document": line["document"], "citation": line["citation"],
               "begin": line["span"][0], "end": line["span"][1], "partial_key": line["partial_key"], "candidate_count": line["candidate_count"]}


class Batch:
    """One run of `vanban graph`: first the documents, then what is known of others, which it does not take for documents twice."""

    def __init__(self, vanban):
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen([vanban, "graph", "--format", "ndjson", "-"], stdin=subprocess.PIPE, stdout=self.output)
        self.cited = False

    def add(self, kind, line):
        if kind == 2:
            head = b"," if self.cited else f'{{"schema":"{SCHEMA}","source":{{"uri":"{FACTS}","sha256":""}},"citations":['.encode()
            self.process.stdin.write(head + line.encode())
            self.cited = True
        else:
            self.process.stdin.write(line.encode() + b"\n")

    def rows(self):
        if self.cited:
            self.process.stdin.write(b"]}\n")
        self.process.stdin.close()
        if self.process.wait() != 0:
            raise RuntimeError(f"vanban graph ended with {self.process.returncode}")
        self.output.seek(0)
        for line in self.output:
            yield from rows_of(json.loads(line))
        self.output.close()


def link_batches(vanban):
    def link(record_batches):
        rows = []

        def full():
            taken = pa.RecordBatch.from_pylist(rows, schema=EDGE)
            rows.clear()
            return taken
        current, number = None, None
        for record_batch in record_batches:
            for batch, kind, line in zip(*(record_batch.column(name).to_pylist() for name in ("batch", "kind", "line"))):
                if batch != number:
                    if current:
                        for row in current.rows():
                            rows.append(row)
                            if len(rows) >= 20000:
                                yield full()
                    current, number = Batch(vanban), batch
                current.add(kind, line)
        if current:
            rows.extend(current.rows())
        yield full()
    return link


def neighbours(documents, batches):
    """(batch, kind, line): what the batches must be told of what others hold (1) and cite (2)."""
    law = F.col("act").rlike(keys.LAW)
    c = documents.select("batch", F.explode("d.citations").alias("c")).select("batch", "c.*")
    full = c.where("key IS NOT NULL")
    act = F.regexp_replace("key", "/_.*$", "")
    named = F.col("doc_type").isin(*LAW_TYPES) & F.col("title").isNotNull() & F.col("number").isNotNull()
    cited = full.select(act.alias("act"), F.lit(2).alias("kind"), F.to_json(F.struct(
        "key", F.when(F.col("date").isNotNull(), F.col("date")).alias("date"), F.when(named, F.col("doc_type")).alias("doc_type"),
        F.when(named, F.col("number")).alias("number"), F.when(named, F.col("title")).alias("title"))).alias("line"))
    held = documents.where("d.key IS NOT NULL").select(F.regexp_replace("d.key", "/_.*$", "").alias("act"), F.lit(1).alias("kind"), F.to_json(F.struct(
        "d.schema", F.struct("d.source.uri", "d.source.sha256").alias("source"), "d.key", F.struct(
            "d.header.doc_type", "d.header.number", "d.header.date", "d.header.title").alias("header"))).alias("line"))
    facts = cited.distinct().unionByName(held).persist(StorageLevel.MEMORY_AND_DISK)
    laws = facts.where(law)
    others = facts.where(~law)

    partial = c.where("key IS NULL AND partial_key IS NOT NULL").select("batch", "partial_key").distinct()
    kinds = sorted({tuple(kind) for row in partial.select("partial_key").distinct().select(F.udf(keys.kind_of, "struct<code: string, scope: boolean, year: boolean>")(
        "partial_key").alias("kind")).where("kind IS NOT NULL").distinct().collect() for kind in [row.kind]})
    signed = F.udf(lambda key: keys.signatures_of_full(key, kinds), "array<string>")
    of_act = others.select("act").distinct().select("act", F.explode(signed("act")).alias("signature"))
    asked = partial.select("batch", F.udf(keys.signature_of_partial, "string")("partial_key").alias("signature")).where("signature IS NOT NULL").distinct()
    needs = full.select("batch", act.alias("act")).unionByName(
        documents.where("d.key IS NOT NULL").select("batch", F.regexp_replace("d.key", "/_.*$", "").alias("act"))).distinct()
    needs = needs.unionByName(asked.join(of_act, "signature").select("batch", "act")).distinct()
    told = needs.join(others, "act").select("batch", "kind", "line")
    return told.unionByName(batches.crossJoin(F.broadcast(laws)).select("batch", "kind", "line"))


def linked(documents, args, count):
    batches = max(1, -(-count // args.batch))
    documents = documents.withColumn("batch", F.pmod(F.xxhash64("uri"), F.lit(batches)).cast("int"))
    slim = F.to_json(F.struct(
        "d.schema", "d.offset_unit", "d.key", "d.territory", F.struct("d.source.uri", "d.source.sha256").alias("source"),
        F.struct("d.header.doc_type", "d.header.number", "d.header.issuer", "d.header.date", "d.header.title", "d.header.effective").alias("header"), "d.citations"))
    told = neighbours(documents, documents.sparkSession.range(batches).select(F.col("id").cast("int").alias("batch")))
    lines = documents.select("batch", F.lit(0).alias("kind"), slim.alias("line")).unionByName(told)
    ordered = lines.repartition(batches, "batch").sortWithinPartitions("batch", "kind", "line")
    return ordered.mapInArrow(link_batches(args.vanban), EDGE_SCHEMA)


def edges_of(mentions):
    """One row for each edge, with all who assert it."""
    extent = F.max(F.when(F.col("extent") == "whole", 2).when(F.col("extent") == "part", 1).otherwise(0))
    asserted = F.array_sort(F.collect_list(F.struct("uri", "begin", "end", "citation", "document")))
    return mentions.where("kind = 'edge'").groupBy("from", "to", "relation").agg(
        extent.alias("e"), F.max("confidence").alias("confidence"), F.count("*").alias("mentions"),
        F.array_sort(F.array_distinct(F.flatten(F.collect_list("pinpoints")))).alias("pinpoints"), asserted.alias("asserted_by")).select(
        "from", "to", "relation", F.when(F.col("e") == 2, "whole").when(F.col("e") == 1, "part").alias("extent"), "confidence", "mentions", "pinpoints", "asserted_by")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--input", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--form", default="files", choices=("files", "parquet", "json", "table", "extracted"))
    parser.add_argument("--vanban", default="vanban")
    parser.add_argument("--batch", type=int, default=10000)
    args = parser.parse_args()
    spark = SparkSession.builder.appName("vanban").getOrCreate()
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 200)

    def write(table, name):
        table.write.mode("overwrite").parquet(f"{args.output}/{name}")
        return spark.read.parquet(f"{args.output}/{name}")
    if not spark.conf.get("spark.sql.shuffle.partitions", None):
        spark.conf.set("spark.sql.shuffle.partitions", 4 * spark.sparkContext.defaultParallelism)
    # Parsed once; what follows reads the columns that it needs.
    lines = write(extracted(spark, args).select("uri", "code", "message", F.from_json("line", DOCUMENT).alias("d")), "extracted")
    write(lines.where("code IS NOT NULL").select("uri", "code", "message"), "failures")
    documents = lines.where("code IS NULL").select("uri", "d")
    for name, (part, columns) in tables.TABLES.items():
        write(table_of(documents, part, columns), name)
    count = lines.where("code IS NULL").count()
    mentions = write(linked(documents, args, count), "mentions")
    write(edges_of(mentions), "edges")
    write(mentions.where("kind = 'unresolved'").drop("kind", "from", "to", "extent", "confidence", "pinpoints"), "unresolved")
    for name in ("documents", "edges", "unresolved", "failures"):
        print(f"{name}: {spark.read.parquet(f'{args.output}/{name}').count()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
