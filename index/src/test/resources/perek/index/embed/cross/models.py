"""Makes the models of CrossEncoderTest beside this file (python3-onnx 1.12).

Each counts the word pieces 'quasar' (id 4 of vocab.txt), so that the wanted order can be told
without a model: `counting.onnx` in the passage alone, heeding all three inputs; `flat.onnx` by
input_ids alone, logits [n]; `labels.onnx` as a classifier of two labels; `wide.onnx` gives three
columns and `positions.onnx` takes an input of its own, which no cross-encoder may.
"""

from pathlib import Path

from onnx import TensorProto, checker, helper, save

QUASAR = 4
IDS = ["input_ids"]
BERT = ["input_ids", "attention_mask", "token_type_ids"]


def node(kind, inputs, output, **attributes):
    return helper.make_node(kind, inputs, [output], **attributes)


def floats(name, values):
    return helper.make_tensor(name, TensorProto.FLOAT, [len(values)], values)


def make(name, inputs, tail, shape, constants=()):
    nodes = [
        node("Equal", ["input_ids", "quasar"], "found"),
        node("Cast", ["found"], "counted_0", to=TensorProto.FLOAT),
    ]
    for i, other in enumerate(inputs[1:]):
        nodes.append(node("Cast", [other], other + "_float", to=TensorProto.FLOAT))
        nodes.append(node("Mul", [f"counted_{i}", other + "_float"], f"counted_{i + 1}"))
    graph = helper.make_graph(
        nodes + tail(f"counted_{len(inputs) - 1}"),
        name,
        [helper.make_tensor_value_info(i, TensorProto.INT64, ["n", "length"]) for i in inputs],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, shape)],
        [
            helper.make_tensor("quasar", TensorProto.INT64, [], [QUASAR]),
            helper.make_tensor("axis", TensorProto.INT64, [1], [1]),
            *constants,
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    checker.check_model(model)
    save(model, Path(__file__).with_name(name + ".onnx"))


def column(counted):
    return [node("ReduceSum", [counted, "axis"], "logits", keepdims=1)]


def flat(counted):
    return [node("ReduceSum", [counted, "axis"], "logits", keepdims=0)]


def columns(counted):
    return [
        node("ReduceSum", [counted, "axis"], "count", keepdims=1),
        node("Mul", ["count", "weights"], "logits"),
    ]


make("counting", BERT, column, ["n", 1])
make("flat", IDS, flat, ["n"])
make("labels", BERT, columns, ["n", 2], [floats("weights", [3, 5])])
make("wide", BERT, columns, ["n", 3], [floats("weights", [1, 2, 3])])
make("positions", ["input_ids", "position_ids"], column, ["n", 1])
