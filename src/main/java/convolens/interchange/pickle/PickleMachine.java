package convolens.interchange.pickle;

import convolens.data.DataException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stack machine that a pickle is a program for, with the instructions that arrays of numbers need. */
final class PickleMachine {
    private static final Object MARK = new Object();
    private static final Object NONE = new Object();
    private static final int DEEPEST = 100_000;

    /** What a pickle may name. */
    enum Callable {
        RECONSTRUCT,
        FROM_BUFFER,
        SCALAR,
        ARRAY,
        TYPE,
        ENCODE
    }

    private static final Map<String, Callable> ALLOWED = Map.of(
            "numpy.core.multiarray _reconstruct", Callable.RECONSTRUCT,
            "numpy._core.multiarray _reconstruct", Callable.RECONSTRUCT,
            "numpy.core.numeric _frombuffer", Callable.FROM_BUFFER,
            "numpy._core.numeric _frombuffer", Callable.FROM_BUFFER,
            "numpy.core.multiarray scalar", Callable.SCALAR,
            "numpy._core.multiarray scalar", Callable.SCALAR,
            "numpy ndarray", Callable.ARRAY,
            "numpy dtype", Callable.TYPE,
            "_codecs encode", Callable.ENCODE);

    private final ByteBuffer in;
    private final HeapShare heap;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Long, Object> memo = new HashMap<>();

    /** @param heap what may be taken of the memory */
    PickleMachine(ByteBuffer in, HeapShare heap) {
        this.heap = heap;
        this.in = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return "\"" + (clean.length() > 60 ? clean.substring(0, 60) + "…" : clean) + "\"";
    }

    /** What a message calls a value. */
    static String kind(@Nullable Object value) {
        if (value instanceof String text) {
            return "the text " + printable(text);
        }
        if (value instanceof Map) {
            return "a dictionary";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof PickledArray) {
            return "an array";
        }
        return value instanceof Long || value instanceof Double || value instanceof Boolean ? "a number" : "an object";
    }

