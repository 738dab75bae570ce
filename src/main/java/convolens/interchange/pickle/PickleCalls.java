package convolens.interchange.pickle;

import convolens.data.DataException;
import convolens.interchange.pickle.PickleMachine.Callable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the constructors of NumPy's arrays make of their arguments; none of them is called. */
final class PickleCalls {
    private PickleCalls() {}

    /** @throws DataException if the arguments are not those of NumPy */
    static Object call(Callable callable, List<?> arguments, HeapShare heap) throws DataException {
        switch (callable) {
            case RECONSTRUCT:
                return new PickledArray();
            case TYPE:
                if (!arguments.isEmpty() && arguments.get(0) instanceof String code) {
                    return new PickledArray.Type(code);
                }
                break;
            case FROM_BUFFER:
                if (arguments.size() == 4) {
                    PickledArray array = new PickledArray();
                    array.set(arguments.get(2), arguments.get(1), "F".equals(arguments.get(3)), arguments.get(0));
                    return array;
                }
                break;
            case SCALAR:
                if (arguments.size() == 2) {
                    PickledArray number = new PickledArray();
                    number.set(List.of(), arguments.get(0), false, arguments.get(1));
                    return number;
                }
                break;
            case ENCODE:
                // bytes as protocol 2 has them: a text in Latin-1
                if (arguments.size() == 2 && arguments.get(0) instanceof String text) {
                    heap.take(text.length());
                    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
                }
                break;
            default:
                break;
        }
        throw new DataException("the pickle makes an array in a way that NumPy does not: expected one that it wrote");
    }

    /** Completes an array or a type with the state that stands behind it. */
    static void build(Object built, Object state) throws DataException {
        List<?> parts = state instanceof List<?> list ? list : List.of();
        if (built instanceof PickledArray.Type type && parts.size() > 1 && parts.get(1) instanceof String order) {
            type.order(order);
        } else if (built instanceof PickledArray array
                && parts.size() == 5
                && parts.get(3) instanceof Boolean byColumns) {
            array.set(parts.get(1), parts.get(2), byColumns, parts.get(4));
        } else {
            throw new DataException("the pickle gives " + PickleMachine.kind(built)
                    + " a state that is none of an array: expected NumPy's arrays alone");
        }
    }
}
