package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import convolens.data.DataException;
import java.util.Optional;

/** An operation of a graph, with its attributes by name. */
final class OnnxNode {
    private static final int SHOWN = 60;

    private final NodeProto proto;
    private final long opset;

    /** @param opset the version of the operators in the file, which decides what some attributes mean */
    OnnxNode(NodeProto proto, long opset) {
        this.proto = proto;
        this.opset = opset;
    }

    static String quoted(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return "\"" + (printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable) + "\"";
    }

    /** The operator, with its domain where that is not ONNX's own. */
    String operator() {
        String domain = proto.getDomain();
        return domain.isEmpty() || domain.equals("ai.onnx") ? proto.getOpType() : domain + "." + proto.getOpType();
    }

    /** What messages call it. */
    String place() {
        String name = proto.getName();
        if (name.isEmpty() && proto.getOutputCount() > 0) {
            name = proto.getOutput(0);
        }
        String operator = quoted(operator());
        return "the node " + quoted(name) + " (" + operator.substring(1, operator.length() - 1) + ")";
    }

    DataException refusal(String why) {
        return new DataException(place() + " " + why);
    }

    NodeProto proto() {
        return proto;
    }

    long opset() {
        return opset;
    }

    Optional<AttributeProto> attribute(String name) {
        return proto.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst();
    }

    boolean has(String name) {
        return attribute(name).isPresent();
    }

    long whole(String name, long otherwise) {
        return attribute(name).map(AttributeProto::getI).orElse(otherwise);
    }

    float real(String name, float otherwise) {
        return attribute(name).map(AttributeProto::getF).orElse(otherwise);
    }

    String word(String name, String otherwise) {
        return attribute(name)
                .map(AttributeProto::getS)
                .map(ByteString::toStringUtf8)
                .orElse(otherwise);
    }

    /** A list of whole numbers, empty if there is none. */
    long[] wholes(String name) {
        return attribute(name)
                .map(attribute -> attribute.getIntsList().stream()
                        .mapToLong(Long::longValue)
                        .toArray())
                .orElse(new long[0]);
    }

    /** A list of extents: as many as wanted, or the usual one for each. */
    int[] extents(String name, int count, int usual, int least) throws DataException {
        long[] given = wholes(name);
        int[] extents = new int[count];
        if (given.length != 0 && given.length != count) {
            throw refusal("has " + given.length + " " + name + ": expected " + count);
        }
        for (int i = 0; i < count; i++) {
            long value = given.length == 0 ? usual : given[i];
            if (value < least || value > Integer.MAX_VALUE / 4) {
                throw refusal("has " + value + " among its " + name + ": expected numbers of at least " + least);
            }
            extents[i] = (int) value;
        }
        return extents;
    }

    /** An axis counted from the front. */
    int axis(long axis, int rank) throws DataException {
        long fromFront = axis < 0 ? axis + rank : axis;
        if (fromFront < 0 || fromFront > rank) {
            throw refusal("is about axis " + axis + " of " + rank + ": expected one that there is");
        }
        return (int) fromFront;
    }
}