    /**
     * Runs the program.
     *
     * @return what it leaves: a Map, List, PickledArray, String, number or bytes
     * @throws DataException if it names anything that is not allowed, or is damaged
     */
    Object run() throws DataException {
        try {
            while (true) {
                int at = in.position();
                int instruction = in.get() & 0xFF;
                if (instruction == '.') {
                    return pop();
                }
                if (stack.size() > DEEPEST) {
                    throw damaged(at);
                }
                step(instruction, at);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | ClassCastException e) {
            throw damaged(in.position());
        }
    }

    private DataException damaged(int at) {
        return new DataException("byte " + at + ": expected the rest of a pickle of NumPy's arrays, protocol 2 to 5");
    }

    private void step(int instruction, int at) throws DataException {
        switch (instruction) {
            case 0x80 -> {
                int protocol = in.get() & 0xFF;
                if (protocol > 5) {
                    throw new DataException("it is a pickle of protocol " + protocol + ": expected 2 to 5");
                }
            }
            case 0x95 -> take(8);
            case '}' -> push(new LinkedHashMap<String, Object>());
            case ']' -> push(new ArrayList<>());
            case ')' -> push(new ArrayList<>());
            case '(' -> push(MARK);
            case '0' -> pop();
            case 'N' -> push(NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) (in.get() & 0xFF));
            case 'M' -> push((long) (in.getShort() & 0xFFFF));
            case 'J' -> push((long) in.getInt());
            case 0x8a -> push(whole(in.get() & 0xFF));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
            case 'X', 0x8c, 0x8d -> {
                ByteBuffer text = counted(instruction);
                heap.takeText(text.remaining());
                push(StandardCharsets.UTF_8.decode(text).toString());
            }
            case 'U', 'T', 'C', 'B', 0x8e, 0x96 -> push(counted(instruction));
            case 'q' -> memo.put((long) (in.get() & 0xFF), top());
            case 'r' -> memo.put(Integer.toUnsignedLong(in.getInt()), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            case 'h' -> push(known((long) (in.get() & 0xFF), at));
            case 'j' -> push(known(Integer.toUnsignedLong(in.getInt()), at));
            case 0x85 -> tuple(1);
            case 0x86 -> tuple(2);
            case 0x87 -> tuple(3);
            case 't', 'l' -> push(toMark(at));
            case 'c' -> push(named(line() + " " + line()));
            case 0x93 -> {
                String name = text(pop(), at);
                push(named(text(pop(), at) + " " + name));
            }
            case 'R' -> {
                Object arguments = pop();
                push(PickleCalls.call((Callable) pop(), (List<?>) arguments, heap));
            }
            case 'b' -> {
                Object state = pop();
                PickleCalls.build(top(), state);
            }
            case 's' -> {
                Object value = pop();
                String key = text(pop(), at);
                dictionary().put(key, value);
            }
            case 'u' -> setItems(at);
            case 'a' -> {
                Object value = pop();
                list().add(value);
            }
            case 'e' -> {
                List<Object> items = toMark(at);
                list().addAll(items);
            }
            default ->
                throw new DataException("byte " + at + ": the instruction " + instruction
                        + " of the pickle is not needed for NumPy's arrays, and so not followed");
        }
    }

    private void setItems(int at) throws DataException {
        List<Object> items = toMark(at);
        if (items.size() % 2 != 0) {
            throw damaged(at);
        }
        Map<String, Object> dictionary = dictionary();
        for (int i = 0; i < items.size(); i += 2) {
            dictionary.put(text(items.get(i), at), items.get(i + 1));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> dictionary() throws DataException {
        return (Map<String, Object>) top();
    }

    @SuppressWarnings("unchecked")
    private List<Object> list() throws DataException {
        return (List<Object>) top();
    }

    private Callable named(String name) throws DataException {
        Callable allowed = ALLOWED.get(name);
        if (allowed == null) {
            throw new DataException("the pickle names " + printable(name.replace(' ', '.'))
                    + ", which is refused: expected NumPy's arrays alone");
        }
        return allowed;
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int b = in.get(); b != '\n'; b = in.get()) {
            line.append((char) (b & 0xFF));
            if (line.length() > 1000) {
                throw new IllegalArgumentException("no name is that long");
            }
        }
        return line.toString();
    }

    private long whole(int length) {
        if (length > 8) {
            throw new IllegalArgumentException("no extent is that long");
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int b = in.get();
            value |= (i == length - 1 ? (long) b : b & 0xFF) << 8 * i;
        }
        return value;
    }

    /** The bytes that an instruction counts: not a copy. */
    private ByteBuffer counted(int instruction) {
        long length = switch (instruction) {
            case 'U', 'C', 0x8c -> in.get() & 0xFF;
            case 'T', 'B', 'X' -> Integer.toUnsignedLong(in.getInt());
            default -> in.getLong();
        };
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return take((int) length);
    }

    private ByteBuffer take(int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }

    private static String text(Object value, int at) throws DataException {
        if (value instanceof String text) {
            return text;
        }
        throw new DataException("byte " + at + ": expected a name, but found " + kind(value));
    }

    private Object known(long number, int at) throws DataException {
        Object value = memo.get(number);
        if (value == null) {
            throw damaged(at);
        }
        return value;
    }

    private void tuple(int length) throws DataException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(0, pop());
        }
        push(items);
    }

    private List<Object> toMark(int at) throws DataException {
        int mark = stack.lastIndexOf(MARK);
        if (mark < 0) {
            throw damaged(at);
        }
        List<Object> items = new ArrayList<>(stack.subList(mark + 1, stack.size()));
        stack.subList(mark, stack.size()).clear();
        return items;
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object top() throws DataException {
        if (stack.isEmpty()) {
            throw damaged(in.position());
        }
        return stack.get(stack.size() - 1);
    }

    private Object pop() throws DataException {
        if (stack.isEmpty()) {
            throw damaged(in.position());
        }
        return stack.remove(stack.size() - 1);
    }
}
